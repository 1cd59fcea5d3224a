// SPDX-License-Identifier: MIT

/// Which passages hold which grams: for each gram the passages in ``PostingCode``, written as they come.
///
/// An open table in plain memory: it is asked for every character of the site several times, and grows with what the
/// files will hold, not with how often a gram stands in the texts.
struct GramTable: ~Copyable {
  struct Slot {
    /// Of a ``Gram``; 0 where the slot is free.
    fileprivate(set) var key: UInt64 = 0
    /// What is still waiting to be written.
    fileprivate(set) var state = PostingCode.State()
    fileprivate var list = PostingStore.List()

    /// How many bytes its passages take as far as they are written.
    var count: Int { Int(list.count) }
  }

  /// How many grams are looked for at a time.
  private static let batch = 128

  private var slots: UnsafeMutablePointer<Slot>
  /// There are two to this power of slots.
  private var bits: UInt64 = 10
  /// How many grams it has.
  private(set) var count = 0
  private var store = PostingStore()
  private let keys: UnsafeMutablePointer<UInt64>
  /// What was seen while fetching slots; nobody asks for it.
  private var fetched: UInt64 = 0

  init() {
    keys = .allocate(capacity: Self.batch)
    slots = Self.free(1 << Int(bits))
  }

  deinit {
    slots.deallocate()
    keys.deallocate()
  }

  private static func free(_ count: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: count)
    slots.initialize(repeating: Slot(), count: count)
    return slots
  }

  /// Adds the grams of a folded text in a passage; passages come in their order, one as often as wanted.
  mutating func add(_ folded: UnsafeBufferPointer<UInt32>, unit: Int) {
    let unit = UInt32(unit)
    var count = 0
    Gram.forEachKey(in: folded) { key in
      keys[count] = key
      count += 1
      if count == Self.batch {
        note(count, unit)
        count = 0
      }
    }
    note(count, unit)
  }

  /// Adds the first of `keys`. Their slots lie far from each other: looking at all of them first, without a decision,
  /// lets the machine fetch many at a time.
  @inline(never)
  private mutating func note(_ count: Int, _ unit: UInt32) {
    var sum: UInt64 = 0
    for index in 0..<count { sum ^= slots[home(of: keys[index])].key }
    fetched = sum
    for index in 0..<count {
      let slot = slots + place(of: keys[index])
      if slot.pointee.key != keys[index] {
        insert(keys[index], unit)
      } else if slot.pointee.state.next != unit + 1 {
        slot.pointee.state.add(unit) { store.append($0, to: &slot.pointee.list) }
      }
    }
  }

  @inline(never)
  private mutating func insert(_ key: UInt64, _ unit: UInt32) {
    if count * 2 >= places.count { grow() }
    let slot = slots + place(of: key)
    slot.pointee.key = key
    slot.pointee.state.add(unit) { store.append($0, to: &slot.pointee.list) }
    count += 1
  }

  private mutating func grow() {
    let (old, count) = (slots, places.count)
    bits += 1
    slots = Self.free(1 << Int(bits))
    for index in 0..<count where old[index].key != 0 { slots[place(of: old[index].key)] = old[index] }
    old.deallocate()
  }

  /// Where a key would like to stand: 2⁶⁴ divided by the golden ratio spreads neighbours (Knuth, The Art of Computer
  /// Programming 3, 6.4).
  @inline(__always)
  private func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits))
  }

  /// Where a key stands or, as there are always free slots, would stand.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    var place = home(of: key)
    while slots[place].key != key, slots[place].key != 0 { place = (place + 1) & (places.count - 1) }
    return place
  }

  /// Brings the passages of a gram together; nothing is added to them after it.
  mutating func finish(_ place: Int) { store.finish(&slots[place].list) }

  /// All places; those whose key is 0 are free.
  var places: Range<Int> { 0..<(1 &<< Int(bits)) }

  subscript(place: Int) -> Slot { slots[place] }

  /// The passages of a finished gram in ``PostingCode``, but for what its state holds.
  func passages(at place: Int) -> UnsafeRawBufferPointer { store.bytes(of: slots[place].list) }
}
