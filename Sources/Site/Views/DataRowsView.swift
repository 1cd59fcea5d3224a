// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Tables
internal import Templates

/// Rows of a table that staff keep, as many as a page has.
enum DataRowsView {
  static func fields(
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
    let heads = columns.map { column -> TemplateValue in
      [
        "title": .text(site.word(column.title, column.id)), "unit": .optional(column.unit),
        "note": .text(site.word(column.note)), "isNumber": .flag(column.isNumeric),
      ]
    }
    let pages = PagedList.links(
      count: table.pageCount, page: number, from: here, route: { table.route(page: $0) })
    return [
      ("heads", .list(heads)), ("rows", .list(rows)), ("hasPages", .flag(table.pageCount > 1)),
      ("pages", pages), ("hasLines", .flag(true)),
    ]
  }
}
