// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// Reads a content folder into values; content is not trusted, and what is odd is refused with its place.
package struct ContentReader: ~Copyable {
  let limits: ContentLimits
  /// The content folder's own name, with which findings begin.
  let rootName: String
  var files: [ContentTree.File] = []
  var attachments: [String] = []
  var diagnostics: [Diagnostic] = []
  /// Paths below the content folder of what an error keeps from being read.
  private var unread: [String] = []
  private var entries = 0
  /// Whether the folder that is read is the published data of another site, of which only tables are wanted.
  private var isInPackage = false
  private var bytes: Int

  /// - Parameter bytes: How many have been read.
  init(rootName: String, limits: ContentLimits, bytes: Int = 0) {
    self.rootName = rootName
    self.limits = limits
    self.bytes = bytes
  }

  /// Reads the folder at `path`.
  ///
  /// Files come in the order of their paths' bytes; hidden files and those that Excel, WPS and editors leave behind
  /// (`~$x.xlsx`, `x.tmp`, `x~`), also half saved, are passed over. Where the folder cannot be read the tree is empty.
  package static func read(_ path: String, limits: ContentLimits = ContentLimits()) -> Diagnosed<ContentTree>
  {
    let name = displayName(of: path)
    var reader = ContentReader(rootName: name, limits: limits)
    reader.readRoot(path)
    return Diagnosed(
      ContentTree(name: name, files: reader.files, attachments: reader.attachments, unread: reader.unread),
      reader.diagnostics.sorted())
  }

  /// The folder's own name, so that what is printed does not depend on where the command is run.
  package static func displayName(of path: String) -> String {
    let name = PathText.lastName(path)
    guard name.isEmpty || name == "." || name == ".." else { return name }
    let resolved = PathText.resolved(path).map(PathText.lastName) ?? ""
    return resolved.isEmpty ? "content" : resolved
  }

  private static let packageName = Array("datapackage.json".utf8)

  private mutating func readRoot(_ path: String) {
    let path = PathText.withoutClosingSlashes(path)
    switch PathText.kind(path) {
    case nil: return report(.missingContent(rootName, near: ContentNearby.folder(of: path)))
    case .link: return report(.linkedContent(rootName))
    case .folder: break
    default: return report(.fileForFolder(rootName))
    }
    do throws(SystemFailure) {
      let root = try Folder(path: path)
      try walk(root, below: "", depth: 0)
    } catch {
      report(.unreadable(rootName, error))
    }
    if files.isEmpty, attachments.isEmpty, diagnostics.isEmpty { report(.emptyContent(rootName)) }
  }

  private mutating func walk(_ folder: borrowing Folder, below prefix: String, depth: Int)
    throws(SystemFailure)
  {
    var seen: [String: String] = [:]
    let names = try folder.names(limit: limits.entries)
    let outer = isInPackage
    defer { isInPackage = outer }
    // Whoever copies all of another site's /data/ need not pick the tables out of it.
    if names.contains(Self.packageName) { isInPackage = true }
    for bytes in names {
      entries += 1
      if entries > limits.entries {
        if entries == limits.entries + 1 { report(.tooManyFiles(rootName, limits.entries)) }
        return
      }
      if ContentNames.isIgnored(bytes) { continue }
      guard let name = checkedName(bytes, below: prefix) else { continue }
      if let other = seen.updateValue(name, forKey: ContentNames.folded(name)) {
        report(.sameName(display(prefix + name), other: other))
        continue
      }
      do throws(SystemFailure) {
        try visit(name, in: folder, below: prefix, depth: depth)
      } catch {
        report(.unreadable(display(prefix + name), error))
      }
    }
  }

  /// The name as text; `nil` where it is not text, too long, or holds what must not be shown.
  private mutating func checkedName(_ bytes: [UInt8], below prefix: String) -> String? {
    let shown = ContentNames.shown(bytes)
    guard let name = String(validating: bytes, as: UTF8.self) else {
      report(.nameNotText(display(prefix + shown)))
      return nil
    }
    if ContentNames.isUnsafe(name) {
      report(.unsafeName(display(prefix + shown), name: shown))
      return nil
    }
    if prefix.utf8.count + bytes.count > limits.path {
      report(.longPath(display(prefix + name), limits.path))
      return nil
    }
    return name
  }

  private mutating func visit(
    _ name: String, in folder: borrowing Folder, below prefix: String, depth: Int
  ) throws(SystemFailure) {
    let path = prefix + name
    let status = try folder.status(name)
    switch status.kind {
    case .folder:
      if depth + 1 > limits.depth { return report(.deepFolder(display(path), limits.depth)) }
      if case .unknown = ContentFileKind(name: name) {} else { return report(.folderForFile(display(path))) }
      try walk(try folder.folder(name), below: path + "/", depth: depth + 1)
    case .file: try readFile(name, in: folder, path: path, seen: status)
    case .link: report(.link(display(path)))
    case .pipe, .socket, .device: report(.notAFile(display(path)))
    }
  }

  mutating func readFile(
    _ name: String, in folder: borrowing Folder, path: String, seen: EntryStatus
  ) throws(SystemFailure) {
    let place = display(path)
    if path == name, Self.folderNames.contains(name) { return report(.fileForFolder(place)) }
    let kind = ContentFileKind(name: name)
    if ContentNames.isHalfSaved(name, size: seen.size) {
      if kind == .table { report(.emptyWorkbook(place)) }
      return
    }
    if isInPackage, kind != .package, kind != .table { return }
    if case .refused(let message, let help) = kind { return report(.refusedKind(place, message, help: help)) }
    if case .unknown = kind {
      if ContentFileKind.isUnreadWorkbook(path) { return report(.unreadWorkbook(place)) }
      // What a record says of it has been said here already.
      unread.append(path)
      return report(.unknownKind(place, name: name))
    }
    if seen.names != 1 { return report(.hardLink(place)) }
    let file = try folder.file(name)
    // What was opened must be what was looked at: between the two calls it could have been replaced.
    let status = try file.status()
    guard status.isSame(as: seen), status.names == 1 else { return report(.changed(place)) }
    let limit = kind.limit(limits)
    if status.size > limit { return report(.largeFile(place, size: status.size, limit: limit)) }
    if case .attachment = kind { return try takeAttachment(file, path: path) }
    bytes += status.size
    if bytes > limits.total { return report(.largeContent(place, limits.total)) }
    guard let content = try file.readAll(size: status.size) else { return report(.changed(place)) }
    if [.markdown, .yaml, .boundaries, .query, .package].contains(kind),
      let finding = TextCheck.finding(in: content, at: place)
    {
      return report(finding)
    }
    files.append(ContentTree.File(path: path, bytes: content))
  }

  private mutating func takeAttachment(_ file: borrowing FileDescriptor, path: String) throws(SystemFailure) {
    var head = [UInt8](repeating: 0, count: 16)
    var failure: SystemFailure?
    let count = head.withUnsafeMutableBytes { room in
      do throws(SystemFailure) { return try file.read(into: room) } catch { failure = error }
      return 0
    }
    if let failure { throw failure }
    let ending = ContentFileKind.ending(of: path)
    head.removeLast(head.count - count)
    guard AttachmentKind(ending: ending)?.matches(head) == true else {
      return report(.wrongPicture(display(path), head: head))
    }
    attachments.append(path)
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    let path = diagnostic.location.path
    if diagnostic.severity == .error, path.hasPrefix(rootName + "/") {
      unread.append(String(path.dropFirst(rootName.count + 1)))
    }
  }

  private func display(_ path: String) -> String { "\(rootName)/\(path)" }

  /// Names that stand for folders of records.
  private static let folderNames: Set<String> = [
    "meetings", "updates", "pages", "tables", "scoring", "会议", "进展", "页面", "数据表", "计分",
  ]
}
