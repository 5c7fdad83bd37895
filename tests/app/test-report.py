#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages are kept for the report, taken away and brought back."""
from window import Window, check, run, samples, wait_for


def entries(window):
    return window.all("text", "Note on this passage")


def test(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        window.keys("ctrl+Home", "Down", "ctrl+d")  # the first line stands for hidden ones
        window.keys("ctrl+2", "alt+Down", "ctrl+d", "ctrl+4")
        wait_for("a quote and a pair", lambda: len(entries(window)) == 2)
        window.press_last("push button", "Remove")
        wait_for("one entry", lambda: len(entries(window)) == 1)
        window.keys("Tab", "ctrl+z")  # not in an entry, which undoes its own text
        wait_for("two entries again", lambda: len(entries(window)) == 2)
        check(window.all("push button", "Export the report"), "it can be exported")


run(test)
