#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file dragged from the file manager onto one side opens on that side."""
import os
import shutil
import sys
import tempfile

from desktop import FileManager, Manager, picture
from screen import screen
from window import Window, check, run, samples, text_of, wait_for


def texts(window):
    return {side: next((text_of(node) for node in window.all("text", side + " document:")), "")
            for side in ("Left", "Right")}


def test(program):
    for needed in ("openbox", "wmctrl", "xprop", "pcmanfm"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            sys.exit(77)
    left, right = samples()
    with tempfile.TemporaryDirectory() as folder, Manager():
        shutil.copy(right, folder)
        with Window(program, left) as window:
            wait_for("the left text", lambda: len(texts(window)["Left"]) > 500)
            with FileManager(["pcmanfm"], "pcmanfm", [], folder) as manager:
                screen.place(manager.id, 0, 0, 420, 400)
                screen.place(window.id, 430, 0, 960, 860)
                # The only icon stands in the corner of the view, right of the side pane.
                screen.drag((220, 140), (430 + 800, 500), lambda: picture("dragging"))
                wait_for("the right text", lambda: len(texts(window)["Right"]) > 500)
            check(texts(window)["Left"][:200] != texts(window)["Right"][:200], "the sides differ")
            window.find("label", "shared passage")
            picture("dropped")


run(test)
