#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was collected from every place is written through the real dialogs, and read back by other
programs; the sources stand in it as the preferences say; a write that fails leaves the file as it was."""
import html.parser
import os
import shutil
import subprocess
import tempfile
import xml.dom.minidom
import zipfile

from desktop import picture
from window import Listener, Window, check, kept, name_of, run, samples, wait_for

TITLE = "Harbours of the year"
NOTE = "Ask the Commission about this."


def keep(window, *keys):
    """Goes somewhere, and keeps what is there for the report."""
    window.keys(*keys)
    with Listener() as listener:
        window.keys("ctrl+d")
        listener.hears("Added to the report")


def collect(window):
    """A sentence, a pair, a figure from the sidebar, a directive from the overview."""
    wait_for("the focus in the text", lambda: window.has_focus("Left document"))
    keep(window, "ctrl+Home", "Down", "Down", "Down", "Down", "Down")
    keep(window, "ctrl+2", "alt+Down", "alt+Down")
    window.keys("ctrl+1", "shift+F9", "Down")
    wait_for("the figures in the sidebar", lambda: window.has_focus("Figures"))
    window.click(150, 520)  # a row of the figures
    wait_for("the focus in a row", lambda: " ¶" in name_of(window.focused()))
    keep(window)
    window.keys("ctrl+3")
    window.find(None, "Parts of the overview")
    window.press("page tab", "Directives")
    keep(window, "Tab", "Down", "Down")
    window.keys("ctrl+4", "F9")


def export(window, label, path):
    if os.path.exists(path):
        os.remove(path)
    window.press("push button", "Export the report")
    window.press("menu item", label)
    with Listener() as listener:
        window.save_as(path)
        listener.hears("The file was saved")
    with open(path, "rb") as file:
        return file.read()


def read_odt(path):
    with zipfile.ZipFile(path) as archive:
        check(archive.testzip() is None, "the archive is whole")
        check(archive.namelist()[0] == "mimetype", "the type stands first, as the standard asks")
        for name in archive.namelist():
            if name.endswith(".xml"):
                xml.dom.minidom.parseString(archive.read(name))
        return archive.read("content.xml").decode("utf-8")


class Page(html.parser.HTMLParser):
    """Counts elements, and fails where they are not closed in their order."""

    VOID = {"meta", "link", "br", "hr", "img"}

    def __init__(self, text):
        super().__init__()
        self.open, self.count = [], {}
        self.feed(text)
        check(not self.open, f"elements are open at the end: {self.open}")

    def handle_starttag(self, tag, attrs):
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        check(self.open and self.open.pop() == tag, f"</{tag}> closes what is not open")


def test_formats(window, folder, items):
    def path(name):
        return os.path.join(folder, name)

    markdown = export(window, "Markdown", path("r.md")).decode("utf-8")
    quotes = [item[side] for item in items for side in ("quote", "right") if side in item]
    check(len(quotes) >= 4, "there are quotes")
    page = export(window, "Web Page", path("r.html")).decode("utf-8")
    count = Page(page).count
    check(count.get("blockquote", 0) >= 1, "quotes are quotes")
    export(window, "Text Document", path("r.odt"))
    odt = read_odt(path("r.odt"))
    export(window, "Pages", path("r.pdf"))
    for text in (markdown, page, odt):
        check(TITLE in text and NOTE in text, "the title and the note are there")
        check(text.count("¶") >= len(quotes), f"every quote has its place: {text.count('¶')}")
    if shutil.which("pdftotext"):
        pdf = subprocess.run(["pdftotext", path("r.pdf"), "-"], capture_output=True, text=True,
                             check=True).stdout
        check(TITLE in pdf and NOTE in pdf, "the title and the note are on the pages")
        check(pdf.count("¶") >= len(quotes), "every quote has its place on the pages")


def test_full(window, folder):
    """No room: the file stays as it was, and it is said."""
    path = os.path.join(folder, "full")
    os.mkdir(path)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", path], check=False,
                      capture_output=True).returncode != 0:
        print("left out: a full disk cannot be made here")
        return
    try:
        target = os.path.join(path, "work.resolution")
        with Listener() as listener:
            window.keys("ctrl+s")
            window.save_as(target)
            wait_for("the file", lambda: os.path.exists(target))
            listener.hears("The comparison was saved")
        with open(target, "rb") as file:
            before = file.read()
        with open(os.path.join(path, "filler"), "wb", buffering=0) as filler:
            try:
                while filler.write(b"x" * 4096) == 4096:
                    pass
            except OSError:
                pass
        with Listener() as listener:  # the message itself does not stay
            window.keys("ctrl+s")
            listener.hears("could not be saved")
        picture("full-disk")
        with open(target, "rb") as file:
            check(file.read() == before, "what was saved before is still there, whole")
        check(sorted(os.listdir(path)) == ["filler", "work.resolution"], "nothing else is left")
        with Listener() as listener:
            window.keys("ctrl+4")
            window.press("push button", "Export the report")
            window.press("menu item", "Pages")
            window.save_as(os.path.join(path, "pages.pdf"))
            listener.hears("space")
        check(sorted(os.listdir(path)) == ["filler", "work.resolution"], "no half of the pages is left")
        os.remove(os.path.join(path, "filler"))
        with Listener() as listener:
            window.keys("ctrl+s")
            listener.hears("The comparison was saved")
    finally:
        subprocess.run(["umount", "-l", path], check=False)


def test(program):
    with tempfile.TemporaryDirectory() as folder, Window(program, *samples()) as window:
        window.find("label", "shared passage")
        collect(window)
        wait_for("four entries", lambda: kept() and len(kept()[0]["report"]["items"]) >= 4)
        picture("report-filled")
        window.press("text", "Title of the report")
        window.keys("ctrl+a")
        window.type(TITLE)
        window.keys("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
        window.type(NOTE)
        report = wait_for("the note", lambda: next((
            it["report"] for it in kept() if NOTE in str(it["report"])), None))
        kinds = [item["type"] for item in report["items"]]
        check(kinds[0] == "quote" and "pair" in kinds and "directive" in kinds, f"kinds: {kinds}")
        test_formats(window, folder, report["items"])
        test_full(window, folder)


run(test)
