#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that cannot be read says so in its pane; the other pane goes on working."""
import os
import tempfile

from window import Window, run, samples, text_of, wait_for


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        missing = os.path.join(folder, "missing.txt")
        with Window(program, samples()[0], missing) as window:
            wait_for("the left text", lambda: any(len(text_of(node)) > 500
                                                  for node in window.all("text", "Left document")))
            window.find("label", "Could Not Be Read")
            with open(missing, "w", encoding="utf-8") as late:
                late.write("The district shall report before June 30, 2025.\n")
            window.press_last("push button", "Retry")  # each pane has one, the right one is meant
            wait_for("the right text", lambda: any("shall report" in text_of(node)
                                                   for node in window.all("text", "Right document")))


run(test)
