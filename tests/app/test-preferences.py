#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is chosen in the preferences is seen at once, and holds for what is copied."""
from window import Window, check, clipboard, copy, run, samples, wait_for


def quote(window):
    copy("nothing")
    window.keys("ctrl+1", "ctrl+Home", "Down", "Down", "Down", "ctrl+shift+c")
    wait_for("a quote", lambda: "text/html" in clipboard())
    return clipboard("text/plain;charset=utf-8")


def test(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        wait_for("the focus in the text", lambda: window.has_focus("Left document"))
        full = quote(window)
        check("Alma Messenger" in full and "“" in full.split("— ", 1)[1], "a full citation has the title")
        window.keys("ctrl+comma")
        window.find("label", "The port opens a second quay")
        window.click_in_dialog(window.find("label", "Citations"))
        window.dialog_keys("Down", "Return")
        wait_for("the sample in the short style",
                 lambda: not window.all("label", "The port opens a second quay"))
        window.dialog_keys("Escape")
        short = quote(window)
        check("“" not in short.split("— ", 1)[1], "a short citation has no title: " + short)


run(test)
