// SPDX-License-Identifier: MIT

import Diagnostics
import Site
import Testing

/// Links on the pages, and links that staff write.
struct LinkTests {
  /// The findings of one meeting with `text` below its resolutions.
  private func findings(_ text: String) throws -> String {
    var county = County()
    county.files["meetings/2022-03-18-部署会.md", default: ""] += "\n\n\(text)\n"
    return try BuiltSite(county).findings
  }

  @Test func `every link leads to a file and a place in it`() throws {
    var county = County()
    county.addAir(days: 500)
    let site = try BuiltSite(county)
    #expect(site.findings == "")
    let ids = site.files.filter { $0.key.hasSuffix(".html") }.mapValues { Set(HTMLOutline($0).values("id")) }
    var checked = 0
    // The page for unknown addresses links from the root; a test of its own looks at it.
    for (path, html) in site.pages where path != "404.html" {
      let outline = HTMLOutline(html)
      let links = outline.values("href") + outline.values("src")
      for link in links where !link.hasPrefix("https://") && !link.hasPrefix("mailto:") {
        let (file, anchor) = Self.target(of: link, on: path)
        // The writer adds the lists of all files.
        let isThere = site.files[file] != nil || ["data/manifest.json", "data/SHA256SUMS"].contains(file)
        #expect(isThere, "\(path): \(link) leads to no file")
        if let anchor { #expect(ids[file]?.contains(anchor) == true, "\(path): \(link) leads to no place") }
        checked += 1
      }
    }
    #expect(checked > 500)
  }

  @Test func `no link leaves the site folder or begins at the root`() throws {
    for (path, html) in try BuiltSite.standard.get().pages where path != "404.html" {
      for link in HTMLOutline(html).values("href") {
        #expect(
          !link.hasPrefix("/") && !link.hasPrefix("file:") && !link.hasPrefix("javascript:"),
          "\(path): \(link)")
      }
    }
  }

  @Test func `the page for unknown addresses links from where the site stands`() throws {
    let site = try BuiltSite.standard.get()
    let outline = HTMLOutline(try site.page("404.html"))
    let links = (outline.values("href") + outline.values("src")).filter { $0.hasPrefix("/") }
    #expect(links.count > 5)
    for link in links {
      #expect(
        link.hasPrefix("/site/") && site.files[String(link.dropFirst(6))] != nil, "\(link) leads to no file")
    }
  }

  @Test func `a link to a record becomes a link to its page`() throws {
    let page = try BuiltSite.standard.get().page("updates/jia-heating/index.html")
    let links = HTMLOutline(page).values("href")
    #expect(links.contains("../../meetings/2022-03-18/index.html#%E8%AE%AE%E5%AE%9A%E4%BA%8B%E9%A1%B9"))
    #expect(links.contains("../../tasks/index.html#task-R01"))
    #expect(links.contains("../../scorecards/jia/index.html"))
  }

  @Test func `a link to no file names the nearest one`() throws {
    let text = try findings("见[进展](../updates/2022-06-29.md)。")
    #expect(text.contains("content/meetings/2022-03-18-部署会.md:"))
    #expect(text.contains("[broken-link]"))
    #expect(text.contains("updates/2022-06-28.md"))
  }

  @Test(arguments: ["target:Q09", "holder:甲真", "task:R09", "section:S9"])
  func `a link to no record is an error`(_ link: String) throws {
    let text = try findings("见[这里](\(link))。")
    #expect(text.contains(": error: "))
    #expect(text.contains("“\(link)”"))
  }

  @Test func `a link to no heading is an error`() throws {
    #expect(try findings("见[这里](../updates/2022-06-28.md#进站)。").contains("#进站"))
  }

  @Test func `a link out of the content folder is an error`() throws {
    #expect(try findings("见[这里](../../etc/passwd.md)。").contains("broken-link"))
  }

  @Test func `a slash that a sign before it joins parts no names`() throws {
    #expect(try findings("见[进展](../\u{600}/../updates/2022-06-28.md)。").contains("broken-link"))
  }

  @Test(arguments: [
    "../updates/2022-06-28.md", "..//updates/./2022-06-28.md", "../meetings/../updates/2022-06-28.md",
    "../会议/../updates/2022-06-28.md",
  ])
  func `a path may take any way to a file`(_ path: String) throws {
    #expect(try findings("见[进展](\(path))。") == "")
  }

  @Test func `two things at one address are an error`() throws {
    var county = County()
    county.replace("网址名: about", "网址名: targets", in: "pages/about.md")
    let site = try BuiltSite(county)
    #expect(site.findings.contains("duplicate-address"))
    #expect(site.findings.contains("targets/"))
  }

  /// The file and the anchor that a browser on `path` opens for a link.
  static func target(of link: String, on path: String) -> (file: String, anchor: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? decoded(String(parts[1])) : nil
    // A query is for scripts: the file is the same.
    let file = parts[0].prefix { $0 != "?" }
    if file.isEmpty { return (path, anchor) }
    var steps = path.split(separator: "/").dropLast().map(String.init)
    for step in decoded(String(file)).split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
    }
    return (steps.joined(separator: "/"), anchor?.isEmpty == true ? nil : anchor)
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
