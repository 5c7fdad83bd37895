#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under a Wayland compositor without a screen: it starts, reads and closes."""
import os
import shutil
import subprocess
import sys
import time

from window import Atspi, Window, check, has_state, run, samples, text_of, wait_for

NEEDED = "weston"


def test_actions(window):
    """There is no keyboard under this compositor: what keys do is done by its name."""
    for view, sign in (("Compare", "Passages face to face"), ("Overview", "Parts of the overview"),
                       ("Report", "The Report Is Empty"), ("Read", "The documents side by side")):
        window.press("page tab", view)
        wait_for(view, lambda view=view: any(has_state(node, Atspi.StateType.SELECTED)
                                             for node in window.all("page tab", view)))
        check(window.all(None, sign), f"{view} shows {sign!r}")
    window.press("push button", "Find in both documents")
    entry = window.find("entry", "Find in both documents")
    Atspi.EditableText.set_text_contents(entry.get_editable_text_iface(), "harbour")
    wait_for("hits", lambda: any(" of " in text_of(node) and text_of(node)[0].isdigit()
                                 for node in window.all("label")))
    window.press("push button", "Next hit")
    window.press("push button", "Close the search")
    wait_for("the search to close", lambda: not window.all("list item", "Search Hits 2"))


class WaylandWindow(Window):
    """Keys cannot be sent here; the actions of the program can be called."""

    def _find_id(self):
        return "wayland"

    def close(self):
        subprocess.run(["gapplication", "action", "com.example.ResolutionViewer", "quit"], check=True)
        status = self.process.wait(30)
        self.log.seek(0)
        said = self.log.read().strip()
        check(status == 0 and not said, f"ended with {status} and said: {said}")


def test(program):
    if shutil.which(NEEDED) is None:
        print(f"skipped: {NEEDED} is not installed")
        sys.exit(77)
    folder = os.environ["XDG_RUNTIME_DIR"]
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    with open(os.path.join(folder, "weston.log"), "w", encoding="utf-8") as log:
        weston = subprocess.Popen(
            ["weston", "--backend=headless-backend.so", "--use-pixman", "--debug", "--idle-time=0",
             "--width=1280", "--height=860", "--socket=wayland-rv"], env=environment, stdout=log,
            stderr=log)
    try:
        wait_for("the compositor", lambda: os.path.exists(os.path.join(folder, "wayland-rv")))
        os.environ.update(WAYLAND_DISPLAY="wayland-rv", GDK_BACKEND="wayland",
                          XDG_SESSION_TYPE="wayland")
        with WaylandWindow(program, *samples()) as window:
            wait_for("both texts", lambda: sum(
                len(text_of(node)) > 500 for node in window.all("text", "document:")) == 2)
            window.find("label", "shared passage")
            test_actions(window)
            pictures = os.environ.get("RV_PICTURES_DIR")
            if pictures and shutil.which("weston-screenshooter"):
                time.sleep(1)
                os.makedirs(pictures, exist_ok=True)
                subprocess.run(["weston-screenshooter"], cwd=pictures, check=False,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    finally:
        weston.terminate()
        weston.wait()


run(test)
