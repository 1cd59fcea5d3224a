# SPDX-License-Identifier: MIT
"""axe on one page of each kind, light and dark: WCAG 2.2 A and AA and best practice; the keyboard reaches the text."""
import importlib.util
import os

import kit

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


def check(look):
    folder = os.path.dirname(importlib.util.find_spec("axe_playwright_python").origin)
    with open(os.path.join(folder, "axe.min.js"), encoding="utf-8") as file:
        axe = file.read()
    for path in kit.kinds(look.site):
        for scheme, width in (("light", 1280), ("dark", 390)):
            # axe is put in as an inline script, which the site's own policy would refuse.
            with look.page(path, scheme=scheme, width=width, bypass_csp=True) as page:
                page.evaluate(axe)
                found = page.evaluate(RUN, TAGS)["violations"]
                words = [f"{one['id']} {one['nodes'][0]['target']}" for one in found]
                look.expect(not words, f"{path} {scheme} {width}: {words}")
    with look.page("index.html") as page:
        page.keyboard.press("Tab")
        look.expect(page.evaluate("document.activeElement.className") == "skip-link", "the first stop skips to the text")
        page.keyboard.press("Enter")
        look.expect(page.evaluate("location.hash") == "#main", "the skip link leads to the text")
