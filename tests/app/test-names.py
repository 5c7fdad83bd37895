#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever takes the focus has a name that a screen reader can say."""
from window import Atspi, Window, check, has_state, name_of, role_of, run, samples, walk

# What the toolkit makes focusable to scroll or group; it says nothing itself.
SILENT = {"application", "frame", "scroll pane", "panel"}


def nameless(window):
    for node in walk(window.root):
        name = name_of(node).strip()
        if not has_state(node, Atspi.StateType.FOCUSABLE) or role_of(node) in SILENT:
            continue
        if not name or name.startswith(("Gtk", "Adw", "Rv", "_")):
            yield f"{role_of(node)} {name!r} in {name_of(node.get_parent())!r}"


def test(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        for page in ("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4"):
            window.keys(page)
            found = list(nameless(window))
            check(not found, "without a name: " + "; ".join(found[:5]))


run(test)
