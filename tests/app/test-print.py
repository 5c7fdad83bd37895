#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is shown is previewed, and exported as pages whose words can be read."""
import os
import subprocess
import tempfile

from window import Listener, Window, check, run, samples, wait_for


def open_menu(window, item):
    window.keys("F10")
    window.press("menu item", item)


def read_back(path):
    try:
        found = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True,
                               check=False)
    except FileNotFoundError:  # without it, a file that begins as it should is enough
        return None
    return found.stdout


def test(program):
    with tempfile.TemporaryDirectory() as folder, Window(program, *samples()) as window:
        window.find("label", "shared passage")
        window.keys("ctrl+2", "ctrl+alt+p")
        window.find(None, "Page 1 of")
        window.dialog_keys("Escape")
        path = os.path.join(folder, "pages.pdf")
        open_menu(window, "Export as PDF")
        with Listener() as listener:  # the message itself does not stay
            window.save_as(path)
            wait_for("the file", lambda: os.path.exists(path))
            listener.hears("The file was saved")
        with open(path, "rb") as pages:
            check(pages.read(5) == b"%PDF-", "it is a PDF")
        text = read_back(path)
        check(text is None or ("Reworded" in text and "page 1 of" in text), "its words are there")


run(test)
