// SPDX-License-Identifier: MIT

package import Search

/// Takes the bytes of one file of the site; each worker has one and uses it again for the next file.
package struct OutputSink: ~Copyable {
  /// What the file holds so far; renderers that write to arrays add to it.
  package var bytes: [UInt8] = []

  /// What can be found of the file, for the index of the site; none for most files.
  package var documents: [SearchDocument] = []

  package init() {}

  /// Adds a piece of the file.
  package mutating func write(_ piece: UnsafeRawBufferPointer) { bytes.append(contentsOf: piece) }

  /// Adds a piece of the file.
  package mutating func write(_ piece: [UInt8]) { bytes.append(contentsOf: piece) }

  /// Makes ready for the next file; room for an unusually large one is given back.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 8 << 20)
    documents.removeAll()
  }
}
