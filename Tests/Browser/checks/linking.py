# SPDX-License-Identifier: MIT
"""A row that has a name shows a link to itself; an address opens what is folded round its target."""
import os

import kit


def check(look):
    with look.page("tasks/index.html") as page:
        row = page.locator("main li[id]").first
        box = row.bounding_box()
        row.hover()
        link = row.locator("a.permalink")
        look.expect(link.count() == 1, "a task shows a link to itself")
        look.expect(row.bounding_box() == box, "the link to a row moves it")
        if link.count():
            look.expect(link.get_attribute("href") == "#" + row.get_attribute("id"), "the link leads to its row")
            look.expect(bool(link.get_attribute("aria-label")), "the link has a name")
    for path in kit.kinds(look.site):
        with open(os.path.join(look.site, path), encoding="utf-8") as file:
            if path.startswith("tasks/") or "<details" not in file.read():
                continue
        with look.page(path) as page:
            inner = page.evaluate("document.querySelector('details:not([open]) [id]')?.id ?? ''")
            if not inner:
                continue
            page.goto(look.address(path) + "#" + inner)
            page.reload()
            opened = page.evaluate("id => document.getElementById(id).closest('details').open", inner)
            look.expect(opened, f"{path}#{inner} stays folded")
            return
