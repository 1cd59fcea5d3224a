// SPDX-License-Identifier: MIT

import Testing

@testable import Search

/// Lists of numbers that were written in two parts, each counted from 0.
struct JoinedListTests {
  private static func written(_ numbers: [UInt32]) -> (bytes: [UInt8], state: PostingCode.State) {
    var bytes: [UInt8] = []
    var state = PostingCode.State()
    for number in numbers { state.add(number) { $0.write(into: &bytes) } }
    return (bytes, state)
  }

  private static func joined(_ first: [UInt32], _ second: [UInt32], shift: UInt32) -> [UInt8] {
    var (bytes, state) = written(first)
    let other = written(second)
    other.bytes.withUnsafeBytes { signs in
      state.join(signs, waiting: other.state, shift: shift) {
        $0.write(into: &bytes)
      } copy: {
        bytes.append(contentsOf: $0)
      }
    }
    state.end { $0.write(into: &bytes) }
    return bytes
  }

  private static func whole(_ first: [UInt32], _ second: [UInt32], shift: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    PostingCode.write((first + second.map { $0 + shift }).map { Int($0) }, into: &bytes)
    return bytes
  }

  @Test(
    arguments: [
      ([], [0], 0), ([], [5, 6, 7], 9), ([0], [0], 1), ([0, 1], [0, 1], 2), ([0, 1, 2, 3], [0], 4),
      ([0], [0, 1, 2, 3, 4, 9], 1), ([3, 4, 5], [0, 1, 2, 3, 80], 6), ([3, 4, 5], [1, 2, 3, 80], 6),
      ([1], [0, 2_000, 2_001], 2), ([70_000], [0, 1, 5_000_000], 70_001), ([2], [0, 1], 3),
    ] as [([UInt32], [UInt32], UInt32)])
  func `two parts read as if they had been written in one`(
    first: [UInt32], second: [UInt32], shift: UInt32
  ) {
    #expect(Self.joined(first, second, shift: shift) == Self.whole(first, second, shift: shift))
  }

  @Test func `any part of any list may come from a second part`() {
    var state: UInt32 = 1
    func next(_ limit: UInt32) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 8) % limit
    }
    for _ in 0..<2_000 {
      let size = 1 + next(60)
      let density = 1 + next(4)
      let numbers = (0..<size).filter { _ in next(density) == 0 }
      let cut = next(size + 1)
      let first = numbers.filter { $0 < cut }
      let second = numbers.filter { $0 >= cut }.map { $0 - cut }
      if second.isEmpty { continue }
      #expect(Self.joined(first, second, shift: cut) == Self.whole(first, second, shift: cut))
    }
  }

  @Test func `the files of a site do not depend on how many threads make them`() {
    let documents = (0..<300).map { number in
      SearchDocument(
        kind: number % 2, address: "p/\(number)/", title: "第\(number)号", names: ["hk-\(number % 7)"],
        text: (0..<40).map { "断面\($0 * number % 97)水质达标，\(number)次" }.joined(separator: "\n"))
    }
    let kinds = [SearchKind(id: "a", label: "甲"), SearchKind(id: "b", label: "乙")]
    #expect(
      SearchIndex(documents, kinds: kinds, workers: 1).files
        == SearchIndex(documents, kinds: kinds, workers: 2).files)
  }
}
