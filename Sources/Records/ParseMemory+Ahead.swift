// SPDX-License-Identifier: MIT

internal import Diagnostics

extension ParseMemory {
  /// Reads the meetings, updates and pages of a folder that are not known yet, by several threads.
  ///
  /// A reader looks at nothing but its file, so what the memory then holds is the same whoever read it and when; the
  /// parse that asks for it goes by the order of paths as ever.
  mutating func readAhead(_ tree: ContentTree, by workers: Int) {
    guard workers > 1 else { return }
    let files = tree.files.compactMap { Document($0, tree) }.filter { !isKnown($0) }
    guard files.count > Self.chunk else { return }
    let chunks = stride(from: 0, to: files.count, by: Self.chunk).map {
      $0..<min($0 + Self.chunk, files.count)
    }
    let made = Workers.map(chunks.count, by: workers) { place in
      var readings = Readings()
      for document in files[chunks[place]] { readings.read(document) }
      return readings
    }
    var readings = Readings()
    for own in made { readings.add(own) }
    meetings.ahead = readings.meetings
    updates.ahead = readings.updates
    pages.ahead = readings.pages
  }

  /// So many documents are read before a thread asks for the next ones.
  private static let chunk = 32

  private func isKnown(_ document: Document) -> Bool {
    switch document.kind {
    case .meeting: meetings.knows(document.path, with: document.file.bytes)
    case .update: updates.knows(document.path, with: document.file.bytes)
    case .page: pages.knows(document.path, with: document.file.bytes)
    }
  }
}

extension ParseMemory {
  /// What was made of documents, by their paths.
  private struct Readings: Sendable {
    var meetings: [String: Diagnosed<(meeting: MeetingRecord, tasks: [Task], isWhole: Bool)?>] = [:]
    var updates: [String: Diagnosed<(update: ProgressUpdate, isWhole: Bool)?>] = [:]
    var pages: [String: Diagnosed<ContentPage?>] = [:]

    mutating func read(_ document: Document) {
      let (file, path) = (document.file, document.path)
      switch document.kind {
      case .meeting: meetings[path] = MeetingReader.read(file, path: path)
      case .update: updates[path] = UpdateReader.read(file, path: path)
      case .page: pages[path] = PageReader.read(file, path: path)
      }
    }

    mutating func add(_ other: Readings) {
      meetings.merge(other.meetings) { first, _ in first }
      updates.merge(other.updates) { first, _ in first }
      pages.merge(other.pages) { first, _ in first }
    }
  }

  /// A file that the parse will read as a document.
  private struct Document: Sendable {
    enum Kind: Int {
      case meeting
      case update
      case page
    }

    let file: ContentTree.File
    let path: String
    let kind: Kind

    init?(_ file: ContentTree.File, _ tree: ContentTree) {
      guard file.mayBeRecord, file.path.utf8.contains(0x2F), TranslationReader.record(of: file.path) == nil
      else { return nil }
      let folder = file.folder
      // The first three folders are those of meetings, updates and pages.
      guard let index = Parsing.folders.firstIndex(where: { $0.names.contains(folder) }),
        let kind = Kind(rawValue: index)
      else { return nil }
      self.file = file
      self.path = tree.displayPath(file.path)
      self.kind = kind
    }
  }
}
