#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that changes on the disk is read again; one that goes away leaves its text, with a notice."""
import itertools
import os
import shutil
import tempfile

from window import Window, check, name_of, run, samples, text_of, wait_for


def shows(window, words):
    return any(words in text_of(node) for node in window.all("text", "Left document"))


def write_on(file, number):
    file.write("The lighthouse keeper wrote line %d.\n" % number)
    file.flush()
    return True


def test_states(window):
    """What has become of a directive is said in the table, and taken back."""
    window.keys("ctrl+3")
    window.press("page tab", "Directives")
    before = wait_for("the states of the directives", lambda: states(window))
    for choice, said in (("Done Late", "Done late"), ("By the Calendar", None)):
        window.press("push button", "State:")
        window.press("menu item", choice)
        wait_for(choice, lambda said=said: states(window) == before if said is None
                 else any(said in name for name in states(window)))


def states(window):
    """What is said of the state of each directive on screen."""
    return sorted({name_of(node) for node in window.all("push button", "State:")})


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "speech.txt")
        shutil.copy(next(name for name in samples() if name.endswith(".txt")), path)
        with Window(program, path) as window:
            wait_for("the text", lambda: shows(window, "Marren"))
            with open(path, "a", encoding="utf-8") as file:
                file.write("\nThe lighthouse keeper shall report before June 30, 2027.\n")
            wait_for("the new sentence", lambda: shows(window, "lighthouse keeper"))
            with open(path + ".new", "w", encoding="utf-8") as file:
                file.write("The council shall report on the causeway before July 1, 2028.\n")
            os.replace(path + ".new", path)  # as careful editors save
            wait_for("the text that took its place", lambda: shows(window, "causeway"))
            with open(path, "a", encoding="utf-8") as file:  # as a log grows, never closed
                lines = itertools.count()
                wait_for("what is written meanwhile", lambda: write_on(file, next(lines)) and shows(
                    window, "lighthouse keeper"))
                last = next(lines)
                write_on(file, last)
            wait_for("the rest", lambda: shows(window, "wrote line %d." % last))
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
            if os.geteuid() != 0:
                with open(path, "w", encoding="utf-8") as file:
                    os.chmod(path, 0)  # before there is anything to be read
                    file.write("The ferry shall sail before May 1, 2029.\n")
                window.find("label", "not allowed to read")
                os.chmod(path, 0o600)
                wait_for("the file that may be read again", lambda: shows(window, "The ferry shall sail"))


run(test)
