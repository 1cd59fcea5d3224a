// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
import Records
import Standards
import Validation

/// Begins a record that builds at once, with comments that say what goes where.
package enum RecordScaffold {
  /// Writes the record and gives its path from the content folder's own name on.
  ///
  /// The file's name is made of the date and the title. A file that is there is never written over, and nothing is
  /// written that would be an error; what would be a warning is told.
  package static func write(_ draft: RecordDraft, content: String) -> Diagnosed<String> {
    let title = draft.title.split { $0.isNewline }.joined(separator: " ")
    let stem = fileName(title)
    let shown = ContentReader.displayName(of: content)
    guard !stem.isEmpty, let date = draft.date else { return Diagnosed("", [.emptyTitle(shown)]) }
    guard PathText.isFolder(content) else { return Diagnosed("", [.missingContent(shown)]) }
    let name = (draft.kind == .page ? stem : "\(date.isoText)-\(stem)") + ".md"
    let below = "\(draft.kind.folder)/\(name)"
    let path = "\(shown)/\(below)"
    guard PathText.kind(PathText.joined(content, below)) == nil else {
      return Diagnosed("", [.recordExists(path)])
    }
    let tree = ContentReader.read(content).value
    let text = RecordTexts(draft, title: title, date: date, names: knownNames(tree)).text
    let faults = faults(of: text, at: below, in: tree)
    guard !faults.contains(where: { $0.severity == .error }) else { return Diagnosed("", faults) }
    do throws(SystemFailure) {
      let root = try Folder(path: PathText.withoutClosingSlashes(content))
      try root.makeFolder(draft.kind.folder)
      try root.folder(draft.kind.folder).create(name).write(Array(text.utf8))
      return Diagnosed(path, faults)
    } catch {
      return Diagnosed("", [error.code == EEXIST ? .recordExists(path) : .cannotCreate(path, error)])
    }
  }

  /// What is said when the record is written.
  package static func farewell(_ path: String) -> Wording {
    Wording("已新建 \(path)，打开它照注释填写，再运行 taizhang check", "wrote \(path); fill it in, then run taizhang check")
  }

  /// The title as the name of a file that every system takes, at most 120 bytes.
  static func fileName(_ title: String) -> String {
    var name = ""
    for scalar in title.unicodeScalars {
      let isBad =
        scalar.value < 0x20 || "\\/:*?\"<>|#%&{}".unicodeScalars.contains(scalar)
        || ContentNames.isUnsafe(String(scalar))
      let next = isBad || scalar.properties.isWhitespace ? "-" : String(scalar)
      if next == "-", name.isEmpty || name.hasSuffix("-") { continue }
      if name.utf8.count + next.utf8.count > 120 { break }
      name += next
    }
    while let last = name.last, last == "-" || last == "." || last == "~" { name.removeLast() }
    while let first = name.first, first == "." || first == "~" || first == "-" { name.removeFirst() }
    return name
  }

  /// What would be found wrong with the record beside the others; what they have wrong themselves is not asked.
  private static func faults(of text: String, at path: String, in tree: ContentTree) -> [Diagnostic] {
    let file = ContentTree.File(path: path, bytes: Array(text.utf8))
    let whole = ContentTree(
      name: tree.name, files: tree.files + [file], attachments: tree.attachments, unread: tree.unread)
    let parsed = RecordSet.parse(whole)
    let found = parsed.diagnostics + (parsed.value?.validated().diagnostics ?? [])
    return found.filter { finding in
      finding.location.path == whole.displayPath(path) && finding.severity != .note
        // Its author is to write in the place of these.
        && finding.rule != LeftPlaceholder.name
    }.distinct()
  }

  /// A target and a unit of the county to begin with, so that the record is about something that exists.
  private static func knownNames(_ tree: ContentTree) -> (about: String, author: String) {
    let records = RecordSet.parse(tree).value
    return (records?.targets.first?.id ?? "Q01", records?.holders.first?.name ?? "本单位")
  }
}

extension Diagnostic {
  static func emptyTitle(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "empty-title", at: SourceLocation(path: path), Wording("标题是空的", "the title is empty"),
      help: Wording("例如：taizhang new meeting 二季度调度会", "for example: taizhang new meeting 二季度调度会"))
  }

  static func recordExists(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "record-exists", at: SourceLocation(path: path),
      Wording("这个文件已经有了，没有改动它", "the file is there already and was left as it is"),
      help: Wording("请换一个标题或日期", "use another title or date"))
  }

  static func cannotCreate(_ path: String, _ failure: SystemFailure) -> Diagnostic {
    Diagnostic(
      rule: "cannot-write", at: SourceLocation(path: path),
      Wording("不能写入：\(failure.wording.chinese)", "cannot be written: \(failure.wording.english)"),
      help: Wording("请检查文件夹的权限和磁盘空间", "check the folder's permissions and the space on the disk"))
  }
}
