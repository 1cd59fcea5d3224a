// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Tables

/// What is published names posts and not persons: who was at a meeting, who answers for a duty.
package enum NamedPerson: Rule {
  package static let name = "named-person"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let known = Set(records.roster.knownAreas + records.roster.knownHolders)
    let released = records.meetings.filter { $0.release.isPublic }.flatMap(\.attendance)
      .filter { Audience.public.mayRead($0.visibility) }
    let lines = released.flatMap { line in line.people.map { ($0, line.label) } }
    return (lines + posts(records)).compactMap { mention, label in
      guard !known.contains(mention.text), PersonName.isLikely(mention.text) else { return nil }
      return finding(mention, label)
    }
  }

  /// Cells that take a post.
  private static func posts(_ records: RecordSet) -> [(Mention, Wording)] {
    records.tables.flatMap { table -> [(Mention, Wording)] in
      let columns = records.schema(table.schema).columns.filter { column in
        ["post", "chief", "grid"].contains(column.id) && Audience.public.mayRead(column.visibility)
      }
      return columns.flatMap { column -> [(Mention, Wording)] in
        table.rows.compactMap { row -> (Mention, Wording)? in
          guard let text = row.text(column.id) else { return nil }
          return (Mention(text, at: row.location(of: column.id)), Wording(column.title, column.id))
        }
      }
    }
  }

  private static func finding(_ mention: Mention, _ label: Wording) -> Diagnostic {
    Diagnostic(
      .warning, rule: name, at: mention.location,
      Wording(
        "“\(mention.text)”像是姓名，公开的“\(label.chinese)”只写岗位",
        "“\(mention.text)” looks like a person's name; what is published of “\(label.english)” is posts"),
      help: Wording(
        "改写成岗位，如 县长、县生态环境局主要负责人；要留姓名，就不要公开这一项",
        "write a post such as 县长; to keep the name, do not publish it"))
  }
}
