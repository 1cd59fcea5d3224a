// SPDX-License-Identifier: MIT

extension RecordSet {
  /// Decides which areas are compared: in the site of a city or a province what stands right below it, else the towns.
  ///
  /// Towns below the counties of a city are places then that lie in a compared one, as villages do in a town.
  mutating func settleComparedAreas() {
    let regions = areas.indices.filter(isRightBelow)
    guard !regions.isEmpty else { return }
    for index in areas.indices { areas[index].isCompared = false }
    for index in regions { areas[index].isCompared = true }
  }

  /// The place that the site is of, by its code; the first county where the table does not have that.
  package var wholeArea: Int? {
    areas.firstIndex { $0.code == site.countyCode } ?? areas.firstIndex { $0.kind == .county }
  }

  /// By what is written as 上级; by the codes (GB/T 2260) where nothing is.
  private func isRightBelow(_ index: Int) -> Bool {
    let (area, own) = (areas[index], site.countyCode)
    guard area.kind.isRegion, area.code != own, own.utf8.count == 6, own.hasSuffix("00") else { return false }
    if let parent = area.parent {
      return roster.areaIndex(parent.text).map { areas[$0].code == own } ?? false
    }
    return area.code.hasPrefix(own.hasSuffix("0000") ? own.prefix(2) : own.prefix(4))
  }
}
