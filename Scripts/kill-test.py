#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Kills builds at random moments and looks whether the site is the old or the new one, whole.

usage: Scripts/kill-test.py [BINARY] [--kills 200] [--seed 1]

Six situations take turns: a first build, changed content, content with a mistake, a full disk, an output that may
only be read, and two builds at once. Kills come in turn at a random moment of the run, of the writing,
after the staged site was complete, and after it took its place. After each the site must be whole by its manifest (`build --verify`), be the
old or the new one and hold what others keep in it; the next build must succeed and leave nothing beside it.
"""
import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NOBODY = 65534
UPDATE = """---
标题: 第 {0} 条进展
日期: 2022-03-01
关于: [S01]
单位: 住建局
公开: 是
网址名: more-{0}
---

{1}
"""


class Fault(Exception):
    """What was found wrong after a kill."""


class Trials:
    def __init__(self, binary, seed, work):
        self.binary, self.random, self.work = binary, random.Random(seed), work
        self.turn = 0
        self.lasting = {}
        self.full = "tmpfs"
        self.through = 0

    def run(self, *arguments, cwd, **more):
        return subprocess.run(
            [self.binary, *arguments], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)

    # Content

    def county(self, name):
        """A folder with a county of some forty pages and its first site."""
        place = os.path.join(self.work, name)
        os.makedirs(place)
        done = self.run("init", ".", "--county", "青禾县", "--year", "2022", "--towns", "东街道、西镇", "--quiet", cwd=place)
        if done.returncode != 0:
            sys.exit(done.stdout)
        with open(os.path.join(place, "content/site.yml"), "a", encoding="utf-8") as file:
            file.write("保留: [uploads]\n")
        self.write(place, "content", 0)
        return place

    def write(self, place, content, turn):
        """Changes a tenth of the updates, so that most files stay as they are."""
        for number in range(40):
            path = os.path.join(place, content, f"updates/2022-03-01-{number}.md")
            words = f"改到第 {turn} 次。" if number % 10 == turn % 10 or number == 0 else "没有变。"
            with open(path, "w", encoding="utf-8") as file:
                file.write(UPDATE.format(number, words))

    # What stands

    @staticmethod
    def digest(site):
        """Of all names and bytes of a folder; nothing where it is not there."""
        if not os.path.isdir(site):
            return None
        whole = hashlib.sha256()
        for folder, folders, files in os.walk(site):
            folders.sort()
            for name in sorted(files):
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    whole.update(f"{os.path.relpath(path, site)}\0".encode() + hashlib.sha256(file.read()).digest())
        return whole.hexdigest()

    def judge(self, place, output, old, turns, may_change=True):
        """Whether the site is the old one or one of these turns, whole."""
        site = os.path.join(place, output)
        now = self.digest(site)
        if now == old:
            return "old"
        if now is None:
            raise Fault("there is no site any more")
        if not may_change:
            raise Fault("the site changed")
        # What others keep is not in the manifest; it was the same before.
        if old is not None:
            for name in ["CNAME", ".git/config", "uploads/a.pdf"]:
                if not os.path.exists(os.path.join(site, name)):
                    raise Fault(f"{name} is gone")
        done = self.run("build", "--verify", output, "--quiet", cwd=place)
        lines = [line for line in done.stdout.splitlines() if "error:" in line and "/uploads/a.pdf" not in line]
        if lines or (done.returncode != 0 and old is None):
            raise Fault("not whole: " + "; ".join(lines))
        with open(os.path.join(site, "updates/more-0/index.html"), encoding="utf-8") as file:
            text = file.read()
        if not any(f"改到第 {turn} 次。" in text for turn in turns):
            raise Fault("neither the old nor the new site")
        return "new"

    def settle(self, place, output, *options):
        """The next build succeeds, keeps what others put there, and clears what was left."""
        done = self.run("build", "--output", output, "--quiet", *options, cwd=place)
        if done.returncode != 0:
            raise Fault("the next build fails: " + done.stdout)
        beside = os.path.dirname(os.path.join(place, output))
        prefix = "." + os.path.basename(output) + "."
        left = [name for name in os.listdir(beside) if name.startswith(prefix) and not name.endswith(".builds")]
        if left:
            raise Fault("left beside the site: " + " ".join(left))
        for name in ["CNAME", ".git/config", "uploads/a.pdf"]:
            path = os.path.join(place, output, name)
            if not os.path.exists(path):
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write("mine\n")

    # Killing

    def kill(self, key, place, arguments, beside, number, **more):
        """Runs a build and kills it at a random moment, by the time that such builds have taken.

        Without a number it is left alone, so that its time is known.
        """
        start = time.perf_counter()
        process = subprocess.Popen(
            [self.binary, *arguments], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
        whole, writing = self.lasting.get(key, (1.0, 0.2))
        moment = None if number is None else number % 4
        wait = self.random.uniform(0, [whole * 1.05, writing, 0.02, 0.02][moment or 0])
        stood, began, seen = self.number(beside), None, start if moment == 0 else None
        while process.poll() is None:
            now = time.perf_counter()
            staged = [name for name in os.listdir(beside) if ".staging-" in name]
            if staged and began is None:
                began = now
            if seen is None and (
                    moment == 1 and staged
                    or moment == 2 and any(os.path.exists(f"{beside}/{name}/.taizhang") for name in staged)
                    or moment == 3 and self.number(beside) != stood):
                seen = now
            if moment is not None and (seen and now - seen > wait or now - start > 20 * whole):
                break
            time.sleep(0.0001)
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            return
        # It was through before its moment came; its time says when the next may be killed.
        self.through += number is not None
        end = time.perf_counter()
        self.lasting[key] = (end - start, end - began if began else 0.05)

    @staticmethod
    def number(beside):
        """Which folder is the site now; nothing where there is none."""
        try:
            return os.stat(os.path.join(beside, "site")).st_ino
        except FileNotFoundError:
            return None

    def first(self, number):
        place = self.place("first")
        shutil.rmtree(os.path.join(place, "site"), ignore_errors=True)
        self.kill("first", place, ["build", "--quiet"], place, number)
        found = self.judge(place, "site", None, [0])
        self.settle(place, "site")
        return found

    def changed(self, number):
        place = self.place("changed")
        old = self.digest(os.path.join(place, "site"))
        self.turn += 1
        self.write(place, "content", self.turn)
        self.kill("changed", place, ["build", "--quiet", "--keep", "2"], place, number)
        found = self.judge(place, "site", old, [self.turn])
        self.settle(place, "site", "--keep", "2")
        kept = self.run("rollback", "--list", cwd=place).stdout.splitlines()
        if not 1 <= len(kept) <= 3:
            raise Fault(f"{len(kept) - 1} builds are kept, not 2")
        return found

    def failing(self, number):
        place = self.place("failing")
        old = self.digest(os.path.join(place, "site"))
        self.turn += 1
        self.write(place, "content", self.turn)
        path = os.path.join(place, "content/updates/2022-03-01-7.md")
        with open(path, "a", encoding="utf-8") as file:
            file.write("\n[没有的](target:Q99)，[也没有](没有.md)。\n")
        self.kill("failing", place, ["build", "--quiet"], place, number)
        found = self.judge(place, "site", old, [], may_change=False)
        self.write(place, "content", self.turn)
        self.settle(place, "site")
        return found

    def filled(self, number):
        place = self.place("filled")
        disk = os.path.join(place, "disk")
        output, options, limit = "disk/site", [], None
        if self.full == "tmpfs":
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            with open(os.path.join(disk, "filler"), "wb") as file:
                file.write(b"x" * max(0, free - self.random.randrange(1, 120) * 4096))
        else:
            limit = limit_files
        old = self.digest(os.path.join(place, output))
        self.turn += 1
        self.write(place, "content", self.turn)
        self.kill("filled", place, ["build", "--quiet", "--output", output], disk, number, preexec_fn=limit)
        if self.full == "tmpfs":
            os.remove(os.path.join(disk, "filler"))
        found = self.judge(place, output, old, [self.turn])
        self.settle(place, output, *options)
        return found

    def locked(self, number):
        place = self.place("locked")
        folder = os.path.join(place, "www")
        site = os.path.join(folder, "site")
        old = self.digest(site)
        self.turn += 1
        self.write(place, "content", self.turn)
        more = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        for path in (folder, site):
            os.chmod(path, 0o555)
        self.kill("locked", place, ["build", "--quiet", "--output", "www/site"], folder, number, **more)
        for path in (folder, site):
            os.chmod(path, 0o755)
        found = self.judge(place, "www/site", old, [], may_change=False)
        self.settle(place, "www/site")
        return found

    def two(self, number):
        place = self.place("two")
        old = self.digest(os.path.join(place, "site"))
        self.turn += 2
        self.write(place, "content", self.turn)
        shutil.copytree(os.path.join(place, "content"), os.path.join(place, "other"), dirs_exist_ok=True)
        self.write(place, "other", self.turn + 1)
        self.turn += 1
        other = subprocess.Popen(
            [self.binary, "build", "--quiet", "--content", "other"], cwd=place, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True)
        self.kill("two", place, ["build", "--quiet"], place, number)
        said = other.communicate()[0]
        if other.returncode not in (0, 1) or other.returncode == 1 and "[other-build]" not in said:
            raise Fault("the other build: " + said)
        found = self.judge(place, "site", old, [self.turn - 1, self.turn])
        self.settle(place, "site")
        return found

    def base(self):
        """A county with its site, which all situations begin with; how long it takes to change it."""
        place = os.path.join(self.work, "base")
        if os.path.isdir(place):
            return place
        self.county("base")
        self.settle(place, "site")
        self.settle(place, "site")
        self.write(place, "content", 1)
        self.kill("base", place, ["build", "--quiet"], place, None)
        self.write(place, "content", 0)
        self.settle(place, "site")
        return place

    def place(self, name):
        """The folder of a situation, made at its first turn."""
        place = os.path.join(self.work, name)
        if os.path.isdir(place):
            return place
        base = self.base()
        shutil.copytree(os.path.join(base, "content"), os.path.join(place, "content"))
        output = {"filled": "disk/site", "locked": "www/site"}.get(name, "site")
        os.makedirs(os.path.dirname(os.path.join(place, output)), exist_ok=True)
        if name == "filled" and not mount(os.path.join(place, "disk")):
            self.full = "limit"
        shutil.copytree(os.path.join(base, "site"), os.path.join(place, output))
        self.lasting[name] = self.lasting["base"]
        return place


def limit_files():
    """No file may be longer than 16 KiB; writing more fails as on a full disk."""
    import resource
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16384, 16384))


def mount(folder):
    """Puts a small disk there; whether that was permitted."""
    return os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder], stderr=subprocess.DEVNULL).returncode == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", nargs="?", default=os.path.join(ROOT, ".build/release/taizhang"))
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    work = tempfile.mkdtemp(prefix="taizhang-kill-")
    os.chmod(work, 0o755)
    trials = Trials(os.path.abspath(arguments.binary), arguments.seed, work)
    kinds = [trials.first, trials.changed, trials.failing, trials.filled, trials.locked, trials.two]
    counts = {kind.__name__: {"old": 0, "new": 0, "bad": 0} for kind in kinds}
    try:
        for number in range(arguments.kills):
            kind = kinds[number % len(kinds)]
            try:
                counts[kind.__name__][kind(number // len(kinds))] += 1
            except Fault as fault:
                counts[kind.__name__]["bad"] += 1
                print(f"{kind.__name__}, kill {number}: {fault}", flush=True)
    finally:
        if trials.full == "tmpfs":
            subprocess.run(["umount", os.path.join(work, "filled/disk")], stderr=subprocess.DEVNULL, check=False)
        shutil.rmtree(work, ignore_errors=True)
    for name, row in counts.items():
        print(f"{name:8} old {row['old']:3}  new {row['new']:3}  bad {row['bad']:3}")
    if trials.full != "tmpfs":
        print("full disk: no disk could be mounted, a limit of the length of files stood for it")
    good = arguments.kills - sum(row["bad"] for row in counts.values())
    if trials.through:
        print(f"{trials.through} builds were through before their moment came")
    print(f"{good} of {arguments.kills}")
    sys.exit(good != arguments.kills)


main()
