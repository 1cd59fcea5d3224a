// SPDX-License-Identifier: MIT

/// Names and ids by which records speak of areas and holders, and what each stands for.
package struct Roster: Sendable {
  package enum Resolution: Sendable, Equatable {
    case found(Int)
    case unknown
    /// Indexes of all it could mean.
    case ambiguous([Int])
  }

  private var areaIndexes: [String: [Int]] = [:]
  private var holderIndexes: [String: [Int]] = [:]
  private var areaNames: [String] = []
  private var holderNames: [String] = []

  package init() {}

  package init(areas: [Area], holders: [Holder]) {
    // A row whose code or id is taken is reported as such and stands for nothing.
    for (index, area) in areas.enumerated()
    where areaIndexes[area.code]?.contains(where: { areas[$0].code == area.code }) != true {
      for name in Set([area.code, area.name, area.short ?? area.name]) {
        areaIndexes[name, default: []].append(index)
      }
      areaNames += [area.name] + (area.short.map { [$0] } ?? [])
    }
    for (index, holder) in holders.enumerated()
    where holderIndexes[holder.id]?.contains(where: { holders[$0].id == holder.id }) != true {
      for name in Set([holder.id, holder.name, holder.short ?? holder.name]) {
        holderIndexes[name, default: []].append(index)
      }
      holderNames += [holder.name] + (holder.short.map { [$0] } ?? []) + [holder.id]
    }
  }

  /// The area that a code, name or short name stands for.
  package func area(_ text: String) -> Resolution { Self.resolve(areaIndexes[text]) }

  /// The holder that an id, name or short name stands for.
  package func holder(_ text: String) -> Resolution { Self.resolve(holderIndexes[text]) }

  package func areaIndex(_ text: String) -> Int? {
    if case .found(let index) = area(text) { index } else { nil }
  }

  package func holderIndex(_ text: String) -> Int? {
    if case .found(let index) = holder(text) { index } else { nil }
  }

  /// Names to choose a near one from, in the order of the tables.
  package var knownAreas: [String] { areaNames }
  package var knownHolders: [String] { holderNames }

  private static func resolve(_ indexes: [Int]?) -> Resolution {
    guard let indexes, let first = indexes.first else { return .unknown }
    return indexes.count == 1 ? .found(first) : .ambiguous(indexes)
  }
}
