# SPDX-License-Identifier: MIT
"""A column's head sorts up, down, and back; missing values stay last; readers are told by aria-sort."""
import re

HEAD = "main table.data thead th.num:has(button.sort)"
CELLS = """([column]) => [...document.querySelectorAll("main table.data")].find(table => table.querySelector("button.sort"))
  .tBodies[0].rows ? [...[...document.querySelectorAll("main table.data")].find(table => table.querySelector("button.sort"))
  .tBodies[0].rows].map(row => row.cells[column].textContent.trim()) : []"""


def numbers(texts):
    found = [re.search(r"-?\d+(\.\d+)?", text.replace(",", "")) for text in texts]
    return [float(one.group()) if one else None for one in found]


def check(look):
    with look.page("towns/index.html") as page:
        head = page.locator(HEAD).nth(1)
        if head.count() == 0:
            look.expect(False, "no column of towns/ can be sorted")
            return
        column = head.evaluate("cell => cell.cellIndex")
        before = page.evaluate(CELLS, [column])
        head.locator("button").click()
        rising = numbers(page.evaluate(CELLS, [column]))
        look.expect(head.get_attribute("aria-sort") == "ascending", "a sorted column says so")
        known = [value for value in rising if value is not None]
        look.expect(known == sorted(known) and len(known) > 1, f"a first click sorts upwards: {rising}")
        look.expect(None not in rising[:len(known)], f"missing values stand last: {rising}")
        head.locator("button").click()
        falling = [value for value in numbers(page.evaluate(CELLS, [column])) if value is not None]
        look.expect(falling == sorted(known, reverse=True), f"a second click sorts downwards: {falling}")
        head.locator("button").click()
        look.expect(page.evaluate(CELLS, [column]) == before, "a third click gives back the order of the page")
        look.expect(head.get_attribute("aria-sort") is None, "an order of its own is not called sorted")
        head.locator("button").focus()
        page.keyboard.press("Enter")
        look.expect(head.get_attribute("aria-sort") == "ascending", "the keyboard sorts as well")
