// SPDX-License-Identifier: MIT

package import Diagnostics

/// A kind of file whose keys are declared: what its reader accepts, for editors and the handbook.
package struct RecordForm: Sendable {
  /// The name on the command line, such as `site`.
  package let id: String
  package let title: Wording
  /// Which files of the content folder are of this kind, as a glob; the fence of a block.
  package let files: String
  package let keys: [RecordKey]
  /// Keys that need not be there where one of these is.
  package let excuses: (keys: [String], by: [String])
  /// Keys of which exactly one must be there.
  package let oneOf: [String]
  /// A key that must be there where another is and a third has one of some words.
  package let need: Need?

  /// `分组` beside `sql` where `图形` is 小图.
  package struct Need: Sendable {
    package let key: String
    package let beside: String
    package let chooser: String
    package let words: [String]

    package init(_ key: String, beside: String, where chooser: String, isOneOf words: [String]) {
      self.key = key
      self.beside = beside
      self.chooser = chooser
      self.words = words
    }
  }

  package init(
    id: String, title: Wording, files: String, keys: [RecordKey],
    excuses: (keys: [String], by: [String]) = ([], []), oneOf: [String] = [], need: Need? = nil
  ) {
    self.id = id
    self.title = title
    self.files = files
    self.keys = keys
    self.excuses = excuses
    self.oneOf = oneOf
    self.need = need
  }

  /// Whether the keys stand in the front matter of a document, and are not the whole file.
  package var isFrontMatter: Bool { files.hasSuffix(".md") }

  /// Whether the keys stand in a fenced block of a document.
  package var isBlock: Bool { files.hasPrefix("```") }
}

/// Every kind. A new one is a row.
package enum RecordFormCatalog {
  package static let all: [RecordForm] = [
    RecordForm(
      id: "site", title: Wording("站点配置", "settings of the site"), files: "site.yml",
      keys: SiteConfigurationReader.keys),
    RecordForm(
      id: "scoring", title: Wording("计分规则", "scoring rules"), files: "scoring/*.yml",
      keys: ScoringRulesReader.keys,
      excuses: (ScoringRulesReader.excusable, ScoringRulesReader.excuses)),
    RecordForm(
      id: "ledger", title: Wording("自己定的台账", "a ledger of one's own"), files: "ledgers/*.yml",
      keys: LedgerReader.keys),
    RecordForm(
      id: "meeting", title: Wording("会议记录的题头", "front matter of a meeting"), files: "meetings/*.md",
      keys: MeetingReader.keys),
    RecordForm(
      id: "update", title: Wording("进展的题头", "front matter of an update"), files: "updates/*.md",
      keys: UpdateReader.keys),
    RecordForm(
      id: "page", title: Wording("页面的题头", "front matter of a page"), files: "pages/*.md",
      keys: PageReader.keys),
  ]

  private static let words = [
    ("站点", "site"), ("计分", "scoring"), ("台账", "ledger"), ("会议", "meeting"), ("进展", "update"), ("页面", "page"),
  ]

  /// The kind of that name or Chinese word.
  package static func named(_ name: String) -> RecordForm? {
    let id = words.first { $0.0 == name }?.1 ?? name
    return all.first { $0.id == id }
  }

  /// The Chinese word for a kind.
  package static func word(_ id: String) -> String? { words.first { $0.1 == id }?.0 }
}
