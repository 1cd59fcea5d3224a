// SPDX-License-Identifier: MIT

extension Area {
  /// Puts the English name in the place of the Chinese one, where there is one.
  package mutating func useEnglishName() {
    guard let english else { return }
    name = english
    short = nil
  }
}

extension Holder {
  /// Puts the English name in the place of the Chinese one, where there is one.
  package mutating func useEnglishName() {
    guard let english else { return }
    name = english
    short = nil
  }
}

extension Target {
  /// Puts the English name in the place of the Chinese one, where there is one.
  package mutating func useEnglishName() {
    guard let english else { return }
    formerIndicator = indicator
    indicator = english
  }

  /// A figure with the target's unit, which some things counted have not in English.
  package func shown(_ figure: String) -> String { unit.isEmpty ? figure : "\(figure) \(unit)" }
}

extension MeetingRecord {
  /// Puts the English title and summary in place; the Chinese text stays, for its rows are the tasks.
  package mutating func use(_ translation: Translation) {
    title = translation.title
    summary = translation.summary ?? summary
    translated = translation.document
  }
}

extension ProgressUpdate {
  /// Puts the English version in place.
  package mutating func use(_ translation: Translation) {
    title = translation.title
    summary = translation.summary
    document = translation.document
    isTranslated = true
  }
}

extension ContentPage {
  /// Puts the English version in place.
  package mutating func use(_ translation: Translation) {
    title = translation.title
    summary = translation.summary
    document = translation.document
    isTranslated = true
  }
}
