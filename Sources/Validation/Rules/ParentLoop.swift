// SPDX-License-Identifier: MIT

package import Diagnostics
package import Records

/// No area lies in itself through its parents.
package enum ParentLoop: Rule {
  package static let name = "parent-loop"

  package static func check(_ records: RecordSet, _ index: RecordIndex) -> [Diagnostic] {
    let parents = records.areas.map { area in area.parent.flatMap { records.roster.areaIndex($0.text) } }
    var found: [Diagnostic] = []
    var inLoop: Set<Int> = []
    for start in records.areas.indices where !inLoop.contains(start) {
      var chain = [start]
      while let next = parents[chain[chain.count - 1]], !chain.contains(next) { chain.append(next) }
      guard parents[chain[chain.count - 1]] == start else { continue }
      inLoop.formUnion(chain)
      found.append(loop(records.areas[start], chain.map { records.areas[$0].name }))
    }
    return found
  }

  private static func loop(_ area: Area, _ names: [String]) -> Diagnostic {
    let path = (names + [area.name]).joined(separator: " → ")
    return Diagnostic(
      rule: name, at: area.parent?.location ?? area.location,
      Wording("上级绕成了圈：\(path)", "the parents go round in a circle: \(path)"),
      help: Wording("把其中一个的“上级”改成真正的上一级", "give one of them its real parent"))
  }
}
