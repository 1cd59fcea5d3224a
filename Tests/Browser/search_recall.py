#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""search_recall.py SITE [--count N] [--disk]: asks the site's search for substrings of its own titles and pages.

Every page that a substring was taken from must be among the results, and every result must hold it. Needs Playwright
and Chromium (CHROMIUM names the program). --disk opens the page from disk in place of a server. Exit 1 on a miss."""
import argparse, contextlib, functools, html, http.server, os, random, re, sys, threading, unicodedata, urllib.parse
from playwright.sync_api import sync_playwright

arguments = argparse.ArgumentParser()
arguments.add_argument("site")
arguments.add_argument("--count", type=int, default=300)
arguments.add_argument("--disk", action="store_true")
arguments = arguments.parse_args()
site = os.path.abspath(arguments.site)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def folded(text):
    """Independent of the program: compatibility forms, small letters, no blanks, one kind of sign each."""
    signs = str.maketrans({**{c: '"' for c in "“”"}, **{c: "'" for c in "‘’"}, **{c: "-" for c in "‐‑‒–—―−"},
                           **{c: "(" for c in "【〔〖["}, **{c: ")" for c in "】〕〗]"}})
    text = unicodedata.normalize("NFKC", re.sub(r"[​‌‍\u00ad]", "", text)).lower().translate(signs)
    return re.sub(r"\s+", "", text)


def blocks(source):
    main = re.search(r"<main.*?</main>", source, re.S)
    if not main:
        return []
    text = re.sub(r"<(nav|svg|script|noscript|form|template)\b.*?</\1>", "\n", main[0], flags=re.S)
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"</?(?!(?:a|abbr|b|code|em|i|mark|small|span|strong|sub|sup|time)\b)[a-z][^>]*>", "\n", text)
    return [line for line in (html.unescape(re.sub(r"<[^>]+>", "", l)).strip() for l in text.split("\n")) if line]


pages = {}
for folder, _, names in os.walk(site):
    for name in names:
        path = os.path.relpath(os.path.join(folder, name), site)
        if not name.endswith(".html") or path in ("404.html", "search/index.html"):
            continue
        # Former addresses only lead on.
        source = open(os.path.join(folder, name), encoding="utf-8").read()
        if 'id="moved"' in source:
            continue
        title = html.unescape(re.search(r"<title>(.*?)</title>", source, re.S)[1]).rsplit(" · ", 1)[0]
        pages[path] = (title, blocks(source))

generator = random.Random(2022)
wanted = []
rows = [path for path in sorted(pages) if re.match(r"data/[^/]+/\d+/", path)]
sample = generator.sample(sorted(pages), min(len(pages), arguments.count))
for path in rows[:arguments.count // 6] + sample * 4:
    title, lines = pages[path]
    source = title if generator.random() < 0.3 or not lines else generator.choice(lines)
    runs = [run for run in re.split(r"\s+", source) if len(run) > 1]
    if runs and len(wanted) < arguments.count:
        run = generator.choice(runs)
        length = min(len(run), generator.randint(2, 6))
        begin = generator.randrange(len(run) - length + 1)
        wanted.append((run[begin:begin + length], path))

everything = {path: folded(title + "\n" + "\n".join(lines)) for path, (title, lines) in pages.items()}
files = {path: folded("".join(re.findall(r"<main.*", open(os.path.join(site, path), encoding="utf-8").read(), re.S)))
         for path in pages}
misses = wrongs = results = 0
most = total = 0
with contextlib.ExitStack() as stack:
    base = "file://" + site if arguments.disk else stack.enter_context(served(site))
    browser = stack.enter_context(sync_playwright()).chromium.launch(
        executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
    page = browser.new_page()
    problems = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(base + "/search/index.html")
    for query, path in wanted:
        found = page.evaluate("q => taizhangSearch(q)", query)
        paths = [urllib.parse.unquote(hit["url"].split("#")[0][len(base) + 1:]) for hit in found]
        results += len(paths)
        if path not in paths:
            misses += 1
            print("MISS", repr(query), path)
        for other, hit in zip(paths, found):
            needle = folded(query)
            if needle not in everything.get(other, "") and needle not in folded("\n".join([hit["title"], *hit["names"], hit["excerpt"]])) \
                    and needle not in files.get(other, ""):
                wrongs += 1
                print("WRONG", repr(query), other, hit["title"])
    # What a reader's first look at the results costs, in a fresh browser each.
    for query, _ in wanted[:30]:
        fresh = browser.new_context()
        asked = []
        look = fresh.new_page()
        look.on("response", lambda response: asked.append(response.url))
        look.goto(base + "/search/index.html")
        asked.clear()
        look.evaluate("q => taizhangSearch(q, 10)", query)
        names = {urllib.parse.urlsplit(url).path.rsplit("/search/")[-1] for url in asked if "/search/" in url}
        size = sum(os.path.getsize(os.path.join(site, "search", name)) for name in names)
        most, total = max(most, size), total + size
        fresh.close()
    browser.close()
print(f"{len(wanted)} queries over {len(pages)} pages: {results} results, {misses} missed, {wrongs} wrong")
print(f"first ten results of 30 queries: {total // max(1, min(30, len(wanted)))} bytes on average, {most} at most")
for problem in problems[:5]:
    print("CONSOLE", problem)
sys.exit(1 if misses or wrongs or problems or not wanted else 0)
