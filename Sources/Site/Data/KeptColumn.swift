// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// A column that staff keep, as one column of values, or as two where it names something: the text and the key.
struct KeptColumn: Sendable {
  let source: Column
  let columns: [DataTable.Column]
  /// What each of several names in a cell stands for.
  let listed: Reference?
  private let reference: Reference?

  init(_ source: Column, _ reference: Reference?, _ names: inout DataNames) {
    self.source = source
    let name = names.claim(column: source)
    let own = DataTable.Column(
      name, Wording(source.title, source.english), kind: Self.kind(source.type), unit: source.unit,
      note: Self.note(source), choices: Self.choices(source.type), isRequired: source.isRequired,
      minimum: source.bounds.least, maximum: source.bounds.most)
    if case .names = source.type {
      listed = reference
      self.reference = nil
      columns = [own]
      return
    }
    listed = nil
    self.reference = reference
    guard let reference else {
      columns = [own]
      return
    }
    let ending = reference.column.split(separator: "_").last.map(String.init) ?? "id"
    let key = DataTable.Column(
      names.claim("\(name)_\(ending)", fallback: "key"),
      Wording(
        "\(source.title)\(reference.title.chinese)", "\(source.english) \(reference.title.english)"),
      note: Wording(
        "“\(source.title)”所指的\(reference.title.chinese)",
        "the \(reference.title.english) that “\(source.id)” means"),
      isRequired: source.isRequired)
    columns = [own, key]
  }

  /// The column by which a key names it: that of the resolved key, where there is one.
  var keyName: String { columns[columns.count - 1].name }

  var link: DataTable.Link? {
    reference.map { DataTable.Link([columns[1].name], to: $0.table, [$0.key]) }
  }

  /// The values of its columns.
  func values(_ row: TypedRow, _ table: PublishedTable, _ site: SiteContext) -> [DataTable.Value] {
    let value = table.value(row, source.id)
    let own = Self.value(value, source, row)
    guard let reference else { return [own] }
    guard case .text(let text) = value, let key = reference.keys(text, site).first else {
      return [own, .null]
    }
    return [own, .text(key)]
  }

  /// Its fields of a JSON object: a list stays a list, and below detection stays `<0.01`.
  func fields(_ row: TypedRow, _ table: PublishedTable, _ site: SiteContext) -> [(String, JSONValue)] {
    let values = values(row, table, site)
    let own: JSONValue
    switch table.value(row, source.id) {
    case .list(let names): own = .list(names.map { .text($0) })
    case .choices(let ids): own = .list(ids.map { .text($0) })
    case .belowDetection(let limit): own = .text("<\(limit.plainText())")
    default: own = DataText.value(values[0])
    }
    return [(columns[0].name, own)] + zip(columns, values).dropFirst().map { ($0.name, DataText.value($1)) }
  }

  private static func value(_ value: FieldValue?, _ column: Column, _ row: TypedRow) -> DataTable.Value {
    switch value {
    case .text(let text): return .optional(text)
    case .choice(let id): return .text(id)
    case .number(let number):
      if case .integer = column.type, number.denominator == 1, let whole = Int(exactly: number.numerator) {
        return .integer(whole)
      }
      // As many decimals as were written: 1.0 says more than 1.
      return row.decimal(column.id).map {
        .decimal(number, decimals: column.decimals($0.decimals, of: number))
      }
        ?? .exact(number, most: 12)
    case .date(let date): return .day(date)
    case .month(let year, let month): return .month(year, month)
    case .flag(let flag): return .flag(flag)
    case .list(let names): return .optional(names.joined(separator: "、"))
    case .choices(let ids): return .optional(ids.joined(separator: ";"))
    case .belowDetection, .missing, nil: return .null
    }
  }

  /// What stands in the column; of several choices the ids, since the note of the table is about words.
  private static func note(_ column: Column) -> Wording {
    guard case .choices(let choices) = column.type else { return column.note }
    let words = choices.map { "\($0.id) \($0.chinese)" }
    return Wording(
      "选项的编号，几个用 ; 隔开：\(words.joined(separator: "、"))",
      "ids of choices, separated by ; : \(words.joined(separator: ", "))")
  }

  private static func kind(_ type: ColumnType) -> DataTable.Column.Kind {
    switch type {
    case .number: .decimal
    case .integer: .integer
    case .date: .date
    case .month: .month
    case .flag: .flag
    case .text, .name, .names, .choice, .choices, .identifier: .text
    }
  }

  private static func choices(_ type: ColumnType) -> [Choice] {
    if case .choice(let choices) = type { choices } else { [] }
  }
}

/// What cells say in the place of a number or a word: below detection, not monitored, not applicable.
struct MissingMarks: Sendable {
  let columns: [DataTable.Column]
  private let fields: [(id: String, name: String)]
  private let table: PublishedTable

  /// - Parameter isLooked: `false` takes it that there are marks, without a look at the rows.
  init(_ table: PublishedTable, _ fields: [KeptColumn], _ names: inout DataNames, isLooked: Bool) {
    self.table = table
    self.fields = fields.map { ($0.source.id, $0.columns[0].name) }
    let isMarked = !isLooked || table.hasMarks(in: fields.map(\.source.id))
    columns =
      isMarked
      ? [
        DataTable.Column(
          names.claim("remarks_on_values", fallback: "remarks"), Wording("空值说明", "why values are missing"),
          note: Wording(
            "哪一列的值为什么空着：copper<0.01 是低于检出限，class=not-monitored 是未监测，value=not-applicable 是不适用",
            "why a column has no value: copper<0.01 below the limit of detection, class=not-monitored, value=not-applicable"
          ))
      ] : []
  }

  func values(_ row: TypedRow) -> [DataTable.Value] {
    if columns.isEmpty { return [] }
    let marks = fields.compactMap { field in
      Self.mark(table.value(row, field.id)).map { field.name + $0 }
    }
    return [.optional(marks.joined(separator: ";"))]
  }

  /// What a value says about why it is missing; `nil` for one that is there or a cell that is empty.
  static func mark(_ value: FieldValue?) -> String? {
    switch value {
    case .belowDetection(let limit): "<\(limit.plainText())"
    case .missing(.notMonitored): "=not-monitored"
    case .missing(.notApplicable): "=not-applicable"
    case .missing(.notAvailable): "=not-available"
    default: nil
    }
  }
}
