// SPDX-License-Identifier: MIT

/// Names of natural persons: how the public reads them, and how they are told from other words.
package enum PersonName {
  /// `李某`: the surname and 某, of each name in the text; a surname of two characters stays whole, and of a name with
  /// `·` or of a foreign one the first character stays. The name of a firm or an office stays as it is.
  package static func masked(_ text: String) -> String {
    var masked = ""
    var name = ""
    for character in text {
      if separators.contains(character) {
        masked += one(name) + String(character)
        name = ""
      } else {
        name.append(character)
      }
    }
    return masked + one(name)
  }

  /// Whether a text is most likely the name of a Chinese person: two to four characters that begin with a surname
  /// and hold no word of a post, a place or an office.
  package static func isLikely(_ text: String) -> Bool {
    guard (2...4).contains(text.count), text.unicodeScalars.allSatisfy({ isHan($0) }) else { return false }
    if text.contains("某") || holdsWord(text) { return false }
    let hasDouble = Surnames.double.contains(String(text.prefix(2)))
    if hasDouble { return text.count > 2 }
    return text.count < 4 && text.first.map { Surnames.single.contains($0) } ?? false
  }

  /// Whether a text that stands where names stand may be a natural person's: a surname and one or two characters, or a
  /// name with `·`. Words of posts and places do not tell here: 李长江 is a person.
  package static func isPossible(_ text: String) -> Bool {
    let parts = text.split { "·•・‧".contains($0) }
    guard !parts.isEmpty, parts.allSatisfy({ $0.unicodeScalars.allSatisfy { isHan($0) } }) else {
      return false
    }
    if parts.count > 1 { return text.count >= 4 }
    guard (2...4).contains(text.count), !text.contains("某"), !isFirm(text) else { return false }
    if Surnames.double.contains(String(text.prefix(2))) { return text.count > 2 }
    return text.count < 4 && text.first.map { Surnames.single.contains($0) } ?? false
  }

  /// Whether a text holds a word of a post, a place or an office.
  static func holdsWord(_ text: String) -> Bool { words.contains { text.contains($0) } }

  private static func one(_ name: String) -> String {
    let bare = name.drop { $0 == " " || $0 == "\u{3000}" }
    guard let first = bare.first else { return name }
    if isFirm(String(bare)) { return name }
    let hasMiddle = bare.contains { "·•・‧.".contains($0) }
    let isDouble = !hasMiddle && bare.count > 2 && Surnames.double.contains(String(bare.prefix(2)))
    return (isDouble ? String(bare.prefix(2)) : String(first)) + "某"
  }

  /// Whether a name ends as the names of firms and offices do.
  static func isFirm(_ name: String) -> Bool {
    firms.contains { name.count > $0.count + 1 && name.hasSuffix($0) }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value) || scalar == "〇"
  }

  /// A blank stands inside foreign names, so it separates nothing.
  private static let separators: Set<Character> = ["、", "，", ",", ";", "；", "/", "／", "\n", "\r"]

  private static let firms = [
    "公司", "集团", "合作社", "工厂", "养殖场", "农场", "加工厂", "中心", "经营部", "服务部", "商店", "饭店", "酒店", "餐厅", "超市", "医院",
    "学校", "委员会", "办事处", "政府", "合伙企业", "事务所", "工作室", "项目部", "水泥厂", "化工厂", "污水厂", "处理厂", "砖厂", "家具厂", "局",
  ]

  /// Parts of words that are posts, places or offices and never of names in lists of who was there.
  private static let words = [
    "长", "主任", "书记", "委员", "干事", "科员", "局", "处", "科", "股", "办", "站", "所", "队", "组", "部", "委", "厅", "院", "校",
    "公司", "企业", "单位", "中心", "政府", "街道", "镇", "乡", "村", "县", "市", "区", "省", "代表", "人员", "负责", "领导", "干部", "同志",
    "成员", "专家", "教授", "工程", "记者", "律师", "顾问", "联络", "群众", "居民", "商户", "水务", "环境", "生态", "全体", "有关", "相关", "各",
    "经理", "董事", "总监", "秘书", "助理", "会计", "厂", "店", "社", "会", "网格", "河", "湖", "路", "党", "团", "工会", "妇联", "高工",
    "方面", "方案", "项目", "时间", "地点", "情况",
  ]
}
