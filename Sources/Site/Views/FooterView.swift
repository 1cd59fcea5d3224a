// SPDX-License-Identifier: MIT

internal import Records
internal import Templates

/// What the law wants at the foot of a government site: who runs it, and the numbers it is registered under.
enum FooterView {
  /// Where numbers of the ministry of industry (ICP备案) are looked up.
  private static let icpRegister = "https://beian.miit.gov.cn/"
  /// Where records of the police (公安备案) are looked up.
  private static let policeRegister = "https://beian.mps.gov.cn/"

  /// The fields of the layout that show what `site.yml` says under 页脚.
  static func fields(_ footer: SiteConfiguration.Footer) -> [(TemplateKey, TemplateValue)] {
    [
      ("organiser", .optional(footer.organiser)), ("maintainer", .optional(footer.maintainer)),
      ("contact", .optional(footer.contact)), ("siteID", .optional(footer.siteID)),
      ("icp", .optional(footer.icp)), ("police", .optional(footer.police)),
      ("icpAddress", .text(icpRegister)), ("policeAddress", .text(policeAddress(footer.police))),
      ("hasFurniture", .flag(footer.siteID != nil || footer.icp != nil || footer.police != nil)),
    ]
  }

  /// The police's register opens a record by the digits of its number.
  private static func policeAddress(_ number: String?) -> String {
    let digits = (number ?? "").filter { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? policeRegister : "\(policeRegister)#/query/webSearch?code=\(digits)"
  }
}
