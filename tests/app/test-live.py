#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that changes on the disk is read again; one that goes away leaves its text, with a notice."""
import os
import shutil
import tempfile

from window import Window, check, run, samples, text_of, wait_for


def shows(window, words):
    return any(words in text_of(node) for node in window.all("text", "Left document"))


def test_states(window):
    """What has become of a directive is said in the table, and taken back."""
    window.keys("ctrl+3")
    before = len(window.all(None, "State:"))
    check(before > 0, "every directive has a state")


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "speech.txt")
        shutil.copy(next(name for name in samples() if name.endswith(".txt")), path)
        with Window(program, path) as window:
            wait_for("the text", lambda: shows(window, "Marren"))
            with open(path, "a", encoding="utf-8") as file:
                file.write("\nThe lighthouse keeper shall report before June 30, 2027.\n")
            wait_for("the new sentence", lambda: shows(window, "lighthouse keeper"))
            os.rename(path, path + ".away")
            window.find("label", "has been deleted or moved")
            check(shows(window, "lighthouse keeper"), "the text stays")
            os.rename(path + ".away", path)
            wait_for("no notice", lambda: not window.all("label", "has been deleted or moved"))
            with open(path, "w", encoding="utf-8"):
                pass  # an empty file cannot be shown
            window.find("label", "cannot be read")
            check(shows(window, "lighthouse keeper"), "the text stays once more")
            test_states(window)


run(test)
