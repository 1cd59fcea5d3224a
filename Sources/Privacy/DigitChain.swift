// SPDX-License-Identifier: MIT

/// Groups of digits with signs between them, as numbers are written.
struct DigitChain {
  let start: Int
  private(set) var end: Int
  /// Digits in all groups.
  private(set) var count: Int
  /// The digits as a number; of more than nineteen digits it means nothing.
  private(set) var value: UInt64
  private(set) var groups = 1
  /// The lengths of the groups, four bits each: 0x344 for 138-1234-5678.
  private(set) var shape: UInt64
  /// The kinds of signs in it, a bit each.
  private(set) var signs: UInt32 = 0
  /// Whether one of its groups behind the first is a year from 1900 to 2099.
  private(set) var hasYear = false
  /// Whether every group stands as far from the one before as the second from the first: 1 3 5 7.
  private(set) var isProgression = true
  private var last: UInt64
  private var step: UInt64?

  init(_ run: DigitRun) {
    (start, end, count, value, shape) = (run.start, run.end, run.count, run.value, UInt64(run.count))
    last = run.value
  }

  mutating func append(_ run: DigitRun, _ kind: UInt8) {
    end = run.end
    count += run.count
    value = value.joined(run)
    groups += 1
    shape = shape &<< 4 | UInt64(min(run.count, 15))
    signs |= Self.bit(kind)
    if run.count == 4, (1900...2099).contains(run.value) { hasYear = true }
    let difference = run.value &- last
    if let step, step != difference { isProgression = false }
    step = step ?? difference
    last = run.value
  }

  /// Whether every group is one digit.
  var isSpaced: Bool { groups == count }

  /// Whether it begins with a day such as 1999-12-31.
  var beginsWithDate: Bool {
    guard groups >= 3, shape &>> UInt64(4 * (groups - 3)) == 0x422 else { return false }
    return NumberChecks.isCalendarDay(NumberChecks.leading(8, of: value, count))
  }

  /// A set with one kind of sign.
  @inline(__always)
  static func bit(_ kind: UInt8) -> UInt32 { 1 &<< UInt32(kind & 0x1F) }

  /// Blanks and hyphens, by which numbers of telephones are parted.
  static let telephoneSigns = bit(ScannerTables.blank) | bit(ScannerTables.hyphen)
}

extension TextCursor {
  /// The groups from a run on that signs of some kinds join; `nil` for more than nineteen digits.
  func chain(from run: DigitRun, by signs: UInt32) -> DigitChain? {
    var chain = DigitChain(run)
    while let gap = gap(at: chain.end), DigitChain.bit(gap.kind) & signs != 0,
      let next = self.run(at: gap.end)
    {
      guard chain.count + next.count <= 19 else { return nil }
      chain.append(next, gap.kind)
    }
    return chain
  }
}
