# SPDX-License-Identifier: MIT
"""Two towns side by side: chosen by hand or by address; without a choice all are there."""


def check(look):
    with look.page("towns/compare/index.html") as page:
        shown = "document.querySelectorAll('#compare thead th[data-town]:not([hidden])').length"
        every = page.evaluate(shown)
        values = page.evaluate("[...document.querySelector('select[name=a]').options].map(option => option.value)")
        look.expect(every == len(values) - 1 > 1, f"{every} columns for {len(values) - 1} towns")
        page.select_option("select[name=a]", values[1])
        page.select_option("select[name=b]", values[-1])
        look.expect(page.evaluate(shown) == 2, "two towns are shown")
        apart = page.evaluate("[...document.querySelectorAll('#compare td[data-difference]')].filter(cell => cell.textContent).length")
        look.expect(apart > 0, "two towns are told how far apart they are")
        address = page.url
        page.goto(address)
        look.expect(page.evaluate(shown) == 2, f"{address} opens the same two")
        page.goto(look.address("towns/compare/index.html", "?a=%3Cscript%3E"))
        look.expect(page.evaluate(shown) == every, "an unknown town changes nothing")
