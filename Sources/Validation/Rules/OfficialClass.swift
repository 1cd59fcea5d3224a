// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records
internal import Standards

/// A published class that the concentrations beside it do not give is explained in the row's note.
///
/// The published class counts all the same; without a word, readers cannot tell a decision from a slip.
package enum OfficialClass: Rule {
  package static let name = "official-class"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    records.sectionMonths.compactMap { row in
      guard !row.isDry, row.note == nil, let official = row.waterClass,
        let section = index.section(row.section.text)
      else { return nil }
      let evaluation = SectionEvaluation(row.sample, records.sections[section].body)
      guard let computed = evaluation.waterClass, computed != official else { return nil }
      let items = evaluation.decidingItems.prefix(3)
      let chinese = computed == .one ? "" : "（\(items.map(\.title).joined(separator: "、"))）"
      let english = computed == .one ? "" : " (\(items.map(\.englishTitle).joined(separator: ", ")))"
      return Diagnostic(
        .warning, rule: name, at: records.place(of: "class", inRowAt: row.location),
        Wording(
          "水质类别写的是“\(official.title)”，浓度算出来是“\(computed.title)”\(chinese)",
          "the class says “\(official.title)”, the concentrations give “\(computed.title)”\(english)"),
        help: Wording(
          "核对类别和浓度；公布的就是这样，在“说明”里写明原因",
          "check class and concentrations; if it was published so, say why in the note"))
    }
  }
}
