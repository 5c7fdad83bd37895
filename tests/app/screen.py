# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen that a test runs on, with its keyboard, mouse and clipboard: X, or Wayland where
run-on-display was asked for that. Tests use what both have, and are the same for both.

A window is known by its number. Places are pixels of the screen or, where a window is given, of that."""
import json
import os
import shutil
import subprocess
import time

from virtual_input import VirtualInput

WIDTH, HEIGHT = 1400, 900  # of the screens that run-on-display makes
MOST = 5  # seconds that a tool of the clipboard may take (where nothing is on it, some wait for ever), or a drag


def output_of(*command, check=True):
    return subprocess.run(command, capture_output=True, text=True, check=check).stdout


class Screen:
    """What both kinds do alike."""

    def click(self, x, y, window=None):
        self.move(x, y, window)
        time.sleep(0.05)
        self.button(True)
        self.button(False)

    def is_dialog(self, window):
        """Whether it is no menu that hangs on another window; those of Wayland are not told of."""
        return True

    def is_still(self, seconds, most):
        """Waits until nothing on the screen has changed for so long. Returns whether that came before @most seconds had
        passed; where nothing takes pictures, it is believed."""
        last, since, end = None, 0, time.time() + most
        while last is None or time.time() - since < seconds:
            now = self.pixels()
            if not now:
                time.sleep(seconds)
                return True
            if now != last:
                last, since = now, time.time()
            if time.time() > end:
                return False
            time.sleep(0.1)
        return True

    def drag(self, start, end, before_drop=None):
        """Slowly enough: a drag begins after some way, and the target wants to be told several times."""
        (x1, y1), (x2, y2) = start, end
        self.move(x1, y1)
        time.sleep(0.3)
        self.button(True)
        time.sleep(0.3)
        for step in range(1, 8):
            self.move(x1 + 4 * step, y1 + step)
            time.sleep(0.05)
        for step in range(1, 21):
            self.move(x1 + (x2 - x1) * step / 20, y1 + (y2 - y1) * step / 20)
            time.sleep(0.05)
        self.is_still(0.4, MOST)  # what is dragged has come there
        if before_drop is not None:
            before_drop()
        self.button(False)
        time.sleep(0.3)
        self.rest()

    def rest(self):
        """Where the pointer brings up no hint; sway cannot move one, and GTK complains of that."""
        self.move(WIDTH - 1, HEIGHT - 1)


class XScreen(Screen):
    PLAIN = "UTF8_STRING"  # what words are called on the clipboard

    def windows(self, process=None, name=None):
        """The windows on the screen of a process, or of programs with such a name; the newest last."""
        chosen = ["--pid", str(process)] if process is not None else ["--class", name]
        return output_of("xdotool", "search", "--onlyvisible", *chosen, check=False).split()

    def focus(self, window):
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=False)

    def activate(self, window):
        """Brings it before the others, as a click in a task bar does."""
        subprocess.run(["xdotool", "windowactivate", "--sync", window], check=False)

    def close(self, window):
        subprocess.run(["wmctrl", "-i", "-c", window], check=False)

    def title(self, window):
        return output_of("xdotool", "getwindowname", window, check=False).strip()

    def is_dialog(self, window):
        return "DIALOG" in output_of("xprop", "-id", window, "_NET_WM_WINDOW_TYPE", check=False)

    def area(self, window):
        """x, y, width, height"""
        place = dict(line.split("=") for line in
                     output_of("xdotool", "getwindowgeometry", "--shell", window).split())
        return tuple(int(place[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))

    def resize(self, window, width, height):
        subprocess.run(["xdotool", "windowsize", "--sync", window, str(width), str(height)], check=True)

    def place(self, window, x, y, width, height):
        self.resize(window, width, height)
        subprocess.run(["xdotool", "windowmove", window, str(x), str(y)], check=True)

    def key(self, keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)

    def move(self, x, y, window=None):
        inside = ["--window", window] if window else []
        subprocess.run(["xdotool", "mousemove", *inside, str(int(x)), str(int(y))], check=True)

    def button(self, pressed):
        subprocess.run(["xdotool", "mousedown" if pressed else "mouseup", "1"], check=True)

    def double_click(self, x, y):
        """By one program: where each press waits for another to start they may be two clicks."""
        self.move(x, y)
        subprocess.run(["xdotool", "click", "--repeat", "2", "--delay", "40", "1"], check=True)

    def copy(self, text):
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), check=True)

    def clipboard_forms(self):
        return self.clipboard("TARGETS").decode().split()

    def clipboard(self, form):
        return subprocess.run(["timeout", str(MOST), "xclip", "-o", "-selection", "clipboard", "-t", form],
                              capture_output=True, check=False).stdout

    def pixels(self):
        """What stands on the screen, to be compared; None where nothing takes pictures."""
        if shutil.which("import") is None:
            return None
        return subprocess.run(["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"], capture_output=True,
                              check=True).stdout

    def picture(self, path):
        if shutil.which("import") is None:
            return False
        return subprocess.run(["import", "-silent", "-window", "root", path], check=False).returncode == 0


class WaylandScreen(Screen):
    """Under sway; what X calls the place of a window is asked of the compositor."""

    PLAIN = "text/plain;charset=utf-8"

    def __init__(self):
        self.input = VirtualInput(os.environ["WAYLAND_DISPLAY"], WIDTH, HEIGHT)
        self.rest()

    @staticmethod
    def _sway(*command):
        subprocess.run(["swaymsg", "-q", "--", *command], check=False)

    def _nodes(self):
        todo = [json.loads(output_of("swaymsg", "-t", "get_tree"))]
        while todo:
            node = todo.pop()
            todo += node.get("nodes", []) + node.get("floating_nodes", [])
            if node.get("pid"):
                yield node

    def _node(self, window):
        return next((node for node in self._nodes() if str(node["id"]) == window), None)

    def windows(self, process=None, name=None):
        return [str(node["id"]) for node in sorted(self._nodes(), key=lambda node: node["id"])
                if (node["pid"] == process if process is not None
                    else name.lower() in (node.get("app_id") or "").lower())]

    def focus(self, window):
        node = self._node(window)
        if node and not node["focused"]:  # asking again would close what hangs on the window
            self._sway(f"[con_id={window}] focus")

    def activate(self, window):
        self.focus(window)

    def close(self, window):
        self._sway(f"[con_id={window}] kill")

    def title(self, window):
        node = self._node(window)
        return (node["name"] or "").strip() if node else ""

    def area(self, window):
        rectangle = self._node(window)["rect"]
        return tuple(rectangle[name] for name in ("x", "y", "width", "height"))

    def resize(self, window, width, height):
        self._sway(f"[con_id={window}] floating enable, resize set {width} {height}")

    def place(self, window, x, y, width, height):
        self.resize(window, width, height)
        self._sway(f"[con_id={window}] move absolute position {x} {y}")

    def key(self, keys):
        self.input.key(keys)

    def type(self, text):
        self.input.type(text)

    def move(self, x, y, window=None):
        if window:  # where the surface begins, which a shadow around the window makes larger
            node = self._node(window)
            x += node["rect"]["x"] - node["geometry"]["x"]
            y += node["rect"]["y"] - node["geometry"]["y"]
        self.input.move(x, y)

    def button(self, pressed):
        self.input.button(pressed)

    def copy(self, text):
        # It stays behind to hand the words out, and would hold the pipes of whoever waits for it.
        subprocess.run(["wl-copy"], input=text.encode(), check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    def clipboard_forms(self):
        return output_of("timeout", str(MOST), "wl-paste", "-l", check=False).split()

    def clipboard(self, form):
        return subprocess.run(["timeout", str(MOST), "wl-paste", "-n", "-t", form], capture_output=True,
                              check=False).stdout

    def pixels(self):
        return subprocess.run(["grim", "-t", "ppm", "-"], capture_output=True, check=False).stdout

    def picture(self, path):
        return subprocess.run(["grim", path], check=False).returncode == 0


screen = WaylandScreen() if os.environ.get("RV_DISPLAY") == "wayland" else XScreen()
