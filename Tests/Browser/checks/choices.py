# SPDX-License-Identifier: MIT
"""Large type and high contrast: larger and stronger indeed, kept for the next page, taken back by a second press."""

SIZE = "parseFloat(getComputedStyle(document.querySelector('main p, main td')).fontSize)"
INK = "getComputedStyle(document.body).color"


def check(look):
    with look.page("index.html") as page:
        small, ink = page.evaluate(SIZE), page.evaluate(INK)
        page.locator("button[data-view=type]").click()
        large = page.evaluate(SIZE)
        look.expect(large >= small * 1.2, f"large type is {large} px against {small} px")
        page.locator("button[data-view=contrast]").click()
        look.expect(page.evaluate(INK) == "rgb(0, 0, 0)" != ink, "high contrast writes in black")
        page.goto(look.address("towns/index.html"))
        pressed = page.locator("button[data-view=type]").get_attribute("aria-pressed")
        look.expect(pressed == "true", "the choice holds on the next page")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        look.expect(wide <= 0, f"large type makes the page {wide} px too wide")
        page.locator("button[data-view=type]").click()
        page.locator("button[data-view=contrast]").click()
        look.expect(page.evaluate("['type', 'contrast'].some(name => name in document.documentElement.dataset)") is False, "a second press takes it back")
    with look.page("index.html", width=390) as page:
        head = page.evaluate("document.querySelector('h1').getBoundingClientRect().top")
        look.expect(head < 280, f"on a phone the page begins {head} px down")
        more = page.locator(".nav-fold summary")
        if more.count():
            look.expect(not page.locator(".nav-more").is_visible(), "on a phone the rest of the sections is folded")
            more.click()
            look.expect(page.locator(".nav-more a").last.is_visible(), "one touch opens the rest of the sections")
            more.click()
        page.locator("button[data-view=type]").click()
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        look.expect(wide <= 0, f"large type on a phone makes the page {wide} px too wide")
    with look.page("index.html", java_script_enabled=False) as page:
        look.expect(not page.locator("[data-view-tools]").is_visible(), "without script no dead button is shown")
        look.expect(page.locator("main h1").is_visible(), "without script the page is read")
