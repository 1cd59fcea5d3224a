// SPDX-License-Identifier: MIT

/// Something that can be found: a page, or a place on one.
package struct SearchDocument: Sendable, Hashable {
  /// Which of the index's kinds it is, by position; kinds that matter more stand first.
  package let kind: Int
  /// Its address as the search page links to it.
  package let address: String
  package let title: String
  /// Numbers and other names by which people ask for it.
  package let names: [String]
  /// What the page says, one block a line.
  package let text: String
  /// Whether it continues something that has a document of its own: what it says is found, its title leads there.
  package let isContinued: Bool

  package init(
    kind: Int, address: String, title: String, names: [String] = [], text: String, isContinued: Bool = false
  ) {
    self.kind = kind
    self.address = address
    self.title = title
    self.names = names
    self.text = text
    self.isContinued = isContinued
  }
}

/// A kind of document, by which results are ordered and chosen.
package struct SearchKind: Sendable, Hashable {
  /// For programs, ASCII.
  package let id: String
  /// In the language of the site.
  package let label: String

  package init(id: String, label: String) {
    self.id = id
    self.label = label
  }
}
