// SPDX-License-Identifier: MIT

import Diagnostics
package import Records

/// The JSON Schema (draft 2020-12) of a kind of file, made from the keys that its reader declares.
///
/// Editors complete Chinese names; English ids and aliases are accepted and not offered.
package struct RecordSchema: Sendable {
  private let form: RecordForm

  package init(_ form: RecordForm) {
    self.form = form
  }

  /// The name of its file: `site.schema.json`.
  package static func fileName(_ form: RecordForm) -> String { "\(form.id).schema.json" }

  /// The schema as JSON, its last line ended.
  package var json: String {
    let head: [SchemaValue.Member] = [
      .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .text("台账 taizhang：\(form.title.chinese)（\(form.files)）")),
    ]
    let excused = form.keys.filter { form.excuses.keys.contains($0.id) }.map(\.id)
    var members = head + Self.group(form.keys, leavingOut: Set(excused))
    if !excused.isEmpty { members.append(.init("anyOf", .list(excuse(excused)))) }
    return SchemaValue.object(members).json() + "\n"
  }

  /// Either what is required is there, or what makes it needless.
  private func excuse(_ ids: [String]) -> [SchemaValue] {
    func keys(_ ids: [String]) -> [RecordKey] { form.keys.filter { ids.contains($0.id) } }
    return [
      .object([.init("allOf", .list(keys(ids).map { Self.presence(of: $0) }))]),
      .object([.init("anyOf", .list(keys(form.excuses.by).map { Self.presence(of: $0) }))]),
    ]
  }

  /// An object with these keys and no other.
  private static func group(
    _ keys: [RecordKey], leavingOut excused: Set<String> = []
  ) -> [SchemaValue.Member] {
    let properties = keys.flatMap { key in
      names(key).enumerated().map { index, name in
        SchemaValue.Member(name, .object(property(key, isOffered: index == 0)))
      }
    }
    var members: [SchemaValue.Member] = [
      .init("type", .text("object")), .init("properties", .object(properties)),
      .init("additionalProperties", .flag(false)),
    ]
    let required = keys.filter { $0.isRequired && !excused.contains($0.id) }
    if !required.isEmpty { members.append(.init("allOf", .list(required.map(presence)))) }
    return members
  }

  /// A key may go by any of its names.
  private static func presence(of key: RecordKey) -> SchemaValue {
    .object([.init("anyOf", .list(names(key).map { .object([.init("required", .texts([$0]))]) }))])
  }

  private static func names(_ key: RecordKey) -> [String] {
    var names: [String] = []
    for name in [key.title, key.id] + key.aliases where !names.contains(name) { names.append(name) }
    return names
  }

  private static func property(_ key: RecordKey, isOffered: Bool) -> [SchemaValue.Member] {
    let about = isOffered ? key.note.chinese : "同“\(key.title)”"
    var members: [SchemaValue.Member] = [.init("description", .text(about))]
    members += key.isRequired ? value(key.form, of: key) : optional(value(key.form, of: key))
    // The language server for YAML leaves such keys out of its list.
    if !isOffered { members.append(.init("doNotSuggest", .flag(true))) }
    return members
  }

  /// A key that may be left out may stand with nothing after it.
  private static func optional(_ members: [SchemaValue.Member]) -> [SchemaValue.Member] {
    guard members.first?.key == "type", case .list(let types)? = members.first?.value,
      !members.contains(where: { $0.key == "enum" })
    else {
      let nothing = SchemaValue.object([.init("type", .text("null"))])
      if members.first?.key == "anyOf", case .list(let forms)? = members.first?.value {
        return [.init("anyOf", .list(forms + [nothing]))]
      }
      return [.init("anyOf", .list([.object(members), nothing]))]
    }
    return [.init("type", .list(types + [.text("null")]))] + members.dropFirst()
  }
}

extension RecordSchema {
  /// Years written with a mark after them, or eight digits: what ``DateText`` reads without a year of its own.
  private static let datePattern = "^\\s*[0-9０-９]{4}\\s*[-/.．年]|^[0-9]{8}$"
  private static let numberPattern = "^[-+]?[0-9]+(\\.[0-9]+)?$"

  /// What a value of a form must be.
  private static func value(_ form: KeyForm, of key: RecordKey) -> [SchemaValue.Member] {
    switch form {
    case .text: [types("string", "number", "boolean")]
    case .texts:
      [.init("anyOf", .list([.object([types("string", "number")]), list(of: [types("string", "number")])]))]
    case .date:
      [
        types("string", "integer"), .init("pattern", .text(datePattern)),
        .init("minimum", .number(19_000_101)), .init("maximum", .number(21_991_231)),
      ]
    case .number: [types("number", "string"), .init("pattern", .text(numberPattern))]
    case .integer(let range):
      [
        types("integer", "string"), .init("minimum", .number(range.lowerBound)),
        .init("maximum", .number(range.upperBound)), .init("pattern", .text("^[0-9]+$")),
      ]
    case .flag: [.init("enum", .list([.flag(true), .flag(false)] + flagWords(key).map { .text($0) }))]
    case .choice(let words): [.init("enum", .texts(words))]
    case .choices(let words):
      [
        .init(
          "anyOf", .list([.object([types("string")]), list(of: [.init("enum", .texts(words))])]))
      ]
    case .group(let keys): group(keys)
    case .list(let item):
      [.init("type", .text("array")), .init("items", .object(value(item, of: key)))]
    case .map(let item):
      [.init("type", .text("object")), .init("additionalProperties", .object(value(item, of: key)))]
    case .either(let forms): [.init("anyOf", .list(forms.map { .object(value($0, of: key)) }))]
    }
  }

  private static func flagWords(_ key: RecordKey) -> [String] {
    ["是", "否", "yes", "no"] + (key.id == "public" ? ["公开", "不公开"] : [])
  }

  private static func types(_ names: String...) -> SchemaValue.Member {
    .init("type", .texts(names))
  }

  private static func list(of item: [SchemaValue.Member]) -> SchemaValue {
    .object([.init("type", .text("array")), .init("items", .object(item))])
  }
}
