// SPDX-License-Identifier: MIT

extension PersonName {
  /// A name in a longer text.
  package struct Found: Sendable, Hashable {
    /// Without blanks: 王建国; with the title where the surname stands alone: 王主任.
    package let name: String
    /// Where it stands.
    package let range: Range<String.Index>
  }

  /// The names of persons in a text that says who, in a column of posts or a line of those present: alone, behind a
  /// post or an office (县长王建国, 住建局王强, 张记修理部（张大彪）), before a title (王主任), with blanks within (王 建 国).
  package static func found(in text: String) -> [Found] {
    parts(text).flatMap { part in
      Part(characters: part.map { text[$0] }).names.map { name in
        let range = part[name.lowerBound]..<text.index(after: part[name.upperBound - 1])
        return Found(name: String(part[name].map { text[$0] }), range: range)
      }
    }.filter { !beginsFirm($0, in: text) }
  }

  /// Whether two characters are the beginning of a firm's name with a blank in it: 白石 建材有限公司.
  private static func beginsFirm(_ found: Found, in text: String) -> Bool {
    let rest = text[found.range.upperBound...]
    guard found.name.count == 2, rest.first?.isWhitespace ?? false else { return false }
    let next = rest.drop { $0.isWhitespace }.prefix { isNamely($0) }
    return !next.isEmpty && isFirm(found.name + next)
  }

  /// The text with the names of persons in it masked, and all else as it is: 张记修理部（张某）.
  package static func maskedWithin(_ text: String) -> String {
    found(in: text).reversed().reduce(into: text) { masked, found in
      masked.replaceSubrange(found.range, with: self.masked(found.name))
    }
  }

  /// The places of the characters between marks; blanks within a name part nothing.
  private static func parts(_ text: String) -> [[String.Index]] {
    var parts: [[String.Index]] = []
    var last: Character = ","
    // Whether the last part is one character for each blank: 王 建.
    var isSpaced = false
    for index in text.indices {
      let character = text[index]
      defer { last = character }
      if !isNamely(character) { continue }
      if isNamely(last) {
        if isSpaced, let tail = parts.last, tail.count > 2 || !isPossible(String(text[tail[0]]) + "一"),
          tail.count > 1
        {
          // 王 强 李建国: the last character begins another word; in 王 建国 it does not.
          parts[parts.count - 1].removeLast()
          parts.append([tail[tail.count - 1]])
        }
        isSpaced = false
        parts[parts.count - 1].append(index)
      } else if isSpaced, last.isWhitespace, let tail = parts.last, tail.count < 4 {
        parts[parts.count - 1].append(index)
      } else {
        parts.append([index])
        isSpaced = true
      }
    }
    return parts
  }

  /// Signs of which a name or a post may be made; all others part them.
  private static func isNamely(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "·•・‧".contains(character)
  }
}

/// A piece of text between marks in which one person may be named.
private struct Part {
  let characters: [Character]

  /// The places of a name; empty where there is none.
  var names: [Range<Int>] {
    guard !characters.contains("某") else { return [] }
    let range = cut(0..<characters.count)
    if isName(range) { return [range] }
    if let title = ending(range, Self.titles) {
      let rest = cut(range.lowerBound..<title.lowerBound)
      if rest.count == 1, isSurname(characters[rest.lowerBound], before: title) { return [range] }
      if isName(rest) { return [rest] }
      return last(of: rest).map { [$0] } ?? []
    }
    return last(of: range).map { [$0] } ?? []
  }

  /// A name at the end, right behind a post or an office.
  private func last(of range: Range<Int>) -> Range<Int>? {
    for count in [3, 2, 4] where count < range.count {
      let name = range.upperBound - count..<range.upperBound
      let head = range.lowerBound..<name.lowerBound
      guard characters[name.lowerBound] != "和" else { continue }
      if isName(name), ending(head, Self.anchors) != nil { return name }
      if count == 3, mayBeName(name), ending(head, Self.titles) != nil { return name }
    }
    return nil
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let text = String(characters[range])
    if text.contains(where: { "·•・‧".contains($0) }) {
      return PersonName.isPossible(text) && !PersonName.holdsWord(text)
    }
    guard PersonName.isLikely(text), let last = text.last, !"员师岗人等".contains(last) else { return false }
    return !PersonName.isCommonWord(String(text.prefix(2)))
  }

  /// Whether three characters right behind a title are a name, whatever words they hold: 局长李长江.
  private func mayBeName(_ range: Range<Int>) -> Bool {
    let text = String(characters[range])
    guard PersonName.isPossible(text), let last = text.last, !Self.postEnds.contains(last) else {
      return false
    }
    return !PersonName.isCommonWord(String(text.prefix(2)))
  }

  private static let postEnds = Set("长员师岗人等局办科股室组站所委制会村镇乡区县市厂部处队")

  /// Whether a character before a title is somebody's surname: 王主任, but not 车队长, 党组长 and 林场长.
  private func isSurname(_ character: Character, before title: Range<Int>) -> Bool {
    PersonName.isPossible(String(character) + "一") && !"车路农房党计管包林文单全和时".contains(character)
  }

  /// The range without words before and behind that are no part of a name or a title.
  private func cut(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while ending(range, Self.titles) == nil, let word = ending(range, Self.trailing) {
      range = range.lowerBound..<word.lowerBound
    }
    while range.count > 2, "由请".contains(characters[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  /// The longest of the words that ends a range and leaves something before it.
  private func ending(_ range: Range<Int>, _ words: [[Character]]) -> Range<Int>? {
    words.first { range.count >= $0.count && characters[range].suffix($0.count).elementsEqual($0) }
      .map { range.upperBound - $0.count..<range.upperBound }
  }

  private static func words(_ text: String) -> [[Character]] {
    text.split(separator: " ").map(Array.init).sorted { $0.count > $1.count }
  }

  /// Words behind a name.
  private static let trailing = words("等 等人 主持 参加 出席 列席 同志 先生 女士 任 兼任 担任 兼 负责 副 常务副 电话 签")

  private static let titles = words(
    """
    主任 局长 书记 科长 处长 县长 区长 市长 镇长 乡长 部长 站长 所长 股长 队长 组长 院长 校长 主席 经理 总经理 董事长 厂长 总监 村长 社长 委员 \
    秘书长 秘书 总工 工程师 主任科员 调研员 干事 网格员 联络员 河长 老师 老板 政委 庭长 检察长 教导员 指导员 总
    """)

  /// Ends of posts, offices, firms and places, behind which a name may stand.
  private static let anchors =
    titles.filter { $0.count > 1 }
    + words(
      """
      局 办 委 部 厅 科 室 处 股 站 所 队 组 院 校 司 中心 公司 集团 街道 镇 乡 村 社区 县 区 市 政府 厂 员 代表 负责人 联系人 责任人 经办人 \
      法定代表人 法人 经营者 业主 户主 当事人 干部 领导 支书 主持人 记录人 镇委 党委 党组 姓名 所有人
      """)
}
