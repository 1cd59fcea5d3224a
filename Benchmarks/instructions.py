#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts the instructions of reading, judging and rendering a county of 200 records, which noise cannot move.

usage: Benchmarks/instructions.py [--record] [--records 200] [--tolerance 3]

The count is taken under callgrind (Debian: valgrind) from one thread of a program of its own, and compared with
Benchmarks/instructions.txt: more than the tolerance (per cent) above it is a failure, and what is below by as much should
be recorded (`--record`), so that the gain is kept. Counts of other compilers and libraries differ: record anew after a
change of either.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from measure import HERE, MEMORY, ROOT, make_county  # noqa: E402

KNOWN = os.path.join(HERE, "instructions.txt")


def program():
    scratch = os.path.join(ROOT, ".build-count")
    build = ["swift", "build", "-c", "release", "--scratch-path", scratch, "--product", "taizhang-count"]
    subprocess.run(build, check=True, cwd=ROOT, env={**os.environ, "TAIZHANG_COUNT": "1"}, stdout=sys.stderr)
    return os.path.join(scratch, "release", "taizhang-count")


def count(binary, records, work):
    make_county(f"{work}/county", records)
    # The reader of debugging information in valgrind does not know what Swift writes.
    subprocess.run(["strip", "-g", "-o", f"{work}/counted", binary], check=True)
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={work}/callgrind.out", f"{work}/counted",
         f"{work}/county/content", f"{ROOT}/themes/default"],
        capture_output=True, text=True, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not collected:
        sys.exit(f"the program under callgrind ended with {run.returncode}\n{run.stdout}{run.stderr[-3000:]}")
    print(run.stdout.strip())
    return int(collected[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--records", type=int, default=200)
    parser.add_argument("--tolerance", type=float, default=3)
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="taizhang-count-", dir=MEMORY)
    try:
        counted = count(program(), options.records, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{counted / 1e6:,.1f} million instructions")
    if options.record:
        with open(KNOWN, "w", encoding="utf-8") as file:
            file.write(f"{options.records} {counted}\n")
        return
    with open(KNOWN, encoding="utf-8") as file:
        records, known = map(int, file.read().split())
    if records != options.records:
        sys.exit(f"{KNOWN} was recorded with {records} records")
    change = 100 * (counted - known) / known
    print(f"{change:+.2f} % of {known / 1e6:,.1f} million")
    if change > options.tolerance:
        sys.exit(f"more than {options.tolerance} % above what was recorded")
    if change < -options.tolerance:
        print("a gain: keep it with --record")


main()
