#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dragging: one file from a file manager onto a side opens there, many open all together; selected words
that are dragged change nothing; an entry of a report goes from one window into another."""
import os
import shutil
import sys
import tempfile
import time

from desktop import ON, FileManager, Manager, picture
from screen import screen
from window import Window, check, kept, place_of, run, samples, text_of, wait_for

# How it is started, its name, where the first icon of its window stands.
MANAGERS = (
    (["pcmanfm"], "pcmanfm", (220, 140)),
    (["thunar"], "thunar", (219, 158)),
    (["nautilus", "--new-window"], "nautilus", (108, 126)),
)
ON_X_ALONE = ("pcmanfm",)
AREA = (510, 0, 880, 860)  # of our window, beside theirs
LEFT, RIGHT = (AREA[0] + 240, 500), (AREA[0] + 700, 500)
MANY = 4


def texts(window):
    return {side: next((text_of(node) for node in window.all("text", side + " document:")), "")
            for side in ("Left", "Right")}


def n_documents():
    return len(kept()[0]["documents"]) if kept() else 0


def test_files(program, folders, command, name, icon):
    left, _ = samples()
    with Window(program, left) as window:
        wait_for("the left text", lambda: len(texts(window)["Left"]) > 500)
        screen.place(window.id, *AREA)
        window.keys("F9")  # without the sidebar there is room for two
        with FileManager(command, name, [], folders["one"]) as manager:
            screen.place(manager.id, 0, 0, 420, 400)
            time.sleep(0.5)
            manager.drag(icon, RIGHT, "the right text", lambda: len(texts(window)["Right"]) > 500,
                         lambda: picture(f"dragging-from-{name}"))
        check(texts(window)["Left"][:200] != texts(window)["Right"][:200], "the sides differ")
        window.find("label", "shared passage")
        picture(f"dropped-from-{name}")
        with FileManager(command, name, [], folders["many"]) as manager:
            screen.place(manager.id, 0, 0, 420, 400)
            manager.drag(icon, LEFT, "all documents", lambda: n_documents() == 2 + MANY, select=("ctrl+a",))
        window.find("page tab", "Overview")
        picture(f"many-dropped-from-{name}")


def test_narrow(program, folders, command, name, icon):
    """Where one side is seen alone, what is dropped on its document goes to the other one while that is free."""
    left, _ = samples()
    with Window(program, left) as window:
        wait_for("the left text", lambda: len(texts(window)["Left"]) > 500)
        screen.place(window.id, 900, 0, 400, 700)
        with FileManager(command, name, [], folders["one"]) as manager:
            screen.place(manager.id, 0, 0, 420, 400)
            time.sleep(0.5)
            manager.drag(icon, (1100, 400), "both documents", lambda: n_documents() == 2)
        wait_for("the right text", lambda: len(texts(window)["Right"]) > 500)
        picture(f"dropped-in-a-narrow-window-from-{name}")


def test_words(program):
    """Words can be dragged out of the text; dropped on the other side they are no document."""
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        before = texts(window)
        view = place_of(next(iter(window.all("text", "Left document:"))))
        window.keys("ctrl+Home", "ctrl+a")
        other = place_of(next(iter(window.all("text", "Right document:"))))
        window.drag((view.x + 120, view.y + 130), (other.x + 120, other.y + 300))
        time.sleep(1)
        check(texts(window) == before, "both texts are as they were")
        check(n_documents() <= 2, "and nothing else is open")


def test(program):
    for needed in ("openbox", "wmctrl", "xprop"):
        if not ON and shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            sys.exit(77)
    _, right = samples()
    with tempfile.TemporaryDirectory() as folder, Manager():
        folders = {name: os.path.join(folder, name) for name in ("one", "many")}
        for path in folders.values():
            os.mkdir(path)
        shutil.copy(right, folders["one"])
        for number in range(MANY):
            with open(os.path.join(folders["many"], f"{number}.txt"), "w", encoding="utf-8") as file:
                file.write(f"The harbour board of town {number} met on Monday to speak about the new quay.\n" * 3)
        for command, name, icon in MANAGERS:
            if shutil.which(name) is None or ON and name in ON_X_ALONE:
                print(f"left out: {name} is not installed, or not made for this screen")
                continue
            test_files(program, folders, command, name, icon)
            if name == "pcmanfm" or ON:
                test_narrow(program, folders, command, name, icon)
        test_words(program)


run(test)
