#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The comparative summary stands on a page of its own, is copied with its sources, and leads to its passages."""
from window import Window, check, clipboard, run, samples, wait_for


def test(program):
    with Window(program, *samples()) as window:
        window.find("list item", "Left ¶")
        window.press("push button", "Comparative Summary")
        for heading in ("Said in both, and changed", "Said in both", "Only on the left", "Only on the right"):
            window.find("label", heading)
        window.press("push button", "Copy")
        text = wait_for("the summary on the clipboard",
                        lambda: (clipboard("UTF8_STRING") if "UTF8_STRING" in clipboard() else None))
        check("Left: " in text and "Right: " in text, "the copy names both documents")
        check("¶" in text, "the copy says where the passages stand")
        check("##" in clipboard("text/markdown"), "it is copied as Markdown too")


run(test)
