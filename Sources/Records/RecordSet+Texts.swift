// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Markdown

extension RecordSet {
  /// The records of which only the body differs from an earlier reading of the folder, by their paths below it; `nil`
  /// where anything else differs.
  ///
  /// The head of each must be the same to the byte, and so must be what follows from its body: its tasks and whether
  /// its signatures still hold. An English site is made of translations too, so there the answer is always `nil`.
  ///
  /// - Parameters:
  ///   - before: What was read of `old`.
  ///   - old: The folder as it was.
  ///   - new: The folder of which this was read.
  package func changedTexts(
    since before: RecordSet, _ old: ContentTree, _ new: ContentTree
  ) -> Set<String>? {
    guard site.language == .chinese, old.attachments == new.attachments, old.unread == new.unread,
      old.name == new.name, old.files.count == new.files.count, old.outputs == new.outputs
    else { return nil }
    var changed: Set<String> = []
    for (was, now) in zip(old.files, new.files) {
      guard was.path == now.path else { return nil }
      if was.bytes == now.bytes { continue }
      guard now.path.hasSuffix(".md"), Self.head(of: was) == Self.head(of: now) else { return nil }
      changed.insert(now.path)
    }
    // A picture that was replaced reopens the review of records whose own bytes are the same.
    guard meetings.map(\.review) == before.meetings.map(\.review),
      updates.map(\.review) == before.updates.map(\.review),
      pages.map(\.review) == before.pages.map(\.review)
    else { return nil }
    let isSame = changed.allSatisfy { path in
      consequences(of: path) != nil && consequences(of: path) == before.consequences(of: path)
    }
    return isSame ? changed : nil
  }

  /// The same records with the bodies of another reading in the place of these.
  package func withTexts(of other: RecordSet, at paths: Set<String>) -> RecordSet {
    var records = self
    for index in meetings.indices where paths.contains(meetings[index].path) {
      guard let new = other.meetings.first(where: { $0.path == meetings[index].path }) else { continue }
      records.meetings[index].document = new.document
    }
    for index in updates.indices where paths.contains(updates[index].path) {
      guard let new = other.updates.first(where: { $0.path == updates[index].path }) else { continue }
      records.updates[index].document = new.document
    }
    for index in pages.indices where paths.contains(pages[index].path) {
      guard let new = other.pages.first(where: { $0.path == pages[index].path }) else { continue }
      records.pages[index].document = new.document
    }
    records.texts = other.texts
    return records
  }

  /// What others can tell of a record's body.
  private struct Consequences: Equatable {
    var tasks: [Task] = []
    /// How many records have the path.
    var count: Int
  }

  private func consequences(of path: String) -> Consequences? {
    if let meeting = meetings.first(where: { $0.path == path }) {
      let tasks = tasks.filter { $0.meeting == meeting.slug }
      return Consequences(tasks: tasks, count: meetings.count { $0.path == path })
    }
    let count = updates.count { $0.path == path } + pages.count { $0.path == path }
    return count == 0 ? nil : Consequences(count: count)
  }

  /// The bytes before the body; `nil` for a record without a head.
  static func head(of file: ContentTree.File) -> ArraySlice<UInt8>? {
    FrontMatter.split(file.bytes, path: "").value.map { file.bytes[..<$0.body.startIndex] }
  }
}
