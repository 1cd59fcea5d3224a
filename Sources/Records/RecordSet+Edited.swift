// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Markdown

/// A record of which only the body was edited.
package struct EditedText: Sendable {
  /// The record's file as it is now.
  package let file: ContentTree.File
  package let before: MarkdownDocument
  package let after: MarkdownDocument

  /// The record's path below the content folder.
  package var path: String { file.path }
}

extension EditedText {
  /// Whether all that other records could name of the body is the same: its headings, its rows, and what it links to
  /// on the site.
  package var hasSamePlaces: Bool { Self.places(before) == Self.places(after) }

  private struct Places: Equatable {
    let headings: [String]
    let levels: [Int]
    let rows: [Int]
    let links: Set<String>
  }

  private static func places(_ document: MarkdownDocument) -> Places {
    let headings = document.headings
    let links = document.links.map(\.destination).filter { !LinkSafety.isExternal($0) }
    return Places(
      headings: headings.map(\.id), levels: headings.map(\.level),
      rows: document.tables.flatMap { $0.rows.map(\.line) }, links: Set(links))
  }
}

extension RecordSet {
  /// What was edited in the file of a record; `nil` where more than the record's body follows from it, or where there
  /// is anything to say of how it is written.
  ///
  /// The head must be the same to the byte and unsigned, and a meeting's resolutions must be the same. An English site
  /// is made of translations too, so there the answer is always `nil`.
  ///
  /// - Parameters:
  ///   - file: The record's file as it is now.
  ///   - old: The same as it was before.
  ///   - body: What `old` held, where that is not what these records hold.
  ///   - memory: With which they were read.
  package func editedText(
    _ file: ContentTree.File, was old: ContentTree.File, holding body: MarkdownDocument?,
    known memory: ParseMemory
  ) -> EditedText? {
    guard site.language == .chinese, file.path == old.path, let head = Self.head(of: old),
      head == Self.head(of: file), ConflictMarkers.line(in: file.bytes, isText: true) == nil
    else { return nil }
    let shown = "\(folderName)/\(file.path)"
    if let record = updates.first(where: { $0.path == file.path }) {
      guard record.review.signatures.isEmpty, memory.updates.hasNothingToSay(of: shown),
        let new = UpdateReader.read(file, path: shown).silent(), new.isWhole
      else { return nil }
      return EditedText(file: file, before: body ?? record.document, after: new.update.document)
    }
    if let record = pages.first(where: { $0.path == file.path }) {
      guard record.review.signatures.isEmpty, memory.pages.hasNothingToSay(of: shown),
        let new = PageReader.read(file, path: shown).silent()
      else { return nil }
      return EditedText(file: file, before: body ?? record.document, after: new.document)
    }
    guard let record = meetings.first(where: { $0.path == file.path }), record.review.signatures.isEmpty,
      memory.meetings.hasNothingToSay(of: shown), let new = MeetingReader.read(file, path: shown).silent(),
      new.isWhole, new.tasks == tasks.filter({ $0.meeting == record.slug })
    else { return nil }
    return EditedText(file: file, before: body ?? record.document, after: new.meeting.document)
  }

  /// The same records with edited bodies, by their paths.
  package func with(_ edits: [String: EditedText]) -> RecordSet {
    var records = self
    for index in records.updates.indices {
      guard let text = edits[records.updates[index].path] else { continue }
      records.updates[index].document = text.after
    }
    for index in records.meetings.indices {
      guard let text = edits[records.meetings[index].path] else { continue }
      records.meetings[index].document = text.after
    }
    for index in records.pages.indices {
      guard let text = edits[records.pages[index].path] else { continue }
      records.pages[index].document = text.after
    }
    records.texts = texts.map { edits[$0.path]?.file ?? $0 }
    return records
  }

  /// The record of a file alone, with its file; none where these records have none at the path.
  package func only(_ file: ContentTree.File) -> RecordSet {
    var records = RecordSet(site: site)
    records.folderName = folderName
    records.meetings = meetings.filter { $0.path == file.path }
    records.updates = updates.filter { $0.path == file.path }
    records.pages = pages.filter { $0.path == file.path }
    records.texts = [file]
    return records
  }

  /// Whether one of these records has its file at a path below the content folder.
  package func hasRecord(at path: String) -> Bool {
    updates.contains { $0.path == path } || meetings.contains { $0.path == path }
      || pages.contains { $0.path == path }
  }
}

extension Diagnosed {
  /// The value where there is nothing to say of it.
  fileprivate func silent<Wrapped>() -> Wrapped? where Value == Wrapped? {
    diagnostics.isEmpty ? value : nil
  }
}
