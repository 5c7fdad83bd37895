#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost: what was open comes back, a comparison is saved and opened, also elsewhere."""
import json
import os
import shutil
import tempfile

from window import Window, check, entries, has_text, kept, run, samples, wait_for, wait_for_both


def saved(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def test_restoring(program):
    """A start without files goes on where the last one ended; one with files does not."""
    with Window(program, *samples()) as window:
        wait_for_both(window)
        window.keys("ctrl+2", "alt+Down", "ctrl+d", "ctrl+4")
        wait_for("an entry", lambda: len(entries(window)) == 1)
    with Window(program) as window:
        wait_for("the report", lambda: len(entries(window)) == 1)
        window.keys("ctrl+1")
        wait_for_both(window)
    with Window(program, samples()[0]) as window:
        wait_for("the left text", lambda: has_text(window, "Left"))
        check(not has_text(window, "Right"), "a start with a file shows that file alone")


def test_recent(program):
    """A pair that was closed is gone back to from the welcome page; F1 opens the help."""
    with Window(program, *samples()) as window:
        wait_for_both(window)
        wait_for("the pair to be kept", lambda: kept() and len(kept()[0]["documents"]) == 2)
        window.keys("ctrl+w", "ctrl+w")
        wait_for("the pair among what is recent", lambda: window.all("list item", " – "))
        window.keys("F1")
        window.find("label", "Everything is kept by itself")
        window.dialog_keys("Escape")


def test_saving(program, folder):
    """A comparison is saved beside its documents, and opened where all of them have been moved."""
    for sample in samples():
        shutil.copy(sample, folder)
    copies = [os.path.join(folder, os.path.basename(sample)) for sample in samples()]
    path = os.path.join(folder, "harbour.resolution")
    with Window(program, *copies) as window:
        wait_for_both(window)
        window.keys("ctrl+2", "alt+Down", "ctrl+d", "ctrl+s")
        window.save_as(path)
        wait_for("the file", lambda: os.path.exists(path))
        wait_for("the title", lambda: window.title() == "harbour.resolution")
        window.keys("alt+Down", "ctrl+d")
        wait_for("the mark of a change", lambda: window.title() == "• harbour.resolution")
        window.keys("ctrl+s")
        wait_for("no mark", lambda: window.title() == "harbour.resolution")
    contents = saved(path)
    check(len(contents["documents"]) == 2, "both documents are named")
    check(contents["documents"][0]["path"] == os.path.basename(copies[0]), "by the way to them")
    check(len(contents["documents"][0]["digest"]) == 64, "with their digest")
    check(len(contents["report"]["items"]) == 2, "the report is in it")
    check(sorted(os.listdir(folder)) == sorted(os.path.basename(name) for name in copies + [path]),
          "nothing else is written there")
    return path


def test_moved(program, path):
    """Moved together they are found; changed and missing documents are told."""
    folder = os.path.dirname(path)
    moved = os.path.join(folder, "moved")
    os.mkdir(moved)
    for name in os.listdir(folder):
        if os.path.isfile(os.path.join(folder, name)):
            shutil.move(os.path.join(folder, name), moved)
    path = os.path.join(moved, os.path.basename(path))
    documents = [document["path"] for document in saved(path)["documents"]]
    with open(os.path.join(moved, documents[0]), "a", encoding="utf-8") as changed:
        changed.write("\n<p>One more sentence about the quay.</p>\n")
    os.rename(os.path.join(moved, documents[1]), os.path.join(moved, "elsewhere"))
    with Window(program, path) as window:
        window.find("label", "One Document Could Not Be Read")  # the comparison was on screen
        window.keys("ctrl+1")
        wait_for("the left text", lambda: has_text(window, "Left"))
        window.find("label", "has changed since")
        window.find("label", "Could Not Be Read")
        os.rename(os.path.join(moved, "elsewhere"), os.path.join(moved, documents[1]))
        window.press_last("push button", "Retry")
        wait_for_both(window)
        window.press("push button", "Close the notice")
        window.keys("ctrl+4")
        wait_for("the report", lambda: len(entries(window)) == 2)


def test(program):
    test_restoring(program)
    test_recent(program)
    with tempfile.TemporaryDirectory() as folder:
        test_moved(program, test_saving(program, folder))


run(test)
