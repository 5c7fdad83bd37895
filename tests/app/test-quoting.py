#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copy Quote puts the words on the clipboard in every form, letter for letter: nested marks, another
direction of writing, letters of any script; they arrive in a text editor. Selected words alone, too."""
import html.parser
import os
import shutil
import subprocess
import tempfile
import unicodedata

from screen import screen
from window import (Failure, Window, check, children, clipboard, copy as put, has_state, name_of, role_of, run,
                    text_of, Atspi, wait_for, walk)

FORMS = ("text/html", "text/markdown", "text/plain;charset=utf-8", "text/plain")

# What is quoted, and whether it brings its own marks.
PASSAGES = (
    ("“He said ‘we shall “never” stop’ today,” the Secretary told the harbour board.", False),
    ("“The crews ‘worked’ all night, and the pilots’ boats were never late.”", True),
    ("قال الأمين العام إن الميناء الجديد سيفتح قبل 30 يونيو 2025، وإن العمل مستمر.", False),
    ("Đảng ủy các cấp phải hoàn thành việc này trước ngày 30 tháng 6 năm 2025.", False),
    # Its marks written apart, which are read as one letter with them, like every text; signs of HTML and Markdown.
    ("Đa\u0309ng u\u0309y ca\u0301c ca\u0302\u0301p nha\u0302\u0301n ma\u0323nh <*sớm*> & [gấp] từ hôm nay.", False),
)


class Words(html.parser.HTMLParser):
    """What a word processor reads of a page: its text, and what stands in a block quote."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.text, self.open = {}, []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        check(self.open.pop() == tag, f"</{tag}> closes what is not open")

    def handle_data(self, data):
        for tag in self.open:
            self.text[tag] = self.text.get(tag, "") + data


def without_escapes(markdown):
    return "".join(letter for index, letter in enumerate(markdown)
                   if letter != "\\" or markdown[index + 1:index + 2].isalnum())


def check_forms(words, is_marked, cited):
    offered = clipboard()
    check(all(form in offered for form in FORMS), f"every form is offered: {offered}")
    quote = words if is_marked else f"“{words}”"
    page = Words(clipboard("text/html"))
    check(page.text["p"] == quote, f"the page says {page.text['p']!r}, not {quote!r}")
    check(cited in page.text["cite"] and "charset" in clipboard("text/html"), "it names its source")
    for form in FORMS[2:]:
        plain = screen.clipboard(form).decode("utf-8")
        check(plain.startswith(quote + "\n— ") and cited in plain, f"{form}: {plain!r}")
    markdown = without_escapes(clipboard("text/markdown"))
    check(markdown.startswith(f"> {words}\n>\n> — "), f"Markdown: {markdown!r}")


def focus(window):
    return any(has_state(node, Atspi.StateType.FOCUSED)
               for node in window.all("text", "Left document"))


def copy(window, paragraph):
    """Goes to the beginning of a paragraph with keys and copies its first sentence, which is all of it."""
    put("nothing")
    window.keys("ctrl+Home", *["ctrl+Down"] * paragraph, "ctrl+shift+c")
    wait_for("a quote", lambda: "text/html" in clipboard())


def test_selection(window):
    """Words that are selected are quoted alone."""
    put("nothing")
    window.keys("ctrl+Home", *["ctrl+shift+Right"] * 2, "ctrl+shift+c")
    wait_for("a quote", lambda: "text/html" in clipboard())
    check_forms("Port board", False, "Port board meets at noon")


def editor_text(condition):
    """The first text in the editor of which that is true, or None."""
    for node in children(Atspi.get_desktop(0)):
        if "text-editor" in name_of(node).lower().replace("texteditor", "text-editor"):
            return next((part for part in walk(node) if role_of(part) == "text" and condition(part)), None)
    return None


def test_editor(window, folder):
    """Pasted into another program, as a person does."""
    if shutil.which("gnome-text-editor") is None:
        print("left out: gnome-text-editor is not installed")
        return
    copy(window, 4)
    path = os.path.join(folder, "notes.txt")
    with open(path, "w", encoding="utf-8"):
        pass
    editor = subprocess.Popen(["gnome-text-editor", "-s", path], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
    try:
        name = wait_for("the editor", lambda: next(iter(screen.windows(process=editor.pid)), None))
        screen.focus(name)
        wait_for("the focus in the editor", lambda: editor_text(lambda part: has_state(part, Atspi.StateType.FOCUSED)))
        screen.key("ctrl+v")
        text = text_of(wait_for("the quote in the editor", lambda: editor_text(lambda part: "—" in text_of(part))))
        check(text.startswith(f"“{PASSAGES[3][0]}”\n— "), f"the editor has {text!r}")
    finally:
        editor.terminate()
        editor.wait()


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "speech.txt")
        with open(path, "w", encoding="utf-8") as speech:
            speech.write("\n\n".join(["Port board meets at noon"] + [words for words, _ in PASSAGES]) + "\n")
        with Window(program, path) as window:
            wait_for("the text", lambda: any("Secretary" in text_of(node)
                                             for node in window.all("text", "Left document")))
            wait_for("the focus in the text", lambda: focus(window))
            for number, (words, is_marked) in enumerate(PASSAGES, 1):
                copy(window, number)
                try:
                    check_forms(unicodedata.normalize("NFC", words), is_marked, "Port board meets at noon")
                except Failure as failure:
                    raise Failure(f"passage {number}: {failure}") from failure
            test_selection(window)
            test_editor(window, folder)


run(test)
