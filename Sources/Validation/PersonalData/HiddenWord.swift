// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Tables

/// An id, a number of a document or a title of what the public build leaves out.
struct HiddenWord {
  let text: String
  let reason: Withholding
  /// Whether it is an item of a ledger and no record of its own.
  let isItem: Bool
}

extension HiddenWord {
  /// The words by which drafts, embargoed and expired records, tasks of such meetings and items that are not public
  /// may be named; none that something published is called too.
  ///
  /// What is dated after the as-of date is left out: it appears by itself when its day has come.
  static func all(
    of records: RecordSet, published: RecordSet, withheld: [String: Withholding]
  ) -> [HiddenWord] {
    guard published.site.audience == .public else { return [] }
    let known = names(of: published)
    var seen: Set<String> = []
    var words: [HiddenWord] = []
    func add(_ texts: [String?], _ key: String, isItem: Bool = false) {
      guard let reason = withheld[key], reason != .later else { return }
      for text in texts.compactMap({ $0 }) where !known.contains(text) && seen.insert(text).inserted {
        words.append(HiddenWord(text: text, reason: reason, isItem: isItem))
      }
    }
    for meeting in records.meetings { add([title(meeting.title), number(meeting.number)], meeting.path) }
    for update in records.updates { add([title(update.title)], update.path) }
    for page in records.pages { add([title(page.title)], page.path) }
    for task in records.tasks { add([identifier(task.id)], "task:\(task.id)") }
    for ledger in records.ledgers {
      let columns = numberColumns(ledger.definition)
      for item in ledger.items {
        let numbers = columns.map { number(item.values.text($0)) }
        add(
          [identifier(item.id), title(item.name)] + numbers, "item:\(ledger.definition.id)/\(item.id)",
          isItem: true)
      }
    }
    return words
  }

  /// What published records, items and the places of the county are called.
  static func names(of records: RecordSet) -> Set<String> {
    var names = Set(records.meetings.flatMap { [$0.title, $0.number].compactMap { $0 } })
    names.formUnion(records.updates.map(\.title) + records.pages.map(\.title))
    names.formUnion(records.tasks.map(\.id) + records.targets.flatMap { [$0.id, $0.indicator] })
    names.formUnion(records.roster.knownAreas + records.roster.knownHolders)
    names.formUnion(records.sections.flatMap { [$0.id, $0.name] })
    for ledger in records.ledgers {
      names.insert(ledger.definition.title.chinese)
      let columns = numberColumns(ledger.definition)
      for item in ledger.items {
        names.formUnion([item.id, item.name] + columns.compactMap { item.values.text($0) })
      }
    }
    return names
  }

  /// The ways in which a word may be written: with other brackets and hyphens, in other letters.
  var spellings: [String] {
    var forms = [text]
    let brackets = [("〔", "〕"), ("[", "]"), ("［", "］"), ("(", ")"), ("（", "）"), ("【", "】")]
    if let own = brackets.first(where: { text.contains($0.0) && text.contains($0.1) }) {
      forms = brackets.map { text.replacing(own.0, with: $0.0).replacing(own.1, with: $0.1) }
    }
    if text.contains("-") { forms += ["－", "—", "–", "‐"].map { text.replacing("-", with: $0) } }
    if let joined = Self.joined(text) { forms.append(joined) }
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { forms.append(Self.wide(text)) }
    for form in [text.uppercased(), text.lowercased()] where form != text { forms.append(form) }
    return forms
  }

  /// AJ1 for AJ-1: letters and digits with one hyphen between them.
  private static func joined(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let last = parts.last, !parts[0].isEmpty, !last.isEmpty,
      parts[0].allSatisfy({ $0.isASCII && $0.isLetter }), last.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return String(parts[0]) + String(last)
  }

  /// In letters and digits of full width.
  private static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  // MARK: Words that tell

  /// A title of six characters or more; shorter ones are words of any text.
  private static func title(_ text: String) -> String? { text.count >= 6 ? text : nil }

  /// An id with a digit or a hyphen and something else: 12 alone, or 2022-10, may be any number.
  private static func identifier(_ text: String) -> String? {
    let isNumber = text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "-" || $0 == "." }
    if isNumber { return text.utf8.count >= 8 && !text.contains("-") ? text : nil }
    let isCode = text.unicodeScalars.contains { ("0"..."9").contains($0) || $0 == "-" }
    return isCode && text.utf8.count >= 3 || text.count >= 6 ? text : nil
  }

  /// The number of a document: four characters or more with a digit.
  private static func number(_ text: String?) -> String? {
    guard let text, text.count >= 4, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    return identifier(text)
  }

  /// Columns of a ledger that hold numbers of documents.
  private static func numberColumns(_ ledger: LedgerDefinition) -> [String] {
    ledger.schema.columns.filter { column in
      guard column.id != "id", column.title.hasSuffix("号") else { return false }
      switch column.type {
      case .text, .identifier: return true
      default: return false
      }
    }.map(\.id)
  }
}
