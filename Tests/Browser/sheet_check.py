#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints the chapter on one page of a built handbook with Chromium: in each language it is one sheet of A4.

usage: sheet_check.py HANDBOOK

HANDBOOK is the folder that Scripts/handbook.sh writes. Needs a Chromium and nothing else; exit 1 on findings.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import kit

# A4 in points; Chromium rounds.
WIDTH, HEIGHT = 595, 842
PAGES = ["cheat-sheet/index.html", "en/cheat-sheet/index.html"]


def printed(page, folder):
    """The bytes of a page's PDF."""
    pdf = folder / "sheet.pdf"
    command = [
        kit.chromium(), *kit.ARGUMENTS, "--headless", f"--user-data-dir={folder / 'profile'}", "--no-pdf-header-footer",
        f"--print-to-pdf={pdf}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return pdf.read_bytes()


def faults(name, pdf):
    count = len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
    if count != 1:
        yield f"{name}: {count} sheets, not one"
    for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", pdf):
        left, bottom, right, top = (float(side) for side in box.split())
        if abs(right - left - WIDTH) > 2 or abs(top - bottom - HEIGHT) > 2:
            yield f"{name}: no A4 but {right - left:.0f} × {top - bottom:.0f} points"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    handbook = pathlib.Path(sys.argv[1]).resolve()
    found = []
    for name in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            found += faults(name, printed(handbook / name, pathlib.Path(folder)))
    for fault in found:
        print("FAULT", fault)
    if not found:
        print(f"sheets: {len(PAGES)} ok")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
