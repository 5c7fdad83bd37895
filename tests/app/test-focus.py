#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab goes through every view in the order in which it is read, passes each list in one step, and comes
round to where it began; Shift+Tab goes the same way back. There is no widget that holds the focus."""
import time

from window import Atspi, GLib, PATIENCE, Window, check, n_actions, name_of, role_of, run, samples, wait_for

# The most that a view takes; what needs more is a trap, or as tiring as one.
MOST = 60

# What comes after what, in the order of reading: beginnings of names, others may stand between.
HEADER = ("Open documents", "Show the sidebar", "Read", "Compare", "Overview", "Report", "Find in both",
          "Main menu")
SIDEBAR = ("Summary", "Length of the summary", "Comparative Summary", "Filter the list",
           "Which document: Both", "Said in both: ")
ORDERS = {
    "ctrl+1": SIDEBAR + ("Left document: ", "Left document: ", "Right document: ", "Right document: ",
                         "Previous shared passage", "Next shared passage", "Scroll both texts",
                         "Show one document", "What is marked"),
    "ctrl+2": SIDEBAR + ("Reworded", "Related", "Only left", "Only right",
                         "Changed facts", "Order of the rows: As in the Text", "All themes", "Why these belong"),
    "ctrl+3": SIDEBAR + ("Themes", "Dates", "Directives", "“"),
    "ctrl+4": SIDEBAR + ("Title of the report", "Export the report", "Note on this passage"),
}


class Focus:
    """What has the focus, as a screen reader is told; the tree need not be walked for it."""

    def __init__(self):
        self.last = None
        self.listener = Atspi.EventListener.new(self._on_event)
        self.listener.register("object:state-changed:focused")

    def _on_event(self, event):
        try:
            if event.detail1:
                self.last = (role_of(event.source), name_of(event.source))
        except Exception:
            pass

    def listen(self, window):
        """Hears all that the program has told by now: its answer comes after it."""
        n_actions(window.root)
        while GLib.MainContext.default().iteration(False):
            pass
        return self.last

    def after(self, window, key):
        """Presses a key and returns what has the focus then, None where it has gone nowhere."""
        self.listen(window)
        self.last = None
        window.keys(key)
        end = time.time() + PATIENCE
        while self.listen(window) is None and time.time() < end:
            time.sleep(0.01)
        return self.listen(window)


def go_round(window, focus, key):
    """Presses a key until the focus is where it began. Returns what had it, in that order."""
    first = focus.after(window, key)
    check(first is not None, f"{key} moves the focus")
    passed = [first]
    while len(passed) < MOST:
        now = focus.after(window, key)
        check(now is not None, f"{key} does not leave {passed[-1]}")
        if now == first:
            return passed
        passed.append(now)
    names = [name[:40] for _, name in passed]
    check(False, f"{key} has not come round after {MOST} steps: {names}")


def rotate(names, beginning):
    """The same round from another place on."""
    at = next((index for index, name in enumerate(names) if name.startswith(beginning)), None)
    check(at is not None, f"{beginning!r} is not passed: {[name[:40] for name in names]}")
    return names[at:] + names[:at]


def check_order(view, passed, expected):
    names = rotate([name for _, name in passed], expected[0])
    at = 0
    for beginning in expected:
        while at < len(names) and not names[at].startswith(beginning):
            at += 1
        check(at < len(names), f"{view}: {beginning!r} does not come where it is read: "
              f"{[name[:40] for name in names]}")
        at += 1
    check(all(name.strip() for name in names), f"{view}: everything that is passed has a name: {names}")


def test(program):
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        wait_for("the focus", window.focused)
        window.keys("ctrl+1", "ctrl+Home", "Down", "ctrl+d")
        focus = Focus()
        for view, expected in ORDERS.items():
            window.keys(view, "shift+F9", "Home")
            wait_for("the focus in the sidebar", lambda: window.has_focus("Summary"))
            forward = go_round(window, focus, "Tab")
            check_order(view, forward, HEADER)
            check_order(view, forward, expected)
            if view == "ctrl+2":  # a row with a button has not got the focus itself
                why = window.find("push button", "Why these belong together")
                check(why.get_description().startswith("Left ¶"), "the button tells of its row: "
                      + why.get_description())
            back = go_round(window, focus, "shift+Tab")
            # The matrix is entered at its first cell from before, at its last from behind.
            forward, back = ([told for told in way if not told[1].startswith("“")] for way in (forward, back))
            check(sorted(back) == sorted(forward), f"{view}: the way back is another one: "
                  f"{sorted(set(back) ^ set(forward))}")


run(test)
