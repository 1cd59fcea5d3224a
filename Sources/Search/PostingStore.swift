// SPDX-License-Identifier: MIT

/// The room of many lists of bytes that grow at the same time. Plain memory, as a table has hundreds of thousands of
/// lists.
struct PostingStore: ~Copyable {
  /// A list: its last bytes, fewer than eight, are here, the others in blocks of the store, so that most bytes are
  /// added without a look at the store.
  struct List {
    fileprivate var last: UInt64 = 0
    /// Where its block begins, in words. The block has room for as many words as the next power of two says.
    fileprivate var start: UInt32 = 0
    /// How many bytes the list has.
    fileprivate(set) var count: UInt32 = 0
  }

  private var words: UnsafeMutablePointer<UInt64>
  private var capacity = 1 << 10
  private var used = 0
  /// For each power of two the first free block of so many words, which begins with the next one: one more than its
  /// start, 0 for none.
  private var free = [UInt64](repeating: 0, count: 32)

  init() { words = .allocate(capacity: capacity) }

  deinit { words.deallocate() }

  /// Adds at most eight signs to a list.
  @inline(__always)
  mutating func append(_ signs: PostingCode.Signs, to list: inout List) {
    let taken = list.count & 7
    list.last |= signs.word << UInt64(8 * taken)
    if taken + signs.count > 7 {
      append(list.last, to: &list)
      list.last = signs.word >> UInt64(64 - 8 * taken)
    }
    list.count += signs.count
  }

  /// Moves the last bytes of a list to the others; nothing is added to it after that.
  mutating func finish(_ list: inout List) {
    if list.count & 7 > 0 { append(list.last, to: &list) }
  }

  /// The bytes of a finished list.
  func bytes(of list: List) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: words + Int(list.start), count: Int(list.count))
  }

  @inline(never)
  private mutating func append(_ word: UInt64, to list: inout List) {
    let count = list.count / 8
    // A block that is full has a power of two of words; the first has one.
    if count & (count &- 1) == 0 { move(&list, count) }
    words[Int(list.start + count)] = word.littleEndian
  }

  /// Moves a list with `count` words into a block of twice the size.
  private mutating func move(_ list: inout List, _ count: UInt32) {
    let old = list.start
    list.start = block(words: max(1, count * 2))
    if count == 0 { return }
    (words + Int(list.start)).update(from: words + Int(old), count: Int(count))
    words[Int(old)] = free[count.trailingZeroBitCount]
    free[count.trailingZeroBitCount] = UInt64(old) + 1
  }

  private mutating func block(words count: UInt32) -> UInt32 {
    let first = free[count.trailingZeroBitCount]
    if first > 0 {
      free[count.trailingZeroBitCount] = words[Int(first - 1)]
      return UInt32(first - 1)
    }
    let start = used
    used += Int(count)
    if used > capacity {
      capacity = max(used, capacity + capacity / 2)
      let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
      larger.update(from: words, count: start)
      words.deallocate()
      words = larger
    }
    return UInt32(start)
  }
}
