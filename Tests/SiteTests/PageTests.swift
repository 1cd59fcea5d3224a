// SPDX-License-Identifier: MIT

import Foundation
import Site
import Testing

/// What holds for every page, and what each kind of page shows.
struct PageTests {
  @Test func `every page is sound HTML with one heading and its own ids`() throws {
    let site = try BuiltSite.standard.get()
    #expect(site.findings == "")
    for (path, html) in site.pages {
      let outline = HTMLOutline(html)
      #expect(outline.faults.isEmpty, "\(path): \(outline.faults.prefix(3))")
      let ids = outline.values("id")
      let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice.isEmpty, "\(path): \(twice)")
      if !BuiltSite.isRedirect(html) { #expect(outline.tags.count { $0.name == "h1" } == 1, "\(path)") }
      #expect(outline.tags.first { $0.name == "html" }?.attributes["lang"] == "zh-Hans", "\(path)")
    }
  }

  @Test func `no page has a script or style in place or asks another site`() throws {
    for (path, html) in try BuiltSite.standard.get().pages {
      let outline = HTMLOutline(html)
      for tag in outline.tags {
        #expect(!["style", "iframe", "object", "base"].contains(tag.name), "\(path): \(tag.name)")
        // Scripts are files of the theme, and a form asks the site's own search.
        if tag.name == "script" || tag.name == "form" {
          let address = tag.attributes["src"] ?? tag.attributes["action"] ?? ""
          let own =
            tag.name == "script"
            ? ["assets/view.js", "assets/site.js", "assets/search.js", "assets/moved.js"] : ["index.html"]
          #expect(own.contains { address.hasSuffix($0) }, "\(path): \(address)")
          #expect(!address.contains("//"), "\(path): \(address)")
          #expect(tag.name == "script" || tag.attributes["method"] == "get", "\(path)")
        }
        #expect(!tag.attributes.keys.contains { $0 == "style" || $0.hasPrefix("on") }, "\(path): \(tag)")
        if tag.name == "link" || tag.name == "img" {
          let isCanonical = tag.attributes["rel"] == "canonical"
          let address = tag.attributes["href"] ?? tag.attributes["src"] ?? ""
          #expect(isCanonical || !address.contains("//"), "\(path): \(address)")
        }
      }
      let scripts = outline.tags.count { $0.name == "script" }
      #expect(html.components(separatedBy: "></script>").count == scripts + 1, "\(path): a script has text")
      let policy = outline.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
      let content = policy?.attributes["content"] ?? ""
      #expect(content.hasPrefix("default-src 'none'"), "\(path)")
      #expect(!content.contains("unsafe"), "\(path)")
    }
  }

  @Test func `every page says what day it stands for and that the data are samples`() throws {
    for (path, html) in try BuiltSite.standard.get().pages where !BuiltSite.isRedirect(html) {
      let text = HTMLOutline(html).text
      #expect(text.contains("示例数据"), "\(path)")
      #expect(text.contains("9月30日") || text.contains("9 月 30 日"), "\(path)")
    }
  }

  @Test(arguments: [
    "index.html", "targets/index.html", "targets/q01/index.html", "towns/index.html", "towns/jia/index.html",
    "scorecards/index.html", "scorecards/hjj/index.html", "duties/index.html", "tasks/index.html",
    "meetings/index.html", "meetings/2022-03-18/index.html", "updates/index.html",
    "updates/jia-heating/index.html",
    "about/index.html", "methods/index.html", "data/index.html", "data/areas/index.html", "404.html",
    "feed.xml",
    "sitemap.xml", "robots.txt", "data/areas/areas.csv", "data/areas/areas.json", "data/scorecards.json",
    "data/tasks.json",
    "targets/j-old/index.html", "meetings/old-meeting/index.html", "towns/jia-old/index.html",
  ])
  func `the site has each kind of page`(_ path: String) throws {
    #expect(try BuiltSite.standard.get().files[path] != nil)
  }

  @Test func `an empty county has a site too`() throws {
    var county = County()
    county.files = county.files.filter { $0.key == "site.yml" }
    county.replace("首页指标: [Q01, J01]", "", in: "site.yml")
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    #expect(try site.page("index.html").contains("还没有年度目标"))
  }

  @Test func `an English site has no Chinese of its own`() throws {
    var county = County()
    county.files["site.yml"] = """
      title: Sample county
      county: {name: Sample, code: "990001"}
      language: en
      year: 2022
      as_of: 2022-09-30
      """
    county.files = county.files.filter { $0.key == "site.yml" }
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    for (path, html) in site.pages {
      let text = HTMLOutline(html).text
      let chinese = text.unicodeScalars.filter { ("\u{3400}"..."\u{9FFF}").contains($0) }
      #expect(chinese.isEmpty, "\(path): \(String(String.UnicodeScalarView(chinese)).prefix(30))")
    }
  }

  @Test func `an English site of Chinese records is whole`() throws {
    var county = County()
    county.replace("年度: 2022", "年度: 2022\n语言: en", in: "site.yml")
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    #expect(try site.page("index.html").contains("5 targets for the year, 2 done or on schedule"))
    for (path, html) in site.pages {
      #expect(HTMLOutline(html).tags.first { $0.name == "html" }?.attributes["lang"] == "en", "\(path)")
    }
  }

  @Test func `a former address leads on without a script`() throws {
    let outline = HTMLOutline(try BuiltSite.standard.get().page("towns/jia-old/index.html"))
    let refresh = outline.tags.first { $0.attributes["http-equiv"] == "refresh" }?.attributes["content"]
    #expect(refresh?.hasSuffix("../jia/index.html") == true)
    #expect(outline.values("href").contains("../jia/index.html"))
  }

  @Test func `names of persons and telephones are on no page and in no file`() throws {
    for (path, text) in try BuiltSite.standard.get().files {
      #expect(!text.contains("王密名") && !text.contains("13800000000"), "\(path)")
    }
  }

  @Test(arguments: ["meetings/2022-03-18-部署会.md", "updates/2022-06-28.md", "pages/about.md"])
  func `a record that is not public leaves no trace`(_ path: String) throws {
    var county = County()
    county.replace("公开: 是", "公开: 否", in: path)
    for word in ["年度部署会", "取暖改造过半", "标题: 关于"] { county.replace(word, word + "内情", in: path) }
    county.replace("排查入河排口", "排查入河排口内情", in: path)
    for (name, text) in try BuiltSite(county).files {
      #expect(!text.contains("内情"), "\(name)")
    }
  }

  @Test func `a long table is cut into pages whose rows keep their lines`() throws {
    var county = County()
    county.addAir(days: 321)
    let site = try BuiltSite(county)
    let first = HTMLOutline(try site.page("data/air-daily/index.html")).values("id").filter {
      $0.hasPrefix("r")
    }
    let second = HTMLOutline(try site.page("data/air-daily/2/index.html")).values("id").filter {
      $0.hasPrefix("r")
    }
    #expect(first.first == "r2" && first.count == 320)
    #expect(second == ["r322"])
    #expect(site.files["data/air-daily/3/index.html"] == nil)
  }

  @Test func `two builds give the same bytes`() throws {
    #expect(try BuiltSite(County()).files == BuiltSite.standard.get().files)
  }
}
