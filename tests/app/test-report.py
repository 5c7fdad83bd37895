#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages are kept for the report from every view, moved, taken away and brought back, copied."""
from window import (Listener, Window, check, children, clipboard, entries, name_of, role_of, run, samples, wait_for,
                    walk)


def names(window):
    """What the entries are called, in their order."""
    rows = next(node for node in window.all(None, "Entries of the report"))
    return [name_of(row) for row in children(rows)]


def test_collecting(window):
    window.keys("ctrl+Home", "Down", "ctrl+d")  # the first line stands for hidden ones
    window.keys("ctrl+2", "alt+Down", "ctrl+d", "ctrl+4")
    wait_for("a quote and a pair", lambda: len(entries(window)) == 2)
    window.press_last("push button", "Remove")
    wait_for("one entry", lambda: len(entries(window)) == 1)
    with Listener() as listener:  # the message itself does not stay
        window.keys("Tab", "ctrl+z")  # not in an entry, which undoes its own text
        listener.hears("What was removed is back in the report")
    wait_for("two entries again", lambda: len(entries(window)) == 2)
    window.keys("ctrl+shift+z")
    wait_for("one entry", lambda: len(entries(window)) == 1)
    window.keys("ctrl+z")
    wait_for("two entries once more", lambda: len(entries(window)) == 2)
    check(window.all("push button", "Export the report"), "it can be exported")


def is_row(node):
    return role_of(node) == "list item" and " ¶" in name_of(node)


def test_sidebar(window):
    """Rows of the sidebar become what they are, several at once."""
    window.keys("ctrl+1", "shift+F9", "Home", "Down", "Down")
    wait_for("the directives", lambda: window.has_focus("Directives"))
    for _ in range(12):  # wherever the list of the rows stands in the order of the focus
        if is_row(window.move("Tab")):
            break
    with Listener() as listener:
        window.keys("ctrl+d")
        listener.hears("Added to the report")
    window.keys("ctrl+4")
    wait_for("a third entry", lambda: len(entries(window)) == 3)
    window.find("label", "Directive")


def test_moving(window):
    """The entry that has the focus moves, and keeps the focus."""
    before = names(window)
    window.keys("alt+Down")  # goes to the first entry
    window.keys("alt+Down")
    wait_for("the first two change places", lambda: names(window)[:2] == before[1::-1])
    window.keys("alt+Down", "alt+Up", "alt+Up")
    wait_for("and back", lambda: names(window) == before)


def test_dragging(window):
    """The first entry is dragged onto the third, and taken back with a key. The first two begin alike."""
    before = names(window)
    x, y = 560, 128
    window.drag((x, y), (x, y + 450))
    wait_for("another order", lambda: names(window) != before)
    check(names(window)[1:] == [before[2], before[0]], "it stands in the place of the third")
    with Listener() as listener:
        window.keys("ctrl+z")
        listener.hears("The entry is back in its place")
    wait_for("the old order", lambda: names(window) == before)


def test_copying(window):
    with Listener() as listener:
        window.keys("ctrl+shift+c")
        listener.hears("The whole report was copied")
    for target, sign in (("text/html", "<blockquote"), ("text/markdown", "> "),
                         ("text/plain;charset=utf-8", "“")):
        text = wait_for(target, lambda target=target: clipboard(target))
        check(sign in text, f"{sign} in {target}")


def test_way_back(window):
    window.press("push button", "Show in the text")
    wait_for("the text view", lambda: any("Left document" in name_of(node)
                                          for node in walk(window.root)))


def test(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        wait_for("the focus in the text", lambda: window.has_focus("Left document"))
        test_collecting(window)
        test_sidebar(window)
        test_moving(window)
        test_dragging(window)
        test_copying(window)
        test_way_back(window)


run(test)
