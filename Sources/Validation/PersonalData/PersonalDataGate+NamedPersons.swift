// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Privacy
package import Records
internal import Tables

extension PersonalDataGate {
  /// Where the public would read the name of a natural person in a place for posts: who was at a meeting, who answers
  /// for a duty.
  ///
  /// - Parameter published: As the audience reads it.
  package func namedPersons(_ published: RecordSet) -> [Diagnostic] {
    guard audience == .public else { return [] }
    let findings = NamedPerson.all(of: published).filter { index(allowing: $0) == nil }.map(Self.finding)
    return RecordSet.shortened(findings.distinct())
  }

  /// The entry of 放行 that lets a name be published: the name itself or the whole text around it.
  func index(allowing person: NamedPerson) -> Int? {
    allowed.index(coveringWord: person.name) ?? allowed.index(coveringWord: person.text)
  }

  private static func finding(_ person: NamedPerson) -> Diagnostic {
    let label = person.label
    return Diagnostic(
      rule: "named-person", at: person.location,
      Wording(
        "“\(person.name)”像是姓名，公开的“\(label.chinese)”只写岗位",
        "“\(person.name)” looks like a person's name; what is published of “\(label.english)” is posts"),
      help: Wording(
        "改写成岗位，如 县长、县生态环境局主要负责人；确实要公开姓名的，在 site.yml 的“放行”里写明内容“\(person.name)”、理由和日期",
        "write a post such as 县长; if the name may be published, list “\(person.name)” under `allow` in site.yml with reason and date"
      ))
  }
}

/// The name of a natural person in a place for posts that the public reads.
struct NamedPerson {
  let name: String
  /// The cell or the entry that holds it.
  let text: String
  /// What it is said of.
  let label: Wording
  let location: SourceLocation
}

extension NamedPerson {
  /// The names in lines of those present and in columns that say who answers.
  static func all(of records: RecordSet) -> [NamedPerson] {
    let known = Set(records.roster.knownAreas + records.roster.knownHolders)
    let lines = records.meetings.flatMap(\.attendance)
      .filter { Audience.public.mayRead($0.visibility) }
      .flatMap { line in line.people.map { ($0, line.label) } }
    // One post stands in many rows.
    var names: [String: [String]] = [:]
    return (lines + posts(records)).flatMap { mention, label -> [NamedPerson] in
      if known.contains(mention.text) { return [] }
      let found =
        names[mention.text] ?? PersonName.found(in: mention.text).map(\.name).filter { !isPlace($0, known) }
      names[mention.text] = found
      return found.map {
        NamedPerson(name: $0, text: mention.text, label: label, location: mention.location)
      }
    }
  }

  /// A place or an office that is known by that name, or with its kind behind it: 金山 of 金山村.
  private static func isPlace(_ name: String, _ known: Set<String>) -> Bool {
    known.contains(name) || ["村", "社区", "镇", "乡", "街道", "县", "局"].contains { known.contains(name + $0) }
  }

  /// Cells that take a post.
  private static func posts(_ records: RecordSet) -> [(Mention, Wording)] {
    records.tables.flatMap { table -> [(Mention, Wording)] in
      let columns = records.schema(table.schema).columns.filter { column in
        column.visibility == .published && table.hasColumn(column.id) && takesPost(column)
      }
      return columns.flatMap { column in
        table.rows.compactMap { row in
          row.text(column.id).map {
            (Mention($0, at: row.location(of: column.id)), Wording(column.title, column.id))
          }
        }
      }
    }
  }

  /// Whether a column says who, by its id or by its title.
  private static func takesPost(_ column: Column) -> Bool {
    switch column.type {
    case .text, .name, .names: break
    default: return false
    }
    return ["post", "chief", "grid", "person"].contains(column.id)
      || titles.contains { column.title.contains($0) }
  }

  private static let titles = [
    "岗位", "职务", "姓名", "责任人", "负责人", "联系人", "经办人", "签发人", "当事人", "河长", "湖长", "路长", "田长", "林长", "网格员", "主持",
    "组长",
    "包村", "包保", "领导", "干部",
  ]
}
