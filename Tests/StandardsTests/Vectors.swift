// SPDX-License-Identifier: MIT

import Foundation
import Standards

/// A test asks for what is not there.
struct BadTest: Error {}

/// A value of `domain-vectors.json`.
enum JSON: Decodable {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? box.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? box.decode(String.self) {
      self = .text(value)
    } else if let value = try? box.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try box.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  var members: [String: JSON] {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  var list: [JSON] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// An integer or a decimal string.
  var number: ExactNumber? { integer.map { ExactNumber($0) } ?? text.flatMap { ExactNumber($0) } }

  var texts: [String] { list.compactMap(\.text) }
  var integers: [Int] { list.compactMap(\.integer) }
  var numbers: [ExactNumber] { list.compactMap(\.number) }
}

/// The worked examples beside this file, by id.
enum Vectors {
  static let all: [String: JSON] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "domain-vectors.json")
    guard let bytes = try? Data(contentsOf: file),
      let root = try? JSONDecoder().decode(JSON.self, from: bytes)
    else { return [:] }
    let list = root.members.values.first { !$0.list.isEmpty }?.list ?? []
    return Dictionary(list.map { ($0["id"].text ?? "", $0) }) { first, _ in first }
  }()

  static func vector(_ id: String) -> JSON { all[id] ?? .null }

  static let pollutants: [String: AirPollutant] = [
    "SO2": .so2, "NO2": .no2, "PM10": .pm10, "CO": .co, "O3_8h": .o3EightHour, "O3": .o3EightHour,
    "PM25": .pm25,
  ]

  static let standards: [String: AirStandard] = [
    "HJ633-2012": .gb2012, "HJ633-2026": .gb2026Transition, "GB3095-2012": .gb2012,
    "GB3095-2026-transition": .gb2026Transition,
  ]

  static func readings(_ json: JSON) -> AirReadings {
    var readings = AirReadings()
    for (name, value) in json.members {
      if let pollutant = pollutants[name], let number = value.number { readings[pollutant] = .value(number) }
    }
    return readings
  }

  static func sample(_ json: JSON) -> WaterSample {
    var sample = WaterSample()
    for (name, value) in json.members {
      if let indicator = WaterIndicator(id: name), let number = value.number {
        sample[indicator] = .value(number)
      }
    }
    return sample
  }
}

/// A number of a test, from its decimal text.
func number(_ text: String) -> ExactNumber { ExactNumber(text) ?? ExactNumber(-999_999) }

/// A day of a test, from its ISO text.
func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

/// A range of a test.
func days(_ first: String, _ last: String) throws -> DayRange {
  guard let range = DayRange(day(first), day(last)) else { throw BadTest() }
  return range
}

/// The value, or a failure of the test; unlike `#require` it may stand inside another call.
func present<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw BadTest() }
  return value
}
