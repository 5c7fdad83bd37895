# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the main loop of a running window, from the outside: what bench-frames and bench-latency share."""
import os
import sys
import time

REST = 3.0  # seconds in which the program uses next to no CPU time: it has done all it wants to do
PATIENCE = 300.0
TICK = os.sysconf("SC_CLK_TCK")


def read_cpu(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def wait_for_rest(child, rest=REST):
    """Returns the seconds until the program had come to rest."""
    start = last = time.monotonic()
    used = 0.0
    while time.monotonic() - last < rest:
        if child.poll() is not None or time.monotonic() - start > PATIENCE:
            sys.exit("the program ended, or never comes to rest")
        now = read_cpu(child.pid)
        if now - used > 0.02:
            used, last = now, time.monotonic()
        time.sleep(0.1)
    return last - start


def read_watch(path):
    """Returns frames and turns, each a list of (at, CPU, the other measure)."""
    kinds = {"frame": [], "turn": []}
    with open(path, encoding="ascii") as lines:
        for line in lines:
            kind, *numbers = line.split()
            if len(numbers) == 3:
                kinds[kind].append(tuple(float(number) for number in numbers))
    return kinds["frame"], kinds["turn"]


def percentile(values, share):
    values = sorted(values)
    return values[int((len(values) - 1) * share)]
