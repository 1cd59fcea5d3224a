// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
package import Tables

/// 行政区: the county, its towns and villages by division code; of a roll-up the city and its counties.
package enum AreaTable: TableKind {
  package static let schema = TableSchema(
    id: "areas", title: Wording("行政区", "administrative divisions"),
    columns: [
      Column(
        "code", "代码", type: .identifier, isRequired: true, visibility: .published,
        note: Wording("区划代码：省、市、县、区 6 位，镇街 9 位，村 12 位", "division code of 6, 9 or 12 digits")),
      Column(
        "name", "名称", type: .text, isRequired: true, visibility: .published,
        note: Wording("全称", "full name")),
      Column(
        "short", "简称", type: .text, visibility: .published,
        note: Wording("别的表里可以用的短名", "a short name used elsewhere")),
      Column(
        "kind", "类型", type: .choice(AreaKind.allCases.map(choice)),
        isRequired: true, visibility: .published,
        note: Wording("省、市、县、区、街道、镇、乡、园区、村、社区、点位", "kind of division")),
      Column(
        "parent", "上级", type: .name, visibility: .published,
        note: Wording("上一级的代码或名称", "code or name of the division above")),
      Column(
        "exempt", "不监测项目", type: .names, visibility: .published,
        note: Wording("不在监测方案里的空气项目，如 SO2、CO", "air items outside the monitoring plan, such as SO2")),
      Column(
        "name_en", "英文名", type: .text, visibility: .published,
        note: Wording("英文网站上的名称", "the name on the English site")),
      .slug, .former,
    ], key: ["code"])

  package static func add(_ table: TypedTable, to records: inout RecordSet) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for row in table.rows {
      guard let code = row.mention("code"), let name = row.text("name"),
        let kind = row.choice("kind").flatMap(AreaKind.init(rawValue:))
      else { continue }
      if let problem = codeProblem(code, kind) { diagnostics.append(problem) }
      let slug = Slug.read(row.mention("slug"), from: name, fallback: code.text)
      diagnostics += slug.diagnostics
      let exempt = exempt(row)
      diagnostics += exempt.diagnostics
      records.areas.append(
        Area(
          code: code.text, name: name, short: row.text("short"), kind: kind, parent: row.mention("parent"),
          slug: slug.slug, formerSlugs: row.list("former") ?? [], english: row.text("name_en"),
          exempt: exempt.value, location: row.location
        ))
    }
    return diagnostics
  }

  private static func choice(_ kind: AreaKind) -> Choice {
    // A city that is a county by its level (县级市) stands among counties.
    Choice(kind.rawValue, kind.title.chinese, aliases: kind == .county ? ["县级市", "自治县", "旗"] : [])
  }

  /// The items that the area's stations do not measure by their plan.
  private static func exempt(_ row: TypedRow) -> Diagnosed<Set<AirPollutant>> {
    var items: Set<AirPollutant> = []
    var diagnostics: [Diagnostic] = []
    for name in row.mentions("exempt") {
      if let item = AirPollutant(named: name.text) {
        items.insert(item)
      } else {
        diagnostics.append(AirRulesReader.unknownItem(name.text, name.location))
      }
    }
    return Diagnosed(items, diagnostics)
  }

  /// The code's length, and digits 7–9 of a town's (GB/T 10114): 001–099 街道, 100–199 镇, 200–399 乡.
  private static func codeProblem(_ code: Mention, _ kind: AreaKind) -> Diagnostic? {
    let digits = Array(code.text.utf8)
    guard let wanted = kind.codeLength else { return nil }
    guard digits.count == wanted, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return Diagnostic(
        rule: "bad-code", at: code.location,
        Wording(
          "\(kind.title.chinese)的代码要 \(wanted) 位数字，这里是“\(code.text)”",
          "the code of a \(kind.title.english) has \(wanted) digits, not “\(code.text)”"),
        help: Wording(
          "Excel 里把代码列设为“文本”，免得丢掉位数", "format the column as text in Excel, so that no digit is lost"))
    }
    guard code.text.hasSuffix(kind.codeEnding) else {
      return Diagnostic(
        rule: "bad-code", at: code.location,
        Wording(
          "\(kind.title.chinese)的代码以 \(kind.codeEnding) 结尾，这里是“\(code.text)”",
          "the code of a \(kind.title.english) ends in \(kind.codeEnding), not “\(code.text)”"),
        help: Wording(
          "核对代码和类型（省 370000，市 370100，县、区 370102；县级市写“县”）",
          "check code and kind (province 370000, city 370100, county or district 370102)"))
    }
    guard wanted == 9, let number = Int(String(decoding: digits[6...8], as: UTF8.self)) else { return nil }
    let range: ClosedRange<Int>
    switch kind {
    case .subdistrict: range = 1...99
    case .town: range = 100...199
    case .township: range = 200...399
    default: range = 1...599
    }
    if range.contains(number) { return nil }
    return Diagnostic(
      rule: "bad-code", at: code.location,
      Wording(
        "\(kind.title.chinese)的代码第 7–9 位应在 \(padded(range.lowerBound))–\(padded(range.upperBound)) 之间，这里是 \(padded(number))",
        "digits 7–9 of a \(kind.title.english)'s code lie in \(padded(range.lowerBound))–\(padded(range.upperBound)), not \(padded(number))"
      ),
      help: Wording(
        "核对代码和类型（001–099 街道，100–199 镇，200–399 乡）",
        "check code and kind (001–099 sub-district, 100–199 town, 200–399 township)"))
  }

  private static func padded(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 3 - text.utf8.count)) + text
  }
}
