// SPDX-License-Identifier: MIT

package import Diagnostics
package import Privacy
package import Records
package import Standards
internal import Tables

/// What keeps personal data out of a site: what looks like it and is not allowed is an error.
///
/// For the office's own site telephone numbers, addresses and plates may stand; numbers of papers and of bank cards
/// may not.
package struct PersonalDataGate: Sendable {
  package let audience: Audience
  package let allowed: AllowList
  /// Entries that no longer count.
  let expired: [Allowance]
  /// The entries behind ``allowed``; `nil` for the county's own numbers.
  let sources: [Allowance?]

  /// - Parameter day: The day on which entries of 放行 must still count.
  package init(_ site: SiteConfiguration, on day: CivilDate) {
    audience = site.audience
    let counting = site.allowances.filter { $0.counts(on: day) }
    expired = site.allowances.filter { !$0.counts(on: day) }
    sources = site.hotlines.map { _ in nil } + counting
    allowed = AllowList(
      site.hotlines.map { AllowList.Entry($0.number.text, isNumber: true) }
        + counting.map { AllowList.Entry($0.text.text) })
  }

  /// Whether the gate stops a match of that kind for this audience.
  package func stops(_ kind: PersonalDataKind) -> Bool {
    switch kind {
    case .identityNumber, .bankCard: true
    case .mobile, .landline, .email, .licencePlate: audience == .public
    }
  }
}

extension PersonalDataGate {
  /// What the gate stops in a text.
  ///
  /// - Parameter hasCells: Whether the text is CSV or JSON, where commas part values.
  package func unallowed(_ bytes: [UInt8], hasCells: Bool = false) -> [PersonalDataMatch] {
    PersonalDataScanner(hasCells: hasCells).matches(in: bytes).filter {
      stops($0.kind) && !allowed.covers($0)
    }
  }

  package func unallowed(_ text: String) -> [PersonalDataMatch] { unallowed(Array(text.utf8)) }

  /// A text in which what the gate stops is hidden.
  package func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for match in unallowed(bytes).reversed() {
      bytes.replaceSubrange(match.range, with: Array(match.masked.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A match of the gate with where it was written.
struct LocatedMatch: Hashable {
  let match: PersonalDataMatch
  let location: SourceLocation
  /// Whether it stands in the head of a record.
  var isHead = false
}

extension PersonalDataGate {
  /// What stands in the texts and tables of records that are published.
  ///
  /// - Parameters:
  ///   - records: As the audience reads them: what it may not see is taken out already.
  ///   - whole: All that staff wrote; its private words may be what an entry of 放行 is for.
  ///   - withheld: What is left out of the site and why, whose names an entry may be for too.
  ///   - workers: How many threads there may be.
  package func findings(
    _ records: RecordSet, of whole: RecordSet, withheld: [String: Withholding] = [:], workers: Int = 1
  ) -> [Diagnostic] {
    var found = documents(records, workers) + rules(records) + fileNames(records)
    let ledgers = records.ledgers.map(\.definition)
    for table in records.tables {
      let ledger = ledgers.first { $0.id == table.schema.id }
      found += cells(LeavingCells(table, records.schema(table.schema), ledger, audience))
    }
    var used: Set<Int> = []
    var (heads, findings): ([Diagnostic], [Diagnostic]) = ([], [])
    var seen: Set<LocatedMatch> = []
    for match in found where stops(match.match.kind) {
      if let index = allowed.index(covering: match.match) {
        used.insert(index)
      } else if seen.insert(match.bare).inserted {
        let finding = finding(match.match, at: match.location)
        if match.isHead { heads.append(finding) } else { findings.append(finding) }
      }
    }
    for value in PrivateValue.all(of: whole, except: PublishedWords()) {
      if let index = allowed.index(coveringWord: value.text) { used.insert(index) }
    }
    // Without an entry there is none that could be used.
    let persons = sources.contains { $0 != nil } ? NamedPerson.all(of: records) : []
    for person in persons {
      if let index = index(allowing: person) { used.insert(index) }
    }
    for item in HiddenWord.all(of: whole, published: records, withheld: withheld) {
      if let index = allowed.index(coveringWord: item.text) { used.insert(index) }
    }
    // Heads for themselves: a body full of numbers hides none in the head.
    return RecordSet.shortened(heads) + RecordSet.shortened(findings) + unused(used)
  }

  // MARK: Records

  private func documents(_ records: RecordSet, _ workers: Int) -> [LocatedMatch] {
    let scanner = PersonalDataScanner()
    let matches = PublishedText.flatMap(of: records, by: workers) { text in
      scanner.matches(in: text.text).map { ($0, text) }
    }
    let byFile = Dictionary(grouping: matches) { $0.1.location.path }
    return byFile.keys.sorted().flatMap { path in
      located(
        byFile[path] ?? [], in: records.texts.first { "\(records.folderName)/\($0.path)" == path }, path)
    }
  }

  /// The exact places of matches, by what the file itself holds; digits that marks split keep their paragraph's line.
  private func located(
    _ matches: [(PersonalDataMatch, PublishedText)], in file: ContentTree.File?, _ path: String
  ) -> [LocatedMatch] {
    guard let file else {
      return matches.map { LocatedMatch(match: $0.0, location: $0.1.location, isHead: $0.1.isHead) }
    }
    let places = SourcePlaces(file.bytes, path: path)
    var raw = PersonalDataScanner().matches(in: file.bytes).map { ($0, places.location($0.range.lowerBound)) }
    var last: [String: SourceLocation] = [:]
    // Bodies first: what stands in a head has no line of its own.
    return (matches.filter { !$0.1.isHead } + matches.filter { $0.1.isHead }).map { match, text in
      let line = text.isHead ? 0 : text.location.line ?? 0
      // A caption stands before the table whose line it has.
      let place =
        raw.firstIndex { $0.0.normal == match.normal && ($0.1.line ?? 0) >= line }
        ?? raw.firstIndex { $0.0.normal == match.normal }
      let location = place.map { raw[$0].1 } ?? last[match.normal] ?? text.location
      if let place { raw.remove(at: place) }
      last[match.normal] = location
      return LocatedMatch(match: match, location: location, isHead: text.isHead)
    }
  }

  // MARK: Rules and declarations

  /// Scoring rules and declared ledgers: every value of them is printed.
  private func rules(_ records: RecordSet) -> [LocatedMatch] {
    let scanner = PersonalDataScanner()
    return scalars(records, where: { !scanner.matches(in: $0).isEmpty }).flatMap { text, location in
      scanner.matches(in: text).map { LocatedMatch(match: $0, location: location) }
    }
  }

  /// Every value of scoring rules and declared ledgers with its place.
  func scalars(
    _ records: RecordSet, where isWanted: ([UInt8]) -> Bool = { _ in true }
  ) -> [(text: String, location: SourceLocation)] {
    records.texts.flatMap { file -> [(text: String, location: SourceLocation)] in
      guard !file.path.lowercased().hasSuffix(".md"), !SiteConfigurationReader.fileNames.contains(file.path),
        isWanted(file.bytes)
      else { return [] }
      let path = "\(records.folderName)/\(file.path)"
      return YAMLReader.read(String(decoding: file.bytes, as: UTF8.self), path: path).value?.scalars ?? []
    }
  }

  /// Pages of data name the files of their tables.
  private func fileNames(_ records: RecordSet) -> [LocatedMatch] {
    let scanner = PersonalDataScanner()
    return records.tables.flatMap { table in
      scanner.matches(in: table.path + (table.sheet.map { "!" + $0 } ?? "")).map { match in
        LocatedMatch(match: match, location: SourceLocation(path: masked(table.path)))
      }
    }
  }

  // MARK: Tables

  /// What stands in cells, in the form in which each leaves: digits of a number stand together there, and what was
  /// made coarser counts no more.
  private func cells(_ cells: LeavingCells) -> [LocatedMatch] {
    let scanner = PersonalDataScanner()
    // Commas part cells, and stand in them; each cell found is looked at by itself.
    let matches =
      cells.table.withText { scanner.matches(in: $0) + PersonalDataScanner(hasCells: true).matches(in: $0) }
      ?? []
    let starts = Set(matches.map(\.range.lowerBound)).sorted()
    let found = starts.compactMap { cells.table.cell(at: $0) }
    return found.flatMap { located($0.row, cells.schema.column($0.column.id) ?? $0.column, cells) }
      + cells.contacts.flatMap { column in cells.table.rows.flatMap { located($0, column, cells) } }
      + cells.longNumbers.flatMap { located($0.row, $0.column, cells) }
      + cells.letteredIdentifiers.flatMap { row, column, digits in
        scanner.matches(in: digits).map { LocatedMatch(match: $0, location: row.location(of: column.id)) }
      }
  }

  private func located(_ row: TypedRow, _ column: Column, _ cells: LeavingCells) -> [LocatedMatch] {
    let scanner = PersonalDataScanner()
    var matches: [PersonalDataMatch] = []
    for text in cells.texts(row, column) where matches.isEmpty {
      matches =
        RecordSet.isContact(column.title) ? scanner.matches(inContact: text) : scanner.matches(in: text)
    }
    return matches.map { LocatedMatch(match: $0, location: row.location(of: column.id)) }
  }
}

extension LocatedMatch {
  /// The same without where in its text it stood.
  fileprivate var bare: LocatedMatch {
    LocatedMatch(
      match: PersonalDataMatch(kind: match.kind, range: 0..<0, normal: match.normal), location: location)
  }
}

extension YAMLNode {
  /// Every value and key with its place.
  fileprivate var scalars: [(text: String, location: SourceLocation)] {
    switch self {
    case .scalar(let text, let location): [(text, location)]
    case .sequence(let items, _): items.flatMap(\.scalars)
    case .mapping(let entries, _): entries.flatMap { [($0.key, $0.keyLocation)] + $0.value.scalars }
    }
  }
}
