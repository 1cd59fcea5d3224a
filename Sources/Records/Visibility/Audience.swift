// SPDX-License-Identifier: MIT

package import Tables

/// Who may read what is built: the public, or the office itself.
package enum Audience: String, Sendable, CaseIterable {
  case `public`
  case `internal`

  /// In what form somebody may read a thing.
  package enum Form: Sendable, Hashable {
    case asWritten
    /// Made coarser: a name masked, an address cut, coordinates rounded.
    case coarsely
    case notAtAll
  }

  /// The one place that decides what an audience may read. What is secret nobody reads.
  package func form(_ visibility: Visibility) -> Form {
    switch (visibility, self) {
    case (.published, _), (.coarsened, .internal), (.internalOnly, .internal): .asWritten
    case (.coarsened, .public): .coarsely
    case (.internalOnly, .public), (.secret, _): .notAtAll
    }
  }

  /// Whether the audience may read it in some form.
  package func mayRead(_ visibility: Visibility) -> Bool { form(visibility) != .notAtAll }

  /// A cell as the audience may read it; `nil` where it may not, or where nothing is left of it.
  ///
  /// - Parameter isWhole: Whether the cell needs no coarsening, such as the name of a firm where others are persons;
  ///   persons named beside the firm are masked all the same.
  package func value(_ value: FieldValue?, of column: Column, isWhole: Bool = false) -> FieldValue? {
    switch form(column.visibility) {
    case .asWritten: value
    case .notAtAll: nil
    case .coarsely: value.flatMap { isWhole ? column.role?.ofFirm($0) ?? $0 : column.role?.coarsened($0) }
    }
  }
}
