// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// What a table is: its columns, keys, links, files to download and first rows.
struct DataTableView {
  let site: SiteContext
  let sheet: DataSheet

  /// Rows of a result that its page shows; the rest is in the files.
  private static let previewed = 20

  private var table: DataTable { sheet.table }

  /// Its line in the list of tables.
  var row: TemplateValue {
    [
      "title": .text(site.word(table.title)), "href": .text(sheet.route.href(from: .data)),
      "name": .text(table.name), "rows": .integer(table.rows.count), "note": .text(site.word(table.note)),
      "files": .optional(sheet.files.isEmpty ? nil : sheet.files), "downloads": .list(downloads(from: .data)),
    ]
  }

  var fields: [(TemplateKey, TemplateValue)] {
    let license = License(site.records.site)
    let columns = table.columns.map { column($0) }
    return [
      ("name", .text(table.name)), ("note", .text(site.word(table.note))),
      ("rowCount", .integer(table.rows.count)), ("files", .text(sheet.files)),
      ("hasFiles", .flag(!sheet.files.isEmpty)), ("isResult", .flag(sheet.group == .result)),
      ("license", .optional(license?.title)), ("licenseHref", .optional(license?.address)),
      ("downloads", .list(downloads(from: sheet.route))), ("schema", .text("schema.json")),
      ("columns", .list(columns)), ("key", .text(table.key.joined(separator: " + "))),
      ("hasKey", .flag(!table.key.isEmpty)), ("links", .list(table.links.map { link($0) })),
      ("hasLinks", .flag(!table.links.isEmpty)), ("referrers", .list(referrers)),
      ("hasReferrers", .flag(!referrers.isEmpty)),
    ] + (sheet.published.map { DataRowsView.fields(site, $0, 0) } ?? preview)
  }

  private func downloads(from origin: Route) -> [TemplateValue] {
    let stem = "data/\(sheet.folder)/\(sheet.fileName(site))"
    let forms: [(path: String, title: Wording, short: Wording)] = [
      ("\(stem)-zh.csv", Wording("CSV（中文）", "CSV in Chinese"), Wording("CSV 中文", "CSV zh")),
      ("\(stem).csv", Wording("CSV（英文列名）", "CSV"), Wording("CSV", "CSV")),
      ("\(stem).json", Wording("JSON", "JSON"), Wording("JSON", "JSON")),
    ]
    return forms.map { form in
      [
        "href": .text(Route("/\(form.path)").href(from: origin)), "title": .text(site.word(form.title)),
        "form": .text(site.word(form.short)), "size": .optional(site.data.size(form.path)),
      ]
    }
  }

  private func column(_ column: DataTable.Column) -> TemplateValue {
    let words = column.choices.map { $0.id == $0.chinese ? $0.id : "\($0.id) \($0.chinese)" }.joined(
      separator: site.word("、", ", "))
    var facts = [site.word(column.kind.title)]
    if let unit = column.unit { facts.append(unit) }
    if table.key.contains(column.name) { facts.append(site.word("主键", "key")) }
    if column.isRequired { facts.append(site.word("必有值", "always there")) }
    if let range = range(column) { facts.append(range) }
    return [
      "name": .text(column.name), "title": .text(site.word(column.title)),
      "facts": .text(facts.joined(separator: " · ")),
      "note": .optional(site.word(column.note).isEmpty ? nil : site.word(column.note)),
      "choices": .optional(words.isEmpty ? nil : words),
    ]
  }

  private func range(_ column: DataTable.Column) -> String? {
    switch (column.minimum?.plainText(), column.maximum?.plainText()) {
    case (let least?, let most?): "\(least)–\(most)"
    case (let least?, nil): "≥ \(least)"
    case (nil, let most?): "≤ \(most)"
    case (nil, nil): nil
    }
  }

  private func link(_ link: DataTable.Link) -> TemplateValue {
    let target = site.data.sheets.first { $0.table.name == link.table }
    return [
      "columns": .text(link.columns.joined(separator: " + ")),
      "targets": .text(link.targets.joined(separator: " + ")),
      "title": .text(target.map { site.word($0.table.title) } ?? link.table),
      "href": .optional(target?.route.href(from: sheet.route)),
    ]
  }

  /// Tables whose columns lead here.
  private var referrers: [TemplateValue] {
    site.data.sheets.filter { other in
      other.table.name != table.name && other.table.links.contains { $0.table == table.name }
    }.map { other in
      ["title": .text(site.word(other.table.title)), "href": .text(other.route.href(from: sheet.route))]
    }
  }

  private var preview: [(TemplateKey, TemplateValue)] {
    let heads = table.columns.map { column -> TemplateValue in
      [
        "title": .text(site.word(column.title)), "unit": .optional(column.unit),
        "note": .text(site.word(column.note)), "isNumber": .flag(column.kind.isNumeric),
      ]
    }
    let rows = table.rows.prefix(Self.previewed).enumerated().map { position, values -> TemplateValue in
      [
        "anchor": .text("r\(position + 1)"), "line": .missing,
        "cells": .list(
          zip(table.columns, values).map { column, value in
            let text = value == .null ? "—" : site.language == .chinese ? column.words(value) : value.text
            return ["text": .text(text), "isNumber": .flag(column.kind.isNumeric)]
          }),
      ]
    }
    return [
      ("heads", .list(heads)), ("rows", .list(rows)), ("hasPages", .flag(false)), ("pages", .list([])),
      ("hasLines", .flag(false)),
    ]
  }
}

extension DataTable.Column.Kind {
  /// What the values are, in words.
  var title: Wording {
    switch self {
    case .text: Wording("文本", "text")
    case .integer: Wording("整数", "integer")
    case .decimal: Wording("数", "number")
    case .date: Wording("日期", "date")
    case .month: Wording("月份", "month")
    case .flag: Wording("是否", "true or false")
    }
  }

  var isNumeric: Bool { self == .integer || self == .decimal }
}
