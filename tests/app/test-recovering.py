#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost when the program is ended by force, and nothing breaks where what it kept is broken:
cut off, of a newer version, or not there; a disk that is full is told."""
import glob
import json
import os
import shutil
import signal
import subprocess
import tempfile

from desktop import picture
from window import Listener, Window, check, entries, has_text, kept, run, samples, wait_for, wait_for_both

FOLDER = os.path.join(os.environ["XDG_STATE_HOME"], "resolution-viewer", "comparisons")


def kill(window):
    """As the kernel does where memory is short."""
    window.process.send_signal(signal.SIGKILL)
    window.process.wait()
    window.log.close()


def start_with_an_entry(program, documents):
    shutil.rmtree(FOLDER, ignore_errors=True)  # what was kept before has an entry, too
    window = Window(program, *documents)
    wait_for_both(window)
    window.keys("ctrl+1", "ctrl+Home", "Down", "ctrl+d")
    wait_for("the entry to be kept", lambda: kept() and kept()[0]["report"]["items"])
    return window


def test_killed(program, folder):
    """What was open comes back with the report; a document that has gone meanwhile is told."""
    documents = [shutil.copy(sample, folder) for sample in samples()]
    kill(start_with_an_entry(program, documents))
    os.rename(documents[1], documents[1] + ".moved")
    with Window(program) as window:
        wait_for("the left text", lambda: has_text(window, "Left"))
        window.find("label", "Could Not Be Read")
        picture("recovered-without-one")
        os.rename(documents[1] + ".moved", documents[1])
        window.press_last("push button", "Retry")
        wait_for_both(window)
        window.keys("ctrl+4")
        wait_for("the report", lambda: len(entries(window)) == 1)


def paths():
    return glob.glob(os.path.join(FOLDER, "*.resolution"))


def test_broken(program):
    """A kept file that is cut off, empty, or of a version to come, is passed over; the program works."""
    def cut(text):
        return text[:len(text) // 2]

    def grow(text):
        contents = json.loads(text)
        check("schema" in contents, "a saved comparison says its version")
        contents["schema"] += 1000
        return json.dumps(contents)

    for break_it in (cut, lambda text: "", grow, lambda text: "\0\1\2", lambda text: "[" * 5000):
        kill(start_with_an_entry(program, samples()))
        for path in paths():
            with open(path, encoding="utf-8") as file:
                text = file.read()
            with open(path, "w", encoding="utf-8") as file:
                file.write(break_it(text))
        with Window(program) as window:
            window.find("push button", "Open documents")
            check(not has_text(window, "Left"), "nothing is shown of what is broken")
            picture("recovered-from-broken")
        shutil.rmtree(os.path.dirname(FOLDER))


def test_full(program):
    """No room for what the program keeps: it says so, and goes on."""
    os.makedirs(FOLDER, exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", FOLDER], check=False,
                      capture_output=True).returncode != 0:
        print("left out: a full disk cannot be made here")
        return
    try:
        with open(os.path.join(FOLDER, "filler"), "wb", buffering=0) as filler:
            try:
                while filler.write(b"x" * 4096) == 4096:
                    pass
            except OSError:
                pass
        with Listener() as listener, Window(program, *samples()) as window:
            wait_for_both(window)
            window.keys("ctrl+1", "ctrl+Home", "Down", "ctrl+d")
            listener.hears("Your work cannot be kept")
            picture("recovering-full-disk")
            os.remove(os.path.join(FOLDER, "filler"))
            window.keys("ctrl+4")
            wait_for("the entry", lambda: len(entries(window)) == 1)
        check(kept()[0]["report"]["items"], "with room again it is kept")
    finally:
        subprocess.run(["umount", "-l", FOLDER], check=False)


def test(program):
    with tempfile.TemporaryDirectory() as folder:
        test_killed(program, folder)
    test_broken(program)
    test_full(program)


run(test)
