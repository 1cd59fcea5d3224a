#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times whole runs of the release binary on the sample county and prints medians and ratios.

usage: Benchmarks/run.py [BINARY] [ROUNDS]

The commands take turns, so that a machine that speeds up or slows down does it to all of them; the ratio of each
is to `check`, which reads and judges the same content and writes nothing.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BINARY = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/taizhang")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 7
SITE = ["--content", os.path.join(ROOT, "content"), "--theme", os.path.join(ROOT, "themes/default"), "--quiet"]


def measure(arguments):
    """Wall seconds, CPU seconds and peak memory in MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen([BINARY] + arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"{' '.join(arguments)} ended with {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    work = tempfile.mkdtemp(prefix="taizhang-bench-")
    kept = os.path.join(work, "kept")
    measure(["build", *SITE, "--output", kept])
    rows = {"check": [], "build, first": [], "build, unchanged": [], "--help": []}
    for turn in range(ROUNDS):
        fresh = os.path.join(work, f"fresh-{turn}")
        rows["check"].append(measure(["check", *SITE]))
        rows["build, first"].append(measure(["build", *SITE, "--output", fresh]))
        rows["build, unchanged"].append(measure(["build", *SITE, "--output", kept]))
        rows["--help"].append(measure(["--help"]))
        shutil.rmtree(fresh)
    shutil.rmtree(work)
    base = statistics.median(row[0] for row in rows["check"])
    print(f"{'command':18} {'wall s':>8} {'cpu s':>8} {'MiB':>7} {'to check':>9}   (medians of {ROUNDS} rounds)")
    for name, runs in rows.items():
        wall, cpu, memory = (statistics.median(run[i] for run in runs) for i in range(3))
        print(f"{name:18} {wall:8.3f} {cpu:8.3f} {memory:7.1f} {wall / base:9.2f}")


main()
