// SPDX-License-Identifier: MIT

internal import CCrypto

/// The SHA-256 digest of bytes, by OpenSSL, which uses the processor's own instructions for it.
///
/// - Note: Source: FIPS 180-4.
package enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { hexadecimal($0) }
  }

  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
      // No bytes are an empty buffer, whose address may be missing.
      var none: UInt8 = 0
      if let start = bytes.baseAddress {
        CCrypto.SHA256(start, bytes.count, digest.baseAddress)
      } else {
        CCrypto.SHA256(&none, 0, digest.baseAddress)
      }
      return String(unsafeUninitializedCapacity: 64) { room in
        for (index, byte) in digest.enumerated() {
          room[2 * index] = digit(byte >> 4)
          room[2 * index + 1] = digit(byte & 15)
        }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
