# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as its user has it: a window on a screen, keys, the clipboard, and what a screen reader
is told. For the tests in this folder; run them with run-on-display."""
import glob
import json
import os
import subprocess
import sys
import time
import warnings

from screen import screen

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.filterwarnings("ignore")

# Seconds; a loaded machine is slow, a checked program slower, and a broken one never ends.
PATIENCE = int(os.environ.get("RV_PATIENCE", "30"))


# A checked program answers late, too.
Atspi.set_timeout(PATIENCE * 50, PATIENCE * 1000)


# What the program is started with: any warning of the toolkit is a defect of ours.
# Each warning ends the program, and so does memory that is looked at after it was freed: GLib keeps none back for
# itself, and what malloc gets back meson has it fill with a number.
# Under Wayland a warning is found in the log at the end, as one is let pass there (see UNHEARD).
ON_WAYLAND = os.environ.get("RV_DISPLAY") == "wayland"
STRICT = {"G_DEBUG": "fatal-criticals" if ON_WAYLAND else "fatal-warnings",
          "G_SLICE": os.environ.get("G_SLICE", "always-malloc")}

# What is no defect of ours: GTK's print dialog misses printers of the network where there is no system bus, which is
# the machine's business. Under load GTK 4.8 leaves out a frame while sway changes the size of a window, and says of
# whatever stands uppermost in it that it has no allocation: once in some twenty times; nothing like it under X.
UNHEARD = ["avahi printers"] + (["without a current allocation"] if ON_WAYLAND else [])


class Failure(Exception):
    """What was expected did not happen."""


def children(node):
    try:
        count = node.get_child_count()
    except Exception:  # the widget went away meanwhile
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except Exception:
            child = None
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def name_of(node):
    try:
        return node.get_name() or ""
    except Exception:
        return ""


def role_of(node):
    try:
        role = node.get_role_name() or ""
    except Exception:
        return ""
    return "push button" if role == "button" else role  # its name from AT-SPI 2.54 on


def text_of(node):
    try:
        text = node.get_text_iface()
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""
    except Exception:
        return ""


def place_of(node):
    """Where something is in its window, in pixels: x, y, width, height."""
    return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)


def has_state(node, state):
    try:
        return node.get_state_set().contains(state)
    except Exception:
        return False


def n_actions(node):
    try:
        return Atspi.Action.get_n_actions(node.get_action_iface())
    except Exception:
        return 0


def process_of(node):
    """The number of the process that tells of it, or None where that has ended."""
    try:
        return node.get_process_id()
    except Exception:
        return None


def wait_for(what, condition, patience=PATIENCE):
    """Returns what the condition returns once that is true, which is waited for that many seconds. What it looks
    at may go away meanwhile: then it is not true yet."""
    end = time.time() + patience
    while True:
        try:
            result = condition()
        except GLib.Error:
            result = None
        if result:
            return result
        if time.time() > end:
            if "RV_SCREENSHOT" in os.environ:  # to see why
                screen.picture(os.environ["RV_SCREENSHOT"])
            raise Failure(f"waited in vain for {what}")
        time.sleep(0.1)


def settled(what, read, rest=0.5):
    """Returns what is read once it is the same three times, with pauses between: lists are filled little by little."""
    last, n_same = None, 0

    def is_settled():
        nonlocal last, n_same
        time.sleep(rest)
        now = read()
        n_same = n_same + 1 if now == last else 0
        last = now
        return n_same >= 2
    wait_for(f"{what} to stand still", is_settled)
    return last


class Listener:
    """What a screen reader is told while something is done: the texts of the events of one kind."""

    def __init__(self, kind="object:property-change:accessible-description"):
        self.kind, self.heard = kind, []
        self.listener = Atspi.EventListener.new(self._on_event)

    def _on_event(self, event):
        try:
            self.heard.append(event.any_data if isinstance(event.any_data, str)
                              else event.source.get_description())
        except Exception:
            pass

    def __enter__(self):
        self.listener.register(self.kind)
        return self

    def __exit__(self, kind, value, trace):
        self.listener.deregister(self.kind)

    def has_heard(self, *parts):
        """The first text with all of @parts that has been told by now."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return next((text for text in self.heard if all(part in text for part in parts)), None)

    def hears(self, *parts):
        """Waits until one text with all of @parts has been told."""
        try:
            return wait_for(f"a listener to be told {parts}", lambda: self.has_heard(*parts))
        except Failure as failure:
            raise Failure(f"{failure}; was told: {self.heard}") from failure


def read_log(log):
    """What the program has said: nothing, where all is well."""
    log.seek(0)
    return "".join(line for line in log if line.strip() and not any(words in line for words in UNHEARD)).strip()


class Window:
    """A running program with its files open."""

    def __init__(self, program, *files):
        self.log = open(os.path.join(os.environ["XDG_STATE_HOME"], "log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen([program, *files], env=dict(os.environ, **STRICT),
                                        stdout=self.log, stderr=self.log)
        self.root = wait_for("the window", self._find_root)
        self.id = wait_for("the window on screen", self._find_id)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.close()
        else:
            self.process.kill()
            self.process.wait()
            self.log.seek(0)
            sys.stderr.write(self.log.read())

    def _find_root(self):
        if self.process.poll() is not None:
            self.log.seek(0)
            raise Failure(f"the program ended with {self.process.returncode}: {self.log.read()}")
        return self.find_application(self.process.pid)

    @staticmethod
    def find_application(process=None):
        """Of that process, where one is given: one that has ended may be told of for a moment longer."""
        for node in children(Atspi.get_desktop(0)):
            if ("ResolutionViewer" in name_of(node) and next(children(node), None) is not None
                    and process in (None, process_of(node))):
                return node
        return None

    def _windows(self):
        return screen.windows(process=self.process.pid)

    def _find_id(self):
        return next(reversed(self._windows()), None)

    def all(self, role=None, name=None):
        """Everything of that role whose name has that in it."""
        return [node for node in walk(self.root)
                if (role is None or role_of(node) == role)
                and (name is None or name in name_of(node))]

    def find(self, role=None, name=None):
        """Waits until it is there."""
        return wait_for(f"{role or 'anything'} named {name!r}",
                        lambda: next(iter(self.all(role, name)), None))

    def focused(self):
        """What has the keyboard, or None."""
        return next((node for node in walk(self.root)
                     if has_state(node, Atspi.StateType.FOCUSED)), None)

    def has_focus(self, name):
        """Whether what has the keyboard has a name that begins so."""
        return name_of(self.focused()).startswith(name)

    def press(self, role, name, which=0):
        """Does what can be done with it; the outer half of a menu button does nothing itself."""
        nodes = wait_for(f"{role} named {name!r} to be pressed", lambda: [
            node for node in self.all(role, name) if n_actions(node) > 0])
        Atspi.Action.do_action(nodes[which].get_action_iface(), 0)

    def press_last(self, role, name):
        self.press(role, name, -1)

    def keys(self, *keys):
        for key in keys:
            screen.focus(self.id)
            screen.key(key)
            time.sleep(0.2)

    def move(self, *keys):
        """Presses keys each of which gives the keyboard to something else. Returns what has it at the end."""
        now = self.focused()
        for key in keys:
            before = now
            self.keys(key)
            now = wait_for(f"{key} to move the focus", lambda before=before: next(
                (node for node in [self.focused()] if node not in (None, before)), None))
        return now

    def type(self, text):
        screen.type(text)

    def paste(self, text):
        """Puts words into what has the focus, letter for letter, which typing does not."""
        copy(text)
        self.keys("ctrl+v")

    @staticmethod
    def children(node):
        return list(children(node))

    @staticmethod
    def caret_line(node):
        """The line of a text that the caret is in."""
        before = text_of(node)[:Atspi.Text.get_caret_offset(node.get_text_iface())]
        return before.rsplit("\n", 1)[-1] + text_of(node)[len(before):].split("\n", 1)[0]

    def click(self, x, y):
        """Clicks at a place of the window."""
        screen.click(x, y, self.id)
        time.sleep(0.4)

    def click_on(self, node):
        """Clicks in the middle of something."""
        place = place_of(node)
        self.click(place.x + place.width // 2, place.y + place.height // 2)

    def drag(self, start, end, before_drop=None):
        """Drags from one place of the window to another."""
        screen.drag(self._on_screen(*start), self._on_screen(*end), before_drop)

    def _on_screen(self, x, y):
        left, top = screen.area(self.id)[:2]
        return left + x, top + y

    def size(self):
        return screen.area(self.id)[2:]

    def resize(self, width, height):
        screen.resize(self.id, width, height)
        wait_for(f"{width} x {height} pixels", lambda: self.size() == (width, height))
        time.sleep(1)

    def title(self):
        return screen.title(self.id)

    def save_as(self, path):
        """Answers the dialog that asks for the name of a file; the menu before it may still be closing."""
        name = wait_for("the file dialog", lambda: next(
            (name for name in self._windows() if name != self.id and screen.is_dialog(name)), None))
        time.sleep(0.5)
        for keys in ("ctrl+a", None, "Return"):
            screen.focus(name)
            if keys:
                screen.key(keys)
            else:
                self.type(path)
            time.sleep(0.4)

    def dialog_keys(self, *keys):
        """Presses keys in the window that stands before ours."""
        for key in keys:
            screen.focus(wait_for("a dialog", self._find_dialog))
            screen.key(key)
            time.sleep(0.2)

    def click_in_dialog(self, node):
        """Clicks in the middle of something in the window that stands before ours."""
        place = place_of(node)
        screen.click(place.x + place.width // 2, place.y + place.height // 2,
                     wait_for("a dialog", self._find_dialog))
        time.sleep(0.5)

    def _find_dialog(self):
        return next((name for name in self._windows() if name != self.id), None)

    def close(self):
        """Closes politely, and fails where the program had something to complain about."""
        if self.process.poll() is None:
            self.keys("ctrl+q")
        self.ends()

    def ends(self):
        """Waits until the program has ended as it should, and without a word."""
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired as error:
            self.process.kill()
            raise Failure("the program does not quit") from error
        said = read_log(self.log)
        if status != 0 or said:
            raise Failure(f"ended with {status} and said: {said}")


def clipboard(target=None):
    """What is on the clipboard in that form; without one, the list of forms."""
    return screen.clipboard(target).decode("utf-8", "replace") if target else screen.clipboard_forms()


def copy(text):
    """Puts words on the clipboard, and waits until they are there: who keeps them is another program."""
    screen.copy(text)
    wait_for(f"{text!r} on the clipboard", lambda: clipboard(screen.PLAIN) == text)


def kept():
    """What the program has kept of its windows, the newest first."""
    folder = os.path.join(os.environ["XDG_STATE_HOME"], "resolution-viewer", "comparisons")
    contents = []  # without what is being written just now, which has a longer name
    for path in glob.glob(os.path.join(folder, "*.resolution")):
        try:
            with open(path, encoding="utf-8") as file:
                contents.append((os.fstat(file.fileno()).st_mtime_ns, path, json.load(file)))
        except FileNotFoundError:
            pass  # it has just been forgotten
    return [text for _, _, text in sorted(contents, reverse=True)]


def entries(window):
    """The notes of the passages kept for the report, one each."""
    return window.all("text", "Note on this passage")


def has_text(window, side):
    """Whether a document is shown on a side."""
    return any(len(text_of(node)) > 500 for node in window.all("text", f"{side} document"))


def wait_for_both(window):
    """Until both texts are shown and compared."""
    for side in ("Left", "Right"):
        wait_for(f"the {side} text", lambda side=side: has_text(window, side))
    window.find("label", "shared passage")


def samples():
    """The two speeches that come with the program."""
    folder = os.environ["RV_SAMPLES_DIR"]
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))
            if name.endswith((".txt", ".html"))][:2]


def check(condition, message):
    if not condition:
        raise Failure(message)


def run(test):
    """Runs a test given as a function of the program's path."""
    try:
        test(sys.argv[1])
    except Failure as failure:
        sys.exit(f"FAILED: {failure}")
    print("passed")
