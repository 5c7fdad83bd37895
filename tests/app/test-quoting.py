#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A quote arrives on the clipboard in three forms, letter for letter."""
import os
import tempfile

from window import Atspi, Window, check, clipboard, has_state, run, text_of, wait_for

WORDS = "Đảng ủy các cấp phải hoàn thành việc này trước ngày 30 tháng 6 năm 2025."


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "speech.txt")
        with open(path, "w", encoding="utf-8") as speech:
            speech.write(WORDS + "\n\nMột đoạn khác không liên quan đến việc trên.\n")
        with Window(program, path) as window:
            wait_for("the text", lambda: any("Đảng ủy" in text_of(node)
                                             for node in window.all("text", "Left document")))
            wait_for("the focus in the text", lambda: focus(window))
            window.keys("ctrl+Home", "ctrl+shift+c")
            wait_for("a quote", lambda: "text/html" in clipboard())
            targets = clipboard()
            for form in ("text/html", "text/plain;charset=utf-8", "text/markdown", "UTF8_STRING"):
                check(form in targets, f"{form} is offered")
            for form in ("text/html", "text/plain;charset=utf-8", "text/plain", "text/markdown",
                         "UTF8_STRING"):
                check(WORDS in clipboard(form), f"the words stand in {form}, letter for letter")
            check("charset" in clipboard("text/html"), "the HTML says its character set")


def focus(window):
    return any(has_state(node, Atspi.StateType.FOCUSED)
               for node in window.all("text", "Left document"))


run(test)
