// SPDX-License-Identifier: MIT

extension PersonalDataScan {
  /// Numbers of mobile telephones, of papers and of cards in groups; returns the end of what it finds.
  ///
  /// - Parameter kind: The sign behind the first group.
  mutating func chained(_ first: DigitRun, _ kind: UInt8) -> Int? {
    let head = NumberChecks.leading(2, of: first.value, first.count)
    let mayBeMobile = mayBeMobile(first, head)
    let mayBeLong = first.count == 1 ? first.value > 0 : NumberChecks.mayBegin(head)
    guard mayBeMobile || mayBeLong else { return nil }
    let own = DigitChain.bit(kind)
    let chain = cursor.chain(from: first, by: own)
    if let chain, !isTied(first.start, chain.signs), isLoose(after: chain.end) || chain.count == 17 {
      if mayBeMobile, let end = mobile(chain, kind) { return end }
      if mayBeLong, let end = identity(chain) ?? card(chain, kind) { return end }
    }
    // Signs of several kinds: a longer row than with those of the first kind.
    if let chain, chain.count >= 18 { return nil }
    if mayBeMobile, let end = mixedMobile(first, own) { return end }
    guard mayBeLong, chain != nil, let mixed = cursor.chain(from: first, by: .max), mixed.signs != own,
      !isTied(first.start, mixed.signs)
    else { return nil }
    return identity(mixed)
  }

  /// Whether a group may be the first of a mobile number.
  func mayBeMobile(_ first: DigitRun, _ head: UInt64) -> Bool {
    first.count == 1 ? first.value <= 1 : (13...19).contains(head) || isLongDistance(first)
  }

  /// Whether a group begins with the 0 of long-distance calls and with a mobile number's digits.
  private func isLongDistance(_ first: DigitRun) -> Bool {
    (3...5).contains(first.count)
      && (13...19).contains(NumberChecks.leading(2, of: first.value, first.count - 1))
  }

  /// Whether digits before are joined to those at an index by a sign of some kinds.
  func isTied(_ start: Int, _ signs: UInt32) -> Bool {
    guard let kind = tieKind(before: start), !hasCountryCode(before: start) else { return false }
    return DigitChain.bit(kind) & signs != 0
  }

  // MARK: Mobile numbers

  /// Groups that people part a mobile number into, whatever the sign.
  private static let threeGroups: Set<UInt64> = [0x344, 0x443, 0x335, 0x353, 0x434]
  private static let twoGroups: Set<UInt64> = [0x38, 0x74]

  private mutating func mobile(_ chain: DigitChain, _ kind: UInt8) -> Int? {
    guard let shape = mobileShape(chain) else { return nil }
    let isKnown = chain.isSpaced || Self.threeGroups.contains(shape) || Self.twoGroups.contains(shape)
    guard isKnown || DigitChain.telephoneSigns & DigitChain.bit(kind) != 0 else { return nil }
    guard isKnown || isOddGroupingLikely(chain) else { return nil }
    // 138.12345678 is a decimal.
    if kind == ScannerTables.point, chain.groups < 3 { return nil }
    if chain.groups > 3, chain.isProgression { return nil }
    return addMobile(chain)
  }

  /// The groups without the 0 of long-distance calls; `nil` for what is no mobile number.
  private func mobileShape(_ chain: DigitChain) -> UInt64? {
    guard NumberChecks.isMobile(chain.value) else { return nil }
    if chain.count == 11 { return chain.shape }
    guard chain.count == 12, chain.groups < 13 else { return nil }
    return chain.isSpaced ? chain.shape : chain.shape &- 1 &<< UInt64(4 * (chain.groups - 1))
  }

  /// Whether groups of unusual lengths are one number: no day, no number of a document with a year, no list number
  /// before a service number.
  private func isOddGroupingLikely(_ chain: DigitChain) -> Bool {
    if chain.beginsWithDate || chain.hasYear { return false }
    let isService = chain.value / 10_000_000 == 1400 || chain.value / 10_000_000 == 1800
    return !(isService && chain.shape == 0x1A)
  }

  /// 139 1234-0907, (139)1234-0907.
  private mutating func mixedMobile(_ first: DigitRun, _ own: UInt32) -> Int? {
    let brackets = DigitChain.bit(ScannerTables.closing)
    guard own & (DigitChain.telephoneSigns | brackets) != 0,
      let chain = cursor.chain(from: first, by: DigitChain.telephoneSigns | brackets), chain.signs != own,
      !isTied(first.start, chain.signs), isLoose(after: chain.end), let shape = mobileShape(chain)
    else { return nil }
    let isKnown = Self.threeGroups.contains(shape)
    guard isKnown || chain.signs & brackets == 0 && isOddGroupingLikely(chain) else { return nil }
    return addMobile(chain)
  }

  private mutating func addMobile(_ chain: DigitChain) -> Int? {
    guard !isOtherNumber(chain.start, chain.end) else { return nil }
    add(.mobile, chain.start..<chain.end, String(chain.value))
    return chain.end
  }

  // MARK: Identity numbers and bank cards

  private mutating func identity(_ chain: DigitChain) -> Int? {
    guard chain.count == 17 || chain.count == 18 else { return nil }
    // 0.372901… and 37.2901… are decimals.
    if chain.groups == 2, chain.signs == DigitChain.bit(ScannerTables.point), chain.shape &>> 4 < 6 {
      return nil
    }
    if chain.count == 17 {
      guard NumberChecks.isIdentity(chain.value, check: 10),
        let end = cursor.splitCheckLetterEnd(chain.end)
      else { return nil }
      add(.identityNumber, chain.start..<end, String(chain.value) + "X")
      return end
    }
    guard isLoose(after: chain.end), NumberChecks.isIdentity(chain.value / 10, check: chain.value % 10) else {
      return nil
    }
    add(.identityNumber, chain.start..<chain.end, String(chain.value))
    return chain.end
  }

  private mutating func card(_ chain: DigitChain, _ kind: UInt8) -> Int? {
    guard (16...19).contains(chain.count), isCardGrouping(chain, kind),
      NumberChecks.isBankCard(chain.value, count: chain.count)
    else { return nil }
    add(.bankCard, chain.start..<chain.end, String(chain.value))
    return chain.end
  }

  private func isCardGrouping(_ chain: DigitChain, _ kind: UInt8) -> Bool {
    if chain.isSpaced { return true }
    let first = chain.shape &>> UInt64(4 * (chain.groups - 1))
    if chain.groups < 6, first == 6 && chain.groups == 2 && kind != ScannerTables.point { return true }
    if first == 4 && chain.groups >= 4 { return true }
    // China UnionPay's cards in any groups.
    return DigitChain.telephoneSigns & DigitChain.bit(kind) != 0 && !chain.hasYear
      && NumberChecks.leading(2, of: chain.value, chain.count) == 62
  }
}
