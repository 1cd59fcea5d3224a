// SPDX-License-Identifier: MIT

internal import Tables

/// The cell that is being read; used again for the next one, so that its memory is too.
struct SheetCell {
  /// How the value is stored (ECMA-376 part 1, 18.18.11).
  enum Kind {
    case number, shared, inline, formulaText, flag, fault, date

    init(_ text: UnsafeBufferPointer<UInt8>) {
      switch (text.count, text.first) {
      case (1, 0x73): self = .shared
      case (1, 0x62): self = .flag
      case (1, 0x65): self = .fault
      case (1, 0x64): self = .date
      case (3, 0x73): self = .formulaText
      case (9, 0x69): self = .inline
      default: self = .number
      }
    }
  }

  enum Outcome {
    case empty
    case content(Worksheet.Content)
    case fault(WorkbookFault.CellFault)
  }

  private enum Target {
    case none, value, formula, text
  }

  /// Bytes of a formula that are kept, for messages.
  private static let mostFormula = 200
  /// Bytes of a value that are kept: one more than the longest text.
  private static let mostValue = 4 * WorkbookLimits.cellCharacters + 1

  var kind = Kind.number
  var style = 0
  private(set) var formula: [UInt8] = []
  private(set) var sharedFormula: Int?
  private var target = Target.none
  private var value: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false
  private var rich = RichText()

  mutating func begin() {
    kind = .number
    style = 0
    target = .none
    value.removeAll(keepingCapacity: true)
    hasValue = false
    if hasFormula {
      formula.removeAll(keepingCapacity: true)
      hasFormula = false
      sharedFormula = nil
    }
    if !rich.bytes.isEmpty { rich.begin() }
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    if depth > 5 {
      if target == .text { rich.start(name) }
    } else if name == "v" {
      target = .value
      hasValue = true
    } else if name == "f" {
      target = .formula
      hasFormula = true
      sharedFormula = attributes["si"]?.integer
    } else if name == "is" {
      target = .text
      rich.begin()
    }
  }

  mutating func end(_ name: XMLName, depth: Int) {
    if depth == 5 {
      target = .none
    } else if target == .text {
      rich.end(name)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch target {
    case .value: if value.count < Self.mostValue { value.append(contentsOf: bytes) }
    case .formula:
      if formula.count < Self.mostFormula {
        formula.append(contentsOf: bytes.prefix(Self.mostFormula - formula.count))
      }
    case .text: if rich.bytes.count < Self.mostValue { rich.text(bytes) }
    case .none: break
    }
  }

  /// Bytes that the cell adds to the sheet's memory; a shared string adds none.
  var textBytes: Int { kind == .shared ? 0 : value.count + rich.bytes.count + formula.count }

  var formulaText: String { String(decoding: formula, as: UTF8.self) }

  func content(
    strings: [String], form: NumberForm, system: DateSystem, sharedFormula: String?
  ) -> Outcome {
    // An empty text is a result, an empty number is none.
    if hasFormula, value.isEmpty, rich.bytes.isEmpty, !(kind == .formulaText && hasValue) {
      return .content(.uncomputed(formula: formula.isEmpty ? sharedFormula ?? "" : formulaText))
    }
    switch kind {
    case .inline: return text(rich.bytes.isEmpty ? value : rich.bytes)
    case .formulaText: return text(value)
    default: break
    }
    guard !value.isEmpty else { return .empty }
    return value.withUnsafeBufferPointer { bytes in
      switch kind {
      case .shared:
        guard let index = Digits.integer(bytes), strings.indices.contains(index) else {
          return .fault(.noSuchString(Self.string(bytes)))
        }
        return strings[index].isEmpty ? .empty : .content(.text(strings[index]))
      case .flag:
        return .content(.flag(bytes.first == 0x31 || bytes.first.map { $0 | 0x20 } == 0x74))
      case .fault: return .content(.fault(Self.string(bytes)))
      case .date: return .content(.date(DateSystem.text(iso: Self.string(bytes))))
      case .number, .inline, .formulaText:
        guard let content = CellNumber.content(bytes, form, system) else {
          return .fault(.notANumber(Self.string(bytes)))
        }
        return .content(content)
      }
    }
  }

  private func text(_ bytes: [UInt8]) -> Outcome {
    guard let text = RichText.string(bytes) else { return .fault(.longText) }
    return text.isEmpty ? .empty : .content(.text(text))
  }

  private static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
