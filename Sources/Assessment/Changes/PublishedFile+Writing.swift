// SPDX-License-Identifier: MIT

internal import Records
internal import Standards

extension PublishedFile {
  /// Lines of fields with tabs between; the same state gives the same bytes.
  package var bytes: [UInt8] {
    var writer = LineWriter()
    writer.line(Self.head)
    let site = state.site
    writer.line(["site", site.county, String(site.year), site.audience.rawValue, state.asOf.isoText])
    writer.line(["entries", String(state.entries.count)])
    for entry in state.entries { writer.line([entry.kind, Self.joined(entry.key)] + entry.fields) }
    switch baseline {
    case .recent: writer.line(["compared", "recent"])
    case .since(let date): writer.line(["compared", "since", date.isoText])
    case .published(let old):
      writer.line(["compared", "published", old.asOf.isoText])
      write(old, &writer)
    }
    return writer.bytes
  }

  private func write(_ old: PublishedState, _ writer: inout LineWriter) {
    let before = Dictionary(old.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Dictionary(state.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let added = state.entries.filter { before[$0.name] == nil }
    writer.line(["added", String(added.count)])
    for entry in added { writer.line([entry.kind, Self.joined(entry.key)]) }
    let changed = old.entries.filter { now[$0.name] != $0 }
    writer.line(["changed", String(changed.count)])
    for entry in changed { writer.line([entry.kind, Self.joined(entry.key)] + entry.fields) }
  }

  /// Words with `/` between; a `/` or `%` in a word is written as in addresses.
  static func joined(_ words: [String]) -> String {
    words.map { word in
      word.utf8.contains { $0 == 0x2F || $0 == 0x25 }
        ? word.replacing("%", with: "%25").replacing("/", with: "%2F") : word
    }.joined(separator: "/")
  }
}

/// Lines of fields under way.
private struct LineWriter {
  var bytes: [UInt8] = []

  init() {}

  mutating func line(_ fields: [String]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(0x09) }
      for byte in field.utf8 {
        switch byte {
        case 0x09: bytes += "\\t".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0x5C: bytes += "\\\\".utf8
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(0x0A)
  }
}
