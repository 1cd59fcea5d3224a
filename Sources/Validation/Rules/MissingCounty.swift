// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// The county of `site.yml` stands in the areas table under the same code and name.
package enum MissingCounty: Rule {
  package static let name = "missing-county"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    guard !records.areas.isEmpty else { return [] }
    let site = records.site
    let code = site.countyCode
    // A wrong code has been reported where it stands.
    guard code.utf8.count == 6, code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
    guard let county = records.areas.first(where: { $0.code == site.countyCode }) else {
      if records.unread.mayHold(.areas, code) { return [] }
      return [
        Diagnostic(
          rule: name, at: site.location,
          Wording(
            "“行政区”表里没有代码 \(site.countyCode)（\(site.countyName)）",
            "the areas table has no code \(site.countyCode) (\(site.countyName))"),
          help: Wording(
            "加一行代码与 site.yml 一致的行政区，类型为“县”（市的网站为“市”）",
            "add an area with the code of site.yml, of kind county (city for the site of a city)"))
      ]
    }
    guard county.name != site.countyName, !site.countyName.isEmpty else { return [] }
    return [
      Diagnostic(
        rule: name, at: records.place(of: "name", inRowAt: county.location),
        Wording(
          "代码 \(county.code) 在表里叫“\(county.name)”，在 site.yml 里叫“\(site.countyName)”",
          "the code \(county.code) is “\(county.name)” here and “\(site.countyName)” in site.yml"),
        help: Wording("两处写成一样", "use one name in both places"))
    ]
  }
}
