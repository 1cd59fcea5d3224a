// SPDX-License-Identifier: MIT

import Testing

/// A site in English of records in Chinese.
struct EnglishSiteTests {
  /// The standard county with `语言: en` and some files replaced.
  private static func site(_ files: [String: String] = [:]) throws -> BuiltSite {
    var county = County()
    county.files["site.yml", default: ""] += "\n语言: en\n"
    for (path, text) in files { county.files[path] = text }
    return try BuiltSite(county)
  }

  @Test func `an element that holds Chinese alone is marked, and among English words a span is`() throws {
    let page = try Self.site().page("targets/q01/index.html")
    #expect(page.contains("<html lang=\"en\""))
    #expect(
      page.contains("<h1 lang=\"zh-Hans\">PM₂.₅平均浓度</h1>") || page.contains("lang=\"zh-Hans\">平均浓度</span>"))
    #expect(
      try BuiltSite.standard.get().page("targets/q01/index.html").contains("<span lang=") == false)
  }

  @Test func `units of the tool and counters are English`() throws {
    let page = try Self.site().page("targets/j01/index.html")
    #expect(page.contains("1000 households"))
    #expect(page.contains("1000 户") == false)
  }

  @Test func `a name in English stands in the place of the Chinese one, and records still find it`() throws {
    let rows = County().files["tables/年度目标.csv", default: ""].split(separator: "\n")
    let table = rows.enumerated().map { index, row in
      row + (index == 0 ? ",英文名" : row.hasPrefix("J01") ? ",Clean heating" : ",")
    }.joined(separator: "\n")
    let site = try Self.site(["tables/年度目标.csv": table])
    #expect(try site.page("targets/j01/index.html").contains("<h1>Clean heating</h1>"))
    #expect(site.findings == "")
  }

  @Test func `a page with an English version beside it is shown in English, any other says what it is`()
    throws
  {
    let notice = "This record is in Chinese"
    let page = "---\n标题: 关于\n网址名: guanyu\n公开: 是\n---\n\n正文。\n"
    let plain = try Self.site(["pages/关于.md": page])
    #expect(try plain.page("guanyu/index.html").contains(notice))
    #expect(try plain.page("targets/index.html").contains(notice) == false)
    let english = try Self.site([
      "pages/关于.md": page, "pages/关于.en.md": "---\ntitle: About us\n---\n\nThe *text*.\n",
    ])
    let text = try english.page("guanyu/index.html")
    #expect(text.contains("About us"))
    #expect(text.contains("<em>text</em>"))
    #expect(text.contains("正文") == false)
    #expect(text.contains(notice) == false)
  }

  @Test func `an English version is not on the Chinese site`() throws {
    var county = County()
    county.files["pages/关于.md"] = "---\n标题: 关于\n网址名: guanyu\n公开: 是\n---\n\n正文。\n"
    county.files["pages/关于.en.md"] = "---\ntitle: About us\n---\n\nThe text.\n"
    let page = try BuiltSite(county).page("guanyu/index.html")
    #expect(page.contains("正文"))
    #expect(page.contains("About us") == false)
  }
}
