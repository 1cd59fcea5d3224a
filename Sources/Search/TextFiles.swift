// SPDX-License-Identifier: MIT

internal import Templates

/// The files that hold the passages, several documents or a part of one in each:
/// `[[address, title, [name…], [passage…]]…]`.
struct TextFiles {
  /// Bytes at which a file ends.
  private let size: Int
  private var files: [(first: Int, bytes: [UInt8])] = []
  private var bytes: [UInt8] = []
  private var next: [UInt8] = []
  private var document: SearchDocument?
  /// Whether the file that grows has a passage of the document.
  private var isOpen = false
  private var first = 0
  private var position = 0

  init(size: Int) { self.size = size }

  /// Passages that follow are those of a document.
  mutating func begin(_ document: SearchDocument) {
    self.document = document
    isOpen = false
  }

  /// Adds a passage, which is UTF-8.
  mutating func add(_ passage: UnsafeBufferPointer<UInt8>) {
    next.removeAll(keepingCapacity: true)
    Escaping.json(passage, into: &next)
    if !bytes.isEmpty, bytes.count + next.count > size { endFile() }
    if isOpen {
      bytes.append(UInt8(ascii: ","))
    } else {
      if !bytes.isEmpty { bytes += "]],".utf8 }
      writeHead()
      isOpen = true
    }
    bytes += next
    position += 1
  }

  /// Each file with the number of its first passage.
  consuming func finished() -> [(first: Int, bytes: [UInt8])] {
    if !bytes.isEmpty { endFile() }
    return files
  }

  private mutating func endFile() {
    let start = "taizhangPart(\"t\(files.count)\",["
    let end = "]]]);\n"
    var whole: [UInt8] = []
    whole.reserveCapacity(start.utf8.count + bytes.count + end.utf8.count)
    whole += start.utf8
    whole += bytes
    whole += end.utf8
    files.append((first, whole))
    bytes.removeAll(keepingCapacity: true)
    isOpen = false
    first = position
  }

  private mutating func writeHead() {
    guard let document else { return }
    bytes.append(UInt8(ascii: "["))
    Escaping.json(document.address, into: &bytes)
    bytes.append(UInt8(ascii: ","))
    Escaping.json(document.title, into: &bytes)
    bytes += ",[".utf8
    for (position, name) in document.names.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      Escaping.json(name, into: &bytes)
    }
    bytes += "],[".utf8
  }
}
