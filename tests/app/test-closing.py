#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever closes the window does not wait until it is done: while files are read, compared, written or
printed, with any dialog open, after swapping to and fro, again and again. It ends at once, and silently.

  test-closing.py PROGRAM [files]     files: only where GTK's dialog for files is open

A sanitizer makes most of this test: what still works for a window that is gone is found by it. GTK 4.8
leaks the keys by which its dialog sorts files where it is closed before all are sorted, so that one is
tested apart, without looking for leaks."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

from window import STRICT, Window, check, has_text, run, samples, wait_for, wait_for_both

APP_ID = "com.example.ResolutionViewer"
ROUNDS = 20
# What opens a window before ours, and what is in it.
DIALOGS = (
    (("ctrl+comma",), "Citations"),
    (("ctrl+question",), None),
    (("F1",), "Everything is kept by itself"),
    (("ctrl+m",), None),
    (("ctrl+alt+p",), None),
    (("ctrl+p",), None),
    (("F10",), None),
)
FILE_DIALOGS = (
    (("ctrl+o",), None),
    (("ctrl+shift+s",), None),
)


def long_pair(folder, n_paragraphs):
    """Two texts that take some seconds to be read and compared."""
    paths = []
    for number in range(2):
        paths.append(os.path.join(folder, f"long-{number}.txt"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            for i in range(n_paragraphs):
                file.write(f"In {1900 + i % 120} the board of quay {i} counted {i * 37 + number} ships. "
                           f"The crews must repair shed {i} before June {i % 28 + 1}, 2025.\n\n")
    return paths


def quit_now(window):
    """As a session does at its end, whatever has the keyboard."""
    subprocess.run(["gapplication", "action", APP_ID, "quit"], check=True)
    window.ends()


def test_early(program, folder):
    """From before the first text is there until after both are compared."""
    paths = long_pair(folder, 3000)
    for pause in (0, 0.3, 1, 3):
        with Window(program, *paths) as window:
            time.sleep(pause)
            quit_now(window)
    with Window(program, *paths) as window:
        wait_for("the left text", lambda: has_text(window, "Left"))
        for _ in range(5):  # the comparison begins anew each time
            window.keys("ctrl+shift+x")
        window.keys("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+1", "ctrl+r", "ctrl+shift+x", "ctrl+w")
        quit_now(window)


def test_dialogs(program, dialogs):
    for keys, sign in dialogs:
        with Window(program, *samples()) as window:
            wait_for_both(window)
            window.keys(*keys)
            if sign is not None:
                window.find("label", sign)
            else:
                time.sleep(1)
            quit_now(window)


def test_printing(program, folder):
    """The pages of a long comparison are on their way to the file."""
    path = os.path.join(folder, "pages.pdf")
    with Window(program, *long_pair(folder, 1500)) as window:
        wait_for_both(window)
        window.keys("ctrl+2", "F10")
        window.press("menu item", "Export as PDF")
        window.save_as(path)
        quit_now(window)


def test_again(program, folder):
    """Documents come and go; at the end the window is as empty as it was, and works."""
    copies = [shutil.copy(sample, folder) for sample in samples()]
    with Window(program, *copies) as window:
        wait_for_both(window)
        for number in range(ROUNDS):
            window.keys("ctrl+w", "ctrl+w")
            if number % 3 == 0:
                wait_for("an empty window", lambda: not has_text(window, "Left"))
            else:  # right upon the other, but what the keys do comes before what the bus brings
                wait_for("the title of an empty window", lambda: window.title() == "Resolution Viewer")
            subprocess.run([program, *copies], env=dict(os.environ, **STRICT), timeout=60, check=True)
            if number % 4 == 1:
                wait_for_both(window)
                window.keys("ctrl+2", "ctrl+3", "ctrl+1")
        wait_for_both(window)
        check(window.process.poll() is None, "it runs")


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        if "files" in sys.argv:
            test_dialogs(program, FILE_DIALOGS)
            test_printing(program, folder)
        else:
            test_early(program, folder)
            test_dialogs(program, DIALOGS)
            test_again(program, folder)


run(test)
