// SPDX-License-Identifier: MIT

package import Diagnostics
package import Standards

/// One of the words that a column accepts.
package struct Choice: Sendable, Hashable {
  /// The English id, which is what a value holds.
  package let id: String
  package let chinese: String
  /// The English word; made of the id where none is given.
  package let english: String
  package let aliases: [String]

  package init(_ id: String, _ chinese: String, english: String? = nil, aliases: [String] = []) {
    self.id = id
    self.chinese = chinese
    self.english = english ?? id.replacing("-", with: " ")
    self.aliases = aliases
  }

  /// Whether a word means this choice, however its letters are written.
  func isCalled(_ word: String) -> Bool {
    let key = TextFolding.key(word)
    return ([chinese, id] + aliases).contains { TextFolding.key($0) == key }
  }
}

/// What a column's cells become.
package enum ColumnType: Sendable {
  case text
  /// One name of a town, an office or a person.
  case name
  /// A list of names, split at `、`, `，`, `,`, `;`, `；`, `/` and line breaks.
  case names
  /// An exact number from `min` to `max`, both included, with at most `decimals` decimals.
  case number(min: ExactNumber?, max: ExactNumber?, decimals: Int?)
  case integer(min: Int?, max: Int?)
  /// A day: see ``DateText``.
  case date
  case month
  /// Yes or no.
  case flag
  case choice([Choice])
  /// Several of the choices, separated as ``names`` are.
  case choices([Choice])
  /// A code without blanks, compared in half-width letters.
  case identifier

  /// A number of any size.
  package static let anyNumber = ColumnType.number(min: nil, max: nil, decimals: nil)
  /// A number not below 0.
  package static let amount = ColumnType.number(min: .zero, max: nil, decimals: nil)
}

/// Who may see a column or a key on the website.
package enum Visibility: Sendable, Hashable {
  case published
  /// The public reads a coarser form by the column's ``ColumnRole``; the office reads it as written.
  case coarsened
  case internalOnly
  /// Never shown, whoever the site is for.
  case secret
}

/// What a column tells about people and places, by which it is made coarser for the public.
package enum ColumnRole: Sendable, Hashable {
  /// Names of natural persons: 李某.
  case person
  /// An address, cut after the township.
  case address
  /// Degrees east, rounded to three decimals.
  case longitude
  /// Degrees north, rounded to three decimals.
  case latitude
  /// `117.12345,36.54321`: longitude, latitude.
  case coordinates
  /// Pictures: the site shows them, and their paths are not printed.
  case picture
}

/// One column that a table may have, and what its cells may hold.
package struct Column: Sendable {
  /// The English id, such as `due`.
  package let id: String
  /// The Chinese title, such as `时限`.
  package let title: String
  /// The English title in lower case; made of the id where none is given: `last_year` is `last year`.
  package let english: String
  package let aliases: [String]
  package let type: ColumnType
  /// Whether the table must have the column and every row a value in it.
  package let isRequired: Bool
  /// The unit of the values, such as `µg/m³`; other known units are converted into it.
  package let unit: String?
  package let visibility: Visibility
  package let role: ColumnRole?
  /// What to write there.
  package let note: Wording
  /// Whether `<0.01` and `0.01L` are accepted.
  package let allowsBelowDetection: Bool
  /// Whether `75%` is accepted, as 75, in a column that has no unit of its own.
  package let allowsPercent: Bool
  /// Whether a row without a value there says nothing and may as well go.
  package let carriesRow: Bool

  package init(
    _ id: String, _ title: String, aliases: [String] = [], type: ColumnType = .text, isRequired: Bool = false,
    unit: String? = nil, visibility: Visibility = .internalOnly, note: Wording = Wording("", ""),
    allowsBelowDetection: Bool = false, allowsPercent: Bool = false, carriesRow: Bool = false,
    role: ColumnRole? = nil, english: String? = nil
  ) {
    self.english = english ?? id.replacing("_", with: " ").replacing("-", with: " ")
    self.role = role
    self.id = id
    self.title = title
    self.aliases = aliases
    self.type = type
    self.isRequired = isRequired
    self.unit = unit
    self.visibility = visibility
    self.note = note
    self.allowsBelowDetection = allowsBelowDetection
    self.allowsPercent = allowsPercent
    self.carriesRow = carriesRow
  }

  /// The column under another title, with what else is given in place of its own.
  package func called(
    _ title: String, aliases: [String], type: ColumnType? = nil, isRequired: Bool? = nil, unit: String? = nil,
    visibility: Visibility? = nil, note: Wording? = nil, role: ColumnRole? = nil, english: String? = nil
  ) -> Column {
    Column(
      id, title, aliases: aliases, type: type ?? self.type, isRequired: isRequired ?? self.isRequired,
      unit: unit ?? self.unit, visibility: visibility ?? self.visibility, note: note ?? self.note,
      allowsBelowDetection: allowsBelowDetection, allowsPercent: allowsPercent, carriesRow: carriesRow,
      role: role ?? self.role, english: english ?? self.english)
  }

  /// The column kept inside: for the office only, or for nobody where it was so before.
  package var withheld: Column {
    called(title, aliases: aliases, visibility: visibility == .secret ? .secret : .internalOnly)
  }

  /// The words that a column of one choice or of several accepts; `nil` for any other.
  package var choices: [Choice]? {
    switch type {
    case .choice(let choices), .choices(let choices): choices
    default: nil
    }
  }
}

/// The columns of one kind of table.
package struct TableSchema: Sendable {
  package let id: String
  /// The kind's name in both languages.
  package let title: Wording
  package let columns: [Column]
  /// Ids of the columns whose values together are unique in the table; may be empty.
  package let key: [String]
  /// Whether columns that the schema does not know are left alone.
  package let allowsExtra: Bool

  package init(
    id: String, title: Wording, columns: [Column], key: [String] = [], allowsExtra: Bool = false
  ) {
    self.id = id
    self.title = title
    self.columns = columns
    self.key = key
    self.allowsExtra = allowsExtra
  }

  /// The column of that id.
  package func column(_ id: String) -> Column? { columns.first { $0.id == id } }

  /// What to write in the column of that id; empty words where nothing is said.
  package func hint(_ id: String) -> Wording { column(id)?.note ?? Wording("", "") }
}
