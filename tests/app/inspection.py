# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on screen, told by the program itself (inspect.c) and by a picture of it, and what is wrong
with it: text that is cut and says itself whole nowhere, text too faint to be read, what lies outside its
window, what is too small to be hit."""
import collections
import copy
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time

from window import PATIENCE, STRICT, Failure, check, read_log, wait_for

LEAST_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
LEAST_CONTRAST_OF_SIGNS = 3  # 1.4.11
LEAST_TARGET = 24  # pixels; WCAG 2.2, 2.5.8
# Glyphs are drawn with soft edges, which at the size of a caption leave no pixel of the full colour: what
# is measured is this share of what the colours have.
SOFTNESS = 0.9
# What the toolkit makes itself, in a size of its own.
SMALL = ("GtkColumnViewTitle", "GtkLinkButton", "GtkModelButton", "GtkText", "GtkSpinButton", "GtkScale")


def luminance(colour):
    parts = [value / 255 for value in colour]
    parts = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class Picture:
    """The whole screen, as red, green and blue of each pixel."""

    def __init__(self):
        size = subprocess.run(["xdotool", "getdisplaygeometry"], capture_output=True, text=True,
                              check=True).stdout.split()
        self.width, self.height = int(size[0]), int(size[1])
        self.pixels = subprocess.run(["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"],
                                     capture_output=True, check=True).stdout
        check(len(self.pixels) == 3 * self.width * self.height, "a picture of the whole screen")

    def save(self, path, area):
        subprocess.run(["convert", "-size", f"{self.width}x{self.height}", "-depth", "8", "rgb:-", "-crop",
                        "{2}x{3}+{0}+{1}".format(*area), "+repage", path], input=self.pixels, check=True)

    def count(self, area):
        """How often each colour stands in @area: x, y, width, height."""
        x, y, width, height = area
        x, right = max(0, x), min(self.width, x + width)
        colours = collections.Counter()
        for row in range(max(0, y), min(self.height, y + height)):
            start = 3 * (row * self.width + x)
            line = self.pixels[start:start + 3 * max(0, right - x)]
            colours.update(zip(line[0::3], line[1::3], line[2::3]))
        return colours

    def contrast(self, area):
        """The contrast of the text in @area to what it stands on; None where nothing is drawn."""
        colours = self.count(area)
        if len(colours) < 2:
            return None
        ground = colours.most_common(1)[0][0]
        return max(contrast(ground, colour) for colour in colours)


class Surface:
    """A window or a popover, with the widgets in it; areas in pixels of the screen."""

    def __init__(self, told):
        found = subprocess.run(["xdotool", "getwindowgeometry", "--shell", str(told["id"])],
                               capture_output=True, text=True, check=False).stdout
        place = dict(line.split("=") for line in found.split() if "=" in line)
        self.x, self.y = int(place.get("X", 0)), int(place.get("Y", 0))
        self.kind, self.scale = told["type"], told["scale"]
        self.widest, self.highest = told["widest"], told["highest"]
        self.dx, self.dy = told["x"], told["y"]
        self.area = self.locate(told["area"])
        # With its shadow, which nobody blends with what is behind it on a screen without a compositor.
        self.whole = (self.x, self.y, int(place.get("WIDTH", 0)), int(place.get("HEIGHT", 0)))
        self.widgets = told["widgets"]
        for widget in self.widgets:
            widget["area"] = self.locate(widget["area"])
            widget["visible"] = self.locate(widget["visible"])

    def locate(self, area):
        return (round(self.x + (area[0] + self.dx) * self.scale),
                round(self.y + (area[1] + self.dy) * self.scale),
                round(area[2] * self.scale), round(area[3] * self.scale))


def overlap(one, other):
    return (one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
            and one[1] < other[1] + other[3] and other[1] < one[1] + one[3])


def within(one, other, slack=1):
    return (one[0] >= other[0] - slack and one[1] >= other[1] - slack
            and one[0] + one[2] <= other[0] + other[2] + slack
            and one[1] + one[3] <= other[1] + other[3] + slack)


def say(widget):
    text = widget.get("text") or widget["type"]
    return f"{text[:60]!r} ({widget['type']} in {widget['parent']})"


def faults_of_text(widget, surface, picture, covers):
    """@covers: the areas of the surfaces in front"""
    scale = surface.scale
    if not widget["text"].strip():
        return
    _, _, width, height = widget["area"]
    if widget["ellipsized"]:
        if not widget["tooltip"]:
            yield f"is cut, and says itself whole nowhere: {say(widget)}"
    elif widget["needed_width"] * scale > width + 1 or widget["needed_height"] * scale > height + 1:
        yield f"has not the room it needs: {say(widget)}"
    whole, (x, y, width, height) = height, widget["visible"]
    if width < 8 or height < 0.7 * whole or not widget["sensitive"]:
        return  # the edges of letters tell nothing of their colour
    if widget["covered"] or any(overlap(widget["visible"], cover) for cover in covers):
        return
    found = picture.contrast((x, y, width, height))
    # A sign beside the words that say the same is a picture.
    least = LEAST_CONTRAST if len(widget["text"]) > 1 else LEAST_CONTRAST_OF_SIGNS
    if found is not None and found < least * SOFTNESS:
        yield f"is drawn with a contrast of {found:.1f}: {say(widget)}"


def faults_of_place(widget, surface):
    if widget["scrolls"]:
        return
    if not within(widget["area"], surface.area):
        yield f"is outside its window: {say(widget)}"
    elif not within(widget["area"], widget["visible"], 2):
        yield f"is clipped: {say(widget)}"


def faults_of_target(widget, scale):
    _, _, width, height = widget["area"]
    if min(width, height) < LEAST_TARGET * scale and not widget["type"].startswith(SMALL):
        yield f"is {width} × {height} pixels small: {say(widget)}"


def faults(surfaces, picture):
    """What is wrong with what stands on screen; the surface in front comes last in @surfaces."""
    for number, surface in enumerate(surfaces):
        covers = [other.whole for other in surfaces[number + 1:]]
        for widget in surface.widgets:
            yield from faults_of_place(widget, surface)
            if widget["kind"] == "text":
                yield from faults_of_text(widget, surface, picture, covers)
            else:
                yield from faults_of_target(widget, surface.scale)


class Inspected:
    """The program with its files open, told by name what to do, in any language and direction."""

    def __init__(self, program, *files, **variables):
        folder = os.environ["XDG_RUNTIME_DIR"]
        self.told, self.commands = os.path.join(folder, "told"), os.path.join(folder, "commands")
        self.log = open(os.path.join(folder, "log"), "w+", encoding="utf-8")
        environment = dict(os.environ, LD_PRELOAD=os.environ["RV_INSPECT"], RV_INSPECTION=self.told,
                           RV_COMMANDS=self.commands, GTK_A11Y="none", **STRICT, **variables)
        self.process = subprocess.Popen([program, *files], env=environment, stdout=self.log,
                                        stderr=self.log)
        self.surfaces, self.told_last, self.size = [], None, None
        self.scale = int(variables.get("GDK_SCALE", "1"))  # of what xdotool calls a pixel
        self.id = wait_for("the window", self._find_id)
        subprocess.run(["xdotool", "windowmove", self.id, "0", "0"], check=False)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            status = self._quit()
        else:
            self.process.kill()
            self.process.wait()
        said = read_log(self.log)
        if said:
            sys.stderr.write(said + "\n")
        if kind is None and (said or status != 0):
            raise Failure(f"the program ended with {status} and had something to say")

    def _quit(self):
        """As its user does, so that what is left behind can be seen. Popovers go before: GTK 4.8 may ask
        for the place of the pointer over one that its window took along."""
        self._tell(("close",))
        self._send(("action app.quit",))
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()

    def _find_id(self):
        check(self.process.poll() is None, "the program runs")
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def _send(self, commands):
        with open(self.commands, "w", encoding="utf-8") as file:
            file.write("\n".join(commands))
        if os.path.exists(self.told):
            os.unlink(self.told)
        self.process.send_signal(signal.SIGUSR1)

    def _tell(self, commands):
        """Returns what stands on screen once the commands are done."""
        self._send(commands)
        end = time.time() + PATIENCE
        while not os.path.exists(self.told):
            if time.time() > end or self.process.poll() is not None:
                raise Failure(f"the program does not answer after {commands}")
            time.sleep(0.02)
        with open(self.told, encoding="utf-8") as file:
            return json.load(file)

    def _wait_for_rest(self, told):
        """Until the screen stands still: what stands on it is twice the same."""
        end = time.time() + PATIENCE
        while time.time() < end:
            again = self._tell(())
            if again == told and again:
                break
            told = again
        self.told_last = copy.deepcopy(told)
        self.surfaces = [Surface(surface) for surface in told]

    def do(self, *commands):
        """Does them one after the other, and waits until the screen stands still."""
        for command in commands[:-1]:
            self._tell((command,))
        self._wait_for_rest(self._tell(commands[-1:]))
        return self.surfaces

    def take_picture(self):
        """Of what has been told: where that is another thing afterwards, it came between the two."""
        for _ in range(5):
            picture = Picture()
            now = self._tell(())
            if now == self.told_last:
                return picture
            self._wait_for_rest(now)
        raise Failure("the screen does not come to rest")

    def texts(self):
        """What stood on screen when it was looked at last."""
        return [widget["text"] for surface in self.surfaces for widget in surface.widgets
                if "text" in widget]

    def wait_for_text(self, *words):
        """Until every one of @words stands in some text on screen."""
        def stands():
            self.do()
            texts = self.texts()
            return all(any(word in text for text in texts) for word in words)
        wait_for(f"{words} on screen", stands)

    def wait_for_pairs(self):
        """Until both documents are compared: the place among the pairs, which is said alike in every language."""
        wait_for("the count of the pairs on screen", lambda: self.do() and any(
            re.fullmatch(r"\S+ / \d+", text) for text in self.texts()))

    def resize(self, width, height):
        """The window is to have that size, in pixels at the usual scale."""
        self.size = (width, height)
        subprocess.run(["xdotool", "windowsize", "--sync", self.id,
                        *(str(length * self.scale) for length in (width, height))], check=False)
        self.do()

    def look(self, name):
        """Takes a picture; returns what is wrong, a line each."""
        picture = self.take_picture()
        folder = os.environ.get("RV_PICTURES_DIR")
        if folder and shutil.which("convert"):
            os.makedirs(folder, exist_ok=True)
            areas = [surface.area for surface in self.surfaces]
            right = max(area[0] + area[2] for area in areas)
            bottom = max(area[1] + area[3] for area in areas)
            picture.save(os.path.join(folder, name + ".png"), (0, 0, right, bottom))
        return [f"{name}: {fault}" for fault in dict.fromkeys(
            [*self.faults_of_size(), *faults(self.surfaces, picture)])]

    def faults_of_size(self):
        for surface in self.surfaces:
            if surface.kind == "RvWindow" and self.size is not None:
                width, height = (length / surface.scale for length in surface.area[2:])
                if width > self.size[0] or height > self.size[1]:
                    why = surface.widest if width > self.size[0] else surface.highest
                    yield f"is {width:.0f} × {height:.0f} pixels large: {why}"
