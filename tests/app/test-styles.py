#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop is set to dark colours or to high contrast, and back, while the program runs: every view is then as if
it had been started so, to the pixel."""
import time

from desktop import difference, picture
from screen import screen
from settings_portal import COLOURS, CONTRAST, DARK, LIGHT, SettingsPortal
from window import Window, check, run, samples

# What is looked at: the name of its pictures, how to come there from the one before, and on in the window that came.
VIEWS = [("read", ("alt+Down",), ()), ("compare", ("ctrl+2",), ()), ("overview", ("ctrl+3",), ()),
         ("summary", ("ctrl+m",), ("Tab", "Tab", "Tab"))]
STYLES = [("plain", LIGHT, False), ("contrast", LIGHT, True), ("dark", DARK, False)]
SAME = 0.0005  # of the pixels: the caret blinks in none of them


def choose(portal, style):
    _, colours, contrast = style
    portal.set(COLOURS, colours)
    portal.set(CONTRAST, contrast)


def look(name):
    time.sleep(0.7)
    return picture("styles-" + name)


def go_to(window, view):
    name, keys, more_keys = view
    window.keys(*keys)
    window.dialog_keys(*more_keys)
    screen.rest()
    time.sleep(3.5)  # the flash of the passage is over, and the frame that says where the keyboard is
    return name


def see_started(program, portal, style):
    """How it looks where it is started so."""
    choose(portal, style)
    pictures = {}
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        for view in VIEWS:
            name = go_to(window, view)
            pictures[name] = look(f"{name}-{style[0]}")
        window.dialog_keys("Escape")
    return pictures


def see_switched(program, portal):
    """How it looks where it is switched from each style to the next."""
    pictures = {}
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        for view in VIEWS:
            name = go_to(window, view)
            for style in STYLES[1:] + STYLES[:1]:
                choose(portal, style)
                pictures[name, style[0]] = look(f"{name}-{style[0]}-switched")
        window.dialog_keys("Escape")
    return pictures


def test(program):
    with SettingsPortal() as portal:
        started = {style[0]: see_started(program, portal, style) for style in STYLES}
        choose(portal, STYLES[0])
        switched = see_switched(program, portal)
    if None in switched.values():
        return
    for view, _, _ in VIEWS:
        for style, _, _ in STYLES[1:]:
            check(difference(started["plain"][view], started[style][view]) > 0.01, f"{view} has a look in {style}")
    wrong = [(view, style, share) for (view, style), path in switched.items()
             if (share := difference(started[style][view], path)) > SAME]
    check(not wrong, f"differs from where it was started so: {wrong}")


run(test)
