// SPDX-License-Identifier: MIT

internal import Assessment
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// The files beside the pages: feed, sitemap, robots, and the data to download.
enum SiteFiles {
  struct File: Sendable {
    let path: String
    let bytes: @Sendable () -> [UInt8]
  }

  static func all(_ site: SiteContext, pages: [Page]) -> [File] {
    let entries = pages.filter(\.isListed).map { Sitemap.Entry(route: $0.route, updated: $0.updated) }
    var files = [
      File(path: "feed.xml") { Feed.bytes(site) },
      File(path: "sitemap.xml") { Sitemap.bytes(entries, base: site.records.site.baseURL) },
      File(path: "robots.txt") { robots(site) },
      File(path: PublishedFile.path) { site.comparison.file.bytes },
    ]
    files += site.data.files.map { file in File(path: file.path) { file.bytes.value } }
    for result in ResultFile.all {
      files.append(File(path: "data/\(result.name)") { result.make(site).bytes })
    }
    for ledger in site.report.ledgers {
      let id = site.records.ledgers[ledger.ledger].definition.id
      files.append(
        File(path: "data/ledgers/\(id)\(site.internalEnding).json") { LedgerFile.json(site, ledger).bytes })
      files.append(
        File(path: "data/ledgers/\(id)\(site.internalEnding).csv") { LedgerFile.csv(site, ledger) })
    }
    return files
  }

  private static func robots(_ site: SiteContext) -> [UInt8] {
    let isInternal = site.records.site.audience == .internal
    var text = "User-agent: *\n" + (isInternal ? "Disallow: /\n" : "Allow: /\n")
    if let base = site.records.site.baseURL, !isInternal { text += "Sitemap: \(base)sitemap.xml\n" }
    return Array(text.utf8)
  }
}
