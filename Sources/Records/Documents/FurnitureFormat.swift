// SPDX-License-Identifier: MIT

internal import Diagnostics

/// The form of the numbers that a government site shows in its footer.
///
/// Source: 政府网站发展指引 (国办发〔2017〕47号) 2.4 wants the site id of ten digits, the ICP number and the police's record
/// number on every page.
enum FurnitureFormat {
  /// The provinces as the registers shorten them.
  private static let provinces: Set<Character> = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")

  /// A warning for each number that cannot be one.
  static func findings(
    siteID: Mention?, icp: Mention?, police: Mention?
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let siteID, !isDigits(siteID.text[...], 10...10) {
      findings.append(
        finding(
          siteID, Wording("网站标识码", "the site id"),
          Wording("网站标识码是十位数字，如 3700000001", "it has ten digits, such as 3700000001")))
    }
    if let icp, !isICP(icp.text) {
      findings.append(
        finding(
          icp, Wording("ICP备案号", "the ICP number"),
          Wording("照备案的原样写，如 鲁ICP备12345678号-1", "as registered, such as 鲁ICP备12345678号-1")))
    }
    if let police, !isPolice(police.text) {
      findings.append(
        finding(
          police, Wording("公安备案号", "the police record number"),
          Wording("照备案的原样写，如 鲁公网安备 37010002000001号", "as registered, such as 鲁公网安备 37010002000001号")))
    }
    return findings
  }

  private static func finding(_ mention: Mention, _ what: Wording, _ help: Wording) -> Diagnostic {
    Diagnostic(
      .warning, rule: "site-furniture", at: mention.location,
      Wording(
        "“\(mention.text)”不像\(what.chinese)", "“\(mention.text)” does not look like \(what.english)"),
      help: help)
  }

  /// `鲁ICP备12345678号`, with ten digits since 2017, with the number of the site behind a hyphen; `证` of a licence.
  static func isICP(_ text: String) -> Bool {
    guard let province = text.first, provinces.contains(province) else { return false }
    var rest = text.dropFirst()
    guard let word = ["ICP备", "ICP证"].first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(word.count)
    guard let end = rest.firstIndex(of: "号"), isDigits(rest[..<end], 6...10) else { return false }
    let tail = rest[rest.index(after: end)...]
    return tail.isEmpty || (tail.first == "-" && isDigits(tail.dropFirst(), 1...3))
  }

  /// `鲁公网安备 37010002000001号`: fourteen digits, the first six of a division.
  static func isPolice(_ text: String) -> Bool {
    guard let province = text.first, provinces.contains(province) else { return false }
    let rest = text.dropFirst()
    guard rest.hasPrefix("公网安备"), rest.last == "号" else { return false }
    return isDigits(rest.dropFirst(4).dropLast().drop { $0 == " " }, 14...14)
  }

  private static func isDigits(_ text: Substring, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}
