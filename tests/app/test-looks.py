#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the window looks: whole in the narrowest size, with text twice as large, mirrored, and in another
style at once when that is chosen while it runs."""
import os
import re
import shutil
import subprocess
import time

from desktop import difference, picture, still_picture
from screen import WIDTH, screen
from window import Atspi, Window, check, has_state, name_of, place_of, run, samples, text_of, wait_for

BORDER = 10  # pixels of the frame that the toolkit draws on each side where no window manager does


def shown(window, role, name):
    """The first that has a place on screen; GTK 4.8 tells nobody what is showing."""
    return next((node for node in window.all(role, name)
                 if has_state(node, Atspi.StateType.VISIBLE) and place_of(node).width > 0), None)


def check_within(window, role, name, width):
    def is_within():
        node = shown(window, role, name)
        area = place_of(node) if node else None
        return area and area.x >= 0 and area.x + area.width <= width + BORDER
    wait_for(f"{name} to be whole at {width} pixels", is_within)


def test_narrow(program):
    """Nothing is cut: the choice of documents, the search with its options, the steps from pair to pair."""
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        wait_for("the search in the header", lambda: place_of(shown(window, "push button", "Find in both documents")).y
                 < place_of(shown(window, "text", "Left document")).y)
        window.resize(360, 294)
        for name in ("Left document", "What is marked", "Main menu"):
            check_within(window, None, name, 360)
        wait_for("the search below the texts", lambda: max(
            place_of(node).y for node in window.all("push button", "Find in both documents"))
            > place_of(shown(window, "text", "Left document")).y)
        window.keys("ctrl+f")
        window.type("harbour")
        for name in ("Next hit", "Only in quotes", "Letters with", "Close the search"):
            check_within(window, None, name, 360)
        window.keys("Escape")
        picture("looks-narrow")
        window.resize(1300, 800)
        wait_for("even shares again", lambda: abs(width_of_side(window, "Left") - width_of_side(window, "Right")) < 80)


def width_of_side(window, side):
    node = shown(window, "text", side + " document")
    return place_of(node).width if node else -WIDTH


def selected_row(window):
    """The name of the row of the comparison that is selected, or None."""
    return next((name_of(node) for node in window.all("list item", "¶")
                 if has_state(node, Atspi.StateType.SELECTED)), None)


def test_turned(program):
    """The row that is selected in Compare stays so where the window becomes narrow, and wide again. What was compared
    before is gone where the sides were swapped meanwhile."""
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        window.keys("ctrl+2", "alt+Down", "alt+Down", "alt+Down")
        row = wait_for("a row to be selected", lambda: selected_row(window))
        for width in (420, 1300):
            window.resize(width, 700)
            wait_for(f"{row} to be selected at {width} pixels", lambda: selected_row(window) == row)
        left, right = re.match("Left ¶([0-9]+) – right ¶([0-9]+)", row).groups()
        window.keys("ctrl+1", "ctrl+shift+x", "ctrl+2")
        window.find("list item", f"Left ¶{right} – right ¶{left},")
        wait_for("the rows of before to go", lambda: not window.all("list item", f"Left ¶{left} – right ¶{right},"))


def set_dpi(dpi):
    subprocess.run(["xrdb", "-merge"], input=f"Xft.dpi: {dpi}\n", text=True, check=True)


def test_large_text(program):
    if shutil.which("xrdb") is None:
        return
    set_dpi(192)
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        window.resize(420, 700)
        for name in ("Left document", "Main menu", "What is marked"):
            check_within(window, None, name, 420)
        window.resize(1300, 800)
        window.keys("ctrl+2")
        wait_for("a row", lambda: shown(window, "push button", "Why these belong"))
        wait_for("the room that the relation needs", lambda: max(
            (place_of(node).width for node in window.all("label", "Related") if name_of(node) == "Related"),
            default=0) > 100)
        picture("looks-large")
    set_dpi(96)


def test_mirrored(program):
    """Where one reads from the right the first document is on the right, the sidebar beyond it."""
    os.environ.update(LD_PRELOAD=os.environ["RV_INSPECT"], RV_MIRRORED="1")
    with Window(program, *samples()) as window:
        del os.environ["LD_PRELOAD"], os.environ["RV_MIRRORED"]
        window.find("label", "shared passage")
        left, right = (wait_for(side, lambda side=side: shown(window, "text", side + " document"))
                       for side in ("Left", "Right"))
        wait_for("the first document on the right", lambda: "No quay may stand still" in text_of(right)[:400])
        left, right = place_of(left), place_of(right)
        check(left.x + left.width <= right.x, "and is called so")
        pages = place_of(window.find(None, "Kinds of findings"))
        check(pages.x >= right.x + right.width, "the sidebar is on the right of it")
        check(place_of(shown(window, "push button", "Open documents")).x
              > place_of(shown(window, None, "Main menu")).x, "the header is mirrored")
        window.keys("alt+Down")
        picture("looks-mirrored")


def choose_colours(window, steps):
    """Goes @steps down in the list of colours of the preferences."""
    window.keys("ctrl+comma")
    window.click_in_dialog(window.find("label", "Colours"))
    window.dialog_keys(*["Down"] * steps, "Return", "Escape")


def test_switch(program):
    """Ribbons, strips, tints and the band of a pair change with the style, not only what GTK draws."""
    pictures = {}
    for name, scheme, steps in (("dark", "prefer-dark", 0), ("switched", "prefer-light", 2)):
        os.environ["ADW_DEBUG_COLOR_SCHEME"] = scheme
        with Window(program, *samples()) as window:
            window.find("label", "shared passage")
            window.keys("alt+Down")
            if steps:
                before = picture("looks-before")
                choose_colours(window, steps)
            screen.rest()
            pictures[name] = still_picture("looks-" + name)
    del os.environ["ADW_DEBUG_COLOR_SCHEME"]
    if all(pictures.values()):
        check(difference(before, pictures["switched"]) > 0.5, "the style has changed")
        share = difference(pictures["dark"], pictures["switched"])
        check(share < 0.003, f"what is drawn follows the style: {share:.4f} of the pixels differ")


def test(program):
    test_narrow(program)
    test_turned(program)
    test_large_text(program)
    test_mirrored(program)
    test_switch(program)


run(test)
