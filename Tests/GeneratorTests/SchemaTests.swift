// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Records
import Testing

/// The schemas say what the readers do.
struct SchemaTests {
  static let forms: [String] = RecordFormCatalog.all.map(\.id)

  /// The rules by which a reader refuses a value of the wrong form.
  private static let refusals: Set<String> = [
    "wrong-type", "bad-flag", "bad-choice", "bad-number", "not-a-date", "date-without-year", "two-digit-year",
    "bad-code", "bad-slug",
  ]

  private func form(_ id: String) throws -> RecordForm { try #require(RecordFormCatalog.named(id)) }

  /// The rules that reading a file of a kind finds broken, where the file is a YAML mapping.
  private func rules(_ mapping: String, in form: RecordForm) -> Set<String> {
    let path = form.files.replacing("*", with: "2022")
    var files = ["site.yml": "标题: 公开\n年度: 2022\n县: {名称: 云汀县, 代码: \"379921\"}\n"]
    files[path] = form.isFrontMatter ? "---\n\(mapping)\n---\n\n正文\n" : mapping + "\n"
    let tree = ContentTree(
      name: "content", files: files.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
    return Set(
      RecordSet.parse(tree).diagnostics.filter { $0.location.path == "content/\(path)" }.map(\.rule))
  }

  @Test(arguments: forms)
  func `a schema is JSON and says which draft it is`(id: String) throws {
    let json = RecordSchema(try form(id)).json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(object?["additionalProperties"] as? Bool == false)
  }

  @Test(arguments: forms)
  func `a schema names the keys that the reader declares, and no other`(id: String) throws {
    let form = try form(id)
    let json = RecordSchema(form).json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    #expect(Self.properties(object) == Self.names(form.keys))
  }

  @Test(arguments: forms)
  func `every key is known to the reader by each of its names, and a misspelt one is not`(id: String) throws {
    let form = try form(id)
    for place in Self.places(form.keys) {
      for name in Self.names(of: place.key) {
        let found = rules(place.around("{\"\(name)\": 甲}"), in: form)
        #expect(!found.contains("unknown-key"), "\(place.path).\(name)")
      }
      let found = rules(place.around("{\"\(place.key.title)字\": 甲}"), in: form)
      #expect(found.contains("unknown-key"), "\(place.path)")
    }
  }

  @Test(arguments: forms)
  func `what a schema takes the reader takes, and what it refuses the reader refuses`(id: String) throws {
    let form = try form(id)
    for place in Self.places(form.keys) {
      for value in Self.right(place.key.form) {
        let found = rules(place.around("{\(place.others)\(place.key.title): \(value)}"), in: form)
        #expect(found.isDisjoint(with: Self.refusals), "\(place.path).\(place.key.title): \(value)")
      }
      for value in Self.wrong(place.key.form) {
        let found = rules(place.around("{\(place.others)\(place.key.title): \(value)}"), in: form)
        #expect(!found.isDisjoint(with: Self.refusals), "\(place.path).\(place.key.title): \(value)")
      }
    }
  }

  @Test(arguments: ["chart", "table", "figure", "scorecard"])
  func `a block has a schema with the names of its keys`(id: String) throws {
    let form = try #require(SchemaCatalog.named(id))
    let object = try JSONSerialization.jsonObject(with: Data(RecordSchema(form).json.utf8)) as? [String: Any]
    #expect(object?["additionalProperties"] as? Bool == false)
    #expect(Self.properties(object as Any) == Self.names(form.keys))
  }

  @Test func `a chart has a measure or SQL, and forms in either language`() throws {
    let json = RecordSchema(try #require(SchemaCatalog.named("图表"))).json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((object?["oneOf"] as? [Any])?.count == 2)
    #expect(json.contains("\"条形\", \"bar\", \"条形图\""))
    #expect(RecordSchema(try #require(SchemaCatalog.named("计分卡"))).json.contains("（```scorecard）"))
  }

  @Test func `a chart of groups by SQL needs the column of groups`() throws {
    let json = RecordSchema(try #require(SchemaCatalog.named("chart"))).json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let condition = try JSONSerialization.data(withJSONObject: object?["if"] ?? [:], options: [.sortedKeys])
    let text = String(decoding: condition, as: UTF8.self)
    #expect(text.contains("\"enum\":[\"小图\",\"multiples\",\"小图图\",\"名次\",\"rank\",\"名次图\"]") == true)
    let then = try JSONSerialization.data(withJSONObject: object?["then"] ?? [:], options: [.sortedKeys])
    #expect(
      String(decoding: then, as: UTF8.self)
        == #"{"allOf":[{"anyOf":[{"required":["分组"]},{"required":["series"]}]}]}"#)
    #expect(RecordSchema(try #require(SchemaCatalog.named("table"))).json.contains("\"if\"") == false)
  }

  @Test func `snippets have a head for each record and a fence for each block`() throws {
    let file = try #require(try EditorFiles.named(".vscode/taizhang.code-snippets"))
    let object = try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: [String: Any]]
    let snippets = try #require(object)
    #expect(
      snippets.keys.sorted() == [
        "会议记录的题头", "正文里的关键数字", "正文里的图", "正文里的表", "正文里的计分卡", "进展的题头", "页面的题头",
      ])
    #expect(snippets["正文里的图"]?["prefix"] as? [String] == ["图", "chart"])
    #expect(
      snippets["正文里的图"]?["body"] as? [String] == [
        "```chart", "标题: ${1:图表的标题，一句话说出看到了什么}", "指标: ${2:目标的编号或名称，几个用顿号分开}", "```", "$0",
      ])
    #expect(
      snippets["会议记录的题头"]?["body"] as? [String] == [
        "---", "标题: ${1:会议或文件的名称}", "类型: ${2|会议纪要,讲话,通报,会议记录|}",
        "日期: ${3:${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}", "公开: ${4|否,是|}", "---", "", "$0",
      ])
  }

  @Test func `VS Code is told which YAML file has which schema, and to offer snippets in Markdown`() throws {
    let file = try #require(try EditorFiles.named(".vscode/settings.json"))
    let object = try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any]
    let schemas = object?["yaml.schemas"] as? [String: [String]]
    #expect(
      schemas == [
        "./.vscode/schemas/site.schema.json": ["content/site.yml"],
        "./.vscode/schemas/scoring.schema.json": ["content/scoring/*.yml"],
        "./.vscode/schemas/ledger.schema.json": ["content/ledgers/*.yml"],
      ])
    let markdown = object?["[markdown]"] as? [String: Any]
    #expect((markdown?["editor.quickSuggestions"] as? [String: String])?["other"] == "on")
  }

  @Test func `a schema has Chinese names to offer, and the others to accept`() throws {
    let json = RecordSchema(try form("page")).json
    #expect(
      json.contains(
        """
            "顺序": {
              "description": "在页脚里的次序，小的在前",
              "type": ["integer", "string", "null"],
              "minimum": 0,
              "maximum": 999,
              "pattern": "^[0-9]+$"
            },
            "order": {
              "description": "同“顺序”",
        """))
  }
}

/// The files that `init` writes for editors.
private enum EditorFiles {
  static func named(_ path: String) throws -> String? {
    let folder = try TemporaryFolder()
    _ = SchemaFolder.writeEditor(in: folder.path)
    return folder.read(path)
  }
}

extension SchemaTests {
  /// A key, and how a mapping that holds it stands in its file.
  struct Place {
    let key: RecordKey
    let path: String
    /// The name that its group cannot do without, so that a reader does not stop at once.
    let others: String
    let around: (String) -> String
  }

  /// Every key, those of groups within groups too.
  static func places(
    _ keys: [RecordKey], path: String = "", around: @escaping (String) -> String = { $0 }
  ) -> [Place] {
    keys.flatMap { key in
      let inner = groups(key.form) { value in around("{\(key.title): \(value)}") }
      let others = keys.filter { $0.isRequired && $0.id == "name" && $0.id != key.id }
      return [
        Place(key: key, path: path, others: others.map { "\($0.title): 丙, " }.joined(), around: around)
      ]
        + inner.flatMap { places($0.keys, path: "\(path).\(key.title)", around: $0.around) }
    }
  }

  private static func groups(
    _ form: KeyForm, _ around: @escaping (String) -> String
  ) -> [(keys: [RecordKey], around: (String) -> String)] {
    switch form {
    case .group(let keys): [(keys, around)]
    case .list(let item): groups(item) { around("[\($0)]") }
    case .either(let forms): forms.flatMap { groups($0, around) }
    case .map(let item): groups(item) { around("{甲: \($0)}") }
    case .text, .code, .slug, .texts, .date, .number, .integer, .flag, .choice, .choices: []
    }
  }

  static func names(of key: RecordKey) -> [String] { [key.title, key.id] + key.aliases }

  static func names(_ keys: [RecordKey]) -> Set<String> {
    Set(places(keys).flatMap { names(of: $0.key) })
  }

  static func properties(_ value: Any) -> Set<String> {
    var found: Set<String> = []
    if let object = value as? [String: Any] {
      if let properties = object["properties"] as? [String: Any] { found.formUnion(properties.keys) }
      for (_, inner) in object { found.formUnion(Self.properties(inner)) }
    }
    for inner in value as? [Any] ?? [] { found.formUnion(properties(inner)) }
    return found
  }

  private static func right(_ form: KeyForm) -> [String] {
    switch form {
    case .text: ["甲", "12"]
    case .code(let digits):
      [String(repeating: "3", count: digits), "\"\(String(repeating: "0", count: digits))\""]
    case .slug: ["kickoff-2022", "a", "2022"]
    case .texts: ["甲、乙", "[甲, 乙]"]
    case .date: ["2022-03-18", "2022年3月18日", "20220318"]
    case .number: ["12", "0.5"]
    case .integer(let range): ["\(range.lowerBound)", "\"\(range.upperBound)\""]
    case .flag: ["是", "true", "yes"]
    case .choice(let words): words.map { "\"\($0)\"" }
    case .choices(let words): words + ["[\(words.joined(separator: ", "))]"]
    case .map(let item): right(item).prefix(1).map { "{甲: \($0)}" }
    case .either(let forms): forms.flatMap(right)
    case .group, .list: []
    }
  }

  private static func wrong(_ form: KeyForm) -> [String] {
    switch form {
    case .code: ["99", "三七九九二一", "\"37992A\""]
    case .slug: ["Kick-off", "部署会", "-a", "a_b"]
    case .texts: ["{甲: 乙}"]
    case .date: ["很快"]
    case .number: ["十二"]
    case .integer(let range): ["\(range.upperBound + 1)", "十二"]
    case .flag: ["可以"]
    case .choice: ["没有这个词"]
    case .choices: ["[没有这个词]"]
    case .group, .list, .map: ["甲"]
    case .text, .either: []
    }
  }
}
