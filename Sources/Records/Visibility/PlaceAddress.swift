// SPDX-License-Identifier: MIT

/// An address (地址) as the public reads it: down to the township and no further.
package enum PlaceAddress {
  /// `云汀县白石镇石桥村3组12号` → `云汀县白石镇`. Where no township is named, the county, city or province that is;
  /// `nil` where there is none of these either, because what is left could be a door.
  ///
  /// Words before the first division are left out, since they may name who lives there: `王小二家在石桥镇` →
  /// `石桥镇`. Where they cannot be told from the division's own name nothing is left.
  package static func township(_ text: String) -> String? {
    var regions = ""
    var first: String?
    for part in parts(text) {
      let chain = DivisionChain(part)
      if let town = chain.town { return regions + town }
      guard let region = chain.region else {
        regions = ""
        continue
      }
      // 云汀县 清溪镇: a blank within a chain.
      let whole = regions + region
      if first.map({ whole.hasPrefix($0) }) ?? true { first = whole }
      regions = chain.isAll ? whole : ""
    }
    return first
  }

  /// The text between blanks, marks and the words before a place.
  private static func parts(_ text: String) -> [[Character]] {
    text.split { $0.isWhitespace || marks.contains($0) }.map { part in
      var part = part
      while let word = openings.first(where: { part.hasPrefix($0) }) { part = part.dropFirst(word.count) }
      return Array(part)
    }
  }

  /// 在, 住 and the like stand in no name of a division.
  private static let marks = Set("，,；;、。.：:（）()【】[]《》“”\"'/|-—在住的是到")
  private static let openings = ["反映", "举报", "位于", "地址", "来自", "涉及"]
}

/// The divisions that a text begins with, from the province to the township.
private struct DivisionChain {
  /// The text to the end of the township; `nil` where there is none.
  let town: String?
  /// The text to the end of the last region; `nil` where it begins with none.
  let region: String?
  /// Whether nothing stands behind the region.
  let isAll: Bool

  init(_ text: [Character]) {
    var start = 0
    var regionEnd = 0
    var town: String?
    for index in text.indices where index > start {
      if let end = Self.townEnd(text, index) {
        if Self.isName(text[start..<index], isFirst: start == 0, isCity: false) {
          town = String(text[..<end])
        }
        break
      }
      let isWeak = Self.isNewDistrict(text, index, start)
      guard isWeak || Self.isRegion(text, index) else { continue }
      let isCity = "市州盟".contains(text[index])
      guard Self.isName(text[start..<index], isFirst: start == 0, isCity: isCity) else { break }
      start = index + 1
      if !isWeak { regionEnd = start }
    }
    self.town = town
    region = regionEnd > 0 ? String(text[..<regionEnd]) : nil
    isAll = regionEnd == text.count
  }

  /// Divisions of the township level, the longer words first.
  private static let towns = ["街道办事处", "街道", "民族乡", "苏木", "镇", "乡"].map(Array.init)
  /// What may not come after such a word: it is then part of a longer one, such as 景德镇市 or 沿街道路.
  private static let breakers: Set<Character> = [
    "路", "街", "道", "巷", "桥", "村", "市", "县", "区", "口", "广", "中", "北", "南", "东", "西",
  ]
  /// What may not come before 区 for it to be a district.
  private static let estates: Set<Character> = [
    "小", "社", "园", "新", "厂", "校", "院", "库", "发", "景", "辖", "片", "示", "业", "住", "苑", "生", "矿", "灌",
  ]

  /// The index after the word of the township level that begins at an index; `nil` where none does.
  private static func townEnd(_ text: [Character], _ index: Int) -> Int? {
    for word in towns where text[index...].starts(with: word) {
      let end = index + word.count
      if end < text.count, breakers.contains(text[end]), !isTownAgain(text, end) { return nil }
      if end < text.count, word == ["镇"] || word == ["乡"], text[end] == word[0] { return nil }
      return end
    }
    return nil
  }

  /// Whether the sign after a town's word begins a name of its own, such as 白石镇中心路 or 城关街道东关村.
  private static func isTownAgain(_ text: [Character], _ end: Int) -> Bool {
    guard "中北南东西桥口广".contains(text[end]) else { return false }
    // 镇中、镇北 and the like before 路 or 街 could be a road named after a town that is not its own.
    return end + 1 < text.count && !"路街巷道".contains(text[end + 1])
  }

  /// Whether the character ends the name of a province, a city, a county or a district.
  private static func isRegion(_ text: [Character], _ index: Int) -> Bool {
    // 红旗街道 and 宿州市 are one name each.
    if townEnd(text, index + 1) != nil { return false }
    let next = index + 1 < text.count ? text[index + 1] : " "
    switch text[index] {
    case "省", "市", "盟": return !followsTrade(text, index)
    case "州": return !"市区县路".contains(next)
    case "县", "旗": return true
    case "区": return index > 1 && !estates.contains(text[index - 1])
    default: return false
    }
  }

  /// 浦东新区 is a district where a town follows; alone it may be the name of an estate.
  private static func isNewDistrict(_ text: [Character], _ index: Int, _ start: Int) -> Bool {
    text[index] == "区" && text[index - 1] == "新" && index - start >= 3
  }

  /// 超市, 菜市 and 夜市 are no cities.
  private static func followsTrade(_ text: [Character], _ index: Int) -> Bool {
    text[index] == "市" && "超菜夜集门股".contains(text[index - 1])
  }

  /// Whether the characters before a division's word can be its name and nothing else: three at most, or four where
  /// no person's name may be among them; names with a nationality are longer.
  private static func isName(_ stem: ArraySlice<Character>, isFirst: Bool, isCity: Bool) -> Bool {
    if stem.count <= 3 { return !stem.isEmpty }
    let mayHoldPerson = [2, 3].contains { PersonName.isLikely(String(stem.prefix($0))) }
    if isFirst, mayHoldPerson { return false }
    if stem.last == "族" || stem.suffix(2).elementsEqual("自治") { return stem.count <= 12 }
    return stem.count == 4 && !mayHoldPerson && (!isFirst || isCity)
  }
}
