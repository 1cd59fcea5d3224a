// SPDX-License-Identifier: MIT

import Foundation
import Site
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Files for machines: tables and results to download, the feed, the map of the site.
struct DataFileTests {
  private func object(_ site: BuiltSite, _ path: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try site.page(path).utf8))
    return try #require(value as? [String: Any], "\(path) is no object")
  }

  @Test func `every JSON file is well formed and says its day`() throws {
    let site = try BuiltSite.standard.get()
    let paths = site.files.keys.filter { $0.hasSuffix(".json") }.sorted()
    for path in paths { #expect(!(try object(site, path).isEmpty), "\(path)") }
    let dated = paths.filter { path in
      !path.hasSuffix("schema.json") && !path.hasPrefix("data/schemas/") && path != "data/datapackage.json"
    }
    #expect(dated.count > 10)
    for path in dated { #expect(try object(site, path)["asOf"] as? String == "2022-09-30", "\(path)") }
  }

  @Test func `a table's JSON has its rows with their lines and types`() throws {
    let rows = try #require(
      try object(BuiltSite.standard.get(), "data/progress/progress.json")["rows"] as? [[String: Any]])
    #expect(rows.count == 8)
    #expect(rows.first?["row"] as? Int == 2)
    #expect(rows.first?["value"] as? Int == 43)
    #expect(rows.first?["date"] as? String == "2022-08-31")
    #expect(rows.first?["holder"] is NSNull)
  }

  @Test func `missing is null and never zero`() throws {
    let rows = try #require(
      try object(BuiltSite.standard.get(), "data/facts/facts.json")["rows"] as? [[String: Any]])
    #expect(rows.last?["value"] is NSNull)
  }

  @Test func `a table's CSV opens in a spreadsheet`() throws {
    let csv = try BuiltSite.standard.get().page("data/areas/areas.csv")
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(csv.contains("990001101,甲镇,"))
    #expect(csv.utf8.filter { $0 == 0x0A }.count == csv.utf8.filter { $0 == 0x0D }.count)
    #expect(csv.hasSuffix("\r\n"))
  }

  @Test func `a cell that a spreadsheet would run is disarmed`() throws {
    var county = County()
    county.replace("秸秆禁烧巡查", "=HYPERLINK(1)", in: "tables/责任清单.csv")
    let csv = try BuiltSite(county).page("data/duties/duties.csv")
    #expect(csv.contains("'=HYPERLINK(1)"))
    #expect(!csv.contains(",=HYPERLINK(1)"))
  }

  @Test func `a score's JSON carries how it came about`() throws {
    let cards = try #require(
      try object(BuiltSite.standard.get(), "data/scorecards.json")["scorecards"] as? [[String: Any]])
    #expect(cards.count == 5)
    let items = try #require(cards.first?["items"] as? [[String: Any]])
    let trace = try #require(items.first?["trace"] as? [String: Any])
    let inputs = try #require(trace["inputs"] as? [[String: Any]])
    #expect(
      inputs.contains { ($0["file"] as? String)?.hasSuffix("进度.csv") == true && $0["row"] as? Int == 6 })
  }

  @Test func `the feed is Atom with the dates of the records`() throws {
    let feed = XMLTree(try BuiltSite.standard.get().page("feed.xml"))
    #expect(feed.fault == nil)
    #expect(feed.texts["updated"]?.first == "2022-07-01T00:00:00+08:00")
    #expect(feed.count("entry") == 4)
    #expect(feed.texts["title"]?.contains("甲镇取暖改造过半") == true)
    let ids = feed.texts["id"] ?? []
    #expect(Set(ids).count == ids.count && ids.count == feed.count("entry") + 1)
    #expect(feed.attributes("link", "href").allSatisfy { $0.hasPrefix("https://example.org/site/") })
  }

  @Test func `the sitemap lists pages by their public addresses and no redirects`() throws {
    let map = XMLTree(try BuiltSite.standard.get().page("sitemap.xml"))
    #expect(map.fault == nil)
    let addresses = map.texts["loc"] ?? []
    #expect(addresses.first == "https://example.org/site/")
    #expect(addresses.contains("https://example.org/site/towns/jia/"))
    #expect(
      !addresses.contains {
        $0.contains("-old") || $0.contains("old-") || $0.contains("404") || $0.contains("index.html")
      })
    #expect(Set(addresses).count == addresses.count)
    #expect((map.texts["lastmod"] ?? []).allSatisfy { $0.count == 10 && $0.hasPrefix("2022-") })
  }

  @Test func `an address with marks of XML does not break the feed`() throws {
    var county = County()
    county.replace("https://example.org/site/", "https://example.org/?a=1&b=<x>/", in: "site.yml")
    let site = try BuiltSite(county)
    #expect(XMLTree(try site.page("feed.xml")).fault == nil)
    #expect(XMLTree(try site.page("sitemap.xml")).fault == nil)
  }
}

/// What an XML parser finds in a file.
final class XMLTree: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private(set) var fault: String?
  private var elements: [(name: String, attributes: [String: String])] = []
  private var current = ""

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { fault = parser.parserError.map { "\($0)" } ?? "not parsed" }
  }

  func count(_ name: String) -> Int { elements.count { $0.name == name } }

  func attributes(_ name: String, _ attribute: String) -> [String] {
    elements.filter { $0.name == name }.compactMap { $0.attributes[attribute] }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append((name, attributes))
    current = ""
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { current += text }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    texts[name, default: []].append(current)
    current = ""
  }
}
