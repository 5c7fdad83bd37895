#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody selects two speeches in the file manager and opens them: both stand side by side."""
import os
import shutil
import sys
import tempfile

from desktop import FileManager, Manager, Opened, install, picture
from window import check, run, samples, text_of, wait_for

MANAGERS = (
    (["pcmanfm"], "pcmanfm", ["ctrl+a", "shift+F10", "Down", "Down", "Return"]),
    (["thunar"], "thunar", ["ctrl+a", "shift+F10", "Down", "Return"]),
    (["nautilus", "--new-window"], "nautilus", ["ctrl+a", "Return"]),
)

TRIES = 3


def test_manager(command, name, keys, folder):
    with FileManager(command, name, keys, folder) as manager:
        # Menus of other programs take their time; what is tested is what happens once it was asked for.
        for _ in range(TRIES):
            manager.click()
            manager.press(*keys)
            if Opened.appears(12):
                break
            picture(f"not-opened-from-{name}")
            manager.press("Escape", "Escape")
        with Opened() as window:
            wait_for(f"both texts from {name}", lambda: sum(
                len(text_of(node)) > 500 for node in window.all("text", "document:")) == 2)
            window.find("label", "shared passage")
            picture(f"opened-from-{name}")
            check("–" in window.title() or "shared" in "".join(
                text_of(node) for node in window.all("label")), "the title names both")


def test(program):
    for needed in ("openbox", "wmctrl", "xprop", "update-desktop-database", "gio"):
        if shutil.which(needed) is None:
            print(f"skipped: {needed} is not installed")
            sys.exit(77)
    install(program)
    with tempfile.TemporaryDirectory() as folder, Manager():
        for sample in samples():
            shutil.copy(sample, folder)
        for command, name, keys in MANAGERS:
            if shutil.which(name) is None:
                print(f"left out: {name} is not installed")
                continue
            test_manager(command, name, keys, folder)
            print(f"opened two documents from {name}")


run(test)
