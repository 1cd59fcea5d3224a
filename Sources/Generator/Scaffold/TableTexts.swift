// SPDX-License-Identifier: MIT

import Diagnostics
import Standards
import Tables

/// The texts of a new table: its header, what explains its columns, and the declaration of a new ledger.
enum TableTexts {
  /// The columns that staff fill in, the required ones first.
  static func columns(of schema: TableSchema) -> [Column] {
    schema.columns.filter(\.isRequired) + schema.columns.filter { !$0.isRequired }
  }

  /// The title with its unit: `过火面积（亩）`.
  static func header(_ column: Column) -> String {
    column.unit.map { "\(column.title)（\($0)）" } ?? column.title
  }

  /// A Markdown table with a row for each column.
  static func explanation(of schema: TableSchema) -> String {
    let rows = columns(of: schema).map { column in
      [
        header(column), column.isRequired ? "必填" : "", column.note.chinese, words(column),
        column.unit ?? "", example(column), visibility(column.visibility),
      ].map(cell).joined(separator: " | ")
    }
    return """
      # \(schema.title.chinese)：每一列怎么填

      这个文件只是说明，生成网站时不读它。表里一行写一条，表头不要改；用不到的列可以整列删掉，必填的列要留着。

      | 列 | 必填 | 怎么填 | 可以写 | 单位 | 例子 | 公开 |
      | --- | --- | --- | --- | --- | --- | --- |
      \(rows.map { "| \($0) |" }.joined(separator: "\n"))

      没有数据的格空着，或写“未监测”“不适用”，不要写 0。日期写成 2022-06-30；几个名称之间用“、”隔开。

      """
  }

  /// A ledger in the fewest lines.
  static func ledger(_ title: String) -> String {
    """
    # 一本县里自己定的台账：照着改就行。表是 tables/\(title).csv。
    # 每本台账本来就有：编号、名称、状态、图片、相关事项、公开、网址名、说明，不用再写。
    名称: \(title)
    列: [镇街, 责任单位, 发现日期, 完成时限]
    # 从前到后；每个阶段的日期各有一列，由日期判定走到哪一步。
    阶段: [已发现, 整改中, 已完成, 已销号]

    """
  }

  private static func words(_ column: Column) -> String {
    if let choices = column.choices { return choices.map(\.chinese).joined(separator: "、") }
    switch column.type {
    case .flag: return "是、否"
    case .number(let least, let most, _):
      return range(least?.plainText(), most?.plainText())
    case .integer(let least, let most): return range(least.map(String.init), most.map(String.init))
    case .date: return "日期"
    case .month: return "月份"
    case .name: return "一个名称、简称或编号"
    case .names: return "一个或几个名称，用“、”隔开"
    case .text, .identifier, .choice, .choices: return ""
    }
  }

  private static func range(_ least: String?, _ most: String?) -> String {
    switch (least, most) {
    case (let least?, let most?): "\(least) 到 \(most) 的数"
    case (let least?, nil): "不小于 \(least) 的数"
    case (nil, let most?): "不大于 \(most) 的数"
    case (nil, nil): "数"
    }
  }

  private static func example(_ column: Column) -> String {
    if let first = column.choices?.first { return first.chinese }
    switch column.type {
    case .flag: return "是"
    case .date: return "2022-06-30"
    case .month: return "2022-06"
    case .integer(let least, _): return String(max(least ?? 0, 12))
    case .number(_, let most, _): return most.map { $0.plainText() == "14" } == true ? "7.5" : "12.5"
    case .identifier: return "A01"
    case .text, .name, .names, .choice, .choices: return ""
    }
  }

  private static func visibility(_ visibility: Visibility) -> String {
    switch visibility {
    case .published: "公开"
    case .internalOnly: "只在内部"
    case .secret: "任何网站都不显示"
    }
  }

  /// Text that stays in its cell.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
