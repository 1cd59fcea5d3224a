// SPDX-License-Identifier: MIT

package import Diagnostics

extension Theme {
  /// Warnings about what the theme's own folder has that does nothing or cannot work.
  ///
  /// These are names that no view gives, templates that no entry leads to, files that stand for none of a parent's and
  /// that nothing names, strings that no template writes, and files of another kind. What lies in the folders of its
  /// parents is theirs to mend.
  /// - Parameters:
  ///   - entries: The names of the templates that the product renders.
  ///   - names: The names of all fields of all views; `nil` leaves names alone.
  package func hygiene(entries: [String], names: [String]? = nil) -> [Diagnostic] {
    guard let layer = layers.first else { return [] }
    let review = ThemeReview(layer: layer, parents: Array(layers.dropFirst()), templates: templates)
    let known = names.map { review.unknownNames(among: $0) } ?? []
    return
      (review.idleTemplates(entries) + known + review.idleStrings(manifest.languages) + review.idleAssets()
      + review.unknownVariables() + review.foreignFiles(manifest.languages)).sorted()
  }

  /// Warnings about names that no view gives, for a theme that cannot be used for another reason.
  package func unknownNames(among names: [String]) -> [Diagnostic] {
    guard let layer = layers.first else { return [] }
    let review = ThemeReview(layer: layer, parents: Array(layers.dropFirst()), templates: templates)
    return (review.unknownNames(among: names) + review.unknownVariables()).sorted()
  }
}
