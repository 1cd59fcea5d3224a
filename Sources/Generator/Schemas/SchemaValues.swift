// SPDX-License-Identifier: MIT

import Diagnostics
import Records

/// What keys may hold, as members of a schema; groups of keys stand under `$defs`, each once.
struct SchemaValues {
  private var named: [(form: KeyForm, name: String)] = []

  /// An object with these keys and no other.
  mutating func group(
    _ keys: [RecordKey], leavingOut excused: Set<String> = []
  ) -> [SchemaValue.Member] {
    var properties: [SchemaValue.Member] = []
    for key in keys {
      for (index, name) in Self.names(key).enumerated() {
        properties.append(.init(name, .object(property(key, isOffered: index == 0))))
      }
    }
    var members: [SchemaValue.Member] = [
      .init("type", .text("object")), .init("properties", .object(properties)),
      .init("additionalProperties", .flag(false)),
    ]
    let required = keys.filter { $0.isRequired && !excused.contains($0.id) }
    if !required.isEmpty {
      members.append(
        .init(
          "allOf",
          .list(
            required.map { key in
              Self.presence(of: [key] + keys.filter { key.excusedBy.contains($0.id) })
            })))
    }
    return members
  }

  /// Every group that was named so far, and those that they name themselves.
  mutating func definitions() -> [SchemaValue.Member] {
    var members: [SchemaValue.Member] = []
    while members.count < named.count {
      let (form, name) = named[members.count]
      guard case .group(let keys) = form else { break }
      members.append(.init(name, .object(group(keys))))
    }
    return members
  }

  /// A key may go by any of its names.
  static func presence(of key: RecordKey) -> SchemaValue { presence(of: [key]) }

  /// One of some keys is there.
  private static func presence(of keys: [RecordKey]) -> SchemaValue {
    let names = keys.flatMap(Self.names)
    return .object([.init("anyOf", .list(names.map { .object([.init("required", .texts([$0]))]) }))])
  }

  private static func names(_ key: RecordKey) -> [String] {
    var names: [String] = []
    for name in [key.title, key.id] + key.aliases where !names.contains(name) { names.append(name) }
    return names
  }

  private mutating func property(_ key: RecordKey, isOffered: Bool) -> [SchemaValue.Member] {
    let about = isOffered ? key.note.chinese : "同“\(key.title)”"
    let own = value(key.form, of: key)
    let members = [.init("description", .text(about))] + (key.isRequired ? own : Self.optional(own))
    // The language server for YAML leaves such keys out of its list.
    return isOffered ? members : members + [.init("doNotSuggest", .flag(true))]
  }

  /// A key that may be left out may stand with nothing after it.
  private static func optional(_ members: [SchemaValue.Member]) -> [SchemaValue.Member] {
    if members.first?.key == "type", case .list(let types)? = members.first?.value {
      return [.init("type", .list(types + [.text("null")]))] + members.dropFirst()
    }
    let nothing = SchemaValue.object([.init("type", .text("null"))])
    if members.first?.key == "anyOf", case .list(let forms)? = members.first?.value {
      return [.init("anyOf", .list(forms + [nothing]))]
    }
    return [.init("anyOf", .list([.object(members), nothing]))]
  }

  /// Where a group of keys stands; the first key that has it gives it its name.
  private mutating func reference(to form: KeyForm, of key: RecordKey) -> SchemaValue.Member {
    if let known = named.first(where: { $0.form == form }) {
      return .init("$ref", .text("#/$defs/\(known.name)"))
    }
    let doubles = named.count { $0.name == key.id || $0.name.hasPrefix(key.id + "-") }
    let name = doubles == 0 ? key.id : "\(key.id)-\(doubles + 1)"
    named.append((form, name))
    return .init("$ref", .text("#/$defs/\(name)"))
  }
}

extension SchemaValues {
  /// Years written with a mark after them, or eight digits: what is a date without a year given elsewhere.
  private static let datePattern = "^\\s*[0-9０-９]{4}\\s*[-/.．年]|^[0-9]{8}$"
  private static let slugPattern = "^[0-9a-z]([0-9a-z-]{0,62}[0-9a-z])?$"
  private static let numberPattern = "^[-+]?[0-9]+(\\.[0-9]+)?$"

  /// What a value of a form must be.
  private mutating func value(_ form: KeyForm, of key: RecordKey) -> [SchemaValue.Member] {
    switch form {
    case .text: return [Self.types("string", "number", "boolean")]
    case .code(let digits):
      let least = String(repeating: "0", count: digits), most = String(repeating: "9", count: digits)
      return [
        Self.types("string", "integer"), .init("pattern", .text("^[0-9]{\(digits)}$")),
        .init("minimum", .number(Int("1" + least.dropFirst()) ?? 0)),
        .init("maximum", .number(Int(most) ?? .max)),
      ]
    case .slug: return [Self.types("string", "integer"), .init("pattern", .text(Self.slugPattern))]
    case .texts:
      return [
        .init("anyOf", .list([.object([Self.texts]), Self.list(of: [Self.texts])]))
      ]
    case .date:
      return [
        Self.types("string", "integer"), .init("pattern", .text(Self.datePattern)),
        .init("minimum", .number(19_000_101)), .init("maximum", .number(21_991_231)),
      ]
    case .number: return [Self.types("number", "string"), .init("pattern", .text(Self.numberPattern))]
    case .integer(let range):
      return [
        Self.types("integer", "string"), .init("minimum", .number(range.lowerBound)),
        .init("maximum", .number(range.upperBound)), .init("pattern", .text("^[0-9]+$")),
      ]
    case .flag:
      return [.init("enum", .list([.flag(true), .flag(false)] + Self.flagWords(key).map { .text($0) }))]
    case .choice(let words): return [.init("enum", .texts(words))]
    case .choices(let words):
      return [
        .init(
          "anyOf", .list([.object([Self.types("string")]), Self.list(of: [.init("enum", .texts(words))])]))
      ]
    case .group: return [reference(to: form, of: key)]
    case .list(let item):
      return [.init("type", .text("array")), .init("items", .object(value(item, of: key)))]
    case .map(let item):
      return [
        .init("type", .text("object")), .init("additionalProperties", .object(value(item, of: key))),
      ]
    case .either(let forms):
      var values: [SchemaValue] = []
      for form in forms { values.append(.object(value(form, of: key))) }
      return [.init("anyOf", .list(values))]
    }
  }

  private static func flagWords(_ key: RecordKey) -> [String] {
    ["是", "否", "yes", "no"] + (key.id == "public" ? ["公开", "不公开"] : [])
  }

  private static let texts = types("string", "number")

  private static func types(_ names: String...) -> SchemaValue.Member {
    .init("type", .texts(names))
  }

  private static func list(of item: [SchemaValue.Member]) -> SchemaValue {
    .object([.init("type", .text("array")), .init("items", .object(item))])
  }
}
