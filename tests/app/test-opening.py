#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody selects two speeches in the file manager and opens them: both stand side by side. So they do
when they are opened one after the other, by whatever way: a double click, a command, a message."""
import os
import shutil
import subprocess
import sys
import tempfile

from desktop import APP_ID, FileManager, Manager, Opened, install, picture, wait_for_stillness
from screen import screen
from window import STRICT, check, kept, run, samples, text_of, wait_for

MANAGERS = (
    (["pcmanfm"], "pcmanfm", ["ctrl+a", "shift+F10", "Down", "Down", "Return"]),
    (["thunar"], "thunar", ["ctrl+a", "shift+F10", "Down", "Return"]),
    (["nautilus", "--new-window"], "nautilus", ["ctrl+a", "Return"]),
)

TRIES = 3


def has_both(window):
    return sum(len(text_of(node)) > 500 for node in window.all("text", "document:")) == 2


def n_windows():
    return len(screen.windows(name="ResolutionViewer"))


def test_double_click(folder):
    """The first icon opens on the left, the second beside it, in the same window."""
    with FileManager(["thunar"], "thunar", [], folder) as manager:
        screen.place(manager.id, 0, 0, 420, 400)
        for x in (219, 312):
            wait_for_stillness(1)  # a new window comes before the others
            screen.activate(manager.id)
            screen.double_click(x, 158)
            wait_for("a document that a double click has opened", n_windows)
        with Opened() as window:
            wait_for("both texts after two double clicks", lambda: has_both(window))
            picture("opened-by-double-clicks")


def test_commands(program, folder):
    """What the desktop sends reaches the window that is there, however often it is sent."""
    left, right = (os.path.join(folder, os.path.basename(sample)) for sample in samples())
    subprocess.run(["gio", "open", left], check=True)
    check(Opened.appears(30), "gio opens a document")
    with Opened() as window:
        subprocess.run(["gio", "open", right], check=True)
        wait_for("both texts, by gio", lambda: has_both(window))
        done = subprocess.run([program, left], env=dict(os.environ, **STRICT), timeout=60, capture_output=True,
                              text=True, check=False)
        check(done.returncode == 0 and not done.stdout and not done.stderr, f"a second start says {done}")
        more = []
        for number in range(3):
            more.append(os.path.join(folder, f"more-{number}.txt"))
            with open(more[-1], "w", encoding="utf-8") as file:
                file.write(f"The board of town {number} met to speak about the quay.\n")
        addresses = ", ".join(f"'file://{path}'" for path in more)
        subprocess.run(["gdbus", "call", "--session", "--dest", APP_ID, "--object-path",
                        "/" + APP_ID.replace(".", "/"), "--method", "org.freedesktop.Application.Open",
                        f"[{addresses}]", "{}"], check=True, stdout=subprocess.DEVNULL)
        wait_for("all five", lambda: kept() and len(kept()[0]["documents"]) == 5)
        check(n_windows() == 1, "there is one window")
        picture("opened-by-messages")


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
            wait_for(f"both texts from {name}", lambda: has_both(window))
            window.find("label", "shared passage")
            picture(f"opened-from-{name}")
            check(" – " in window.title(), "the title names both: " + window.title())


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
        if shutil.which("thunar"):
            test_double_click(folder)
        test_commands(program, folder)


run(test)
