// SPDX-License-Identifier: MIT

/// Where files are made that need nothing of each other: one after another, or several at once.
package struct Workshop: Sendable {
  /// One file, made when it is asked for.
  package typealias Piece = @Sendable () -> [UInt8]

  private let make: @Sendable ([Piece]) -> [[UInt8]]

  /// - Parameter make: Gives the bytes of each piece, in the order of the pieces, whichever is made first.
  package init(_ make: @escaping @Sendable ([Piece]) -> [[UInt8]]) {
    self.make = make
  }

  /// One after another.
  package static let serial = Workshop { pieces in pieces.map { $0() } }

  func bytes(of pieces: [Piece]) -> [[UInt8]] { make(pieces) }
}
