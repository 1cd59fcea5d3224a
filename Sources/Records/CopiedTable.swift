// SPDX-License-Identifier: MIT

internal import Diagnostics

/// What systems call the copy of a file that stands beside it.
package enum CopiedFile {
  /// Whether a path is that of a copy of another: `会议 (1).md` of `会议.md`.
  package static func isCopy(_ path: String, of other: String) -> Bool {
    guard let dot = path.lastIndex(of: "."), path[dot...].count <= 6 else { return false }
    let start = path[..<dot].lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let base = CopiedTable.original(String(path[start..<dot])) else { return false }
    return path[..<start] + base + path[dot...] == other
  }
}

/// A second copy of a table beside it, as systems name them: `扬尘源 - 副本.xlsx`, `扬尘源 (1).csv`.
enum CopiedTable {
  private static let endings: Set<String> = ["csv", "tsv", "txt", "xlsx"]

  /// What is said of a file whose original stands beside it; `nil` for any other file.
  static func finding(_ path: String, in tree: ContentTree) -> Diagnostic? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, let dot = name.lastIndex(of: "."),
      endings.contains(name[name.index(after: dot)...].lowercased()),
      let base = original(String(name[..<dot]))
    else { return nil }
    let first = (parts.dropLast().map(String.init) + [base + name[dot...]]).joined(separator: "/")
    guard tree.files.contains(where: { $0.path == first }) else { return nil }
    return Diagnostic(
      rule: "copied-table", at: SourceLocation(path: tree.displayPath(path)),
      Wording(
        "这是“\(base + name[dot...])”的副本，两个文件是同一张表",
        "this is a copy of “\(base + name[dot...])”: two files hold the same table"),
      help: Wording(
        "留下要用的一个，另一个删去或移出内容文件夹；确实是两张表的，改个名，在 site.yml 的“数据表”里写明",
        "keep the one that counts and delete the other or move it out of the content folder; two tables get names of their own, declared under `tables` in site.yml"
      ))
  }

  /// The name of which a name is a copy's; `nil` for any other name.
  fileprivate static func original(_ base: String) -> String? {
    for ending in [" - 副本", "-副本", "（副本）", "(副本)", " 副本", "副本", " - Copy", " - copy", " copy"]
    where base.hasSuffix(ending) {
      return String(base.dropLast(ending.count))
    }
    if base.hasPrefix("副本 ") || base.hasPrefix("副本") {
      return String(base.dropFirst(2).drop { $0 == " " })
    }
    return numbered(base)
  }

  /// `扬尘源` of `扬尘源 (1)`, `扬尘源(2)`, `扬尘源 - 副本 (2)`.
  private static func numbered(_ base: String) -> String? {
    guard let close = base.last, ")）".contains(close),
      let open = base.lastIndex(where: { "(（".contains($0) })
    else { return nil }
    let number = base[base.index(after: open)...].dropLast()
    guard (1...2).contains(number.count), number.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    var rest = base[..<open]
    while rest.last == " " { rest.removeLast() }
    return rest.isEmpty ? nil : original(String(rest)) ?? String(rest)
  }
}
