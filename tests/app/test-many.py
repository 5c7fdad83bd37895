#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Much of everything: forty files at once, a title of two hundred letters, a document without words,
three thousand findings, two texts of a megabyte. The window shows them, or says why not, and answers."""
import os
import tempfile

from desktop import picture
from window import Window, check, kept, name_of, place_of, run, text_of, wait_for

LONG_TITLE = ("Speech of the harbour master at the opening of the hundred and twelfth conference of the coastal "
              "districts on the merging of their offices, the dredging of the outer channel and the care of sailors in winter")


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def speech(number, paragraphs):
    return "\n\n".join(
        f"In {1900 + (number * 7 + i) % 120} the board of quay {i} counted {i * 37 + number} ships and "
        f"{i * 3 + 1}.{number % 10}% more cranes. The crews must repair shed {i} before June {i % 28 + 1}, 2025."
        for i in range(paragraphs))


def wait_for_text(window, side, words):
    wait_for(f"{words!r} on the {side}", lambda: any(words in text_of(node)[:20000]
                                                     for node in window.all("text", side + " document")))


def processor(window):
    """Seconds that the program has used; what the clock says depends on who else is working."""
    with open(f"/proc/{window.process.pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def answers(window, seconds):
    """Another view is there in time, and back."""
    for key, sign in (("ctrl+2", "Passages face to face"), ("ctrl+3", "Parts of the overview"),
                      ("ctrl+1", "document:")):
        begun = processor(window)
        window.keys(key)
        window.find(None, sign)
        used = processor(window) - begun
        print(f"{sign}: {used:.1f} s of the processor")
        check(used < seconds, f"{sign} takes {used:.1f} s of the processor")


def test_forty(program, folder):
    paths = [write(folder, f"speech-{number:02}.txt", f"Speech number {number}\n\n" + speech(number, 8))
             for number in range(40)]
    with Window(program, *paths) as window:
        window.find(None, "Parts of the overview")
        wait_for("forty documents", lambda: kept() and len(kept()[0]["documents"]) == 40)
        picture("many-forty")
        answers(window, 10)
    with Window(program, *paths[:10]) as window:
        wait_for("ten documents", lambda: kept() and len(kept()[0]["documents"]) == 10)
        picture("many-ten")
        window.keys("ctrl+1")
        wait_for_text(window, "Left", "Speech number 0")
        wait_for_text(window, "Right", "Speech number 1")


def test_odd(program, folder):
    """A title that is far too long is cut where it stands; a document of white space says that it is one."""
    long = write(folder, "long.txt", LONG_TITLE + "\n\n" + speech(1, 6))
    empty = write(folder, "empty.txt", " \n\n\t\n")
    check(len(LONG_TITLE) >= 200, "the title is as long as it says")
    with Window(program, long, empty) as window:
        wait_for_text(window, "Left", "the board of quay 2")
        width = window.size()[0]
        wait_for("the window to be named after it", lambda: window.title().startswith(LONG_TITLE[:15]))
        wait_for("the title to stay within the window", lambda: all(
            area.x + area.width <= width + 10 for area in map(place_of, window.all(None, LONG_TITLE[:20]))))
        window.find("label", "Could Not Be Read")
        picture("many-odd")
        window.resize(360, 294)
        picture("many-odd-narrow")


def count(window, kind):
    """How many findings the sidebar says there are of a kind."""
    words = [name_of(node).split()[-1].replace(",", "") for node in window.all("list item", kind)]
    return next((int(word) for word in words if word.isdigit()), 0)


def test_findings(program, folder):
    path = write(folder, "report.txt", "Report of the quays\n\n" + speech(3, 1000))
    with Window(program, path) as window:
        wait_for("the count of the figures", lambda: count(window, "Figures ") >= 1800)
        wait_for("three thousand findings", lambda: count(window, "Figures ") + count(window, "Directives ") >= 2800)
        window.keys("shift+F9", "Home", "Down")
        begun = processor(window)
        window.keys("Tab", "Tab", "Tab", "Tab", "End")
        row = wait_for("the last figures", lambda: next(
            (name_of(node) for node in window.all("list item", "Left ¶1001")), None))
        check(processor(window) - begun < 20, f"the end of the list, {row!r}, is reached")
        picture("many-findings")


def test_megabytes(program, folder):
    paths = [write(folder, f"book-{number}.txt", f"Book {number}\n\n" + speech(number, 8000)) for number in (1, 2)]
    check(all(os.path.getsize(path) > 1000000 for path in paths), "they are as long as it says")
    with Window(program, *paths) as window:
        wait_for_text(window, "Left", "the board of quay 3")
        window.find("label", "shared passage")
        window.keys("alt+Down", "alt+Down", "ctrl+End")
        answers(window, 10)
        picture("many-megabytes")


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        for step in (test_forty, test_odd, test_findings, test_megabytes):
            step(program, folder)


run(test)
