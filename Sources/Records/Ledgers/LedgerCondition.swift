// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// Something that is true of an item of a ledger, or not.
package enum LedgerCondition: Sendable, Hashable {
  /// It was in the stage at some time, now or before.
  case ever(String)
  /// It is in one of the stages now.
  case now([String])
  /// Its stage now has one of the roles.
  case role([LedgerStage.Role])
  /// The column holds one of the choices.
  case choice(String, [String])
  /// The column of names, or of several choices, holds the name or the choice's id.
  case lists(String, String)
  /// The yes-or-no column holds this; an empty cell is neither.
  case flag(String, Bool)
  /// The column holds something; a date must have come.
  case filled(String)
  /// The number in the column is at least this.
  case atLeast(String, ExactNumber)
  /// Its due date has come: the date lies before the as-of date, or the work was done before it.
  case isDue
  /// The work was done by its due date.
  case onTime
  /// Past its due date and not done.
  case overdue
  /// Its measure, milestone or progress keeps the schedule; false where none of them says anything.
  case onSchedule
  /// It came back at least once.
  case hasRebounded
}

/// A share of a ledger's items, such as 销号率 or 按时办结率.
package struct LedgerRate: Sendable {
  package let id: String
  package let title: Wording
  /// What an item counted above the line fulfils, all of it; it fulfils `among` too.
  package let numerator: [LedgerCondition]
  /// What an item counted below the line fulfils; none for every item.
  package let among: [LedgerCondition]
  /// The words of the fraction: 按时办结 ÷ 应办结.
  package let formula: Wording
  package let isBetterLower: Bool

  package init(
    _ id: String, _ title: Wording, of numerator: [LedgerCondition], among: [LedgerCondition] = [],
    formula: Wording, isBetterLower: Bool = false
  ) {
    self.id = id
    self.title = title
    self.numerator = numerator
    self.among = among
    self.formula = formula
    self.isBetterLower = isBetterLower
  }
}

/// A figure over a column of a ledger's items, such as the total of fines.
package struct LedgerSum: Sendable {
  /// How the values of the column become one figure.
  package enum Method: Sendable, Hashable {
    case total
    case mean
    /// How many items have a value in the column.
    case count
  }

  package let id: String
  package let title: Wording
  /// A column of numbers or the id of a ``LedgerComputation``; for ``Method/count`` a column of any type.
  package let column: String
  package let unit: String
  /// Decimals shown.
  package let decimals: Int
  package let among: [LedgerCondition]
  package let method: Method
  /// The figure is told of the whole ledger only: in a part it could show what one person was given.
  package let isWholeOnly: Bool

  package init(
    _ id: String, _ title: Wording, column: String, unit: String, decimals: Int = 0,
    among: [LedgerCondition] = [], method: Method = .total, isWholeOnly: Bool = false
  ) {
    self.id = id
    self.title = title
    self.column = column
    self.unit = unit
    self.decimals = decimals
    self.among = among
    self.method = method
    self.isWholeOnly = isWholeOnly
  }
}

/// By what a ledger's items are told apart and counted.
package enum LedgerDimension: Sendable, Hashable {
  /// The town that the place lies in.
  case area
  case holder
  case supervisor
  /// A column of choices, of text or of a list; in a list an item counts for each of its words.
  case column(String)
  /// The month in which the item came on the books.
  case month
}

/// Requirements that each item meets in full or not, such as 六个百分之百.
package struct LedgerChecks: Sendable {
  package let title: Wording
  /// Columns of per cent (0–100) or of yes and no.
  package let columns: [String]
  /// Which items are held to them.
  package let among: [LedgerCondition]

  package init(_ title: Wording, columns: [String], among: [LedgerCondition] = []) {
    self.title = title
    self.columns = columns
    self.among = among
  }
}

/// Columns by which an item is measured against a goal of its own, as a target is.
package struct LedgerMeasure: Sendable, Hashable {
  package let baseline: String
  package let goal: String
  package let actual: String
  /// The day of the actual value.
  package let date: String
  package let unit: String

  package init(baseline: String, goal: String, actual: String, date: String, unit: String) {
    self.baseline = baseline
    self.goal = goal
    self.actual = actual
    self.date = date
    self.unit = unit
  }
}

/// A name that is printed as 李某 where it is a natural person's.
package struct LedgerMask: Sendable, Hashable {
  /// The column of the name; ``Visibility/coarsened``, so that only the masked name leaves.
  package let column: String
  /// The column that says what the party is, and the choice that means a natural person.
  package let kindColumn: String
  package let naturalPerson: String

  package init(column: String, kindColumn: String, naturalPerson: String) {
    self.column = column
    self.kindColumn = kindColumn
    self.naturalPerson = naturalPerson
  }
}
