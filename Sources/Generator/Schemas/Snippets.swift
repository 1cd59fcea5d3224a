// SPDX-License-Identifier: MIT

import Diagnostics
import Records

/// What VS Code offers while Markdown is typed: front matter and blocks with their required keys.
///
/// Its language servers read no front matter, so that schemas do not help there; snippets do, and need no extension.
enum Snippets {
  /// The file, for the folder `.vscode`.
  static var json: String {
    let forms = SchemaCatalog.all.filter { $0.isFrontMatter || $0.isBlock }
    return SchemaValue.object(forms.map { .init($0.title.chinese, snippet($0)) }).json() + "\n"
  }

  private static func snippet(_ form: RecordForm) -> SchemaValue {
    .object([
      .init("scope", .text("markdown")), .init("prefix", .texts(words(form))),
      .init("body", .texts(body(form))),
      .init("description", .text("\(form.title.chinese) \(form.title.english)")),
    ])
  }

  /// What is typed to be offered it.
  private static func words(_ form: RecordForm) -> [String] {
    let word = form.isBlock ? form.title.chinese.replacing("正文里的", with: "") : RecordFormCatalog.word(form.id)
    return [word, form.id].compactMap { $0 }
  }

  private static func body(_ form: RecordForm) -> [String] {
    let first = form.oneOf.first
    let keys = form.keys.filter { $0.isRequired || $0.id == first || $0.id == "public" }
    let lines = keys.enumerated().map { "\($1.title): \(stop($1, number: $0 + 1))" }
    return form.isBlock
      ? [escaped(form.files)] + lines + ["```", "$0"] : ["---"] + lines + ["---", "", "$0"]
  }

  /// A place to be filled in, with what may be written there.
  private static func stop(_ key: RecordKey, number: Int) -> String {
    switch key.form {
    case .choice(let words):
      return "${\(number)|\(words.map(choice).joined(separator: ","))|}"
    case .flag: return "${\(number)|否,是|}"
    case .date: return "${\(number):${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}}"
    default: return "${\(number):\(escaped(key.note.chinese))}"
    }
  }

  /// Text in which no character means anything to the editor.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("$", with: "\\$").replacing("}", with: "\\}")
  }

  private static func choice(_ text: String) -> String {
    escaped(text).replacing(",", with: "\\,").replacing("|", with: "\\|")
  }
}
