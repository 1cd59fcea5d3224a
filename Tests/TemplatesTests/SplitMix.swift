// SPDX-License-Identifier: MIT

/// Steele, Lea and Flood's SplitMix64, so that a failing seed fails everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 to below `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Up to 24 of the parts, one after the other.
  mutating func text(from parts: [String], upTo count: Int = 24) -> String {
    var text = ""
    for _ in 0..<below(count + 1) { text += parts[below(parts.count)] }
    return text
  }
}
