#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times edits in the preview, from a saved file to the refreshed page, against Hugo's own server.

usage: Benchmarks/preview.py [--records 10000] [--edits 8] [--binary PATH] [--folder /dev/shm] [--no-hugo]

Each edit appends a sentence to one record (`body`), changes its title (`title`) or one figure of a table (`table`), then
asks for the page until it shows the edit: the time covers noticing the file, waiting for the editor to be done, the
build and the answer. What the server itself says of its build is printed beside it.
"""
import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from measure import BINARY, MEMORY, ROOT, hugo_binary, make_county  # noqa: E402


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answer(address):
    try:
        with urllib.request.urlopen(address, timeout=60) as page:
            return page.read().decode()
    except (urllib.error.URLError, ConnectionError):
        return ""


class Server:
    """A server that is running, with what it prints."""

    def __init__(self, command, spoken):
        self.lines, self.spoken = [], spoken
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.append(line)

    def builds(self):
        """What every build took, in milliseconds, as the server says it."""
        found = [re.search(self.spoken, line) for line in self.lines]
        return [float(match[1]) for match in found if match]

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def edited(server, path, change, address, mark):
    """Seconds from saving a change to a page that shows it, and the server's own milliseconds."""
    with open(path, encoding="utf-8") as file:
        text = change(file.read())
    before = len(server.builds())
    start = time.perf_counter()
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    while len(server.builds()) == before if mark is None else mark not in answer(address):
        if time.perf_counter() - start > 120:
            sys.exit(f"{address} did not show {mark!r}\n{''.join(server.lines[-20:])}")
        time.sleep(0.002)
    took = time.perf_counter() - start
    while len(server.builds()) == before and time.perf_counter() - start < 120:
        time.sleep(0.01)
    time.sleep(1)
    return took, server.builds()[-1]


def retitled(text, mark):
    return re.sub(r'(?m)^title: "', f'title: "{mark}', text, count=1)


def refigured(text, number):
    """The table with another figure in the last cell of one of its rows."""
    lines = text.splitlines()
    cells = lines[1 + number].split(",")
    at = next(index for index in reversed(range(len(cells))) if re.fullmatch(r"\d+(\.\d+)?", cells[index]))
    cells[at] = str(int(float(cells[at])) + 1)
    lines[1 + number] = ",".join(cells)
    return "\n".join(lines) + "\n"


def edit(county, kind, number):
    """A file, how it is changed, and what shows the change; a table shows it on many pages, so its build is awaited."""
    if kind == "table":
        return f"{county}/content/tables/进度.csv", lambda text: refigured(text, number), None
    folder = f"{county}/content/updates/2022-05"
    names = sorted(os.listdir(folder))
    mark = f"改动{kind}{number}"
    change = (lambda text: f"{text}\n{mark}。\n") if kind == "body" else (lambda text: retitled(text, mark))
    return f"{folder}/{names[number * 7 % len(names)]}", change, mark


def measured(server, county, base, count):
    rows = {}
    for kind in ("body", "title", "table"):
        rows[kind] = []
        for number in range(count):
            path, change, mark = edit(county, kind, number)
            address = f"{base}updates/{os.path.basename(path).removesuffix('.md')}/"
            rows[kind].append(edited(server, path, change, address, mark))
    return rows


def report(name, rows, server):
    for kind, runs in rows.items():
        wall = [run[0] * 1000 for run in runs]
        own = [run[1] for run in runs]
        print(f"| {name} | {kind} | {statistics.median(wall):.0f} ({min(wall):.0f}–{max(wall):.0f}) | "
              f"{statistics.median(own):.0f} ({min(own):.0f}–{max(own):.0f}) | {server.memory():.0f} |", flush=True)


def wait_for(server, address):
    start = time.perf_counter()
    while not answer(address):
        if server.process.poll() is not None or time.perf_counter() - start > 300:
            sys.exit("".join(server.lines))
        time.sleep(0.05)
    time.sleep(3)


def served(command, spoken, county, base, count, name):
    server = Server(command, spoken)
    try:
        wait_for(server, base)
        report(name, measured(server, county, base, count), server)
    finally:
        server.process.terminate()
        server.process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=10000)
    parser.add_argument("--edits", type=int, default=8)
    parser.add_argument("--binary", default=BINARY)
    parser.add_argument("--folder", default=MEMORY)
    parser.add_argument("--no-hugo", action="store_true")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="taizhang-preview-", dir=options.folder)
    print("| server | edit | save to page, ms | its own ms | memory MiB |\n|---|---|---|---|---|")
    try:
        make_county(f"{work}/a", options.records)
        port = free_port()
        served(
            [os.path.abspath(options.binary), "serve", "--content", f"{work}/a/content", "--theme",
             f"{ROOT}/themes/default", "--port", str(port), "--editor", "none"],
            r"(\d+) 毫秒", f"{work}/a", f"http://127.0.0.1:{port}/",
            options.edits, "taizhang")
        if not options.no_hugo:
            make_county(f"{work}/b", options.records)
            port = free_port()
            served(
                [hugo_binary(), "server", "-s", f"{work}/b/hugo", "--port", str(port), "--noBuildLock",
                 "--renderToMemory"],
                r"Total in (\d+) ms", f"{work}/b", f"http://127.0.0.1:{port}/",
                options.edits, "Hugo")
    finally:
        shutil.rmtree(work, ignore_errors=True)


main()
