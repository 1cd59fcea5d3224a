// SPDX-License-Identifier: MIT

package import Diagnostics
import Glibc
package import Templates

/// Finds and reads a theme's folder and those of the themes it inherits from.
package struct ThemeReader: Sendable {
  /// The content folder, beside which `themes/` stands in a project.
  package let content: String
  /// The program's own file; installed themes are found from it.
  package let program: String?

  package init(content: String, program: String?) {
    self.content = content
    self.program = program
  }

  /// Bytes of one file of a theme.
  static let fileLimit = 16 << 20
  /// Files of one theme.
  static let filesLimit = 2_000
  /// Themes in one line of inheritance.
  static let ancestryLimit = 8

  /// A theme as it lies on the disk.
  package struct Found: Sendable {
    /// The theme itself first, then its parent and so on.
    package var layers: [ThemeLayer] = []
    /// The resolved folder of each layer.
    package var folders: [String] = []
  }

  /// The layers of a theme, the theme itself first, then its parent and so on; empty where there are errors.
  ///
  /// A name with `/` in it is a path. Any other name is looked for in `themes/` beside the content folder, in
  /// `themes/` of the folder the command runs in, in `share/taizhang/themes/` beside the program's folder, and in
  /// `themes/` beside the program and in the folders above it that not everyone may write into, which finds the theme
  /// of a source tree.
  package func layers(_ theme: String) -> Diagnosed<Found> {
    var found = Found()
    var next: String? = theme
    while let name = next {
      guard let path = find(name) else { return Diagnosed(Found(), [.missingTheme(name, known: known)]) }
      guard let resolved = PathText.resolved(path), !found.folders.contains(resolved),
        found.folders.count < Self.ancestryLimit
      else {
        return Diagnosed(Found(), [.themeCircle(path)])
      }
      found.folders.append(resolved)
      let layer = read(path)
      guard !layer.hasErrors, let value = layer.value else { return Diagnosed(Found(), layer.diagnostics) }
      found.layers.append(value)
      next = value.manifest.parent
    }
    return Diagnosed(found)
  }

  /// The folders in which themes are looked for, in their order.
  package var shelves: [String] {
    var shelves = [PathText.joined(PathText.parent(content), "themes"), "themes"]
    guard let program, let resolved = PathText.resolved(program) else { return shelves }
    var folder = PathText.parent(resolved)
    shelves.append(PathText.joined(PathText.parent(folder), "share/taizhang/themes"))
    // `.build/<triple>/release` lies three folders below the source tree.
    for depth in 0..<6 {
      // Above the program a folder like `/tmp` may hold what others put there.
      if depth == 0 || !PathText.isOpenToAll(folder) { shelves.append(PathText.joined(folder, "themes")) }
      if folder == "/" { break }
      folder = PathText.parent(folder)
    }
    return shelves
  }

  /// The folder of a theme; `nil` where there is none.
  package func find(_ theme: String) -> String? {
    if theme.utf8.contains(0x2F) || theme == "." || theme == ".." {
      return PathText.isFolder(theme) ? PathText.withoutClosingSlashes(theme) : nil
    }
    guard !theme.isEmpty else { return nil }
    return shelves.map { PathText.joined($0, theme) }.first { PathText.isFolder($0) }
  }

  /// Names of all themes on the shelves.
  private var known: [String] {
    var names: Set<String> = []
    for shelf in shelves {
      guard let folder = try? Folder(path: shelf), let entries = try? folder.entries() else { continue }
      for entry in entries where entry.kind == .folder {
        if let name = String(validating: entry.name, as: UTF8.self) { names.insert(name) }
      }
    }
    return names.sorted()
  }

  private func read(_ path: String) -> Diagnosed<ThemeLayer?> {
    // What is printed must not hold the machine's own folders.
    let root = "themes/" + PathText.lastName(PathText.resolved(path) ?? path)
    var reading = ThemeReading(root: root)
    do throws(SystemFailure) {
      try reading.walk(try Folder(path: PathText.resolved(path) ?? path), below: "", depth: 0)
    } catch {
      return Diagnosed(nil, [.unreadable(root, error)])
    }
    guard reading.diagnostics.isEmpty else { return Diagnosed(nil, reading.diagnostics.sorted()) }
    guard let manifest = reading.files.first(where: { $0.path == "theme.yml" }) else {
      return Diagnosed(nil, [.missingManifest("\(root)/theme.yml")])
    }
    let parsed = ThemeManifestReader.read(
      manifest.bytes, path: "\(root)/theme.yml", name: PathText.lastName(root))
    return Diagnosed(
      ThemeLayer(manifest: parsed.value, root: root, files: reading.files), parsed.diagnostics)
  }
}

/// The files of one theme's folder as they are gathered.
private struct ThemeReading {
  let root: String
  var files: [ThemeFile] = []
  var diagnostics: [Diagnostic] = []

  init(root: String) {
    self.root = root
  }

  mutating func walk(_ folder: borrowing Folder, below prefix: String, depth: Int) throws(SystemFailure) {
    for entry in try folder.entries() where !ContentNames.isIgnored(entry.name) {
      let shown = "\(root)/\(prefix)\(ContentNames.shown(entry.name))"
      guard let name = String(validating: entry.name, as: UTF8.self), !ContentNames.isUnsafe(name) else {
        diagnostics.append(.nameNotText(shown))
        continue
      }
      switch entry.kind {
      case .folder:
        guard depth < 8 else {
          diagnostics.append(.deepFolder(shown, 8))
          continue
        }
        try walk(try folder.folder(name), below: "\(prefix)\(name)/", depth: depth + 1)
      case .file: try read(name, in: folder, path: prefix + name)
      case .link: diagnostics.append(.link(shown))
      case .pipe, .socket, .device: diagnostics.append(.notAFile(shown))
      }
    }
  }

  private mutating func read(_ name: String, in folder: borrowing Folder, path: String) throws(SystemFailure)
  {
    let file = try folder.file(name)
    let status = try file.status()
    guard status.kind == .file else { return diagnostics.append(.notAFile("\(root)/\(path)")) }
    guard status.size <= ThemeReader.fileLimit else {
      return diagnostics.append(
        .largeFile("\(root)/\(path)", size: status.size, limit: ThemeReader.fileLimit))
    }
    guard files.count < ThemeReader.filesLimit else {
      return diagnostics.append(.tooManyFiles(root, ThemeReader.filesLimit))
    }
    guard let bytes = try file.readAll(size: status.size) else {
      return diagnostics.append(.changed("\(root)/\(path)"))
    }
    files.append(ThemeFile(path: path, bytes: bytes))
  }
}
