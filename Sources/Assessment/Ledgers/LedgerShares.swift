// SPDX-License-Identifier: MIT

/// Whose a ledger's items are, so that a page of one holder need not go through all of them.
///
/// A place is one in the order of urgency.
struct LedgerShares: Sendable {
  private var holders: [Int: [Int]] = [:]
  private var areas: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - items: The items of a ledger.
  ///   - order: Their indexes by urgency.
  init(_ items: [AssessedItem], order: [Int]) {
    for (place, position) in order.enumerated() {
      let item = items[position]
      for holder in Set(item.holders + item.supervisors) { holders[holder, default: []].append(place) }
      for area in Set(item.towns + item.areas) { areas[area, default: []].append(place) }
    }
  }

  /// The places of what a holder must do or supervises, and of what lies in an area; either may be left out.
  func places(holder: Int?, area: Int?) -> [Int] {
    let (own, local) = (holder.flatMap { holders[$0] } ?? [], area.flatMap { areas[$0] } ?? [])
    if own.isEmpty || local.isEmpty { return own + local }
    return Set(own).union(local).sorted()
  }
}

extension AssessedLedger {
  /// Indexes of the items in which a holder has a share, by urgency: it must do the work, supervises it, or governs
  /// their place.
  ///
  /// - Parameters:
  ///   - holder: `nil` where a place alone is asked for.
  ///   - area: The town or village that the holder governs; `nil` for an office or an enterprise.
  package func items(holder: Int?, area: Int?) -> [Int] {
    shares.places(holder: holder, area: area).map { byUrgency[$0] }
  }
}
