// SPDX-License-Identifier: MIT

package import Markdown
internal import Privacy
package import Records

/// Tells of one body at a time whether the gate would have anything to do with it.
///
/// Everything that it looks for is gathered once, from all records; so a body that was edited can be looked at alone.
package struct TextScreen: Sendable {
  private let scanner = PersonalDataScanner()
  private let hidden: HiddenWordSearch
  private let values: PrivateValueSearch

  init(_ hidden: HiddenWordSearch, _ values: PrivateValueSearch) {
    self.hidden = hidden
    self.values = values
  }

  /// Whether a body holds nothing that looks like personal data, allowed or not, no word of what is left out and no
  /// value that the public does not read.
  package func isSilent(on document: MarkdownDocument) -> Bool {
    document.texts.allSatisfy { piece in
      guard scanner.matches(in: piece.text).isEmpty else { return false }
      return Array(piece.text.utf8).withUnsafeBufferPointer { bytes in
        hidden.places(in: bytes).isEmpty && values.matches(in: bytes).isEmpty
      }
    }
  }
}

extension PersonalDataGate {
  /// The screen for edited bodies.
  ///
  /// - Parameters:
  ///   - records: All that staff wrote.
  ///   - published: The same as the audience reads it.
  ///   - withheld: What is left out and why.
  package func screen(
    _ records: RecordSet, published: RecordSet, withheld: [String: Withholding]
  ) -> TextScreen {
    let words = HiddenWord.all(of: records, published: published, withheld: withheld)
    let known = publishedWords(published)
    return TextScreen(
      HiddenWordSearch(words, known: HiddenWord.names(of: published)),
      PrivateValueSearch(
        PrivateValue.all(of: records, except: known), known: known.registered.sorted()))
  }
}

extension RecordSet {
  /// Whether the rules that go by bodies find nothing in the one record of these.
  package var hasSilentTexts: Bool {
    let index = RecordIndex(self)
    return RuleCatalog.all.allSatisfy { !$0.readsTexts || $0.check(self, index).isEmpty }
  }
}
