// SPDX-License-Identifier: MIT

/// Moves labels apart so that they do not overlap, in their order, as little as can be.
enum Spread {
  /// Positions at least `gap` apart inside `bounds`, in the order of `wishes`' values; ties keep their order.
  ///
  /// If the labels do not fit they share the room evenly: the caller gives enough room or fewer labels.
  static func apart(_ wishes: [Double], gap: Double, within bounds: ClosedRange<Double>) -> [Double] {
    guard wishes.count > 1 else { return wishes.map { min(max($0, bounds.lowerBound), bounds.upperBound) } }
    let room = (bounds.upperBound - bounds.lowerBound) / Double(wishes.count - 1)
    let gap = min(gap, room)
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    // With the gaps taken out, the places must only not fall: pooling neighbours that do gives the least squares.
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      pools.append((wishes[index] - Double(rank) * gap, 1))
      while pools.count > 1 {
        let (above, below) = (pools[pools.count - 2], pools[pools.count - 1])
        guard above.sum / Double(above.count) > below.sum / Double(below.count) else { break }
        pools.removeLast(2)
        pools.append((above.sum + below.sum, above.count + below.count))
      }
    }
    let last = bounds.upperBound - Double(wishes.count - 1) * gap
    let levels = pools.flatMap { pool in
      Array(repeating: max(min(pool.sum / Double(pool.count), last), bounds.lowerBound), count: pool.count)
    }
    var places = wishes
    for (rank, index) in order.enumerated() { places[index] = levels[rank] + Double(rank) * gap }
    return places
  }
}
