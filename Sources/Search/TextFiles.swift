// SPDX-License-Identifier: MIT

internal import Templates

/// The files that hold the passages, several documents or a part of one in each.
enum TextFiles {
  /// Each file with the number of its first passage: `[[address, title, [name…], [passage…]]…]`.
  static func files(
    _ units: [SearchUnit], _ documents: [SearchDocument], size: Int
  ) -> [(first: Int, bytes: [UInt8])] {
    var files: [(first: Int, bytes: [UInt8])] = []
    var bytes: [UInt8] = []
    var document: Int?
    var first = 0
    for (position, unit) in units.enumerated() {
      var next: [UInt8] = []
      Escaping.json(unit.text, into: &next)
      if !bytes.isEmpty, bytes.count + next.count > size {
        files.append((first, whole(bytes, files.count)))
        bytes = []
        document = nil
        first = position
      }
      if document == unit.document {
        bytes.append(UInt8(ascii: ","))
      } else {
        if document != nil { bytes += Array("]],".utf8) }
        writeHead(documents[unit.document], into: &bytes)
        document = unit.document
      }
      bytes += next
    }
    if !units.isEmpty { files.append((first, whole(bytes, files.count))) }
    return files
  }

  private static func whole(_ bytes: [UInt8], _ number: Int) -> [UInt8] {
    Array("taizhangPart(\"t\(number)\",[".utf8) + bytes + Array("]]]);\n".utf8)
  }

  private static func writeHead(_ document: SearchDocument, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    Escaping.json(document.address, into: &bytes)
    bytes.append(UInt8(ascii: ","))
    Escaping.json(document.title, into: &bytes)
    bytes += Array(",[".utf8)
    for (position, name) in document.names.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      Escaping.json(name, into: &bytes)
    }
    bytes += Array("],[".utf8)
  }
}
