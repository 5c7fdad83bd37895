#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sidebar says of every order what became of it in the other document: repeated, tightened, eased,
turned round, its deadline moved, new; on both sides, whichever document stands on the left."""
import os
import tempfile

from window import Window, check, name_of, run, wait_for

EARLIER = """Port Alma, March 3, 2025

The harbour board met on March 3, 2025 in Port Alma to speak about the coming season.

The pilots must send their weekly charts to the harbour office.

The dredging crews should mark every shallow bank with a red buoy.

The customs officers must search each foreign trawler at the outer mole.

The lighthouse keepers must repair the northern lantern before June 30, 2025.

The crane drivers must repaint the western cranes.
"""

LATER = """Port Alma, September 8, 2025

The harbour board met again on September 8, 2025 in Port Alma, and looked back on the season.

The pilots must send their weekly charts to the harbour office.

The dredging crews must mark every shallow bank with a red buoy.

The customs officers should search each foreign trawler at the outer mole.

The lighthouse keepers must repair the northern lantern before December 31, 2025.

The ferry captains must hand a list of all children on board to the coast guard.
"""

# The first words of what is to be done, and what is said of it in the later document.
SAID = {
    "send their weekly charts": "repeated, ",
    "mark every shallow bank": "tightened, ",
    "search each foreign trawler": "eased, ",
    "repair the northern lantern": "repeated, deadline put off, ",
    "hand a list of all children": "new",
}


def directives(window, side):
    """The rows of that document; what is said after its place is of the other one."""
    rows = [name_of(node) for node in window.all("list item", "¶")]
    return [row for row in rows if row.split(" ¶")[0].endswith(side)
            and (", must, " in row or ", should, " in row)]


def find_row(window, side, words, said=""):
    """The row of an order once that is said of it: the sides may be changing places."""
    def find():
        return next((row for row in directives(window, side) if words in row and said in row), None)
    return wait_for(f"the order to {words!r} on the {side}, of which {said!r} is said", find)


def check_sides(window, earlier, later):
    for words, said in SAID.items():
        if said == "new":
            find_row(window, later, words, said)
        else:
            find_row(window, later, words, f"{said}{earlier} ¶")
            find_row(window, earlier, words, f"{said}{later} ¶")
    dropped = find_row(window, earlier, "repaint the western cranes")
    check(dropped.rstrip().split("¶")[-1].isdigit(), f"nothing is said of what is not repeated: {dropped!r}")


def open_directives(window):
    window.find("label", "shared passage")
    window.keys("shift+F9", "Home", "Down", "Down")
    window.find("combo box", "Who is told to act")


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for name, text in (("march.txt", EARLIER), ("september.txt", LATER)):
            paths[name] = os.path.join(folder, name)
            with open(paths[name], "w", encoding="utf-8") as file:
                file.write(text)
        with Window(program, paths["march.txt"], paths["september.txt"]) as window:
            open_directives(window)
            check_sides(window, "Left", "Right")
            window.keys("ctrl+shift+x")
            wait_for("the sides to change", lambda: any("red buoy" in row and "must" in row
                                                        for row in directives(window, "Left")))
            check_sides(window, "Right", "Left")


run(test)
