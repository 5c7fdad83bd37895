#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person says what a paragraph is, in which character set a file is written, and in which year an event
was; that is remembered and can be taken back; a file that changes on disk is read again and keeps the place."""
import os
import subprocess
import tempfile

from inspection import Inspected
from window import Atspi, Window, check, has_state, run, text_of, wait_for

FIRST = "The harbour board met on Monday to speak about the new quay and the old one."
LAST = "The board thanked the pilots for their work in the winter storms of this year."
CYRILLIC = "Совет министров принял решение о развитии страны, и все согласились с этим решением."


def text(window):
    return "".join(text_of(node) for node in window.all("text", "Left document"))


def wait_for_text(window, words, stands=True):
    wait_for(f"{words!r} {'to come' if stands else 'to go'}",
             lambda: len(text(window)) > 0 and (words in text(window)) == stands)


def focus(window):
    wait_for("the focus in the text", lambda: any(has_state(node, Atspi.StateType.FOCUSED)
                                                  for node in window.all("text", "Left document")))


def test_roles(program, folder):
    path = os.path.join(folder, "board.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"{FIRST}\n\n{LAST}\n")
    with Window(program, path) as window:
        wait_for_text(window, LAST)
        focus(window)
        window.keys("ctrl+End", "ctrl+alt+8")
        wait_for_text(window, LAST, False)  # folded away
        window.keys("ctrl+z")
        wait_for_text(window, LAST)
        window.keys("ctrl+End", "ctrl+alt+8")
        wait_for_text(window, LAST, False)
    with Window(program, path) as window:  # it is remembered
        wait_for_text(window, FIRST)
        check(LAST not in text(window), "the paragraph is still furniture the next time")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{FIRST}\n\nA sentence that was added later, and is long enough.\n\n{LAST}\n")
        wait_for_text(window, "added later")
        check(LAST not in text(window), "it is found again in the changed file")


def test_charset(program, folder):
    path = os.path.join(folder, "sovet.txt")
    with open(path, "wb") as file:
        file.write(CYRILLIC.encode("windows-1251"))
    with Window(program, path) as window:
        wait_for_text(window, "Совет")
        window.find("label", "windows-1251, which is a guess")
        window.press("push button", "Others")
        window.press("menu item", "Greek")
        window.press("menu item", "windows-1253")
        wait_for_text(window, "Совет", False)
        window.find("label", "windows-1253, as you chose")
        # Without a window manager the keys do not come back to the window from a menu that has closed.
        subprocess.run(["gapplication", "action", "com.example.ResolutionViewer", "quit"], check=True)
        window.ends()
    with Window(program, path) as window:
        window.find("label", "windows-1253, as you chose")  # it is remembered


def test_year(program, folder):
    """The text leaves out the year: that is a guess, until a person confirms it or says another."""
    path = os.path.join(folder, "conference.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("On the morning of March 9, in Port Alma, the board held a conference on the quay.\n\n"
                   "The lists have to be complete before June 1, 2018.\n")
    def wait_for_day(window, day):
        wait_for(f"the day {day}", lambda: window.do() and day in window.texts())

    with Inspected(program, path) as window:
        wait_for_day(window, "9 Mar 2018*")
        window.do("press left/year/button")
        window.wait_for_text("leaves out the year of the event. It was concluded")
        window.do("press confirm")
        wait_for_day(window, "9 Mar 2018")
        window.do("press left/year/button")
        window.wait_for_text("You said which it is")
        window.do("type left/year/number 2019", "press confirm")
        wait_for_day(window, "9 Mar 2019")
        window.do("action win.undo")
        wait_for_day(window, "9 Mar 2018")
        window.do("action win.undo")
        wait_for_day(window, "9 Mar 2018*")
        window.do("action win.redo")
        wait_for_day(window, "9 Mar 2018")
    with Inspected(program, path) as window:  # it is remembered
        wait_for_day(window, "9 Mar 2018")
        window.do("press left/year/button")
        window.wait_for_text("You said which it is")
        window.do("press automatic")
        wait_for_day(window, "9 Mar 2018*")


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        test_roles(program, folder)
        test_charset(program, folder)
        test_year(program, folder)


run(test)
