#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An afternoon with two speeches: mark, filter, copy, search, reject and undo, narrow and back, in the
light and the dark style; each step ends in a picture."""
import os

from desktop import brightness, picture
from window import Atspi, Window, check, clipboard, has_state, name_of, run, samples, settled, wait_for


def both_are_read(window):
    window.find("label", "shared passage")


def count(window, words):
    """The number that a toggle of the comparison carries."""
    label = wait_for(words, lambda: next((name_of(node) for node in window.all("push button", words)),
                                         None))
    return int(label.split()[-1])


def rows(window):
    return [name_of(node) for node in window.all("list item")
            if name_of(node).startswith(("Left ¶", "Only "))]


def test_filter(window):
    window.keys("ctrl+2")
    only = count(window, "Only left")
    check(only > 0, "something stands only on the left")
    wait_for("it to be shown", lambda: any(row.startswith("Only left") for row in rows(window)))
    window.press("push button", "Only left")
    wait_for("the rows to go", lambda: not any(row.startswith("Only left") for row in rows(window)))
    picture("journey-filtered")
    window.press("push button", "Only left")
    wait_for("the rows to come", lambda: any(row.startswith("Only left") for row in rows(window)))


def test_copy(window):
    window.keys("ctrl+1")
    wait_for("the focus in the text", lambda: window.has_focus("Left document"))
    window.keys("alt+Down", "ctrl+Home", "Down", "ctrl+shift+c")
    quote = wait_for("the quote", lambda: clipboard("text/plain;charset=utf-8"))
    check("harbour" in quote, "the words are on the clipboard: " + quote)
    check("text/html" in clipboard(), "as a web page too")
    picture("journey-copied")


def passages(window):
    """Where the passages of the rows stand: a pair that is rejected takes one of them away, or moves it."""
    return [name_of(node) for node in window.all("label", "¶")] + rows(window)


def test_reject(window):
    window.keys("ctrl+2")
    before = settled("the rows", lambda: passages(window))
    window.press("push button", "Why these belong together")
    window.press_last("push button", "These Do Not Belong Together")
    wait_for("the pair to go", lambda: passages(window) != before)
    picture("journey-rejected")
    window.keys("ctrl+z")
    wait_for("the pair to come back", lambda: passages(window) == before)


def test_other(window):
    """From a passage to its counterpart on the other side, and back with one key."""
    window.keys("ctrl+1", *["alt+Down"] * 4)
    right = window.find("text", "Right document")
    far = settled("the caret", lambda: window.caret_line(right))
    window.keys("ctrl+Home", "Down", "Down", "ctrl+j")
    wait_for("the counterpart on the right", lambda: window.caret_line(right) != far)
    check(not window.all("label", "The other document says nothing"), "there is a counterpart")
    window.keys("alt+Left")
    picture("journey-back")


def hits(window):
    """How many hits the sidebar counts."""
    row = next(iter(window.all("list item", "Search Hits")), None)
    last = name_of(row).split()[-1] if row else ""
    return int(last) if last.isdigit() else 0


def test_search(window):
    window.keys("ctrl+1", "ctrl+f")
    window.type("harbour")
    wait_for("hits in the sidebar", lambda: hits(window))
    everywhere = settled("the hits", lambda: hits(window))
    window.press("push button", "Only in quotes")
    wait_for("fewer hits", lambda: hits(window) < everywhere)
    picture("journey-searched")
    window.press("push button", "Only in quotes")
    window.keys("Escape")


def test_narrow(window):
    wide = window.size()
    for view in ("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4"):
        window.keys(view)
        window.resize(360, 294)
        picture("journey-narrow-" + view[-1])
        window.resize(*wide)
    window.keys("ctrl+1")
    wait_for("both documents", lambda: len(window.all("text", "document:")) == 2)
    picture("journey-wide")


def test_marks(window):
    """What is marked can be switched off, and on again."""
    for is_on in (False, True):
        window.press_last("push button", "What is marked in the text")
        check(has_ribbons(window) != is_on, "the menu says whether there are ribbons")
        window.press("check menu item", "Ribbons")
        picture("journey-marks")
        window.keys("Escape")
        wait_for("the menu to close", lambda: not window.all(None, "Ribbons"))
    window.press_last("push button", "What is marked in the text")
    check(has_ribbons(window), "there are ribbons again")
    window.keys("Escape")


def has_ribbons(window):
    nodes = wait_for("the menu", lambda: window.all(None, "Ribbons"))
    return any(has_state(node, Atspi.StateType.CHECKED) for node in nodes)


def test(program):
    with Window(program, *samples()) as window:
        both_are_read(window)
        for step in (test_filter, test_copy, test_other, test_search, test_reject, test_marks,
                     test_narrow):
            step(window)
    pictures = {}
    for style in ("prefer-light", "prefer-dark"):
        os.environ["ADW_DEBUG_COLOR_SCHEME"] = style
        with Window(program, *samples()) as window:
            both_are_read(window)
            pictures[style] = picture("journey-" + style)
    if all(pictures.values()):
        check(brightness(pictures["prefer-dark"]) + 0.3 < brightness(pictures["prefer-light"]),
              "the dark style is dark")


run(test)
