#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks all that a screen reader is told of the window, in every view and dialog: whatever can be
reached or pressed has a name, and no name is that of a class or holds the underscore of a mnemonic."""
import os
import tempfile
import time

import snapshot
from window import Atspi, PATIENCE, Window, check, children, run, samples, wait_for

# What the toolkit makes focusable to scroll or group; it says nothing itself.
SILENT = {"application", "frame", "scroll pane", "panel"}
# Parts that the toolkit makes itself and that nobody is told of.
INNER = {"filler", "image", "panel"}
CLASSES = ("Gtk", "Adw", "Rv")


def is_class(name):
    return any(name.startswith(prefix) and name[len(prefix):len(prefix) + 1].isupper()
               for prefix in CLASSES) and " " not in name


def faults():
    nodes = snapshot.take("name", "role")
    # What has a proper name need not be asked whether it can be reached.
    snapshot.complete([node for node in nodes if not node.name.strip() or is_class(node.name)],
                      "states", "interfaces")
    for node in nodes:
        name, role = node.name.strip(), "push button" if node.role == "button" else node.role
        parent = node.parent.name if node.parent is not None else ""
        reachable = (node.has_state(Atspi.StateType.FOCUSABLE)
                     or (role == "push button" and node.is_pressable))
        if not name and reachable and role not in SILENT:
            yield f"{role} without a name in {parent!r}"
        elif is_class(name) and (reachable or role not in INNER or name.startswith("Rv")):
            yield f"{role} named after its class, {name!r}, in {parent!r}"
        elif role not in TOLD_TWICE and is_doubled(name):
            yield f"{role} that says its name twice, {name!r}"
        elif role != "panel" and (name.startswith("_") or " _" in name):
            yield f"{role} with a mnemonic in its name, {name!r}"


# Words of a document, which may say a thing twice.
TOLD_TWICE = {"label", "text", "list item", "table cell", "table row", "link"}


def is_doubled(name):
    words = name.replace("_", "").lower().split()
    half = len(words) // 2
    return half > 0 and len(words) % 2 == 0 and words[:half] == words[half:]


FOUND = []


def look(place):
    """What is wrong, and stays so: a name may come a moment after its widget."""
    end = time.time() + PATIENCE / 4
    found = set(faults())
    while found and time.time() < end:
        time.sleep(0.5)
        found &= set(faults())
    FOUND.extend(f"{place}: {fault}" for fault in sorted(found))


def test_empty(program):
    with Window(program) as window:
        find("Open documents", "push button")
        look("the welcome")


def read_runs(window):
    """Asks for what a screen reader asks for at every line: how each run of the text looks."""
    coloured = 0
    for node in window.all("text", "document:"):
        text, at = node.get_text_iface(), 0
        while at < Atspi.Text.get_character_count(text):
            attributes, _, end = Atspi.Text.get_attribute_run(text, at, False)
            coloured += "fg-color" in attributes
            at = max(end, at + 1)
    check(coloured > 0, "what stands back has a colour of its own")


def test_views(program):
    with Window(program, *samples()) as window:
        find("shared passage", "label")
        read_runs(window)
        look("Read")
        window.keys("ctrl+f")
        window.type("harbour")
        find("Search Hits", "list item")
        look("Read with the search")
        window.keys("Escape", "ctrl+2")
        look("Compare")
        window.keys("ctrl+3")
        find("Themes", "page tab")
        look("Overview")
        for part, sign in (("Dates", "Deadline"), ("Directives", "State: ")):
            press("page tab", part)
            find(sign)
            look(f"{part} in the overview")
        window.keys("ctrl+1", "ctrl+Home", "ctrl+d", "ctrl+4")
        look("Report")


def test_sidebar(program):
    with Window(program, *samples()) as window:
        find("shared passage", "label")
        window.keys("shift+F9")
        for _ in range(6):
            window.keys("Down")
            look("the sidebar")


def find(name, role=None):
    return wait_for(f"{role or 'anything'} named {name!r}", lambda: snapshot.find(name, role))


def press(role, name):
    """Of several the last; the outer half of a menu button does nothing itself."""
    def find_pressable():
        nodes = [node for node in snapshot.find(name) if node.role in (role, role.split()[-1])]
        snapshot.complete(nodes, "interfaces")
        return [node for node in nodes if node.is_pressable]
    pressable = wait_for(f"{role} named {name!r} to be pressed", find_pressable)
    snapshot.press(pressable[-1])


def focus():
    return wait_for("the focus", snapshot.find_focus)


def look_at_dialog(window, key, place, sign, *keys):
    """Opens with a key what stands before the window, looks at it, and closes it with Escape; the focus
    comes back to where it was."""
    before = focus()
    window.keys(key)
    find(sign)
    time.sleep(0.7)  # until it is on screen, and its names are complete
    look(place)
    for step in keys:
        window.dialog_keys(step)
        time.sleep(0.5)
        look(f"{place}, after {step}")
        window.dialog_keys("Escape")  # what the step has opened
    window.dialog_keys("Escape")
    wait_for(f"{place} to close", lambda: len(list(children(window.root))) == 1)
    window.keys("shift")  # there is no window manager to make the window active again
    wait_for(f"the focus back on {before!r} from {place}", lambda: snapshot.find_focus() == before)


def test_dialogs(program):
    with Window(program, *samples()) as window:
        find("shared passage", "label")
        before = focus()
        window.keys("F10")
        look("the main menu")
        window.keys("Escape")
        wait_for("the focus where it was", lambda: snapshot.find_focus() == before)
        look_at_dialog(window, "ctrl+comma", "the preferences", "Length of lines", "Return")
        look_at_dialog(window, "F1", "the manual", "Begin")
        look_at_dialog(window, "ctrl+question", "the shortcuts", "Keyboard shortcuts")
        look_at_dialog(window, "ctrl+m", "the comparative summary", "Said in both")
        look_at_dialog(window, "ctrl+alt+p", "the print preview", "Page 1 of")
        window.keys("F10")
        press("menu item", "About")
        find("Legal")
        time.sleep(0.7)
        look("about the program")
        window.dialog_keys("Escape")
        window.keys("F8")
        look("one document alone")


def test_popovers(program):
    with Window(program, *samples()) as window:
        find("shared passage", "label")
        for name in ("Left document:", "Right document:", "What is marked in the text"):
            press("push button", name)
            time.sleep(0.5)
            look(f"what {name!r} opens")
            window.keys("Escape")
        window.keys("ctrl+1", "ctrl+Home", "Down", "shift+F10")
        time.sleep(0.5)
        look("the menu of the text")
        window.keys("Escape", "shift+Right", "shift+Right", "shift+Right")
        time.sleep(0.7)
        look("what is offered for selected words")
        window.keys("ctrl+2")
        press("push button", "Why these belong together")
        find("These Do Not Belong Together")
        look("why a pair belongs together")
        window.keys("Escape", "ctrl+3")
        press("page tab", "Directives")
        press("push button", "Export the directives")
        time.sleep(0.5)
        look("the export of the overview")
        window.keys("Escape", "ctrl+1", "ctrl+d", "ctrl+4")
        press("push button", "Export the report")
        time.sleep(0.5)
        look("the export of the report")
        window.keys("Escape")


def test_charset(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sovet.txt")
        with open(path, "wb") as file:
            file.write("Совет министров принял решение о развитии страны, и все с этим решением согласились."
                       .encode("windows-1251"))
        with Window(program, path, os.path.join(folder, "nothing.txt")) as window:
            find("which is a guess", "label")
            look("a guessed character set and a missing file")
            press("push button", "Others")
            time.sleep(0.5)
            look("the choice of character sets")
            window.keys("Escape", "Escape")
            focus()


def test(program):
    test_empty(program)
    test_views(program)
    test_sidebar(program)
    test_dialogs(program)
    test_popovers(program)
    test_charset(program)
    check(not FOUND, "\n".join(FOUND))


run(test)
