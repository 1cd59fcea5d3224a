# SPDX-License-Identifier: MIT
"""What is typed above a long table must stand in each row that stays; full-width letters count as plain ones."""
import os

import kit


def rows_of(site, page):
    """The rows of the longest table that may be filtered."""
    with open(os.path.join(site, page), encoding="utf-8") as file:
        tables = file.read().split("<table")[1:]
    return max((table.split("</table")[0].count("<tr") for table in tables if "data" in table.split(">")[0]), default=0)


def check(look):
    path = max((page for page in kit.pages(look.site) if not page.startswith("data/")), key=lambda page: rows_of(look.site, page))
    with look.page(path) as page:
        page.evaluate("document.querySelectorAll('details.fold').forEach(part => part.open = true)")
        field = page.locator(".filter input").first
        if field.count() == 0:
            look.expect(False, f"{path} has no filter")
            return
        rows = "[...document.querySelector('.filter').nextElementSibling.querySelectorAll('tbody tr')]"
        identifier = page.evaluate(rows + "[3].cells[0].textContent.trim()")
        field.fill(identifier)
        shown = page.evaluate(rows + ".filter(row => !row.hidden).map(row => row.textContent)")
        look.expect(0 < len(shown) < 10, f"{identifier} leaves {len(shown)} rows")
        look.expect(all(identifier in text for text in shown), "each row that stays holds what was typed")
        wide = "".join(chr(ord(c) + 0xFEE0) if 0x21 <= ord(c) <= 0x7E else c for c in identifier).lower()
        field.fill(wide)
        folded = page.evaluate(rows + ".filter(row => !row.hidden).length")
        look.expect(folded == len(shown), f"full width finds {folded} instead of {len(shown)} rows")
        field.fill("没有这样的行")
        look.expect(page.evaluate(rows + ".every(row => row.hidden)"), "what stands nowhere leaves no row")
        field.fill("")
        look.expect(page.evaluate(rows + ".every(row => !row.hidden)"), "an empty field shows all rows")
    look.expect(os.path.exists(os.path.join(look.site, path)), path)
    both_lists(look)


def both_lists(look):
    """One field looks through what is open and what is ended, and opens the fold with hits."""
    shown = "[...document.querySelectorAll('#items tbody tr')].filter(row => row.getClientRects().length).length"
    with look.page("ledgers/outfalls/index.html") as page:
        open_rows = page.evaluate(shown)
        name = page.evaluate("document.querySelector('#items details.fold tbody .i-name').textContent.trim()")
        field = page.locator("#items .filter input")
        look.expect(field.count() == 1, f"{field.count()} filters over one ledger")
        field.first.fill(name)
        look.expect(page.evaluate(shown) >= 1, f"{name} is ended and not found")
        field.first.fill("没有这样的行")
        look.expect(page.evaluate(shown) == 0 and not page.locator("#items table").first.is_visible(), "an empty table stands")
        look.expect(page.locator("#items .filter output").inner_text() != "", "nothing is said of nothing found")
        field.first.fill("")
        look.expect(page.evaluate(shown) == open_rows, "an empty field gives back the open rows and the fold")
