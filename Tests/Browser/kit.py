# SPDX-License-Identifier: MIT
"""What every check needs: the site served on loopback, Debian's Chromium, one page of each kind, findings."""
import contextlib
import functools
import http.server
import os
import shutil
import threading
import urllib.parse

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8", ".html": "text/html; charset=utf-8",
    }

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """The address of a site on loopback, while it is looked at."""
    handler = functools.partial(Quiet, directory=os.path.abspath(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def chromium():
    """The browser that Debian installs; CHROMIUM names another."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser")


def pages(site):
    """Paths of all pages below a site's folder, in order."""
    found = []
    for folder, _, files in os.walk(site):
        found += [os.path.relpath(os.path.join(folder, name), site) for name in files if name.endswith(".html")]
    return sorted(found)


def kinds(site):
    """One page of each kind: the first of each shape of address (`towns/*`, `ledgers/outfalls/*`, …)."""
    chosen = {}
    for page in pages(site):
        with open(os.path.join(site, page), encoding="utf-8") as file:
            if 'id="moved"' in file.read(2000):
                continue
        parts = page.split("/")[:-1]
        shape = (parts[0] if parts else page, len(parts), "brief" in parts, parts[-1] == "items" if parts else False)
        chosen.setdefault(shape, page)
    return sorted(chosen.values())


class Look:
    """One run over one site: the browser, the address, and what was found wrong."""

    def __init__(self, site, base, browser):
        self.site, self.base, self.browser = site, base, browser
        self.findings = []
        self.passed = 0

    def address(self, page, query=""):
        return f"{self.base}/{urllib.parse.quote(page)}{query}"

    def expect(self, holds, words):
        """Counts what holds; keeps the words of what does not."""
        if holds:
            self.passed += 1
        else:
            self.findings.append(words)

    @contextlib.contextmanager
    def page(self, path=None, query="", width=1280, scheme="light", **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, locale="zh-CN",
            reduced_motion="reduce", **options)
        page = context.new_page()
        try:
            if path is not None:
                page.goto(self.address(path, query), wait_until="load")
            yield page
        finally:
            context.close()
