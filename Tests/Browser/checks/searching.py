# SPDX-License-Identifier: MIT
"""Search: from the field of every page to its results; ids, names and odd writing; recall; what a query fetches."""
import html
import os
import random
import re
import urllib.parse

import kit

MOST_BYTES = 150_000
SAMPLE = 60
FETCHES = 12


def texts(site):
    """What each page says in its headings, paragraphs, lists and tables; former addresses say nothing."""
    found = {}
    for path in kit.pages(site):
        if path in ("404.html", "search/index.html"):
            continue
        with open(os.path.join(site, path), encoding="utf-8") as file:
            source = file.read()
        if 'id="moved"' in source:
            continue
        main = source.split("<main", 1)[-1].split("</main>", 1)[0]
        main = re.sub(r"<(nav|svg|script|noscript|form|template)\b.*?</\1>", "", main, flags=re.S)
        parts = re.findall(r"<(?:h1|h2|h3|dt|dd|p|td|th|li)\b[^>]*>([^<]{2,})</", main)
        found[path] = [html.unescape(part).strip() for part in parts]
    return {path: parts for path, parts in found.items() if any(parts)}


def wanted(site):
    """Substrings of two to six characters without blanks, each with the page that it was taken from.

    Of every kind of page, of the further pages of tables and of others by chance."""
    generator = random.Random(2022)
    pages = texts(site)
    rows = [path for path in sorted(pages) if re.match(r"data/[^/]+/\d+/", path)]
    chosen = [path for path in kit.kinds(site) if path in pages] + rows[:5]
    chosen += generator.sample(sorted(pages), min(SAMPLE, len(pages)))
    for path in chosen:
        runs = [run for part in pages[path] for run in re.split(r"\s+", part) if len(run) > 1]
        if runs:
            run = generator.choice(runs)
            length = min(len(run), generator.randint(2, 6))
            begin = generator.randrange(len(run) - length + 1)
            yield run[begin:begin + length], path


def paths(look, found):
    start = len(look.base) + 1
    return [urllib.parse.unquote(hit["url"].split("#")[0][start:]) for hit in found]


def check(look):
    queries = list(wanted(look.site))
    look.expect(len(queries) > 10, "too few texts to ask for")
    from_the_field(look, *queries[0])
    with look.page("search/index.html") as page:
        ask = lambda query: page.evaluate("query => taizhangSearch(query)", query)
        for query, path in queries:
            look.expect(path in paths(look, ask(query)), f"“{query}” stands on {path}, which is not found")
        plain = paths(look, ask("PM2.5"))
        look.expect(plain, "PM2.5 is found nowhere")
        for written in ("PM₂.₅", "ＰＭ２．５", "pm2.5"):
            look.expect(paths(look, ask(written)) == plain, f"{written} finds other pages than PM2.5")
        look.expect(ask("龘龘龘") == [], "what stands nowhere is found")
    for query, _ in queries[:FETCHES]:
        size = fetched(look, query)
        look.expect(0 < size < MOST_BYTES, f"a first look at “{query}” fetches {size} bytes")


def from_the_field(look, query, path):
    """As a reader asks: types on the home page, presses Enter, opens what is shown."""
    with look.page("index.html") as page:
        field = page.locator("form[role=search] input[name=q]").first
        field.fill(query)
        field.press("Enter")
        page.wait_for_url("**/search/index.html?q=*")
        page.wait_for_selector("#search-results li")
        look.expect(query.lower() in page.locator("#search-results").inner_text().lower(),
                    f"the results for “{query}” show it nowhere")
        look.expect(page.locator("#search-results mark").count() > 0 or page.locator("#search-results li").count() > 0,
                    "no result is shown")
        status = page.locator("#search-status").inner_text()
        look.expect(re.search(r"\d", status), f"the number of results is not said: {status!r}")
        page.locator("#search-results a").first.click()
        page.wait_for_load_state()
        look.expect(page.locator("h1").count() == 1, "a result leads to no page")


def fetched(look, query):
    """The bytes of the search's files that the first ten results ask for, in a context of its own."""
    context = look.browser.new_context()
    names = set()
    page = context.new_page()
    page.on("response", lambda response: names.add(urllib.parse.urlsplit(response.url).path))
    page.goto(look.address("search/index.html"))
    page.evaluate("query => taizhangSearch(query, 10)", query)
    context.close()
    own = [name.split("/search/")[1] for name in names if name.endswith(".js") and "/search/" in name]
    return sum(os.path.getsize(os.path.join(look.site, "search", name)) for name in own)
