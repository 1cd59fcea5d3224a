// SPDX-License-Identifier: MIT

/// Moves labels apart so that they do not overlap, in their order, as little as can be.
enum Spread {
  /// Positions at least `gap` apart inside `bounds`, in the order of `wishes`' values; ties keep their order.
  ///
  /// Labels with a greater weight keep nearer to their wish; without weights all count the same.
  ///
  /// If the labels do not fit they share the room evenly: the caller gives enough room or fewer labels.
  static func apart(
    _ wishes: [Double], gap: Double, within bounds: ClosedRange<Double>, weights: [Double] = []
  ) -> [Double] {
    guard wishes.count > 1 else { return wishes.map { min(max($0, bounds.lowerBound), bounds.upperBound) } }
    let room = (bounds.upperBound - bounds.lowerBound) / Double(wishes.count - 1)
    let gap = min(gap, room)
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    // With the gaps taken out, the places must only not fall: pooling neighbours that do gives the least squares.
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      let weight = weights.indices.contains(index) ? weights[index] : 1
      pools.append(((wishes[index] - Double(rank) * gap) * weight, weight, 1))
      while pools.count > 1 {
        let (above, below) = (pools[pools.count - 2], pools[pools.count - 1])
        guard above.sum / above.weight > below.sum / below.weight else { break }
        pools.removeLast(2)
        pools.append((above.sum + below.sum, above.weight + below.weight, above.count + below.count))
      }
    }
    let last = bounds.upperBound - Double(wishes.count - 1) * gap
    let levels = pools.flatMap { pool in
      Array(repeating: max(min(pool.sum / pool.weight, last), bounds.lowerBound), count: pool.count)
    }
    var places = wishes
    for (rank, index) in order.enumerated() { places[index] = levels[rank] + Double(rank) * gap }
    return places
  }
}
