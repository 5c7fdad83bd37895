#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks all that a screen reader is told of the window, in every view and dialog: whatever can be
reached or pressed has a name, and no name is that of a class or holds the underscore of a mnemonic."""
from window import Atspi, Window, check, has_state, name_of, role_of, run, samples, wait_for, walk

# What the toolkit makes focusable to scroll or group; it says nothing itself.
SILENT = {"application", "frame", "scroll pane", "panel"}
# Parts that the toolkit makes itself and that nobody is told of.
INNER = {"filler", "image", "panel"}
CLASSES = ("Gtk", "Adw", "Rv")


def is_class(name):
    return any(name.startswith(prefix) and name[len(prefix):len(prefix) + 1].isupper()
               for prefix in CLASSES) and " " not in name


def is_pressable(node):
    try:
        return node.get_action_iface() is not None
    except Exception:
        return False


def faults(root):
    for node in walk(root):
        name, role = name_of(node).strip(), role_of(node)
        reachable = has_state(node, Atspi.StateType.FOCUSABLE) or (role == "push button" and is_pressable(node))
        if not name and reachable and role not in SILENT:
            yield f"{role} without a name in {name_of(node.get_parent())!r}"
        elif is_class(name) and (reachable or role not in INNER or name.startswith("Rv")):
            yield f"{role} named after its class, {name!r}, in {name_of(node.get_parent())!r}"
        elif role != "panel" and (name.startswith("_") or " _" in name):
            yield f"{role} with a mnemonic in its name, {name!r}"


FOUND = []


def look(window, place):
    FOUND.extend(f"{place}: {fault}" for fault in sorted(set(faults(window.root))))


def test_empty(program):
    with Window(program) as window:
        window.find("push button", "Open documents")
        look(window, "the welcome")


def test_views(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        look(window, "Read")
        window.keys("ctrl+f")
        window.type("harbour")
        wait_for("hits", lambda: window.all("list item", "Search Hits") and True)
        look(window, "Read with the search")
        window.keys("Escape", "ctrl+2")
        look(window, "Compare")
        window.keys("ctrl+3")
        window.find(None, "Deadline")
        look(window, "Overview")
        window.keys("ctrl+1", "ctrl+Home", "ctrl+d", "ctrl+4")
        look(window, "Report")


def test_sidebar(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        window.keys("shift+F9")
        for _ in range(6):
            window.keys("Down")
            look(window, "the sidebar")


def test_dialogs(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        window.keys("F10")
        look(window, "the main menu")
        window.keys("Escape", "ctrl+question")
        window.find(None, "Keyboard shortcuts")
        look(window, "the shortcuts")
        window.keys("Escape", "F8")
        look(window, "one document alone")


def test(program):
    test_empty(program)
    test_views(program)
    test_sidebar(program)
    test_dialogs(program)
    check(not FOUND, "\n".join(FOUND))


run(test)
