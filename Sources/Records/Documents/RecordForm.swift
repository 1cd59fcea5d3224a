// SPDX-License-Identifier: MIT

package import Diagnostics

/// A kind of file whose keys are declared: what its reader accepts, for editors and the handbook.
package struct RecordForm: Sendable {
  /// The name on the command line, such as `site`.
  package let id: String
  package let title: Wording
  /// Which files of the content folder are of this kind, as a glob.
  package let files: String
  package let keys: [RecordKey]
  /// Keys that need not be there where one of these is.
  package let excuses: (keys: [String], by: [String])

  /// Whether the keys stand in the front matter of a document, and are not the whole file.
  package var isFrontMatter: Bool { files.hasSuffix(".md") }
}

/// Every kind. A new one is a row.
package enum RecordFormCatalog {
  package static let all: [RecordForm] = [
    RecordForm(
      id: "site", title: Wording("站点配置", "settings of the site"), files: "site.yml",
      keys: SiteConfigurationReader.keys, excuses: ([], [])),
    RecordForm(
      id: "scoring", title: Wording("计分规则", "scoring rules"), files: "scoring/*.yml",
      keys: ScoringRulesReader.keys,
      excuses: (ScoringRulesReader.excusable, ScoringRulesReader.excuses)),
    RecordForm(
      id: "ledger", title: Wording("自己定的台账", "a ledger of one's own"), files: "ledgers/*.yml",
      keys: LedgerReader.keys, excuses: ([], [])),
    RecordForm(
      id: "meeting", title: Wording("会议记录的题头", "front matter of a meeting"), files: "meetings/*.md",
      keys: MeetingReader.keys, excuses: ([], [])),
    RecordForm(
      id: "update", title: Wording("进展的题头", "front matter of an update"), files: "updates/*.md",
      keys: UpdateReader.keys, excuses: ([], [])),
    RecordForm(
      id: "page", title: Wording("页面的题头", "front matter of a page"), files: "pages/*.md",
      keys: PageReader.keys, excuses: ([], [])),
  ]

  /// The kind of that name or Chinese word.
  package static func named(_ name: String) -> RecordForm? {
    let words = [
      "站点": "site", "计分": "scoring", "台账": "ledger", "会议": "meeting", "进展": "update", "页面": "page",
    ]
    return all.first { $0.id == words[name] ?? name }
  }
}
