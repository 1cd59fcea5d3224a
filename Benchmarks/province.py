#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times a province: counties as sites of their own, and one site over the data packages that they publish.

usage: Benchmarks/province.py [--counties 100] [--records 200] [--at-once 2] [--binary PATH] [--folder FOLDER]

Each county is made by `county.py` under its own name, code and seed and built with `--jobs 1`, so many at once as
`--at-once` says: the shards of a pipeline. What its site publishes below `data/` becomes a package of the roll-up, whose
targets are the sums of the counties', whose ledger is all of theirs, and which scores them by rules of its own. Prints
wall and CPU seconds, peak memory, pages, files and bytes of the counties together and of the roll-up.

Everything is made in FOLDER, in memory where the machine has such a folder, and deleted unless FOLDER was given.
"""
import argparse
import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import namedtuple

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import measure  # noqa: E402
from corpus import rollup  # noqa: E402

Run = namedtuple("Run", "wall cpu memory pages files bytes")


def timed(command):
    """Wall seconds, CPU seconds and peak memory in MiB of one run, which must end well."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=measure.ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def counted(site):
    """Pages, files and bytes of a site."""
    pages = files = size = 0
    for folder, _, names in os.walk(site):
        files += len(names)
        pages += sum(name.endswith(".html") for name in names)
        size += sum(os.path.getsize(os.path.join(folder, name)) for name in names)
    return pages, files, size


def built(binary, folder, *options):
    site = f"{folder}/site"
    figures = timed([binary, "build", "--content", f"{folder}/content", "--output", site, "--quiet", *options])
    return Run(*figures, *counted(site))


def county(options, folder, place):
    """Makes, builds and packs a county; its site is deleted, as it lies on a server of its own."""
    own = f"{folder}/counties/{place.code}"
    subprocess.run(
        [sys.executable, f"{measure.HERE}/county.py", own, "--no-hugo", "--records", str(options.records), "--name",
         place.name, "--code", place.code, "--seed", str(20260101 + int(place.code)), "--ledger-rows",
         str(options.ledger_rows), "--towns", str(options.towns), "--villages", str(options.villages)], check=True)
    run = built(options.binary, own, "--jobs", "1")
    package = f"{folder}/province/content/packages/{place.code}"
    shutil.copytree(f"{own}/site/data", package, ignore=shutil.ignore_patterns("*.sqlite", "*.html"))
    shutil.rmtree(own)
    return run


def line(name, run):
    rate = run.pages / run.cpu
    print(f"| {name} | {run.wall:.1f} | {run.cpu:.1f} | {run.memory:,.0f} | {run.pages:,} | {run.files:,} "
          f"| {run.bytes / 1e6:,.1f} | {rate:,.0f} |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--counties", type=int, default=100)
    arguments.add_argument("--records", type=int, default=200, help="records of each county")
    arguments.add_argument("--ledger-rows", type=int, default=200, help="rows of each county's ledger")
    arguments.add_argument("--towns", type=int, default=20)
    arguments.add_argument("--villages", type=int, default=200)
    arguments.add_argument("--at-once", type=int, default=os.cpu_count() or 1, help="counties built at one time")
    arguments.add_argument("--binary", default=measure.BINARY)
    arguments.add_argument("--folder", help="where to work; kept")
    options = arguments.parse_args()
    options.binary = os.path.abspath(options.binary)
    folder = os.path.abspath(options.folder) if options.folder else tempfile.mkdtemp(
        prefix="taizhang-province-", dir=measure.MEMORY)
    try:
        run(options, folder)
    finally:
        if not options.folder:
            shutil.rmtree(folder, ignore_errors=True)


def run(options, folder):
    places = rollup.places(options.counties)
    shutil.rmtree(f"{folder}/province", ignore_errors=True)
    start = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(options.at_once) as pool:
        runs = list(pool.map(lambda place: county(options, folder, place), places))
    making = time.perf_counter() - start
    for path, body in rollup.files(places, options.towns):
        path = f"{folder}/province/content/{path}"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(body)
    together = Run(sum(run.wall for run in runs), sum(run.cpu for run in runs), max(run.memory for run in runs),
                   *(sum(run[field] for run in runs) for field in (3, 4, 5)))
    print(f"{len(places)} counties of {options.records} records, {options.at_once} at once; "
          f"{making:.0f} s with the making of their content\n")
    print("| site | wall s | CPU s | memory MiB | pages | files | MB | pages a CPU second |")
    print("|---|---|---|---|---|---|---|---|")
    line(f"{len(places)} counties, sum (memory: the most)", together)
    line("a county, mean", Run(*(value / len(runs) for value in together[:2]), together.memory,
                               *(value // len(runs) for value in together[3:])))
    packages = counted(f"{folder}/province/content/packages")
    checked = timed([options.binary, "check", "--content", f"{folder}/province/content", "--quiet"])
    line("the roll-up", built(options.binary, f"{folder}/province"))
    print(f"\nThe packages: {packages[1]:,} files, {packages[2] / 1e6:,.1f} MB. `check` of the roll-up, which reads and "
          f"judges and writes nothing: {checked[0]:.1f} s wall, {checked[1]:.1f} s CPU, {checked[2]:,.0f} MiB.")


main()
