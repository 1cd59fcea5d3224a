// SPDX-License-Identifier: MIT

/// Something that bytes can be written to: the escapers write to a renderer's buffer and to plain arrays alike.
protocol ByteSink: ~Copyable {
  mutating func write(_ byte: UInt8)
  mutating func write(_ run: UnsafeBufferPointer<UInt8>)
}

extension ByteSink where Self: ~Copyable {
  /// Writes a literal of the program.
  mutating func write(_ literal: StaticString) {
    write(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes a part of a run; an empty part writes nothing.
  mutating func write(_ run: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    if start < end { write(UnsafeBufferPointer(rebasing: run[start..<end])) }
  }
}

extension [UInt8]: ByteSink {
  mutating func write(_ byte: UInt8) { append(byte) }
  mutating func write(_ run: UnsafeBufferPointer<UInt8>) { append(contentsOf: run) }
}

/// A growing run of bytes of one renderer; plain memory, because appending to an array costs four times as much.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private(set) var count = 0
  /// The most bytes it takes; what goes beyond is dropped and ``isFull`` says so.
  private let limit: Int
  private(set) var isFull = false

  init(capacity: Int, limit: Int) {
    self.capacity = max(64, min(capacity, limit))
    self.limit = limit
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit {
    base.deallocate()
  }

  /// All bytes written so far.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Makes room for `extra` bytes; `false` where the limit forbids it.
  @inline(never)
  private mutating func grow(_ extra: Int) -> Bool {
    guard !isFull, extra <= limit - count else {
      isFull = true
      return false
    }
    let wanted = max(count + extra, min(capacity * 2, limit))
    let larger = UnsafeMutableRawPointer.allocate(byteCount: wanted, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
    capacity = wanted
    return true
  }
}

extension ByteBuffer: ByteSink {
  mutating func write(_ byte: UInt8) {
    if count == capacity, !grow(1) { return }
    base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  mutating func write(_ run: UnsafeBufferPointer<UInt8>) {
    guard let start = run.baseAddress else { return }
    if run.count > capacity - count, !grow(run.count) { return }
    (base + count).copyMemory(from: start, byteCount: run.count)
    count += run.count
  }
}
