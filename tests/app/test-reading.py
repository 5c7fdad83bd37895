#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two documents side by side, from pair to pair, into the comparison and back."""
import re

from window import Window, check, run, samples, text_of, wait_for

HITS = re.compile(r"[1-9]\d* of [1-9]\d*")


def texts(window):
    return [text_of(node) for node in window.all("text", "document:")]


def test_every_pair(window, total):
    """From the first to the last and back to it, each in its turn; both places are on the screen."""
    bar = next(node for node in window.all("label") if text_of(node) == f"{total} / {total}")
    for step, key in ((1, "alt+Down"), (-1, "alt+Up")):
        at = total
        for _ in range(total):
            window.keys(key)
            at = (at - 1 + step) % total + 1
            wait_for(f"pair {at}", lambda at=at: text_of(bar) == f"{at} / {total}")


def test(program):
    left, right = samples()
    with Window(program, left, right) as window:
        wait_for("both texts", lambda: all(len(text) > 500 for text in texts(window) or [""]))
        check(len(texts(window)) == 2, "there are two texts")
        check("harbour" in texts(window)[0], "the left text is the speech")

        window.find("label", "shared passage")
        window.keys("alt+Down", "alt+Down")
        position = wait_for("the second pair", lambda: next(
            (text_of(node) for node in window.all("label") if text_of(node).startswith("2 / ")), None))
        total = int(position.split("/")[1])
        check(total >= 2, "there are pairs")
        window.keys("alt+Up", "alt+Up")
        wait_for("the last pair, round at the end", lambda: any(
            text_of(node) == f"{total} / {total}" for node in window.all("label")))
        test_every_pair(window, total)

        window.keys("ctrl+2")
        window.find("page tab", "Compare")
        window.find("list item", "Left ¶")
        window.keys("ctrl+1", "ctrl+f")
        window.type("harbour")
        wait_for("hits", lambda: any(HITS.fullmatch(text_of(node)) for node in window.all("label")))
        window.keys("Escape")


run(test)
