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

      \(layout)

      ## 表 · Tables

      \(tables.joined(separator: "\n"))
      ## 台账 · Ledgers

      每本台账都有：\(base)。
      阶段由日期判定；日期写在表里的日期列，或写在“台账动态”表里。
      计分规则和目标的“取数”可以写 `台账:名称.数`，如 `台账:入河排污口.销号率`。

      \(ledgers.joined(separator: "\n"))
      """
  }

  /// How workbooks and texts saved from them are read.
  private static let layout = """
    新建一张空表：`taizhang new table 入河排污口`（文本表，旁边一份填写说明），加 `--format xlsx` 建成工作簿。
    To begin a table: `taizhang new table outfalls`, with `--format xlsx` as a workbook.

    ## 工作簿和另存的文本 · Workbooks and texts saved from them

    `.xlsx` 照平时的样子存就行：标题行、两三行的表头、合并的镇街、小计和合计、表后的说明都认得，每张表读成什么样在检查时用一行 note 说明。
    An `.xlsx` is kept as it always was: titles, a header of two or three rows, merged towns, totals and notes are recognised; a `note` of the check says how each sheet was read.

    | 表里有什么 · What stands there | 怎么读 · How it is read |
    |---|---|
    | 表头上面的标题 · titles above the header | 略过 · left out |
    | 两三行的表头 · a header of two or three rows | 用下面的名称、上下相连的名称（`整改`+`时限`）或中间加点（`整改·时限`），表认得哪个就用哪个；认得两个就报错 · the lower label, both together, or both with `·`, whichever the table knows; two are an error |
    | 合并的文字、日期 · merged words and dates | 填到每一格 · stand for every cell |
    | 合并的数 · a merged number | 报错，取消合并 · an error: split it |
    | 小计、合计、总计 · totals | 不读；与各行的和、平均或个数核对，对不上就警告 · left out; compared with the sum, mean or count of their rows, a difference is a warning |
    | 表后的 注：、说明：、填表人： · notes under the entries | 略过 · left out |
    | 隐藏的行 · hidden rows | 读 · read |
    | 隐藏的列 · hidden columns | 表认得的才读 · read where the table knows them |
    | 隐藏的工作表 · hidden sheets | 不读，点名才读 · left out unless named |
    | 没有结果的公式、#DIV/0! · formulas without a result, errors | 报错，不当作 0 · an error, never 0 |
    | 超过 15 位的数 · more than 15 digits | 编号、文字报警告 · a warning in codes and words |
    | 序号、行号、No. 列 · a column that numbers the rows | 略过；表里没有编号列的，问是不是编号 · left out; where the ids are missing, it is asked whether it holds them |
    | 写着全县、总计（处）的行 · rows that say 全县 | 缺必填的格时当作合计 · totals, where what every entry has is missing |
    | 百分比列里没有设成百分比的小数 · a plain 0.95 among percentages | 照数读（0.95 %），逐格警告 · read as it stands, with a warning |

    工作表用表名命名；只有一张工作表的，文件名用表名也行。几张工作表是同一种表（每镇一张），或名称、行号要另说的，在 `site.yml` 里写：
    A sheet is named after its table; a book with one sheet may be named so itself. Several sheets of one kind, other names and rows are declared in `site.yml`:

    ```yaml
    数据表:                       # tables
      - 种类: 扬尘源              # kind; 不读 (ignore) leaves a file or sheet alone
        文件: tables/台账.xlsx    # path
        工作表: "*镇"             # sheet, with * for several
        表头行: 2-3               # header_rows
        略过行: [4, 20-25]        # skip_rows
        隐藏行: 略                # hidden_rows: 读 (read) or 略 (skip)
        向下填充: [镇街]          # fill_down: blank cells repeat the cell above
        忽略: [备注, 登记人]      # ignore: headers to leave out
    ```

    从工作簿另存的 CSV 同样读；合并的格在 CSV 里是空的，要写“向下填充”才填。
    A CSV saved from such a sheet is read alike; its merged cells are blank and filled only where `fill_down` says so.
    """

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
