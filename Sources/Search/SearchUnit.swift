// SPDX-License-Identifier: MIT

/// A passage of a document: the smallest thing that the index names and that is fetched to show a hit.
struct SearchUnit: Sendable {
  /// The position of its document.
  let document: Int
  /// Whole blocks, one a line.
  let text: String

  /// A passage grows by whole blocks until it has this many bytes.
  private static let size = 1_500

  /// Cuts a document's text into passages; at least one, so that each document is found by its title.
  static func units(of document: SearchDocument, at position: Int) -> [SearchUnit] {
    var units: [SearchUnit] = []
    var text = ""
    let title = Folding.folded(document.title)
    for block in document.text.split(separator: "\n") {
      // The title is searched as such.
      let isShort = !document.isContinued && block.utf8.count <= 3 * document.title.utf8.count
      if isShort, Folding.folded(String(block)) == title { continue }
      if !text.isEmpty { text += "\n" }
      text += block
      if text.utf8.count >= size {
        units.append(SearchUnit(document: position, text: text))
        text = ""
      }
    }
    if !text.isEmpty || units.isEmpty { units.append(SearchUnit(document: position, text: text)) }
    return units
  }
}
