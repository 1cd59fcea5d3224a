// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// A public site says at its foot who runs it, how to reach them, and the numbers it is registered under.
///
/// A site of sample data (示例) belongs to nobody. One that has neither an address nor a footer is not going anywhere
/// while it is only checked; when it is built it is told too. Source: 政府网站发展指引 (国办发〔2017〕47号), 2.4 页面标签与底部功能区.
package enum SiteFurniture: Rule {
  package static let name = "site-furniture"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    isBare(records.site) ? [] : missing(of: records.site)
  }

  /// What a site that is built lacks though its content has not been asked for it yet: it has neither an address nor
  /// a footer.
  package static func atBuild(_ site: SiteConfiguration) -> [Diagnostic] {
    isBare(site) ? missing(of: site) : []
  }

  private static func isBare(_ site: SiteConfiguration) -> Bool {
    site.baseURL == nil && site.footer == SiteConfiguration.Footer()
  }

  private static func missing(of site: SiteConfiguration) -> [Diagnostic] {
    guard site.audience == .public, site.sampleNotice == nil else { return [] }
    let missing = parts.filter { $0.value(site.footer) == nil }
    guard !missing.isEmpty else { return [] }
    let lines = missing.map { "\($0.key): \($0.example)" }
    return [
      Diagnostic(
        .warning, rule: name, at: site.footerPlace ?? site.location,
        Wording(
          "公开网站的页脚里没有\(missing.map { "“\($0.title.chinese)”" }.joined(separator: "、"))",
          "the footer of a public site lacks \(missing.map(\.title.english).joined(separator: ", "))"),
        help: Wording(
          "在“页脚”下面写：\(lines.joined(separator: "；"))", "write under 页脚: \(lines.joined(separator: "; "))"))
    ]
  }

  /// One line of the footer: its key in `site.yml`, its name, an example, and where it is kept.
  private struct Part: Sendable {
    let key: String
    let title: Wording
    let example: String
    let value: @Sendable (SiteConfiguration.Footer) -> String?
  }

  private static let parts: [Part] = [
    Part(key: "主办", title: Wording("主办单位", "the organiser"), example: "单位全称", value: { $0.organiser }),
    Part(key: "联系", title: Wording("联系方式", "a contact"), example: "\"12369\"", value: { $0.contact }),
    Part(
      key: "网站标识码", title: Wording("网站标识码", "the site id"), example: "\"3700000001\"", value: { $0.siteID }),
    Part(
      key: "ICP备案", title: Wording("ICP备案号", "the ICP number"), example: "鲁ICP备12345678号", value: { $0.icp }),
    Part(
      key: "公安备案", title: Wording("公安备案号", "the police record number"),
      example: "鲁公网安备 37010002000001号", value: { $0.police }),
  ]
}
