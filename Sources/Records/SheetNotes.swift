// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What a note says of a sheet, whichever sheet it is.
private struct SheetNote: Hashable {
  let path: String
  let rule: String
  let message: Wording

  static func of(_ note: Diagnostic) -> (key: SheetNote, sheet: String)? {
    guard note.severity == .note, case .cell(let sheet, _, _) = note.location.place else { return nil }
    return (SheetNote(path: note.location.path, rule: note.rule, message: note.message), sheet)
  }
}

extension [Diagnostic] {
  /// The findings with one note for several sheets of a workbook that were all read in the same way.
  ///
  /// Twelve sheets, one a month, are laid out alike.
  func withFoldedNotes() -> [Diagnostic] {
    var sheets: [SheetNote: [String]] = [:]
    for note in self {
      if let (key, sheet) = SheetNote.of(note) { sheets[key, default: []].append(sheet) }
    }
    var said: Set<SheetNote> = []
    return compactMap { note in
      guard let (key, _) = SheetNote.of(note), let names = sheets[key], names.count > 1 else { return note }
      guard said.insert(key).inserted else { return nil }
      let shown = names.map { "“\($0)”" }
      return Diagnostic(
        .note, rule: note.rule, at: SourceLocation(path: key.path),
        Wording(
          "工作表\(shown.joined())：\(note.message.chinese)",
          "sheets \(shown.joined(separator: ", ")): \(note.message.english)"),
        help: note.help)
    }
  }
}
