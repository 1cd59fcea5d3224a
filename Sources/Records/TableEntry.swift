// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// An entry of `数据表` in `site.yml` that says what a file or sheet of another name holds.
struct TableEntry {
  let form: TableForm
  /// Below the content folder.
  let path: String
  let sheet: String?

  /// The entry as it is to be written.
  private var chinese: String {
    let sheet = sheet.map { ", 工作表: \(Self.quoted($0))" } ?? ""
    return "- {种类: \(form.schema.title.chinese), 文件: \(Self.quoted(path))\(sheet)}"
  }

  private var english: String {
    let sheet = sheet.map { ", sheet: \(Self.quoted($0))" } ?? ""
    return "- {kind: \(form.schema.id), path: \(Self.quoted(path))\(sheet)}"
  }

  /// What to do where the name tells nearly enough.
  var help: Wording {
    let title = form.schema.title
    return Wording(
      "如果是“\(title.chinese)”，在 site.yml 的“数据表:”下面加一行 \(chinese)",
      "if it is “\(title.english)”, add a line below `tables:` in site.yml: \(english)")
  }

  /// What to do with a file whose name tells nearly enough: a table under its own name needs no entry.
  func renaming(_ base: String) -> Wording {
    let title = form.schema.title
    return Wording(
      "如果是“\(title.chinese)”，把文件名里的“\(base)”改成“\(title.chinese)”；"
        + "不能改名的，在 site.yml 的“数据表:”下面加一行 \(chinese)",
      "if it is “\(title.english)”, rename the file to “\(form.schema.id)”; "
        + "where it must keep its name, add a line below `tables:` in site.yml: \(english)")
  }

  /// The text as YAML between braces takes it.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.contains { ",[]{}:#&*!|>'\"%@`?".contains($0) } && text.first?.isWhitespace == false
      && text.last?.isWhitespace == false && text.first != "-"
    if isPlain, !text.allSatisfy({ $0.isNumber }) { return text }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
