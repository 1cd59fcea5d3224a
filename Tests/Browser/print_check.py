#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints a built site with Chromium and checks the paper.

usage: print_check.py SITE [FOLDER]

SITE is the folder of a built site. FOLDER keeps the PDFs; without it they go to a temporary folder. Needs Playwright
and a Chromium; `pdftotext` (poppler) finds blank sheets, and that check is left out where it is missing.

Checked: every brief is one sheet and nothing runs over its edge; the report has sheets, numbers and running heads; the
longest scorecard has at most four sheets; of each kind of page the longest prints, and no sheet is blank.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

# A4 in points, and the text area inside the margins of print.css.
WIDTH, HEIGHT, MARGIN = 595, 842, 52
MOST_OF_SCORECARD = 4
# Kinds of pages by the pattern of their address; the longest of each is printed.
KINDS = [
    "index.html", "report/index.html", "targets/index.html", "targets/*/index.html", "towns/index.html",
    "towns/*/index.html", "air/index.html", "water/index.html", "water/*/index.html", "scorecards/index.html",
    "scorecards/*/index.html", "duties/index.html", "tasks/index.html", "meetings/index.html",
    "meetings/*/index.html", "updates/index.html", "updates/*/index.html", "changes/index.html",
    "reporting/index.html", "methods/index.html", "ledgers/index.html", "ledgers/*/index.html",
    "ledgers/*/*/index.html", "structure/index.html", "enforcement/index.html", "participation/index.html",
    "data/index.html",
]


def longest(site, pattern):
    """The longest page of a kind that is not only a way to another address."""
    found = sorted(site.glob(pattern), key=lambda path: (-path.stat().st_size, str(path)))
    return next((path for path in found if 'id="moved"' not in path.read_text("utf-8")), None)


def sheets(pdf):
    """How many pages a PDF has; Chromium writes the page objects in the clear."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf.read_bytes()))


def text(pdf, number, whole=False):
    """The text of one sheet, without its margins unless `whole`; `None` without pdftotext."""
    if not shutil.which("pdftotext"):
        return None
    area = [] if whole else [
        "-x", "0", "-y", str(MARGIN), "-W", str(WIDTH), "-H", str(HEIGHT - 2 * MARGIN)]
    command = ["pdftotext", "-f", str(number), "-l", str(number), *area, str(pdf), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace").strip()


class Check:
    def __init__(self, page, site, folder):
        self.page, self.site, self.folder, self.faults = page, site, folder, []

    def print(self, path):
        """Prints a page and looks for blank sheets."""
        name = str(path.relative_to(self.site))
        pdf = self.folder / (name.replace("/", "_").removesuffix(".html") + ".pdf")
        self.page.goto(path.as_uri())
        self.page.pdf(path=str(pdf), prefer_css_page_size=True)
        count = sheets(pdf)
        if count == 0:
            self.faults.append(f"{name}: nothing is printed")
        for number in range(1, count + 1):
            if text(pdf, number) == "":
                self.faults.append(f"{name}: sheet {number} of {count} is blank")
        return name, pdf, count

    def briefs(self):
        found = sorted(self.site.glob("*/*/brief/index.html"))
        for path in found:
            name, _, count = self.print(path)
            if count != 1:
                self.faults.append(f"{name}: a brief of {count} sheets")
        print(f"briefs: {len(found)}")

    def report(self, path):
        name, pdf, count = self.print(path)
        print(f"report: {count} sheets, {pdf.stat().st_size} bytes of PDF")
        last = text(pdf, count, whole=True)
        title = self.page.locator("html").get_attribute("data-site") or ""
        if last is not None and f"{count} / {count}" not in last:
            self.faults.append(f"{name}: the last sheet has no number")
        if last is not None and title.split()[0] not in last:
            self.faults.append(f"{name}: the sheets do not name the site")

    def kinds(self):
        for pattern in KINDS:
            path = longest(self.site, pattern)
            if path is None or pattern.startswith("report"):
                continue
            name, _, count = self.print(path)
            print(f"{name}: {count}")
            if pattern == "scorecards/*/index.html" and count > MOST_OF_SCORECARD:
                self.faults.append(f"{name}: a scorecard of {count} sheets")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    site = pathlib.Path(sys.argv[1]).resolve()
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) == 3 else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    system = next((found for found in map(shutil.which, ("chromium", "chromium-browser")) if found), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", system), args=["--no-sandbox"])
        check = Check(browser.new_page(), site, folder)
        report = site / "report/index.html"
        if report.exists():
            check.report(report)
        else:
            check.faults.append("report/index.html: not there")
        check.briefs()
        check.kinds()
        browser.close()
    for fault in check.faults:
        print("FAULT", fault)
    sys.exit(1 if check.faults else 0)


if __name__ == "__main__":
    main()
