#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""preview_check.py PROGRAM [PICTURES]: `taizhang serve` in a browser: it follows edits, keeps the place that is read,
and lays the panel over the page; exit 1 on findings, 2 without a program or a browser."""
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import kit

SIZES = {"phone": (390, 844), "desk": (1280, 800)}


def started(program, county):
    """The running preview of a county and its address."""
    process = subprocess.Popen(
        [program, "serve", "--port", "0"], cwd=county, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    address = re.search(r"http://[0-9.:]+/", process.stderr.readline())
    os.set_blocking(process.stderr.fileno(), False)
    return process, address.group(0)


def look(page, base, county, pictures):
    """Findings of the checks, one after another."""
    findings = []

    def expect(isTrue, words):
        print(("ok  " if isTrue else "BAD ") + words)
        if not isTrue:
            findings.append(words)

    def saved(name):
        if not pictures:
            return
        for size, (width, height) in SIZES.items():
            for scheme in ["light", "dark"]:
                page.set_viewport_size({"width": width, "height": height})
                page.emulate_media(color_scheme=scheme)
                page.wait_for_timeout(150)
                page.screenshot(path=os.path.join(pictures, f"{name}-{size}-{scheme}.png"))
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1280, "height": 800})

    record = os.path.join(county, "content", "updates", sorted(os.listdir(os.path.join(county, "content/updates")))[0])
    text = open(record, encoding="utf-8").read()

    def write(words):
        with open(record + ".tmp", "w", encoding="utf-8") as file:
            file.write(words)
        os.replace(record + ".tmp", record)

    long = text + "\n" + "\n\n".join(f"第 {number} 段" for number in range(80)) + "\n"
    write(long)
    page.goto(base + "updates/sewer-q1/index.html")
    page.get_by_text("第 79 段").wait_for(timeout=60_000)
    page.evaluate("scrollTo(0, 900)")
    before = page.evaluate("scrollY")
    write(long.replace("第 0 段", "改过的一段"))
    page.get_by_text("改过的一段").wait_for(timeout=60_000)
    page.wait_for_timeout(300)
    expect(abs(page.evaluate("scrollY") - before) < 2, f"the place that was read stays ({before})")

    saved("bar")
    page.locator(".tz-bar > summary").click()
    expect(page.locator(".tz-bar a").first.is_visible(), "the bar opens")
    expect("一季度" in page.locator(".tz-bar a").first.inner_text(), "the page's own record comes first")
    saved("bar-open")
    page.locator(".tz-bar > summary").click()

    write(long.replace("日期:", "日旗:", 1).replace("date:", "dat:", 1))
    page.locator(".tz-panel").wait_for(timeout=60_000)
    expect(page.get_by_text("第 79 段").count() == 1, "the last good page stays under it")
    expect(page.locator(".tz-panel a").first.get_attribute("href").startswith("vscode://file/"), "a finding opens its file")
    expect(page.locator(".tz-panel").evaluate("e => e.getBoundingClientRect().height") > 60, "the panel is seen")
    saved("panel")
    page.locator(".tz-panel > summary").click()
    expect(not page.locator(".tz-panel .tz-findings").is_visible(), "the panel closes")
    write(long.replace("第 1 段", "又改过的一段"))
    page.get_by_text("又改过的一段").wait_for(timeout=60_000)
    expect(page.locator(".tz-panel").count() == 0, "the panel goes when the record is mended")
    return findings


def main():
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK) or kit.chromium() is None:
        print(__doc__)
        return 2
    from playwright.sync_api import sync_playwright

    program, pictures = os.path.abspath(sys.argv[1]), (sys.argv[2:] or [None])[0]
    with tempfile.TemporaryDirectory() as county, sync_playwright() as playwright:
        subprocess.run([program, "init", ".", "--year", "2022", "--quiet"], cwd=county, check=True)
        process, base = started(program, county)
        browser = playwright.chromium.launch(executable_path=kit.chromium(), args=kit.ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        said = []
        page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(str(error)))
        try:
            findings = look(page, base, county, pictures)
        finally:
            browser.close()
            process.send_signal(signal.SIGINT)
            status = process.wait(timeout=20)
        findings += said
        if status != 0:
            findings.append(f"Ctrl-C ended with status {status}")
    for finding in findings:
        print(f"  preview: {finding}")
    print(f"preview: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
