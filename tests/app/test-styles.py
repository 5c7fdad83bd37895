#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop is set to dark colours or to high contrast, and back, while the program runs: every view is then as if
it had been started so, to the pixel."""
import time

from desktop import difference, picture, still_picture
from screen import screen
from settings_portal import COLOURS, CONTRAST, DARK, LIGHT, SettingsPortal
from window import PATIENCE, Window, check, run, samples

# What is looked at: the name of its pictures, how to come there from the one before, and on in the window that came.
VIEWS = [("read", ("alt+Down",), ()), ("compare", ("ctrl+2",), ()), ("overview", ("ctrl+3",), ()),
         ("summary", ("ctrl+m",), ("Tab", "Tab", "Tab"))]
STYLES = [("plain", LIGHT, False), ("contrast", LIGHT, True), ("dark", DARK, False)]
SAME = 0.0005  # of the pixels: the caret blinks in none of them


def choose(portal, style):
    _, colours, contrast = style
    portal.set(COLOURS, colours)
    portal.set(CONTRAST, contrast)


def becomes_like(expected, name):
    """Takes pictures until one is like that where the program was started so; a program that is checked is slow."""
    end = time.time() + PATIENCE
    while True:
        time.sleep(0.3)
        path = picture("styles-" + name)
        share = difference(expected, path)
        if share <= SAME or time.time() > end:
            return share


def go_to(window, view):
    name, keys, more_keys = view
    window.keys(*keys)
    window.dialog_keys(*more_keys)
    screen.rest()
    return name


def see_started(program, portal, style):
    """How it looks where it is started so."""
    choose(portal, style)
    pictures = {}
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        for view in VIEWS:
            name = go_to(window, view)
            pictures[name] = still_picture(f"styles-{name}-{style[0]}")
        window.dialog_keys("Escape")
    return pictures


def see_switched(program, portal, started):
    """Which of the views is another where it is switched from each style to the next."""
    wrong = []
    with Window(program, *samples()) as window:
        window.find("label", "shared passage")
        for view in VIEWS:
            name = go_to(window, view)
            still_picture(f"styles-{name}-before")
            for style in STYLES[1:] + STYLES[:1]:
                choose(portal, style)
                share = becomes_like(started[style[0]][name], f"{name}-{style[0]}-switched")
                if share > SAME:
                    wrong.append((name, style[0], share))
        window.dialog_keys("Escape")
    return wrong


def test(program):
    with SettingsPortal() as portal:
        started = {style[0]: see_started(program, portal, style) for style in STYLES}
        if None in started["plain"].values():
            return  # nothing takes pictures here
        for view, _, _ in VIEWS:
            for style, _, _ in STYLES[1:]:
                check(difference(started["plain"][view], started[style][view]) > 0.01, f"{view} has a look in {style}")
        choose(portal, STYLES[0])
        wrong = see_switched(program, portal, started)
    check(not wrong, f"differs from where it was started so: {wrong}")


run(test)
