// SPDX-License-Identifier: MIT

internal import Diagnostics
package import Records

extension RecordSet {
  /// The records with the names and texts of the site's language, where the county has written them.
  ///
  /// Records go on speaking of each other by their Chinese names: the roster is that of the names as written.
  package func inSiteLanguage() -> RecordSet {
    guard site.language == .english else { return self }
    var records = self
    for index in areas.indices { records.areas[index].useEnglishName() }
    for index in holders.indices { records.holders[index].useEnglishName() }
    for index in targets.indices {
      records.targets[index].useEnglishName()
      records.targets[index].unit = UnitWords.english(targets[index].unit)
    }
    for index in meetings.indices {
      if let english = translations[meetings[index].path] { records.meetings[index].use(english) }
    }
    for index in updates.indices {
      if let english = translations[updates[index].path] { records.updates[index].use(english) }
    }
    for index in pages.indices {
      if let english = translations[pages[index].path] { records.pages[index].use(english) }
    }
    return records
  }
}
