// SPDX-License-Identifier: MIT

import Diagnostics
import Records
import Standards
import Tables

/// `docs/tables.md`: every table with its columns, and every ledger with its stages and figures, from the schemas.
enum TableReference {
  static var text: String {
    let tables = TableCatalog.all.map { table($0.schema) }
    let ledgers = LedgerKindCatalog.definitions.map(ledger)
    return """
      # 表和台账的列 · Columns of tables and ledgers

      文件名用表名；表头用中文名或英文名都认。带 * 的列必须有，每一行都要填。谁能看：见 [公开、内部和审核](publishing.md)。
      The file is named after the table; headers may be Chinese or English. Columns with * are required.

      ## 表 · Tables

      \(tables.joined(separator: "\n"))
      ## 台账 · Ledgers

      每本台账都有：\(base)。
      阶段由日期判定；日期写在表里的日期列，或写在“台账动态”表里。
      计分规则和目标的“取数”可以写 `台账:名称.数`，如 `台账:入河排污口.销号率`。

      \(ledgers.joined(separator: "\n"))
      """
  }

  private static var base: String {
    LedgerDefinition.baseColumns([]).map { "\($0.title) `\($0.id)`" }.joined(separator: "、")
  }

  private static func table(_ schema: TableSchema) -> String {
    "### \(schema.title.chinese) `\(schema.id)`\n\n" + columns(schema.columns)
  }

  private static func columns(_ columns: [Column]) -> String {
    let rows = columns.map { column in
      let star = column.isRequired ? "*" : ""
      let unit = column.unit.map { "（\($0)）" } ?? ""
      let choices = column.choices.map { "：" + $0.map(\.chinese).joined(separator: "、") } ?? ""
      let note = column.note.chinese + (choices == "：" + column.note.chinese ? "" : choices)
      return
        "| \(column.title)\(unit)\(star) | `\(column.id)` | \(reader(column)) | \(note.replacing("|", with: "\\|")) |\n"
    }
    return "| 列 | id | 谁能看 | 写什么 |\n|---|---|---|---|\n" + rows.joined()
  }

  /// Who may read a column, in a word.
  private static func reader(_ column: Column) -> String {
    switch column.visibility {
    case .published: "公开"
    case .internalOnly: "内部"
    case .secret: "都不显示"
    case .coarsened:
      switch column.role {
      case .person: "公开，姓名隐去"
      case .address: "公开，到乡镇街道"
      case .longitude, .latitude, .coordinates: "公开，三位小数"
      case .picture: "公开图片"
      case nil: "内部"
      }
    }
  }

  private static func ledger(_ definition: LedgerDefinition) -> String {
    var text = "### \(definition.title.chinese) `\(definition.id)`\n\n\(definition.about.chinese)。\n\n"
    let base = Set(LedgerDefinition.baseColumns(definition.stages).map(\.id))
    text += columns(definition.columns.filter { !base.contains($0.id) || $0.id == "name" })
    func title(_ id: String) -> String { definition.column(id)?.title ?? id }
    if !definition.stages.isEmpty {
      text += "\n| 阶段 | 日期列 | 下一步 | 到这一步必填 |\n|---|---|---|---|\n"
      for stage in definition.stages {
        let next = stage.next.compactMap { definition.stage($0)?.title.chinese }.joined(separator: "、")
        let term = stage.notice.map { "（公示 \($0.days) \($0.kind.title)）" } ?? ""
        let required = stage.requires.map(title).joined(separator: "、")
        text +=
          "| \(stage.title.chinese)\(term) | \(stage.dateColumn.map(title) ?? "—") | \(next) | \(required) |\n"
      }
    }
    return text + "\n可以用的数：\(definition.figures.map(\.title.chinese).joined(separator: "、"))。\n"
  }
}
