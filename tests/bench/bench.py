# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks of this folder share: documents made up, what a command costs, how bounds are told."""
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

SKIPPED = 77
WORK = 0.017  # seconds that the work of slowness() took where the bounds in milliseconds were set
SYLLABLES = "ba co di fu ga he ki lo mu na pe ri so ta ve wi xo yu za bro cle dri fla gro".split()
COMMON = "the of and to in that it is was for on with as be at by he had not are but from or have an they which".split()


def write_pair(folder, size, furniture=False):
    """Two documents of about `size` bytes each; half of the right one's sentences reword one of the left. With
    furniture, one paragraph in twenty-five is a line that the program folds away."""
    rng = random.Random(7)
    vocabulary = COMMON + ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 4))) for _ in range(20000)]
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    left, right, written = [], [], 0
    while written < size:
        row = rng.choices(vocabulary, weights, k=rng.randint(8, 30))
        left.append(" ".join(row).capitalize() + ".")
        written += len(left[-1]) + 1
        if rng.random() < 0.5:
            row[rng.randrange(len(row))] = rng.choice(vocabulary)
        else:
            row = rng.choices(vocabulary, weights, k=rng.randint(8, 30))
        right.append(" ".join(row).capitalize() + ".")
    paths = []
    for name, sentences in (("left.txt", left), ("right.txt", right)):
        paths.append(os.path.join(folder, name))
        with open(paths[-1], "w", encoding="utf-8") as file:
            for i in range(0, len(sentences), 4):
                file.write(" ".join(sentences[i:i + 4]) + "\n")
                if furniture and i % 100 == 48:
                    file.write("\nRead more: what the harbour will be like\n\n")
    return paths


def strict_environment(**variables):
    """In which the window ends at the first warning of the toolkit."""
    return dict(os.environ, G_DEBUG="fatal-warnings", **variables)


def cost(command):
    """CPU seconds and the peak of memory in MB."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def against(ours, peer, rounds):
    """Runs both turn by turn: what ours costs, what the peer does, and the ratio of the cheapest runs. Noise only adds."""
    results = [(cost(ours), cost(peer)) for _ in range(rounds)]
    own, other = (min(result[i][0] for result in results) for i in (0, 1))
    return own, other, own / max(other, 0.001), statistics.median(result[0][1] for result in results)


def instructions(command):
    """How many instructions a command takes, which is the same every time; None without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    result = subprocess.run(["valgrind", "--tool=none", "--version"], capture_output=True, check=False)
    if result.returncode != 0:
        return None
    # What meson has malloc() do to find uses of freed memory is none of the command's work.
    plain = {name: value for name, value in os.environ.items() if name != "MALLOC_PERTURB_"}
    result = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + command, env=plain,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    for line in result.stderr.splitlines():
        if "Collected :" in line:
            return int(line.split(":")[1])
    sys.exit("valgrind counts nothing")


def slowness():
    """How many times as long as where the bounds in milliseconds were set this machine takes now, 1 or more: CPU time of
    a piece of work that is always the same."""
    def work():
        start = time.process_time()
        sorted(str(number * 7919 % 100003) for number in range(60000))
        return time.process_time() - start
    return max(1.0, min(work() for _ in range(7)) / WORK)


def verdict(what, value, most):
    """Prints a measure beside its bound; returns whether it is broken."""
    broken = most is not None and value > most
    print(f"{'FAIL' if broken else 'ok'}: {what} {value:.3g}" + (f", at most {most:g}" if most is not None else ""))
    return broken
