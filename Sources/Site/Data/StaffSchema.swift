// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// What staff may write in each kind of table, as Table Schemas: by the English ids of columns, and by the Chinese
/// titles that stand in the tables.
enum StaffSchema {
  /// `/data/schemas/<id>.json` and `/data/schemas/<id>-zh.json` for every kind of table that the county can keep.
  static func files(_ site: SiteContext) -> [OutputFile] {
    KnownTables.schemas(of: site.records).flatMap { schema in
      [
        OutputFile(path: "data/schemas/\(schema.id).json", bytes: json(schema, site, chinese: false).bytes),
        OutputFile(path: "data/schemas/\(schema.id)-zh.json", bytes: json(schema, site, chinese: true).bytes),
      ]
    }
  }

  static func json(_ schema: TableSchema, _ site: SiteContext, chinese: Bool) -> JSONValue {
    var fields: [(String, JSONValue)] = [
      ("title", .text(site.word(schema.title))),
      ("fields", .list(schema.columns.map { field($0, site, chinese: chinese) })),
      ("missingValues", .list(missing.map { .text($0) })),
    ]
    let key = schema.key.compactMap { schema.column($0) }
    // A key with a part that may be empty is none to others.
    if !key.isEmpty, key.allSatisfy(\.isRequired) {
      fields.append(("primaryKey", .list(key.map { .text(name($0, chinese: chinese)) })))
    }
    return .object(fields)
  }

  /// What may stand for a missing value.
  private static let missing = ["", "—", "-", "/", "NA", "缺测", "无数据", "未监测", "未检测", "不适用", "无需"]

  private static func name(_ column: Column, chinese: Bool) -> String {
    guard chinese else { return column.id }
    return column.unit.map { "\(column.title)（\($0)）" } ?? column.title
  }

  private static func field(_ column: Column, _ site: SiteContext, chinese: Bool) -> JSONValue {
    var fields: [(String, JSONValue)] = [
      ("name", .text(name(column, chinese: chinese))),
      ("title", .text(chinese ? column.id : column.title)), ("type", .text(type(column))),
    ]
    let note = site.word(column.note)
    if !note.isEmpty { fields.append(("description", .text(note))) }
    if let unit = column.unit { fields.append(("unit", .text(unit))) }
    if !column.aliases.isEmpty { fields.append(("aliases", .list(column.aliases.map { .text($0) }))) }
    fields.append(("visibility", .text(visibility(column.visibility))))
    if case .flag = column.type {
      fields.append(("trueValues", .list(["是", "有", "true", "1", "√"].map { .text($0) })))
      fields.append(("falseValues", .list(["否", "无", "false", "0", "×"].map { .text($0) })))
    }
    let limits = limits(column)
    if !limits.isEmpty { fields.append(("constraints", .object(limits))) }
    return .object(fields)
  }

  private static func limits(_ column: Column) -> [(String, JSONValue)] {
    var limits: [(String, JSONValue)] = []
    if column.isRequired { limits.append(("required", .flag(true))) }
    if case .choice(let choices) = column.type {
      let words = choices.flatMap { [$0.chinese, $0.id] + $0.aliases }
      var seen: Set<String> = []
      limits.append(("enum", .list(words.filter { seen.insert($0).inserted }.map { .text($0) })))
    }
    if column.allowsBelowDetection {
      limits.append(("pattern", .text("(<|＜)?[0-9]+([.][0-9]+)?L?")))
      return limits
    }
    let bounds = column.bounds
    if let least = bounds.least { limits.append(("minimum", .number(least.plainText()))) }
    if let most = bounds.most { limits.append(("maximum", .number(most.plainText()))) }
    return limits
  }

  private static func type(_ column: Column) -> String {
    if column.allowsBelowDetection { return "string" }
    switch column.type {
    case .number: return "number"
    case .integer: return "integer"
    case .date: return "date"
    case .month: return "yearmonth"
    case .flag: return "boolean"
    case .text, .name, .names, .identifier, .choice, .choices: return "string"
    }
  }

  private static func visibility(_ visibility: Visibility) -> String {
    switch visibility {
    case .published: "public"
    case .internalOnly: "internal"
    case .secret: "secret"
    }
  }
}

extension Column {
  /// The least and the greatest number that a cell may hold; `nil` without a bound.
  var bounds: (least: ExactNumber?, most: ExactNumber?) {
    switch type {
    case .number(let least, let most, _): (least, most)
    case .integer(let least, let most): (least.map { ExactNumber($0) }, most.map { ExactNumber($0) })
    default: (nil, nil)
    }
  }
}
