// SPDX-License-Identifier: MIT

/// An address (地址) as the public reads it: down to the township and no further.
package enum PlaceAddress {
  /// `云汀县白石镇石桥村3组12号` → `云汀县白石镇`. Where no township is named, the county, city or province that is;
  /// `nil` where there is none of these either, because what is left could be a door.
  package static func township(_ text: String) -> String? {
    let characters = Array(text.filter { !$0.isWhitespace })
    if let end = townEnd(characters) { return String(characters[..<end]) }
    return regionEnd(characters).map { String(characters[..<$0]) }
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

  /// The index after the first word of the township level.
  private static func townEnd(_ text: [Character]) -> Int? {
    var start = 0
    for index in text.indices {
      if index > start, isRegion(text, index) { start = index + 1 }
      // A name has a character of its own before the word.
      guard index > start else { continue }
      for word in towns where text[index...].starts(with: word) {
        let end = index + word.count
        if end < text.count, breakers.contains(text[end]), !isTownAgain(text, end) { break }
        if end < text.count, word == ["镇"] || word == ["乡"], text[end] == word[0] { break }
        return end
      }
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
    switch text[index] {
    case "省", "市", "州", "盟": return index > 0 && !followsTrade(text, index)
    case "县", "旗": return index > 0
    case "区": return index > 1 && !estates.contains(text[index - 1])
    default: return false
    }
  }

  /// 超市, 菜市 and 夜市 are no cities.
  private static func followsTrade(_ text: [Character], _ index: Int) -> Bool {
    text[index] == "市" && "超菜夜集门股".contains(text[index - 1])
  }

  /// The index after the last word of a region, where the address begins with a chain of them.
  private static func regionEnd(_ text: [Character]) -> Int? {
    var end: Int?
    var start = 0
    for index in text.indices where index > start && index - start <= 8 && isRegion(text, index) {
      end = index + 1
      start = index + 1
    }
    return end
  }
}
