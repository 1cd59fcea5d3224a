// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Reads the entries of 数据表 in `site.yml`.
enum TableSourceReader {
  static let keys: [RecordKey] =
    [
      RecordKey(
        "kind", "种类", isRequired: true,
        note: Wording("哪一种表，如 年度目标；写 不读 就略过", "which table, such as targets; ignore leaves it out"))
    ] + RowSourceCatalog.all.flatMap { $0.keys } + layoutKeys

  private static let layoutKeys: [RecordKey] = [
    RecordKey("columns", "列", form: .map(.text), note: Wording("文件表头: 本表的列", "file header: column")),
    RecordKey("units", "单位", form: .map(.text), note: Wording("列: 单位", "column: unit")),
    RecordKey("ignore", "忽略", form: .texts, note: Wording("不读的表头", "headers to leave out")),
    RecordKey("header_rows", "表头行", note: Wording("表头在第几行，如 3 或 2-3", "the header's rows, such as 3 or 2-3")),
    RecordKey(
      "skip_rows", "略过行", form: .texts,
      note: Wording("不读的行，如 [4, 20-25]", "rows to leave out, such as [4, 20-25]")),
    RecordKey(
      "hidden_rows", "隐藏行", form: .words(hiddenRows),
      note: Wording("读（不写就读）或 略", "read (the default) or skip")),
    RecordKey(
      "fill_down", "向下填充", form: .texts,
      note: Wording("空格与上一行相同的列", "columns whose blank cells repeat the cell above")),
  ]

  private static let hiddenRows: [(names: [String], value: Bool)] = [
    (["读", "read"], true), (["略", "skip", "不读"], false),
  ]

  /// The entry; `nil` with an error where it does not say which kind, and where its rows come from.
  static func read(_ node: YAMLNode, _ outer: inout MappingReader) -> SiteConfiguration.TableSource? {
    var reader = MappingReader(node, keys: keys)
    let kind = reader.mention("kind")
    let source = RowSourceCatalog.read(&reader)
    let filledDown = reader.mentions("fill_down")
    var layout = LayoutOptions()
    layout.columns = pairs(reader.node("columns"), &reader)
    layout.units = pairs(reader.node("units"), &reader)
    layout.ignored = reader.mentions("ignore").map(\.text)
    layout.filledDown = filledDown.map(\.text)
    layout.headerRows = headerRows(&reader)
    layout.skippedRows = reader.mentions("skip_rows").compactMap { rows($0, &reader) }
    layout.readsHiddenRows = reader.choice("hidden_rows", hiddenRows) ?? true
    outer.report(reader.diagnostics)
    guard let kind, let source else { return nil }
    return SiteConfiguration.TableSource(kind: kind, rows: source, layout: layout, filledDown: filledDown)
  }

  private static func headerRows(_ reader: inout MappingReader) -> ClosedRange<Int>? {
    guard let mention = reader.mention("header_rows"), let rows = rows(mention, &reader) else { return nil }
    guard rows.count > LayoutOptions.mostHeaderRows else { return rows }
    reader.report([badRows(mention, Wording("表头最多 3 行，如 2-4", "a header has 3 rows at most, such as 2-4"))])
    return nil
  }

  /// `3`, `2-3`, `2–3`, `2~3` or `2至3`.
  private static func rows(_ mention: Mention, _ reader: inout MappingReader) -> ClosedRange<Int>? {
    let parts = mention.text.split(omittingEmptySubsequences: false) { "-–—~～至".contains($0) }
    let numbers = parts.compactMap { Int($0.filter { $0 != " " }) }
    if numbers.count == parts.count, numbers.count <= 2, let first = numbers.first, let last = numbers.last,
      first >= 1, first <= last, last <= 5_000_000
    {
      return first...last
    }
    reader.report([badRows(mention, Wording("写行号，如 3 或 2-3", "write rows such as 3 or 2-3"))])
    return nil
  }

  private static func badRows(_ mention: Mention, _ help: Wording) -> Diagnostic {
    Diagnostic(
      rule: "bad-rows", at: mention.location,
      Wording("“\(mention.text)”不是行号", "“\(mention.text)” does not name rows"), help: help)
  }

  static func pairs(_ node: YAMLNode?, _ reader: inout MappingReader) -> [String: String] {
    guard let node else { return [:] }
    guard case .mapping(let entries, _) = node else {
      reader.report([
        Diagnostic(
          rule: "wrong-type", at: node.location,
          Wording("这里要写一组“键: 值”", "this takes a group of keys"),
          help: Wording("写成 {表头: 列名}，如 {监测点: 行政区}", "write {header: column}, such as {station: area}"))
      ])
      return [:]
    }
    var pairs: [String: String] = [:]
    for entry in entries {
      if case .scalar(let text, _) = entry.value { pairs[entry.key] = text }
    }
    return pairs
  }
}
