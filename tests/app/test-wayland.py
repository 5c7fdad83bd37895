#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under a Wayland compositor without a screen: it starts, reads and closes."""
import os
import shutil
import subprocess
import sys
import time

from window import Window, check, run, samples, text_of, wait_for

NEEDED = "weston"


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
