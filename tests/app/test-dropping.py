#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file dragged from the file manager onto one side opens on that side."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from desktop import FileManager, Manager, picture
from window import Window, check, run, samples, text_of, wait_for


def place(window_id, x, y, width, height):
    for command in (["windowsize", "--sync", window_id, str(width), str(height)],
                    ["windowmove", window_id, str(x), str(y)]):
        subprocess.run(["xdotool", *command], check=True)
    time.sleep(0.5)


def drag(x1, y1, x2, y2):
    """Slowly enough: a drag begins after some way, and the target wants to be told several times."""
    def move(x, y):
        subprocess.run(["xdotool", "mousemove", str(int(x)), str(int(y))], check=True)
        time.sleep(0.05)

    move(x1, y1)
    subprocess.run(["xdotool", "mousedown", "1"], check=True)
    time.sleep(0.3)
    for step in range(1, 8):
        move(x1 + 4 * step, y1 + step)
    for step in range(1, 21):
        move(x1 + (x2 - x1) * step / 20, y1 + (y2 - y1) * step / 20)
    time.sleep(0.4)
    picture("dragging")
    subprocess.run(["xdotool", "mouseup", "1"], check=True)


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
                place(manager.id, 0, 0, 420, 400)
                place(window.id, 430, 0, 960, 860)
                # The only icon stands in the corner of the view, right of the side pane.
                drag(220, 140, 430 + 800, 500)
                wait_for("the right text", lambda: len(texts(window)["Right"]) > 500)
            check(texts(window)["Left"][:200] != texts(window)["Right"][:200], "the sides differ")
            window.find("label", "shared passage")
            picture("dropped")


run(test)
