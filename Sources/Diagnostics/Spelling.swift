// SPDX-License-Identifier: MIT

/// The nearest of some names to a misspelt one.
package enum Spelling {
  /// The name with the fewest edits from `word`, if it takes at most a third of the longer one's characters (at
  /// least one, so that a two-character Chinese name with one wrong character is still found); ties go to the
  /// first name in `names`. The word itself is never offered, nor is an id that differs from it in its digits alone:
  /// `Z03` and `Z01` are two things.
  ///
  /// Of a name with a prefix, such as `目标:S09`, only what follows it is compared with names of the same prefix.
  package static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    guard let end = word.firstIndex(where: { $0 == ":" || $0 == "：" }), word.index(after: end) < word.endIndex
    else { return nearestWhole(to: word, among: names) }
    let prefix = folded(String(word[...end]))
    let rest = String(word[word.index(after: end)...])
    let (own, others) = names.reduce(into: (own: [String](), others: [String]())) { groups, name in
      if folded(name).starts(with: prefix) { groups.own.append(name) } else { groups.others.append(name) }
    }
    let ends = own.map { String($0.dropFirst(prefix.count)) }
    if let near = nearestWhole(to: rest, among: ends), let place = ends.firstIndex(of: near) {
      return own[place]
    }
    return nearestWhole(to: word, among: others)
  }

  private static func nearestWhole(to word: String, among names: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let hasDigit = wanted.contains(where: isDigit)
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = folded(name)
      guard !candidate.isEmpty, candidate.count <= 64, name != word else { continue }
      let allowed = max(1, max(wanted.count, candidate.count) / 3)
      // 河口镇政府 for 河口镇: behind the name stands what it is called besides.
      if isCalled(wanted, candidate), best == nil { best = (name, allowed) }
      if abs(candidate.count - wanted.count) > allowed, !contains(candidate, wanted) { continue }
      if hasDigit, isOtherNumber(candidate, wanted) { continue }
      let distance = contains(candidate, wanted) ? 1 : edits(wanted, candidate)
      let shared = wanted.contains { candidate.contains($0) }
      if distance <= allowed, shared, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
  }

  /// Whether two ids are the same but for some of their digits: `Z03` and `Z01`, but not `HK-3` and `HK-03`, and not
  /// the names of two files.
  private static func isOtherNumber(_ left: [Character], _ right: [Character]) -> Bool {
    left.count == right.count && !left.contains("/")
      && zip(left, right).allSatisfy { $0 == $1 || isDigit($0) && isDigit($1) }
      && left != right
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The help line that offers `name`, or `nil` when there is none to offer.
  package static func help(for word: String, among names: some Sequence<String>) -> Wording? {
    nearest(to: word, among: names).map { Wording("是不是“\($0)”？", "did you mean “\($0)”?") }
  }

  /// Small letters, and for the full width forms of an input method (`Ｓ０１`) those that are meant.
  private static func folded(_ word: String) -> [Character] {
    var plain = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      // U+FF01 to U+FF5E are U+0021 to U+007E.
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return Array(String(plain).lowercased())
  }

  private static func isCalled(_ long: [Character], _ short: [Character]) -> Bool {
    short.count >= 2 && long.starts(with: short) && titles.contains(String(long[short.count...]))
  }

  private static let titles: Set<String> = ["人民政府", "政府", "办事处", "街道办", "党委", "管委会", "委员会", "机关"]

  private static func contains(_ long: [Character], _ short: [Character]) -> Bool {
    guard short.count >= 2, short.count < long.count else { return false }
    return long.starts(with: short) || long.reversed().starts(with: short.reversed())
  }

  /// Edits are insertions, deletions, replacements and swaps of neighbours.
  private static func edits(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
