// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Bytes of unknown encoding → UTF-8.
///
/// The order of trial: UTF-8 mark, UTF-16 mark, strict UTF-8, GB 18030. Only strict UTF-8 goes before GB 18030,
/// since almost any two bytes make some Chinese character there.
enum TextDecoder {
  /// UTF-8 bytes; `start` skips a byte order mark that is still in them.
  struct Decoded {
    let bytes: [UInt8]
    let start: Int
    let encoding: TextEncoding
  }

  /// The first byte that no encoding explains.
  struct Failure: Error {
    let offset: Int
    /// The encoding that a mark promised; `nil` when UTF-8 and GB 18030 were both tried.
    let promised: TextEncoding?
  }

  static func decode(_ bytes: [UInt8]) throws(Failure) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let offset = badUTF8(bytes) { throw Failure(offset: offset, promised: .utf8BOM) }
      return Decoded(bytes: bytes, start: 3, encoding: .utf8BOM)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, .utf16LE) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, .utf16BE) }
    guard let badInUTF8 = badUTF8(bytes) else { return Decoded(bytes: bytes, start: 0, encoding: .utf8) }
    // Spoilt UTF-8 often is some GB 18030: nonsense, without an error.
    if likelyUTF8(bytes[..<badInUTF8]) { throw Failure(offset: badInUTF8, promised: .utf8) }
    switch gb18030(bytes) {
    case .success(let decoded):
      return Decoded(bytes: decoded, start: 0, encoding: .gb18030)
    case .failure(let failure):
      // The trial that came further is the likelier intent.
      throw Failure(offset: max(failure.offset, badInUTF8), promised: nil)
    }
  }

  private static func badUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { UTF8Check.firstBadByte($0) }
  }

  /// Whether well-formed UTF-8 holds so many Chinese characters that it cannot be so by chance.
  private static func likelyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    // The first bytes of U+4000…U+9FFF; a text in GB 18030 hardly has one such sequence before a bad byte.
    bytes.lazy.filter { $0 >= 0xE4 && $0 <= 0xE9 }.prefix(8).count == 8
  }

  private static func utf16(_ bytes: [UInt8], _ encoding: TextEncoding) throws(Failure) -> Decoded {
    let (high, low) = encoding == .utf16BE ? (0, 1) : (1, 0)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var index = 2
    while index < bytes.count {
      guard index + 1 < bytes.count else { throw Failure(offset: index, promised: encoding) }
      var scalar = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
      let start = index
      index += 2
      if scalar & 0xFC00 == 0xD800, index + 1 < bytes.count {
        let second = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + low])
        if second & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + ((scalar & 0x3FF) << 10 | second & 0x3FF)
          index += 2
        }
      }
      guard let scalar = Unicode.Scalar(scalar) else { throw Failure(offset: start, promised: encoding) }
      if let encoded = UTF8.encode(scalar) { output.append(contentsOf: encoded) }
    }
    return Decoded(bytes: output, start: 0, encoding: encoding)
  }

  private static func gb18030(_ bytes: [UInt8]) -> Result<[UInt8], Failure> {
    guard let converter = Converter(from: "GB18030") else {
      return .failure(Failure(offset: 0, promised: nil))
    }
    return converter.utf8(bytes)
  }
}

/// One open conversion of the C library.
private struct Converter: ~Copyable {
  private let handle: iconv_t

  init?(from encoding: String) {
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else { return nil }
    self.handle = handle
  }

  deinit {
    iconv_close(handle)
  }

  /// The bytes as UTF-8, or the offset of the first byte that cannot be read.
  func utf8(_ bytes: [UInt8]) -> Result<[UInt8], TextDecoder.Failure> {
    // One byte makes one, two make at most four (a few pairs lie beyond the basic plane), four make at most four.
    let capacity = bytes.count * 2 + 16
    var consumed = 0
    var isComplete = false
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var input = bytes.map { CChar(bitPattern: $0) }
      input.withUnsafeMutableBufferPointer { source in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = capacity
        let result = iconv(handle, &from, &fromLeft, &to, &toLeft)
        consumed = source.count - fromLeft
        isComplete = Int(truncatingIfNeeded: result) != -1 && fromLeft == 0
        count = capacity - toLeft
      }
    }
    return isComplete ? .success(output) : .failure(TextDecoder.Failure(offset: consumed, promised: nil))
  }
}
