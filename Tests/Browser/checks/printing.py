# SPDX-License-Identifier: MIT
"""On paper: navigation and buttons are gone, heads of tables repeat, each kind of page gives at least one sheet."""
import kit


def check(look):
    for path in kit.kinds(look.site):
        with look.page(path) as page:
            page.emulate_media(media="print")
            seen = page.evaluate("""() => [".site-nav", ".view-tools", ".filter", ".skip-link", "header form"].filter(
                name => [...document.querySelectorAll(name)].some(element => element.getClientRects().length > 0))""")
            look.expect(not seen, f"{path} prints {seen}")
            heads = page.evaluate("""() => [...document.querySelectorAll("main table.data thead")].filter(
                head => !["table-header-group", "none", "block"].includes(getComputedStyle(head).display)).length""")
            look.expect(heads == 0, f"{path}: {heads} heads of tables do not repeat")
            # A button that stays a box keeps the head of its table off every sheet but the first.
            boxes = page.evaluate("""() => [...document.querySelectorAll("thead button")].filter(
                button => getComputedStyle(button).display !== "contents").length""")
            look.expect(boxes == 0, f"{path}: {boxes} buttons in the heads of tables")
            sheet = page.pdf(format="A4")
            look.expect(sheet.count(b"/Type /Page\n") + sheet.count(b"/Type /Page ") >= 1, f"{path} prints no sheet")
    # Every town is on the sheet, which lies across: 273 mm are 1031 pixels.
    with look.page("towns/compare/index.html", width=1031) as page:
        page.emulate_media(media="print")
        wide = page.evaluate("document.getElementById('compare').getBoundingClientRect().right - innerWidth")
        look.expect(wide <= 1, f"the comparison runs {wide} px over the edge of its sheet")
