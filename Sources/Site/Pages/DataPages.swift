// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables
internal import Templates

/// `/data/` and the rows of each table, so that every figure leads to where it stands.
enum DataPages: PageKind {
  static func pages(_ site: SiteContext) -> [Page] {
    let title = site.word("数据", "Data")
    let home = Page.Crumb(title: site.word("总览", "Overview"), route: .home)
    let tables = PublishedTable.all(site)
    let index = Page(
      .data, template: "data", title: title,
      summary: site.word(
        "\(ChineseNumeral.text(tables.count))张数据表和评价结果，可以下载核对",
        "\(tables.count) tables and the results, to download"),
      updated: site.report.asOf.isoText, crumbs: [home]
    ) { indexView(site, tables) }
    let rows = tables.flatMap { table in
      (0..<table.pageCount).map { number in
        Page(
          table.route(page: number), template: "table",
          title: number == 0 ? table.title(site) : "\(table.title(site)) · \(number + 1)",
          summary: site.word("\(table.rowCount) 行", "\(table.rowCount) rows"),
          updated: site.report.asOf.isoText,
          crumbs: [home, Page.Crumb(title: title, route: .data)], isListed: number == 0
        ) { tableView(site, table, number) }
      }
    }
    return [index] + rows
  }

  private static func indexView(_ site: SiteContext, _ tables: [PublishedTable]) -> [(
    TemplateKey, TemplateValue
  )] {
    [
      (
        "tables",
        .list(
          tables.map { table in
            [
              "title": .text(table.title(site)), "href": .text(table.route(page: 0).href(from: .data)),
              "rows": .integer(table.rowCount), "csv": .text("\(table.id)/\(table.id).csv"),
              "json": .text("\(table.id)/\(table.id).json"),
              "columns": .text(
                table.columns.map { site.word($0.title, $0.id) }.joined(separator: site.word("、", ", "))),
              "files": .text(table.fileNames(site)),
            ]
          })
      ),
      (
        "results",
        .list(
          ResultFile.all.map { file in
            ["name": .text(file.name), "title": .text(site.word(file.title))]
          } + ledgerFiles(site))
      ),
      ("license", .optional(site.records.site.license)),
    ]
  }

  private static func ledgerFiles(_ site: SiteContext) -> [TemplateValue] {
    site.report.ledgers.flatMap { ledger -> [TemplateValue] in
      let definition = site.records.ledgers[ledger.ledger].definition
      let title = site.word("\(definition.title.chinese)台账判定结果", "\(definition.title.english), judged")
      return ["json", "csv"].map { ["name": .text("ledgers/\(definition.id).\($0)"), "title": .text(title)] }
    }
  }

  private static func tableView(
    _ site: SiteContext, _ table: PublishedTable, _ number: Int
  ) -> [(TemplateKey, TemplateValue)] {
    let here = table.route(page: number)
    let columns = table.columns
    let rows = table.rows(page: number).map { row -> TemplateValue in
      [
        "anchor": .text(row.anchor), "line": .integer(row.line),
        "cells": .list(
          columns.map { column in
            ["text": .text(table.text(row.row, column)), "isNumber": .flag(column.isNumeric)]
          }),
      ]
    }
    return [
      (
        "columns",
        .list(
          columns.map { column in
            [
              "title": .text(site.word(column.title, column.id)), "unit": .optional(column.unit),
              "note": .text(site.word(column.note)), "isNumber": .flag(column.isNumeric),
              "id": .text(column.id),
            ]
          })
      ),
      ("rows", .list(rows)), ("rowCount", .integer(table.rowCount)),
      ("csv", .text(Route("/data/\(table.id)/\(table.id).csv").href(from: here))),
      ("json", .text(Route("/data/\(table.id)/\(table.id).json").href(from: here))),
      ("files", .text(table.fileNames(site))),
      ("hasPages", .flag(table.pageCount > 1)),
      (
        "pages",
        .list(
          (0..<table.pageCount).map { page in
            [
              "number": .integer(page + 1), "href": .text(table.route(page: page).href(from: here)),
              "isCurrent": .flag(page == number),
            ]
          })
      ),
      ("license", .optional(site.records.site.license)),
    ]
  }
}
