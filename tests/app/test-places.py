#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader finds the place again: after a restart, and when text was inserted above it on the disk."""
import os
import tempfile
import time

from window import Window, check, kept, run, text_of, wait_for

SPEECH = [f"Paragraph number {i}: the harbour board of town {i} agreed to build {i + 3} cranes and "
          f"{i * 2 + 1} sheds before the winter of {1900 + i}." for i in range(200)]
INSERTED = [f"An inserted paragraph {i} about nothing in particular, long enough to be body text."
            for i in range(50)]


def write(path, paragraphs):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n\n".join(paragraphs))


def place():
    """The words at the top of the text when the window was closed."""
    return kept()[0]["documents"][0].get("place", {}).get("text", "")


def wait_for_text(window, words):
    wait_for(words, lambda: any(words in text_of(node)[:4000]
                                for node in window.all("text", "Left document")))
    time.sleep(1)  # lines are measured


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "long.txt")
        write(path, SPEECH)
        with Window(program, path) as window:
            wait_for_text(window, "Paragraph number 0")
            window.keys(*["Next"] * 6)
        before = place()
        check("number" in before and "number 0:" not in before, "the reader went on: " + before)
        with Window(program) as window:
            wait_for_text(window, "Paragraph number 0")
        check(place() == before, f"a restart leads to {before!r} again, not to {place()!r}")
        with Window(program) as window:
            wait_for_text(window, "Paragraph number 0")
            write(path, INSERTED + SPEECH)
            wait_for_text(window, "An inserted paragraph")
        check(place() == before, f"the text stays at {before!r}, not at {place()!r}")


run(test)
