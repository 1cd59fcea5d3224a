// SPDX-License-Identifier: MIT

/// One piece of text that looks like personal data.
package struct PersonalDataMatch: Sendable, Hashable {
  package let kind: PersonalDataKind
  /// The bytes it takes in the text.
  package let range: Range<Int>
  /// The same datum in one form: digits without signs and country code, an e-mail address in small letters, a plate
  /// without its dot. An extension is not part of it.
  package let normal: String

  package init(kind: PersonalDataKind, range: Range<Int>, normal: String) {
    self.kind = kind
    self.range = range
    self.normal = normal
  }

  /// The datum with its middle hidden, as findings print it: findings land in logs that many can read.
  package var masked: String {
    switch kind {
    case .identityNumber: hidden(head: 2, tail: 2)
    case .mobile: hidden(head: 3, tail: 4)
    case .landline: normal.hasPrefix("0") ? hidden(head: 4, tail: 2) : hidden(head: 0, tail: 2)
    case .bankCard: hidden(head: 4, tail: 4)
    case .licencePlate: hidden(head: 2, tail: 2)
    case .email:
      normal.prefix(1) + "***" + (normal.firstIndex(of: "@").map { String(normal[$0...]) } ?? "")
    }
  }

  private func hidden(head: Int, tail: Int) -> String {
    let stars = String(repeating: "*", count: max(normal.count - head - tail, 1))
    return normal.prefix(head) + stars + normal.suffix(tail)
  }
}
