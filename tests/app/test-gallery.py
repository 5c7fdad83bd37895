#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every view, page, popover, dialog and state of the window in one look (light, dark, mirrored, narrow …):
a picture of each, to be looked at, and a machine's eye on each, which fails where something is wrong.

  test-gallery.py PROGRAM LOOK
"""
import os
import subprocess
import sys
import tempfile

from inspection import Inspected
from window import Failure, check, samples, wait_for

# Environment of the program; width and height of the window; dots per inch of its text.
LOOKS = {
    "light": ({}, (1280, 800), 96),
    "dark": ({"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, (1280, 800), 96),
    "contrast": ({"ADW_DEBUG_HIGH_CONTRAST": "1"}, (1280, 800), 96),
    "contrast-dark": ({"ADW_DEBUG_HIGH_CONTRAST": "1", "ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, (1280, 800), 96),
    "mirrored": ({"RV_MIRRORED": "1"}, (1280, 800), 96),
    "vietnamese": ({"LC_ALL": "C.UTF-8", "LANGUAGE": "vi", "RV_TRANSLATIONS": os.environ.get("RV_PO", "")},
                   (1280, 800), 96),
    "large": ({}, (1280, 800), 192),
    "scaled": ({"GDK_SCALE": "2"}, (1280, 800), 96),
    "low": ({}, (360, 294), 96),
    "low-large": ({}, (360, 294), 192),
    "middling": ({}, (600, 600), 96),
    "narrow": ({}, (360, 640), 96),
    "narrow-large": ({}, (360, 640), 192),
    "narrow-vietnamese": ({"LC_ALL": "C.UTF-8", "LANGUAGE": "vi", "RV_TRANSLATIONS": os.environ.get("RV_PO", "")},
                          (360, 640), 96),
}
N_PAGES = 7  # of the sidebar, without that of the search

# What is looked at with the samples open: a name, and how to come there from the scene before.
SCENES = [
    ("read", []),
    ("read-pair", ["action win.next-pair", "action win.next-pair"]),
    ("read-hidden", ["action win.furniture"]),
    ("read-single", ["action win.furniture", "action win.single-pane"]),
    ("read-year", ["action win.single-pane", "press left/year/button"]),
    ("read-chooser", ["close", "press left/chooser"]),
    ("read-marks", ["close", "press RvPairBar/marks"]),
    ("main-menu", ["close", "press menu_button"]),
    ("search", ["close", "action win.find", "type RvFindBar/entry harbour"]),
    ("search-nothing", ["type RvFindBar/entry zeppelin"]),
    ("compare", ["close", "press RvFindBar/close", "action win.view-compare"]),
    ("compare-second", ["action win.next-pair", "action win.next-pair"]),
    ("compare-why", ["focus why", "press why"]),
    ("compare-order", ["close", "focus RvCompareView/order", "press RvCompareView/order"]),
    ("compare-changed", ["close", "focus changed", "press changed"]),
    ("compare-none", ["focus reworded", "press reworded", "press related"]),
    ("overview-themes", ["focus changed", "press changed", "focus reworded", "press reworded",
                         "press related", "action win.view-overview"]),
    ("overview-dates", ["page parts dates"]),
    ("overview-directives", ["page parts directives"]),
    ("overview-state", ["press RvStateButton/GtkMenuButton"]),
    ("overview-export", ["close", "press RvOverviewView/export_button"]),
    ("report-empty", ["close", "action win.view-report"]),
    ("report", ["action win.view-compare", "action win.next-pair", "action win.add-to-report",
                "action win.next-pair", "action win.add-to-report", "action win.view-report"]),
    ("report-export", ["press RvReportView/export_button"]),
    ("preferences", ["close", "action win.view-read", "action win.preferences"]),
    ("preferences-choice", ["press RvPreferences/font"]),
    ("help", ["close", "close", "action win.help"]),
    ("shortcuts", ["close", "action win.shortcuts"]),
    ("summary", ["close", "action win.comparative-summary"]),
    ("print-preview", ["close", "action win.print-preview"]),
    ("print", ["close", "action win.print"]),
    ("about", ["close", "action win.about"]),
    ("file-chooser", ["close", "action win.open"]),
    ("toast", ["close", "action win.copy-quote"]),
]


class Gallery:
    def __init__(self, program, look, folder):
        self.program, self.look, self.folder = program, look, folder
        self.variables, self.size, self.dpi = LOOKS[look]
        self.faults = []

    def open(self, *files):
        window = Inspected(self.program, *files, **self.variables)
        window.resize(*self.size)
        return window

    def see(self, window, name, *commands):
        window.do(*commands)
        self.faults += window.look(f"{self.look}-{name}")

    def write(self, name, contents):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(contents if isinstance(contents, bytes) else contents.encode())
        return path

    def show_sidebar(self, window):
        """Or hides it again: where there is no room beside the text, it lies over that."""
        if self.size[0] < 600:
            window.do("action win.toggle-sidebar")

    def see_samples(self):
        with self.open(*samples()) as window:
            window.wait_for_pairs()
            for name, commands in SCENES:
                if name == "read-year" and self.look == "low-large":
                    commands = commands[:1]  # the title alone has room
                self.see(window, name, *commands)
            window.do("close")
            self.show_sidebar(window)
            for page in range(N_PAGES):
                self.see(window, f"sidebar-{page}", f"row pages {page}")
            self.see(window, "sidebar-order", "row pages 2", "press RvFindingList/order")

    def see_welcome(self):
        with self.open() as window:
            self.see(window, "welcome")
            window.do("action win.open-samples")
            window.wait_for_pairs()
            self.see(window, "samples")
            self.see(window, "closed", "action win.close-document")
            self.see(window, "recent", "action win.close-document")

    def see_troubles(self):
        russian = "Совет министров принял решение о развитии страны, и все с этим решением согласились."
        path = self.write("sovet.txt", russian.encode("windows-1251"))
        with self.open(path, os.path.join(self.folder, "nothing.txt")) as window:
            window.wait_for_text("windows-1251")
            self.see(window, "guess-and-failure")
            self.see(window, "charsets", "press RvCharsetBar/others")
        path = self.write("speech.txt", "The lighthouse keeper shall report before June 30.\n\n"
                          "The board met on Monday and thanked the pilots for their work in winter.\n")
        with self.open(path) as window:
            self.see(window, "one")
            before = window.texts()
            os.unlink(path)
            wait_for("the notice", lambda: window.do() and window.texts() != before)
            self.see(window, "gone")
            self.show_sidebar(window)
            for page in range(N_PAGES):
                self.see(window, f"empty-{page}", f"row pages {page}")
            self.show_sidebar(window)
            self.see(window, "one-compare", "action win.view-compare")
            self.see(window, "one-overview", "action win.view-overview")

    def see_loading(self):
        path = os.path.join(self.folder, "slow.txt")
        with open(path, "w", encoding="utf-8") as file:
            for number in range(60000):
                file.write(f"The board of harbour {number} agreed on {number + 3} cranes before winter, and "
                           f"asked town {number % 97} for {number * 7} tons of stone.\n\n")
        with self.open(path, samples()[0]) as window:
            self.see(window, "loading")


def set_dpi(dpi):
    subprocess.run(["xrdb", "-merge"], input=f"Xft.dpi: {dpi}\n", text=True, check=False)


def main():
    program, look = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        gallery = Gallery(program, look, folder)
        set_dpi(gallery.dpi)
        try:
            for scenes in (gallery.see_welcome, gallery.see_samples, gallery.see_troubles, gallery.see_loading):
                scenes()
        finally:
            print(*gallery.faults, sep="\n")
    check(not gallery.faults, f"{len(gallery.faults)} faults")


try:
    main()
except Failure as failure:
    sys.exit(f"FAILED: {failure}")
print("passed")
