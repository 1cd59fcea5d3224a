// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// A file that holds a table, and how `site.yml` says to read it.
struct TableFile {
  let form: TableForm
  let file: ContentTree.File
  let options: SiteConfiguration.TableSource?

  /// The file's rows and cells; `nil` where it cannot be read as a table.
  func table(_ tree: ContentTree) -> Diagnosed<Table?> {
    CSVFormat.parse(file.bytes, path: tree.displayPath(file.path))
  }

  /// The cells as values.
  func typed(_ table: Table, year: Int) -> Diagnosed<TypedTable> {
    guard let options else { return form.schema.read(table, defaultYear: year) }
    return form.schema.read(table.relabelled { options.label($0) }, defaultYear: year)
  }
}

extension SiteConfiguration.TableSource {
  /// The header as the schema knows it: renamed, with the declared unit, or empty where it is left out.
  fileprivate func label(_ header: String) -> String {
    if ignored.contains(header) { return "" }
    let name = columns[header] ?? header
    return (units[header] ?? units[name]).map { "\(name)（\($0)）" } ?? name
  }
}

/// Finds the tables of a content folder: by what `site.yml` declares, then by their file names.
enum TableFinder {
  private static let extensions = ["csv", "tsv", "txt"]
  private static let workbooks = ["xlsx", "xls", "et"]

  struct Found {
    var files: [TableFile] = []
    /// Schema ids of tables that are there under a wrong name.
    var doubtful: [String] = []
  }

  static func sources(
    in tree: ContentTree, configuration: SiteConfiguration, forms: TableForms
  ) -> Diagnosed<Found> {
    var found = Found()
    var claimed: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for source in configuration.tables {
      guard let form = forms.named(source.kind.text) else {
        if forms.mayBeUnread(source.kind.text) {
          claimed.formUnion(tree.files.map(\.path).filter { Glob.matches(source.path.text, $0) })
          continue
        }
        diagnostics.append(unknownKind(source.kind, forms))
        found.doubtful += forms.nearest(source.kind.text)
        continue
      }
      let files = tree.files.filter { Glob.matches(source.path.text, $0.path) }
      if files.isEmpty {
        diagnostics.append(noFile(source.path, tree))
        found.doubtful.append(form.schema.id)
      }
      for file in files where claimed.insert(file.path).inserted {
        found.files.append(TableFile(form: form, file: file, options: source))
      }
    }
    for file in tree.files where !claimed.contains(file.path) {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      guard let dot = name.lastIndex(of: ".") else { continue }
      let ending = name[name.index(after: dot)...].lowercased()
      if workbooks.contains(ending) {
        diagnostics.append(workbook(name, at: SourceLocation(path: tree.displayPath(file.path))))
      }
      guard extensions.contains(ending) else { continue }
      let base = String(name[..<dot])
      if let form = forms.named(base) {
        found.files.append(TableFile(form: form, file: file, options: nil))
      } else if !forms.mayBeUnread(base) {
        diagnostics.append(unknownTable(base, at: SourceLocation(path: tree.displayPath(file.path)), forms))
        found.doubtful += forms.nearest(base)
      }
    }
    return Diagnosed(found, diagnostics)
  }

  private static func workbook(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "workbook", at: place,
      Wording("“\(name)”是工作簿，还不能直接读", "“\(name)” is a workbook, which cannot be read yet"),
      help: Wording(
        "在 Excel 或 WPS 里把每张工作表另存为 CSV，文件名用表的名称，再删去工作簿",
        "save each sheet as CSV in Excel or WPS, named after its kind, and remove the workbook"))
  }

  private static func unknownKind(_ mention: Mention, _ forms: TableForms) -> Diagnostic {
    Diagnostic(
      rule: "unknown-table", at: mention.location,
      Wording("没有“\(mention.text)”这种表", "there is no kind of table “\(mention.text)”"),
      help: Spelling.help(for: mention.text, among: forms.names) ?? choices(forms))
  }

  private static func noFile(_ mention: Mention, _ tree: ContentTree) -> Diagnostic {
    Diagnostic(
      rule: "no-such-file", at: mention.location,
      Wording("\(tree.name) 里没有“\(mention.text)”这个文件", "\(tree.name) holds no file “\(mention.text)”"),
      help: Spelling.help(for: mention.text, among: tree.files.map(\.path))
        ?? Wording(
          "路径从 \(tree.name) 文件夹里面写起，如 tables/进度.csv",
          "paths begin inside \(tree.name), such as tables/progress.csv"))
  }

  private static func unknownTable(
    _ base: String, at place: SourceLocation, _ forms: TableForms
  ) -> Diagnostic {
    Diagnostic(
      rule: "unknown-table", at: place,
      Wording("看文件名“\(base)”不知道是哪一种表", "cannot tell from the file name “\(base)” what kind of table this is"),
      help: Spelling.help(for: base, among: forms.names) ?? choices(forms))
  }

  private static func choices(_ forms: TableForms) -> Wording {
    Wording(
      "文件名用表的名称：\(forms.all.map { $0.schema.title.chinese }.joined(separator: "、"))；或在 site.yml 的“数据表”里写明种类",
      "name the file after its kind: \(forms.all.map { $0.schema.id }.joined(separator: ", ")); or declare it under `tables` in site.yml"
    )
  }
}

/// File patterns with `*`, which stands for any characters but `/`.
enum Glob {
  static func matches(_ pattern: String, _ path: String) -> Bool {
    let pattern = Array(pattern.utf8)
    let path = Array(path.utf8)
    var (p, t) = (0, 0)
    var star: (pattern: Int, path: Int)?
    while t < path.count {
      if p < pattern.count, pattern[p] == 0x2A {
        star = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == path[t] {
        p += 1
        t += 1
      } else if let last = star, path[last.path] != 0x2F {
        star = (last.pattern, last.path + 1)
        p = last.pattern + 1
        t = last.path + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == 0x2A { p += 1 }
    return p == pattern.count
  }
}
