# SPDX-License-Identifier: MIT
"""A Hugo site over the same Markdown that does the same work as far as a general generator does it.

A page has the same head, navigation, crumbs, footer, text with heading ids, and neighbours. There are the same lists of
50 a page by date: all updates, all meetings, those of every town and about every target; feed, sitemap, 404, a page of
figures by town from the same table, and all text as one JSON file, as Hugo's own search themes have it. What Hugo has no
means for it does not do: scores, ledgers and their items, tasks, traces, tables in five forms, checks of links and of
personal data, an index of characters.
"""

CONFIG = """baseURL = "https://example.org/"
title = "基准县生态环境目标责任公开"
locale = "zh-CN"
timeout = "600s"
enableRobotsTXT = true
disableAliases = true
[pagination]
  pagerSize = 50
[taxonomies]
  author = "author"
  about = "about"
[permalinks]
  updates = "/updates/:slug/"
  meetings = "/meetings/:slug/"
[services.rss]
  limit = 40
[outputs]
  home = ["html", "rss", "search"]
  section = ["html"]
  taxonomy = ["html"]
  term = ["html"]
[outputFormats.search]
  mediaType = "application/json"
  baseName = "search"
  isPlainText = true
[[module.mounts]]
  source = "../content/updates"
  target = "content/updates"
[[module.mounts]]
  source = "../content/meetings"
  target = "content/meetings"
[[module.mounts]]
  source = "../content/tables"
  target = "assets/tables"
[[module.mounts]]
  source = "pages"
  target = "content"
[params]
  office = "基准县生态环境保护委员会办公室"
  nav = [%s]
"""
NAV = [("总览", "/"), ("年度目标", "/about/"), ("镇街", "/towns/"), ("责任计分", "/author/"), ("会议", "/meetings/"),
       ("进展", "/updates/"), ("任务", "/tasks/"), ("变化", "/changes/"), ("报送", "/reporting/"), ("数据", "/data/")]

BASE = """<!doctype html>
<html lang="{{ site.Language.Lang }}" data-site="{{ site.Title }}" data-page="{{ .Title }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="{{ .Params.summary }}">
<title>{{ .Title }} · {{ site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<link rel="alternate" type="application/rss+xml" title="{{ site.Title }}" href="/index.xml">
<link rel="stylesheet" href="/assets/site.css">
<script src="/assets/site.js" defer></script>
</head>
<body>
<a class="skip-link" href="#main">跳到正文</a>
<header class="site-header">
  <div class="wrap site-head">
    <a class="brand" href="/"><span class="brand-words"><span class="brand-title">{{ site.Title }}</span><span class="brand-office">{{ site.Params.office }}</span></span></a>
    <form class="search-form" role="search" action="/search/" method="get"><label for="site-q">名称、编号或正文里的字</label><input id="site-q" name="q" type="search"><button type="submit">搜索</button></form>
  </div>
  {{ partialCached "nav.html" . .Section }}
</header>
<main id="main" class="wrap">
{{ partial "crumbs.html" . }}
{{ block "main" . }}{{ end }}
</main>
{{ partialCached "footer.html" . }}
</body>
</html>
"""
NAV_PARTIAL = """<nav class="site-nav" aria-label="栏目"><ul class="wrap">
{{ $s := printf "/%s/" .Section }}{{ range site.Params.nav }}<li><a href="{{ .url }}"{{ if eq .url $s }} aria-current="true"{{ end }}>{{ .name }}</a></li>
{{ end }}</ul></nav>
"""
FOOTER = """<footer class="site-footer"><div class="wrap"><p>主办：{{ site.Params.office }} · 监督电话 12369 · 数据、规则与全部计算过程均可下载核对</p>
<ul class="footer-links"><li><a href="/methods/">怎么算的</a></li><li><a href="/report/">全年报告（打印版）</a></li><li><a href="/index.xml">订阅</a></li></ul></div></footer>
"""
CRUMBS = """<nav class="crumbs" aria-label="位置"><ol>
{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}<li aria-current="page">{{ .Title }}</li>
</ol></nav>
"""
SINGLE = """{{ define "main" }}
<div class="page-head"><h1>{{ .Title }}</h1><p class="page-sub">{{ .Date.Format "2006年1月2日" }}{{ range .GetTerms "author" }} · <a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p></div>
<div class="layout-main-side">
  <div class="layout-main"><article class="prose">{{ .Content }}</article></div>
  <div class="layout-side">{{ with .GetTerms "about" }}<section class="section"><h2>涉及</h2><ul class="plain">{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></section>{{ end }}</div>
</div>
<nav class="pager" aria-label="前后">{{ with .PrevInSection }}<a class="prev" rel="prev" href="{{ .RelPermalink }}"><span>前一个</span> {{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a class="next" rel="next" href="{{ .RelPermalink }}"><span>后一个</span> {{ .Title }}</a>{{ end }}</nav>
{{ end }}"""
LIST = """{{ define "main" }}<div class="page-head"><h1>{{ .Title }}</h1></div>
{{ $p := .Paginate (.RegularPagesRecursive.ByDate.Reverse) }}<ul class="cards">
{{ range $p.Pages }}<li class="card"><p class="card-date"><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006年1月2日" }}</time></p><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p>{{ range .GetTerms "author" }}<p class="meta-line"><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</li>
{{ end }}</ul>
<nav class="pages"><ol>{{ range $p.Pagers }}{{ if le (math.Abs (sub .PageNumber $p.PageNumber)) 3 }}<li><a href="{{ .URL }}">{{ .PageNumber }}</a></li>{{ end }}{{ end }}</ol></nav>
{{ end }}"""
TAXONOMY = """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>
{{ end }}</ul>
{{ end }}"""
HOME = """{{ define "main" }}<h1>{{ site.Title }}</h1>
<ul class="cards">{{ range first 20 site.RegularPages.ByDate.Reverse }}<li class="card"><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p></li>
{{ end }}</ul>
{{ end }}"""
DATA = """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $rows := resources.Get "tables/进度.csv" | transform.Unmarshal }}{{ $last := newScratch }}
{{ range after 1 $rows }}{{ $last.Set (printf "%s %s" (index . 0) (index . 1)) (index . 3) }}{{ end }}
<table><thead><tr><th>目标和镇街</th><th>累计值</th></tr></thead><tbody>
{{ range $key, $value := $last.Values }}<tr><td>{{ $key }}</td><td>{{ $value }}</td></tr>
{{ end }}</tbody></table>
{{ end }}"""
SEARCH = """[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}
{{ dict "u" .RelPermalink "t" .Title "x" .Plain | jsonify }}{{ end }}]
"""
NOT_FOUND = """{{ define "main" }}<h1>404</h1>{{ end }}"""


def files(county):
    """Path below the site's folder, and text."""
    nav = ", ".join(f'{{name = "{name}", url = "{url}"}}' for name, url in NAV)
    layouts = {
        "baseof.html": BASE, "single.html": SINGLE, "list.html": LIST, "taxonomy.html": TAXONOMY, "home.html": HOME,
        "data.html": DATA, "home.search.json": SEARCH, "404.html": NOT_FOUND, "_partials/nav.html": NAV_PARTIAL,
        "_partials/footer.html": FOOTER, "_partials/crumbs.html": CRUMBS}
    pages = {
        "updates/_index.md": "---\ntitle: 进展\n---\n", "meetings/_index.md": "---\ntitle: 会议\n---\n",
        "data.md": "---\ntitle: 数据\nlayout: data\n---\n"}
    return (
        [("hugo.toml", CONFIG % nav)] + [(f"layouts/{path}", body) for path, body in layouts.items()]
        + [(f"pages/{path}", body) for path, body in pages.items()])
