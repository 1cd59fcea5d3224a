// SPDX-License-Identifier: MIT

import Diagnostics

/// A datum planted in a content folder.
struct Plant {
  /// As it is written.
  let text: String
  /// As findings print it.
  let masked: String
  let path: String
  /// The line it stands on; 0 where the file as a whole is the place.
  let line: Int

  /// The digits of the text in their order, or the whole text of a plate or an address.
  var digits: String { Planting.digits(text).count >= 7 ? Planting.digits(text) : text }

  func isAt(_ place: SourceLocation) -> Bool {
    place.path == "content/\(path)" && (line == 0 || place.line == line)
  }
}

/// Makes data that look like persons', each of its own, from a list of kinds and forms.
struct Planting {
  private(set) var plants: [Plant] = []
  private var count: Int

  /// - Parameter count: The number of the first datum.
  init(from count: Int) { self.count = count }

  static func digits(_ text: String) -> String {
    String(
      text.unicodeScalars.compactMap { scalar -> Character? in
        switch scalar.value {
        case 0x30...0x39: Character(scalar)
        case 0xFF10...0xFF19: Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
        default: nil
        }
      })
  }

  /// The next datum, of the next kind and form.
  mutating func next(_ path: String, line: Int) -> String {
    defer { count += 1 }
    let (text, masked) = Self.datum(count)
    plants.append(Plant(text: text, masked: masked, path: path, line: line))
    return text
  }

  /// A datum of a number: kinds take turns, and with them the forms of each kind.
  static func datum(_ number: Int) -> (text: String, masked: String) {
    let form = number / 6
    switch number % 6 {
    case 0: return mobile(form)
    case 1: return identity(form)
    case 2: return landline(form)
    case 3: return card(form)
    case 4:
      let sign = ["@", "[at]", " @ ", "＠", "(a)"][form % 5]
      return ("li\(form)wei\(sign)mail\(form % 7).example.com", "l***@mail\(form % 7).example.com")
    default: return plate(form)
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(width - text.count, 0)) + text
  }

  private static func mobile(_ form: Int) -> (String, String) {
    let (head, middle, tail) = (
      ["138", "159", "177", "199"][form % 4], padded(1000 + form * 37, 4), padded(5000 + form, 4)
    )
    let text: String
    switch form % 15 {
    case 6: text = "\(head)\(middle)\(tail).0"
    case 7: text = "\(head)\(middle.prefix(1)) \(middle.dropFirst())\(tail.prefix(1)) \(tail.dropFirst())"
    case 8: text = (head + middle + tail).map(String.init).joined(separator: " ")
    case 9: text = "\(head)/\(middle)/\(tail)"
    case 10: text = "\(head)、\(middle)、\(tail)"
    case 11: text = "\(head)\(middle.prefix(2)) \(middle.suffix(2))\(tail)"
    case 12: text = "\(head)·\(middle)·\(tail)"
    case 13: text = folded(head + middle + tail, "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
    case 14: text = folded(head, "〇一二三四五六七八九") + middle + tail
    case 0: text = head + middle + tail
    case 1: text = "\(head)-\(middle)-\(tail)"
    case 2: text = "\(head) \(middle) \(tail)"
    case 3: text = "+86 \(head)\(middle)\(tail)"
    case 4: text = wide(head + middle + tail)
    default: text = "\(head)\u{200B}\(middle)\u{200B}\(tail)"
    }
    return (text, "\(head)****\(tail)")
  }

  /// The digits in other characters.
  private static func folded(_ digits: String, _ others: String) -> String {
    let others = Array(others)
    return String(digits.compactMap { $0.wholeNumberValue.map { others[$0] } })
  }

  private static func wide(_ digits: String) -> String {
    String(digits.unicodeScalars.map { Character(Unicode.Scalar(UInt16($0.value) + 0xFEE0) ?? $0) })
  }

  private static func identity(_ form: Int) -> (String, String) {
    let seventeen = "379921" + "19\(60 + form % 40)0\(1 + form % 9)1\(form % 10)" + padded(form, 3)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(seventeen, weights).reduce(0) { $0 + (Int(String($1.0)) ?? 0) * $1.1 }
    let check = Array("10X98765432")[sum % 11]
    let parts = [seventeen.prefix(6), seventeen.dropFirst(6).prefix(8), seventeen.suffix(3) + String(check)]
    let text =
      switch form % 5 {
      case 1: wide(seventeen) + String(check)
      case 3: parts.joined(separator: "/")
      case 4: parts.joined(separator: "_")
      default: seventeen + String(check)
      }
    return (text, "37" + String(repeating: "*", count: 14) + String(seventeen.suffix(1)) + String(check))
  }

  private static func landline(_ form: Int) -> (String, String) {
    let local = padded(2_100_000 + form * 1313, 7)
    let text = [
      "0370-\(local)", "（0370）\(local)", "0370 \(local)", "0370\(local)", "370-\(local)", "0370/\(local)",
      folded("0370\(local)", "〇一二三四五六七八九"),
    ][form % 7]
    return (text, "0370*****" + local.suffix(2))
  }

  private static func card(_ form: Int) -> (String, String) {
    let payload = "622202" + padded(100_000_000_000 + form * 7919, 12)
    let sum = payload.reversed().enumerated().reduce(0) { sum, pair in
      let digit = (Int(String(pair.element)) ?? 0) * (pair.offset % 2 == 0 ? 2 : 1)
      return sum + digit / 10 + digit % 10
    }
    let text = payload + String((10 - sum % 10) % 10)
    let groups = stride(from: 0, to: 19, by: 4).map { String(text.dropFirst($0).prefix(4)) }
    return (form % 2 == 0 ? text : groups.joined(separator: " "), "6222***********" + text.suffix(4))
  }

  private static func plate(_ form: Int) -> (String, String) {
    let province = ["鲁", "京", "豫", "苏"][form % 4]
    let serial = padded(10_000 + form * 41, 5)
    let text = province + "Q" + ["", "·", " ", "："][form % 4] + serial
    return (text, "\(province)Q***\(serial.suffix(2))")
  }
}
