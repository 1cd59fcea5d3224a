// SPDX-License-Identifier: MIT

package import Diagnostics
internal import GRDB
internal import Standards

/// A function of our own in SQL.
struct SQLFunction: Sendable {
  let name: String
  /// How it is called: `iaqi(standard, pollutant, value)`.
  let use: String
  let note: Wording
  let make: @Sendable (SQLFunction) throws -> DatabaseFunction

  /// A function of a fixed number of arguments, whose value depends on them alone.
  static func scalar(
    _ use: String, _ note: Wording,
    _ body: @escaping @Sendable (SQLArguments) throws -> (any DatabaseValueConvertible)?
  ) -> SQLFunction {
    let name = String(use.prefix { $0 != "(" })
    let count = use.count { $0 == "," } + 1
    return SQLFunction(name: name, use: use, note: note) { function in
      DatabaseFunction(function.name, argumentCount: count, pure: true) { values in
        try body(SQLArguments(function: function.name, values: values))
      }
    }
  }

  /// An aggregate of a fixed number of arguments.
  static func aggregate(
    _ use: String, _ note: Wording, _ type: any (DatabaseAggregate.Type)
  ) -> SQLFunction {
    let name = String(use.prefix { $0 != "(" })
    let count = use.count { $0 == "," } + 1
    return SQLFunction(name: name, use: use, note: note) { function in
      Self.function(function.name, count, type)
    }
  }

  private static func function<Aggregate: DatabaseAggregate>(
    _ name: String, _ count: Int, _ type: Aggregate.Type
  ) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: count, pure: true, aggregate: type)
  }
}

/// Every function of our own.
package enum SQLFunctionCatalog {
  static let all: [SQLFunction] = [
    AirFunctions.iaqi, AirFunctions.aqi, AirFunctions.composite, WaterFunctions.waterClass,
    NumberFunctions.roundEven, NumberFunctions.percent, TextFunctions.pinyin, ExactSum.function,
    ExactAverage.function,
  ]

  static var names: [String] { all.map(\.name) }

  /// How a function of ours is called.
  static func use(of name: String) -> String? { all.first { $0.name == name.lowercased() }?.use }

  /// How each is called, and what it gives.
  package static var uses: [(use: String, note: Wording)] { all.map { ($0.use, $0.note) } }

  /// Those of ours, and those that take the place of SQLite's own.
  static func prepared() throws -> [DatabaseFunction] {
    try all.map { try $0.make($0) } + DateFunctions.all()
  }
}

/// The arguments of one call.
struct SQLArguments {
  let function: String
  let values: [DatabaseValue]

  /// An argument as an exact number, from a number or its decimal text; `nil` for NULL.
  func number(_ place: Int, _ name: Wording) throws -> ExactNumber? {
    if let number = try ExactArgument.number(values[place]) { return number }
    if values[place].isNull { return nil }
    throw mistake(place, name, Self.unusable(values[place]))
  }

  /// Why there is no exact number in a value.
  private static func unusable(_ value: DatabaseValue) -> Wording {
    var double: Double?
    switch value.storage {
    case .double(let number): double = number
    case .string(let text): double = Double(text)
    case .int64, .blob, .null: break
    }
    guard let double else { return Wording("要写数字", "must be a number") }
    if double.isFinite, double.magnitude < 1 {
      return Wording("小数位太多，最多 18 位", "has too many decimals; the most is 18")
    }
    if double.isNaN { return Wording("要写数字", "must be a number") }
    return Wording("这个数太大或位数太多，最多 18 位", "is too large or too long; the most is 18 digits")
  }

  /// An argument as text; `nil` for NULL.
  func text(_ place: Int, _ name: Wording) throws -> String? {
    switch values[place].storage {
    case .null: return nil
    case .string(let text): return text
    case .int64(let integer): return String(integer)
    case .double(let double): return DecimalText(double)?.text
    case .blob: throw mistake(place, name, Wording("要写文字", "must be text"))
    }
  }

  /// Decimals wanted, 0 to 12.
  func decimals(_ place: Int) throws -> Int? {
    let name = Wording("小数位", "digits")
    guard let number = try number(place, name) else { return nil }
    guard number.denominator == 1, (0...12).contains(number.numerator) else {
      throw mistake(place, name, Wording("要写 0 到 12 的整数", "must be a whole number from 0 to 12"))
    }
    return Int(number.numerator)
  }

  /// What is wrong with an argument.
  func mistake(_ place: Int, _ name: Wording, _ what: Wording) -> DatabaseError {
    let written: String =
      switch values[place].storage {
      case .string(let text): "“\(text.prefix(40))”"
      case .int64(let integer): "\(integer)"
      case .double(let double): DecimalText(double)?.text ?? "\(double)"
      case .blob, .null: ""
      }
    let number = place + 1
    let plain: String =
      switch values[place].storage {
      case .string(let text): text
      case .int64, .double: written
      case .blob, .null: ""
      }
    return SQLMistake(
      function,
      Wording(
        "\(function) 的第 \(number) 个参数（\(name.chinese)）\(written)：\(what.chinese)",
        "argument \(number) (\(name.english)) of \(function), \(written), \(what.english)"),
      argument: (place, plain)
    ).error
  }
}

/// Numbers that come from SQL and go back to it.
enum ExactArgument {
  /// `nil` for what is no number. A binary number counts as the decimal one it is written as.
  static func number(_ value: DatabaseValue) throws -> ExactNumber? {
    switch value.storage {
    case .int64(let integer): ExactNumber(Int(integer))
    case .double(let double): DecimalText(double)?.number
    case .string(let text): ExactNumber(text) ?? long(text)
    case .null, .blob: nil
    }
  }

  /// Up to 18 digits, and those with an exponent: `12345678901234567.5`, `1e3`.
  private static func long(_ text: String) -> ExactNumber? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count <= 2, let body = parts.first, let power = parts.count == 2 ? Int(parts[1]) : 0,
      (-18...18).contains(power)
    else { return nil }
    let unsigned = body.drop { $0 == "-" || $0 == "+" }
    guard body.count - unsigned.count <= 1 else { return nil }
    let halves = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let digits = halves.joined()
    guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty }), digits.utf8.count <= 18,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let whole = Int128(digits)
    else { return nil }
    let decimals = (halves.count == 2 ? halves[1].utf8.count : 0) - power
    guard decimals <= 18, decimals >= 0 || digits.utf8.count - decimals <= 18 else { return nil }
    let signed = body.hasPrefix("-") ? -whole : whole
    return decimals >= 0
      ? ExactNumber(signed, over: ExactNumber.powerOfTen(decimals))
      : ExactNumber(signed * ExactNumber.powerOfTen(-decimals), over: 1)
  }

  /// A number at its decimals: as a number where its 15 digits survive, so that it sorts and compares as one, else as
  /// exact text.
  static func value(_ number: ExactNumber, _ decimals: Int) -> any DatabaseValueConvertible {
    let text = number.text(decimals)
    let rounded = number.rounded(decimals)
    if let double = Double(text), DecimalText(double)?.number == rounded { return double }
    return text
  }
}
