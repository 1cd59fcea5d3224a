// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Privacy
package import Records
internal import Tables

extension PersonalDataGate {
  /// Where the public would read what stands in a column it may not read: an error for a secret column and for a name
  /// of three characters or more, a warning for the rest of an internal one.
  ///
  /// - Parameters:
  ///   - records: All that staff wrote.
  ///   - published: The same as the audience reads it.
  package func privateFindings(_ records: RecordSet, published: RecordSet) -> [Diagnostic] {
    guard audience == .public else { return [] }
    let words = publishedWords(published)
    let values = PrivateValue.all(of: records, except: words).filter { !allowed.covers($0.text) }
    guard !values.isEmpty else { return [] }
    // Longer names that the site prints by right come in the way of the short ones in them.
    let search = PrivateValueSearch(values, known: words.registered.sorted())
    var findings: [Diagnostic] = []
    PublishedText.forEach(of: published) { text in
      let bytes = Array(text.text.utf8)
      for match in bytes.withUnsafeBufferPointer({ search.matches(in: $0) }) {
        findings.append(finding(values[match.word], at: place(values[match.word].text, text, published)))
      }
    }
    for table in published.tables {
      let schema = published.schema(table.schema)
      for match in table.withText({ search.matches(in: $0) }) ?? [] {
        guard let cell = table.cell(at: match.offset),
          schema.column(cell.column.id)?.visibility == .published
        else { continue }
        findings.append(finding(values[match.word], at: cell.row.location(of: cell.column.id)))
      }
    }
    return RecordSet.shortened(findings.distinct())
  }

  /// Words that the site prints by right, which a private cell may equal.
  func publishedWords(_ records: RecordSet) -> PublishedWords {
    var words = PublishedWords()
    words.registered = Set(
      records.roster.knownAreas + records.roster.knownHolders + records.sections.map(\.name))
    for table in records.tables {
      for column in records.schema(table.schema).columns {
        words.registered.insert(column.title)
        for choice in column.choices ?? [] { words.registered.insert(choice.chinese) }
        guard column.visibility == .published, table.hasColumn(column.id) else { continue }
        switch column.type {
        case .text, .name, .identifier:
          for row in table.rows { if let text = row.text(column.id) { words.printed.insert(text) } }
        case .names: for row in table.rows { words.printed.formUnion(row.list(column.id) ?? []) }
        default: break
        }
      }
    }
    return words
  }

  /// The exact place of a word in its file; the text's own place where marks split it.
  func place(_ word: String, _ text: PublishedText, _ records: RecordSet) -> SourceLocation {
    let path = text.location.path
    guard let file = records.texts.first(where: { "\(records.folderName)/\($0.path)" == path }) else {
      return text.location
    }
    let places = SourcePlaces(file.bytes, path: path)
    let line = text.isHead ? 0 : text.location.line ?? 0
    let found = file.bytes.withUnsafeBufferPointer { WordFinder([word]).matches(in: $0) }
    return found.map { places.location($0.range.lowerBound) }.first { ($0.line ?? 0) >= line }
      ?? text.location
  }

  private func finding(_ value: PrivateValue, at place: SourceLocation) -> Diagnostic {
    let masked = value.text.prefix(1) + String(repeating: "*", count: min(max(value.text.count - 1, 1), 8))
    let source = value.location.description
    return Diagnostic(
      value.isSecret || value.isName ? .error : .warning, rule: "private-value", at: place,
      Wording(
        "要公开的内容里有“\(masked)”，与不公开的“\(value.column)”列里的一样（\(source)）",
        "what is to be published holds “\(masked)”, as does the column “\(value.column)”, which is not (\(source))"
      ),
      help: Wording(
        "不该公开就删去或改成岗位；碰巧相同或可以公开的，在 site.yml 的“放行”里写明内容、理由和日期",
        "delete it or write the post instead; if it is another one or may be published, list it under `allow` in site.yml with reason and date"
      ))
  }
}
