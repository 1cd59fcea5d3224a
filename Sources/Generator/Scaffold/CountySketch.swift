// SPDX-License-Identifier: MIT

package import Diagnostics
import Records

/// What a new county is called, and its towns; the rest of its files follows from them.
package struct CountySketch: Sendable {
  package let name: String
  let year: Int
  let towns: [Town]

  /// A town or sub-district, with the holder that answers for it.
  struct Town: Sendable {
    let name: String
    let short: String
    let kind: AreaKind
    let code: String
    let slug: String
    let holderID: String
    let holderName: String

    /// Who answers for it.
    var post: String {
      switch kind {
      case .subdistrict: "街道办主任"
      case .township: "乡长"
      default: "镇长"
      }
    }
  }

  /// The name and the towns that stand where none are given.
  package static let usualName = "青禾县"
  package static let usualTowns = ["城关街道", "柳溪镇", "石桥镇"]

  /// The division code of a county that does not exist.
  static let code = "990000"
  private static let mostTowns = 60

  package init(
    name: String = usualName, year: Int, towns: [String] = usualTowns
  ) throws(OptionProblem) {
    self.name = try Self.checked(county: name)
    self.year = year
    self.towns = try Self.checked(towns: towns)
  }

  /// `青禾` of `青禾县`.
  var short: String {
    name.count > 2 && name.last.map { "县区市旗".contains($0) } == true ? String(name.dropLast()) : name
  }

  /// What is said where nobody was asked.
  package var unasked: Wording {
    let names = towns.map(\.name)
    return Wording(
      "没有问，用的是\(name)、\(year) 年、\(names.joined(separator: "、"))；要别的写 --county、--year、--towns",
      "nobody was asked: \(name), \(year), \(names.joined(separator: ", ")); --county, --year and --towns name others"
    )
  }

  /// Its name in addresses: `qinghe`.
  static func slug(_ county: CountySketch) -> String {
    Slug.make(from: county.short, fallback: "county").replacing("-", with: "")
  }

  /// The county's name, where it can stand in every file.
  package static func checked(county name: String) throws(OptionProblem) -> String {
    guard isName(name) else {
      throw OptionProblem(
        wording: Wording(
          "县名“\(name)”：只写汉字，2 到 20 个，如 青禾县", "county “\(name)”: 2 to 20 characters, such as 青禾县"))
    }
    return name
  }

  /// The towns of `城关街道、柳溪镇`, each checked.
  package static func names(in text: String) -> [String] {
    text.split { "、，,;； ".contains($0) }.map(String.init)
  }

  /// The towns with their codes, in the order given.
  package static func problem(of towns: [String]) -> Wording? {
    do throws(OptionProblem) {
      _ = try checked(towns: towns)
      return nil
    } catch { return error.wording }
  }

  private static func checked(towns names: [String]) throws(OptionProblem) -> [Town] {
    guard (1...mostTowns).contains(names.count) else {
      throw OptionProblem(
        wording: Wording(
          "镇街写 1 到 \(mostTowns) 个，用顿号隔开，如 城关街道、柳溪镇",
          "1 to \(mostTowns) towns, such as 城关街道,柳溪镇"))
    }
    var towns: [Town] = []
    var next: [AreaKind: Int] = [.subdistrict: 1, .town: 100, .township: 200]
    for name in names {
      guard let (kind, short) = parts(of: name), let number = next[kind] else {
        throw OptionProblem(
          wording: Wording(
            "镇街“\(name)”：名称以 街道、镇 或 乡 结尾，如 柳溪镇", "town “\(name)”: it ends in 街道, 镇 or 乡, such as 柳溪镇"))
      }
      if towns.contains(where: { $0.name == name }) {
        throw OptionProblem(wording: Wording("镇街“\(name)”写了两次", "town “\(name)” is given twice"))
      }
      next[kind] = number + 1
      towns.append(town(name, short, kind, number, among: towns))
    }
    return towns
  }

  private static func town(
    _ name: String, _ short: String, _ kind: AreaKind, _ number: Int, among others: [Town]
  ) -> Town {
    let digits = String(1000 + number).dropFirst()
    let slug = Slug.make(from: short, fallback: "town").replacing("-", with: "")
    let isTaken = others.contains { $0.slug == slug }
    let office = kind == .subdistrict ? "\(name)办事处" : "\(name)人民政府"
    // Two towns may share what is before 镇 and 街道; then each is short for nothing but itself.
    let isShared = others.contains { $0.short == short }
    return Town(
      name: name, short: isShared ? name : short, kind: kind, code: code + digits,
      slug: isTaken ? "\(slug)-\(digits)" : slug,
      holderID: "Z" + String(101 + others.count).dropFirst(), holderName: office)
  }

  /// What kind of town the name tells, and the name without it.
  private static func parts(of name: String) -> (kind: AreaKind, short: String)? {
    let endings: [(String, AreaKind)] = [("街道", .subdistrict), ("镇", .town), ("乡", .township)]
    guard isName(name), let (ending, kind) = endings.first(where: { name.hasSuffix($0.0) }) else {
      return nil
    }
    let short = String(name.dropLast(ending.count))
    guard !short.isEmpty else { return nil }
    return (kind, short.count < 2 ? name : short)
  }

  /// Letters and digits stand as they are in YAML, CSV and Markdown.
  private static func isName(_ text: String) -> Bool {
    (2...20).contains(text.count) && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "·" }
  }
}
