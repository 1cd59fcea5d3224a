// SPDX-License-Identifier: MIT

internal import Records

/// Published figures: a row's ids and day → its values.
package enum FigureState {
  /// 进度.
  package enum Progress: StateKind {
    package static let id = FigureTable.progress.rawValue
    package static func entries(_ report: AssessedReport) -> [StateEntry] { all(.progress, report) }
  }

  /// 考核数据.
  package enum Facts: StateKind {
    package static let id = FigureTable.facts.rawValue
    package static func entries(_ report: AssessedReport) -> [StateEntry] { all(.facts, report) }
  }

  /// 断面月值.
  package enum Sections: StateKind {
    package static let id = FigureTable.sectionMonthly.rawValue
    package static func entries(_ report: AssessedReport) -> [StateEntry] { all(.sectionMonthly, report) }
  }

  /// 空气日值.
  package enum Air: StateKind {
    package static let id = FigureTable.airDaily.rawValue
    package static func entries(_ report: AssessedReport) -> [StateEntry] { all(.airDaily, report) }
  }

  private static func all(_ table: FigureTable, _ report: AssessedReport) -> [StateEntry] {
    report.records.figures(of: table, RecordIndex(report.records)).map {
      StateEntry(kind: table.rawValue, key: $0.words, fields: $0.values)
    }
  }

  /// The figures of an entry; empty for an entry of another kind.
  static func figures(_ entry: StateEntry) -> [(key: FigureKey, value: String)] {
    guard let table = FigureTable(rawValue: entry.kind) else { return [] }
    return entry.fields.indices.map {
      (FigureKey(table: table, words: entry.key, part: $0), entry.fields[$0])
    }
  }
}
