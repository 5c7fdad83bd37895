# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop around the program: a window manager, file managers, pictures of the screen. For the
tests of journeys; what is not installed is left out, and said so."""
import os
import shutil
import subprocess
import time

from screen import screen
from window import Failure, PATIENCE, STRICT, Window, process_of, read_log, wait_for

APP_ID = "com.example.ResolutionViewer"
STILL = 4  # seconds: the toolkit shows where the keyboard is for three after a key
ON = "-" + os.environ["RV_DISPLAY"] if "RV_DISPLAY" in os.environ else ""  # part of the names of pictures


def picture(name):
    """Takes a picture of the whole screen, to be looked at. Returns where it is, or None."""
    folder = os.environ.get("RV_PICTURES_DIR")
    if not folder:
        return None
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, name + ON + ".png")
    return path if screen.picture(path) else None


def wait_for_stillness(seconds):
    """Until nothing on the screen has changed for so long."""
    if not screen.is_still(seconds, 2 * PATIENCE):
        raise Failure("the screen does not come to rest")


def still_picture(name):
    """A picture once the flash of a passage is over, and the frame that says where the keyboard is has gone."""
    wait_for_stillness(STILL)
    return picture(name)


def brightness(path):
    """How bright a picture is, 0 to 1."""
    found = subprocess.run(["convert", path, "-colorspace", "gray", "-format", "%[fx:mean]", "info:"],
                           capture_output=True, text=True, check=True)
    return float(found.stdout)


def difference(one, other):
    """Which share of the pixels of two pictures differ, 0 to 1, the pointer and rounding aside."""
    found = subprocess.run(["compare", "-metric", "AE", "-fuzz", "4%", one, other, "null:"],
                           capture_output=True, text=True, check=False).stderr
    size = subprocess.run(["identify", "-format", "%w %h", one], capture_output=True, text=True,
                          check=True).stdout.split()
    return float(found.split()[0]) / (int(size[0]) * int(size[1]))


class Manager:
    """A window manager, which file managers and drags need. A Wayland compositor is one itself."""

    def __enter__(self):
        if not ON:
            self.process = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL,
                                            stderr=subprocess.DEVNULL)
            wait_for("the window manager", lambda: "0x" in subprocess.run(
                ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True, text=True,
                check=False).stdout)
        return self

    def __exit__(self, kind, value, trace):
        if not ON:
            self.process.terminate()
            self.process.wait()


def log_path():
    """What the program says that somebody else starts; empty where all is well."""
    return os.path.join(os.environ["XDG_STATE_HOME"], "log")


def install(program):
    """Makes @program what this desktop opens texts and web pages with."""
    folder = os.path.join(os.environ["XDG_DATA_HOME"], "applications")
    os.makedirs(folder, exist_ok=True)
    starter = os.path.join(os.environ["XDG_DATA_HOME"], "start-viewer")
    with open(starter, "w", encoding="utf-8") as script:
        script.write(f"#!/bin/sh\nexec >>'{log_path()}' 2>&1\n"
                     f"G_DEBUG={STRICT['G_DEBUG']} '{os.path.abspath(program)}' \"$@\""
                     " || echo \"ended with $?\"\n")
    os.chmod(starter, 0o700)
    open(log_path(), "w", encoding="utf-8").close()
    with open(os.path.join(folder, APP_ID + ".desktop"), "w", encoding="utf-8") as entry:
        entry.write("[Desktop Entry]\nType=Application\nName=Resolution Viewer\n"
                    f"Exec={starter} %U\n"
                    "MimeType=text/plain;text/html;\n")
    subprocess.run(["update-desktop-database", folder], check=False)
    for kind in ("text/plain", "text/html"):
        subprocess.run(["gio", "mime", kind, APP_ID + ".desktop"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class FileManager:
    """A file manager with a folder open. @keys: what opens the files that are selected"""

    def __init__(self, command, name, keys, folder):
        self.command, self.name, self.keys, self.folder = command, name, keys, folder

    def __enter__(self):
        self.process = subprocess.Popen([*self.command, self.folder], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, start_new_session=True)
        self.id = wait_for(f"the window of {self.name}", self._find)
        wait_for_stillness(1)  # for the icons
        return self

    def __exit__(self, kind, value, trace):
        screen.close(self.id)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.terminate()
            self.process.wait()

    def _find(self):
        return next(reversed(screen.windows(name=self.name)), None)

    def click(self):
        """Clicks beside the icons, which gives them the keyboard."""
        x, y, width, height = screen.area(self.id)
        screen.click(x + width * 3 // 4, y + height * 3 // 4)
        time.sleep(0.5)

    def drag(self, icon, target, what, has_arrived, before_drop=None, select=()):
        """Again where nothing arrives: what has not drawn its icons yet has nothing that could be dragged.

        @select: keys that choose what else is dragged with the icon"""
        for patience in (PATIENCE / 4, PATIENCE / 4, PATIENCE):
            if select:
                self.click()
                self.press(*select)
            screen.drag(icon, target, before_drop)
            try:
                wait_for(f"{what} from {self.name}", has_arrived, patience)
                return
            except Failure:
                if patience == PATIENCE:
                    raise

    def press(self, *keys):
        screen.activate(self.id)
        for key in keys:
            screen.key(key)
            time.sleep(0.6)


class Opened(Window):
    """The program that somebody else has started."""

    def __init__(self):
        self.process = None
        self.root = wait_for("the window", self._find_root)
        self.id = wait_for("the window on screen", self._find_id)
        self.number = process_of(self.root)

    @classmethod
    def appears(cls, seconds):
        """Whether it is there before that many seconds have passed."""
        try:
            return wait_for("the program", cls.find_application, seconds) is not None
        except Failure:
            return False

    def _find_root(self):
        return self.find_application()

    def _windows(self):
        return screen.windows(name="ResolutionViewer")

    def __exit__(self, kind, value, trace):
        self.keys("ctrl+q")
        wait_for("the end", lambda: self.find_application() is None and not os.path.exists(f"/proc/{self.number}"))
        with open(log_path(), encoding="utf-8") as log:
            said = read_log(log)
        if kind is None and said:
            raise Failure(f"the program said: {said}")
