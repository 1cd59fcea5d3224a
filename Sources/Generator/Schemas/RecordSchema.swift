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
    var values = SchemaValues()
    let excused = form.keys.filter { form.excuses.keys.contains($0.id) }.map(\.id)
    var members: [SchemaValue.Member] = [
      .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .text("台账 taizhang：\(form.title.chinese)（\(form.files)）")),
    ]
    members += values.group(form.keys, leavingOut: Set(excused))
    if !form.oneOf.isEmpty {
      let keys = form.keys.filter { form.oneOf.contains($0.id) }
      members.append(.init("oneOf", .list(keys.map { SchemaValues.presence(of: $0) })))
    }
    if !excused.isEmpty { members.append(.init("anyOf", .list(excuse(excused)))) }
    if let need = form.need { members += condition(need) }
    let definitions = values.definitions()
    if !definitions.isEmpty { members.append(.init("$defs", .object(definitions))) }
    return SchemaValue.object(members).json() + "\n"
  }

  /// What must be there where another key has one of some words.
  private func condition(_ need: RecordForm.Need) -> [SchemaValue.Member] {
    func keys(_ id: String) -> [RecordKey] { form.keys.filter { $0.id == id } }
    let chosen = keys(need.chooser).flatMap { [$0.title, $0.id] + $0.aliases }.map { name in
      SchemaValue.object([
        .init("required", .texts([name])),
        .init("properties", .object([.init(name, .object([.init("enum", .texts(need.words))]))])),
      ])
    }
    let beside = keys(need.beside).map { SchemaValues.presence(of: $0) }
    return [
      .init("if", .object([.init("allOf", .list(beside + [.object([.init("anyOf", .list(chosen))])]))])),
      .init("then", .object([.init("allOf", .list(keys(need.key).map { SchemaValues.presence(of: $0) }))])),
    ]
  }

  /// Either what is required is there, or what makes it needless.
  private func excuse(_ ids: [String]) -> [SchemaValue] {
    func keys(_ ids: [String]) -> [RecordKey] { form.keys.filter { ids.contains($0.id) } }
    return [
      .object([.init("allOf", .list(keys(ids).map { SchemaValues.presence(of: $0) }))]),
      .object([.init("anyOf", .list(keys(form.excuses.by).map { SchemaValues.presence(of: $0) }))]),
    ]
  }
}
