// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Workbooks

/// What was read of each file of a content folder, kept so that a file whose bytes are the same is not read again.
package struct ParseMemory: Sendable {
  var meetings = Kept<Diagnosed<(meeting: MeetingRecord, tasks: [Task], isWhole: Bool)?>>()
  var updates = Kept<Diagnosed<(update: ProgressUpdate, isWhole: Bool)?>>()
  var pages = Kept<Diagnosed<ContentPage?>>()
  var books = Kept<Diagnosed<Workbook?>>()
  var tables = Kept<TableFile.Reading>()
  /// What tables are read by: `site.yml` and the declared ledgers.
  private var forms: [ContentTree.File] = []

  package init() {}

  /// The memory with which the reading of a folder begins: tables are read anew where what they are read by changed.
  func beginning(_ tree: ContentTree) -> ParseMemory {
    let forms = tree.files.filter { file in
      SiteConfigurationReader.fileNames.contains(file.path)
        || LedgerFolder.names.contains { file.path.hasPrefix($0 + "/") }
    }
    var memory = self
    memory.forms = forms
    if !forms.elementsEqual(self.forms, by: { $0.path == $1.path && $0.bytes == $1.bytes }) {
      memory.tables = Kept()
    }
    return memory
  }

  /// The memory after the reading: what was not asked for is dropped.
  func ended() -> ParseMemory {
    var memory = self
    memory.meetings.forget()
    memory.updates.forget()
    memory.pages.forget()
    memory.books.forget()
    memory.tables.forget()
    return memory
  }
}

extension ParseMemory {
  /// What was made of the bytes of files, by a name.
  struct Kept<Value: Sendable>: Sendable {
    private var old: [String: (bytes: [UInt8], value: Value)] = [:]
    private var new: [String: (bytes: [UInt8], value: Value)] = [:]
    /// What was made before it was asked for, of the bytes that will be asked for.
    var ahead: [String: Value] = [:]

    func knows(_ name: String, with bytes: [UInt8]) -> Bool { old[name]?.bytes == bytes }

    /// What was made of the same bytes before, else what `make` makes of them.
    ///
    /// Arrays that share their storage are compared in no time.
    mutating func value(_ name: String, of bytes: [UInt8], make: () -> Value) -> Value {
      if let value = ahead.removeValue(forKey: name) {
        new[name] = (bytes, value)
        return value
      }
      if let known = old[name], known.bytes == bytes {
        new[name] = known
        return known.value
      }
      let value = make()
      new[name] = (bytes, value)
      return value
    }

    /// Whether reading a file, as it was last read, found nothing.
    func hasNothingToSay<Wrapped>(of name: String) -> Bool where Value == Diagnosed<Wrapped> {
      old[name]?.value.diagnostics.isEmpty == true
    }

    fileprivate mutating func forget() {
      old = new
      new = [:]
      ahead = [:]
    }
  }
}
