// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Tables

/// A figure of a target carries the sign % only where the target's unit is %.
package enum MisplacedPercent: Rule {
  package static let name = "percent-sign"

  /// The columns of each table that hold figures of targets, and the one that names the target.
  private static let tables = [
    "targets": (id: "id", figures: ["goal", "baseline"]),
    "allocations": (id: "target", figures: ["goal", "baseline"]),
    "progress": (id: "target", figures: ["value", "last_year"]),
  ]

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.tables.flatMap { table in
      guard let (id, figures) = tables[table.schema.id] else { return [Diagnostic]() }
      return figures.flatMap { figure in
        table.rows(withPercentIn: figure).compactMap { row in
          // A target that is not there is told elsewhere.
          guard let target = row.text(id).flatMap({ index.target($0) }).map({ records.targets[$0] }),
            !["%", "％"].contains(target.unit)
          else { return nil }
          let column = table.schema.columns.first { $0.id == figure }
          return finding(row, figure, column, target)
        }
      }
    }
  }

  private static func finding(
    _ row: TypedRow, _ figure: String, _ column: Column?, _ target: Target
  ) -> Diagnostic {
    let text = row.text(figure) ?? ""
    let title = Wording(column?.title ?? figure, column?.english ?? figure)
    return Diagnostic(
      rule: name, at: row.location(of: figure),
      Wording(
        "“\(title.chinese)”列：“\(text)”带百分号，但目标 \(target.id) 的单位是“\(target.unit)”，不是 %",
        "column “\(title.english)”: “\(text)” has a percent sign, but the unit of target \(target.id) is \(target.unit)"
      ),
      help: Wording(
        "只写数；目标是比率的，把它的“单位”改成 %", "write the number alone; where the target is a rate, give it the unit %"))
  }
}
