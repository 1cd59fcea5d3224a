// SPDX-License-Identifier: MIT

/// Room for folded text that is used for one text after the other.
struct FoldedText: ~Copyable {
  private var room: UnsafeMutablePointer<UInt32>
  private var capacity = 1 << 11
  private var count = 0

  init() { room = .allocate(capacity: capacity) }

  deinit { room.deallocate() }

  /// The code points of the text that was read last.
  var characters: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: room, count: count) }

  /// Folds well-formed UTF-8.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    makeRoom(Folding.room(bytes.count))
    count = Folding.fold(bytes, into: room)
  }

  mutating func read(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  /// Folds a title or another name and adds its ends; a name that folds to nothing has none.
  mutating func read(name: String) {
    var name = name
    name.withUTF8 { bytes in
      makeRoom(Folding.room(bytes.count) + 2)
      count = Folding.fold(bytes, into: room + 1)
    }
    if count == 0 { return }
    room[0] = Folding.nameStart
    room[count + 1] = Folding.nameEnd
    count += 2
  }

  private mutating func makeRoom(_ wanted: Int) {
    if wanted <= capacity { return }
    room.deallocate()
    capacity = max(wanted, capacity * 2)
    room = .allocate(capacity: capacity)
  }
}
