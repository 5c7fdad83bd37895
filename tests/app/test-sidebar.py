#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sidebar lists what was found, and its rows are copied as a table."""
from window import Window, check, clipboard, run, samples, wait_for


def test(program):
    with Window(program, *samples()) as window:
        window.find(None, "Directives ")
        window.find("list item", "Left ¶")
        window.find("entry", "Filter the list")
        window.find("slider", "Length of the summary")
        window.press("push button", "Show the sidebar")
        window.press("push button", "Show the sidebar")
        check(window.all("list", "Kinds of findings"), "the kinds are a list with a name")
        # Tab goes from the text to nothing hidden; the list itself is reached from its filter.
        entry = window.find("entry", "Filter the list")
        check(entry is not None, "the filter is there")


run(test)
