// SPDX-License-Identifier: MIT

package import Diagnostics
import Records

/// The units and the ids that a county's records may speak of, to offer and to check them while a record is begun.
package struct CountyNames: Sendable {
  /// Something that an update may be about.
  package struct Subject: Sendable, Hashable {
    package let id: String
    package let title: String
  }

  /// Short names of the units where they have them, departments first: they report most.
  package let units: [String]
  package let subjects: [Subject]
  private let records: RecordSet?

  /// - Parameter content: The content folder; one that cannot be read has no names, and nothing is objected to.
  package init(content: String) {
    records = RecordSet.parse(ContentReader.read(content).value).value
    let holders = records?.holders ?? []
    units = (holders.filter { $0.kind == .department } + holders.filter { $0.kind != .department })
      .map { $0.short ?? $0.name }
    subjects =
      (records?.targets.map { Subject(id: $0.id, title: $0.indicator) } ?? [])
      + (records?.tasks.map { Subject(id: $0.id, title: $0.matter) } ?? [])
  }

  /// What is wrong with the unit that reports; `nil` for one that exists.
  package func objection(toUnit name: String) -> Wording? {
    guard let records else { return nil }
    switch records.roster.holder(name) {
    case .found: return nil
    case .ambiguous: return Wording("“\(name)”对得上几个单位，写全称", "“\(name)” fits several; write it in full")
    case .unknown: return Self.unknown(name, "单位", "unit", among: records.roster.knownHolders)
    }
  }

  /// What is wrong with the owners of a resolution.
  package func objection(toOwners names: [String]) -> Wording? {
    guard let records else { return nil }
    let index = RecordIndex(records)
    let known = records.roster.knownHolders + RecordIndex.everyone.keys.sorted()
    return names.first { index.owners($0).isEmpty }.map {
      objection(toUnit: $0) ?? Self.unknown($0, "单位", "unit", among: known)
    }
  }

  /// What is wrong with what an update is about.
  package func objection(toSubjects names: [String]) -> Wording? {
    guard let records else { return nil }
    let index = RecordIndex(records)
    return names.first { index.subject($0) == nil }.map {
      Self.unknown($0, "目标、任务、台账条目或单位", "target, task, item or unit", among: index.knownNames)
    }
  }

  /// Names that share two of its characters, else the first ones there are: whoever is asked cannot look them up.
  private static func examples(of name: String, among known: [String]) -> Wording? {
    let signs = Set(name)
    let alike = known.filter { signs.intersection($0).count > 1 }
    let shown = (alike.isEmpty ? known : alike).prefix(8)
    guard !shown.isEmpty else { return nil }
    return Wording("有 \(shown.joined(separator: "、"))", "there are \(shown.joined(separator: ", "))")
  }

  private static func unknown(
    _ name: String, _ kind: String, _ english: String, among known: [String]
  ) -> Wording {
    let help = Spelling.help(for: name, among: known) ?? examples(of: name, among: known)
    return Wording(
      "没有叫“\(name)”的\(kind)" + (help.map { "，\($0.chinese)" } ?? ""),
      "there is no \(english) “\(name)”" + (help.map { "; \($0.english)" } ?? ""))
  }
}
