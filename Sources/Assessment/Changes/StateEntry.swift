// SPDX-License-Identifier: MIT

/// One thing that a site said on its day: what kind of thing, which one, and what was said.
///
/// Fields hold ids, dates and figures and never an author's prose: what was once published by mistake must not live
/// on in the state of the next site.
package struct StateEntry: Sendable, Hashable, Comparable {
  /// The kind's id, such as `target`; see ``StateCatalog``.
  package let kind: String
  /// The words that name it, such as a target's id and a holder's; joined by `/` in the file.
  package let key: [String]
  /// What was said, in the order that the kind declares.
  package let fields: [String]

  package init(kind: String, key: [String], fields: [String]) {
    self.kind = kind
    self.key = key
    self.fields = fields
  }

  /// The field at a place; empty where an older version did not write it.
  package func field(_ place: Int) -> String { fields.indices.contains(place) ? fields[place] : "" }

  /// The name without what was said.
  package var name: Name { Name(kind: kind, key: key) }

  /// What an entry is about.
  package struct Name: Sendable, Hashable {
    package let kind: String
    package let key: [String]

    package init(kind: String, key: [String]) {
      self.kind = kind
      self.key = key
    }
  }

  package static func < (left: Self, right: Self) -> Bool {
    if left.kind != right.kind { return left.kind.utf8.lexicographicallyPrecedes(right.kind.utf8) }
    for (a, b) in zip(left.key, right.key) where a != b {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return left.key.count < right.key.count
  }
}
