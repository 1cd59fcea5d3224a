#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""run.py SITE [CHECK …]: the checks of a built site in a browser; exit 1 on findings, 2 without a site or a browser."""
import importlib
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import kit

# Every check; a new one is a file below checks/ and a word here.
CHECKS = ["fitness", "sorting", "filtering", "choices", "comparing", "searching", "linking", "printing", "accessibility"]


def main():
    if len(sys.argv) < 2 or not kit.pages(sys.argv[1]):
        print(__doc__)
        return 2
    if kit.chromium() is None:
        print("没有找到 Chromium / no Chromium here")
        return 2
    from playwright.sync_api import sync_playwright

    site, names = sys.argv[1], sys.argv[2:] or CHECKS
    failed = 0
    with kit.served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=kit.chromium(), args=kit.ARGUMENTS)
        for name in names:
            started = time.time()
            look = kit.Look(site, base, browser)
            importlib.import_module("checks." + name).check(look)
            if look.passed + len(look.findings) == 0:
                look.findings.append("nothing was looked at")
            for finding in look.findings:
                print(f"  {name}: {finding}")
            failed += len(look.findings)
            print(f"{name}: {look.passed} ok, {len(look.findings)} findings, {time.time() - started:.1f} s")
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
