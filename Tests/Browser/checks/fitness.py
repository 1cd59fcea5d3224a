# SPDX-License-Identifier: MIT
"""One page of each kind, phone and desktop: no error of script or policy, nothing asked of another host, no page that
scrolls sideways, one level-1 heading, a language, and little weight."""
import gzip
import os

import kit

COMPRESSED = 50 * 1024
FIRST_VIEW = 150 * 1024


def check(look):
    for page in kit.kinds(look.site):
        with open(os.path.join(look.site, page), "rb") as file:
            size = len(gzip.compress(file.read(), 6))
        # The whole year in one document is meant for paper.
        if not page.startswith("report/"):
            look.expect(size <= COMPRESSED, f"{page}: {size} bytes compressed")
        for width in (390, 1280):
            one_page(look, page, width)
    weigh_home(look)


def one_page(look, path, width):
    with look.page(width=width) as page:
        errors, foreign = [], []
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: foreign.append(request.url) if not local(look, request.url) else None)
        page.goto(look.address(path), wait_until="load")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        heads = page.evaluate("document.querySelectorAll('h1').length")
        look.expect(not errors, f"{path} at {width}: {errors[:2]}")
        look.expect(not foreign, f"{path} at {width} asks {foreign[:2]}")
        look.expect(wide <= 0, f"{path} at {width} is {wide} px too wide")
        look.expect(heads == 1, f"{path} has {heads} level-1 headings")
        look.expect(page.evaluate("document.documentElement.lang") != "", f"{path} has no language")


def local(look, address):
    return address.startswith((look.base, "data:", "about:"))


def weigh_home(look):
    total = 0
    with look.page() as page:
        bodies = []
        page.on("response", lambda response: bodies.append(response))
        page.goto(look.address("index.html"), wait_until="networkidle")
        for response in bodies:
            total += len(gzip.compress(response.body(), 6))
    look.expect(0 < total <= FIRST_VIEW, f"the first view of the home page weighs {total} bytes compressed")
