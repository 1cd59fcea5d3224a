// SPDX-License-Identifier: MIT

/// The kinds of a package's parts, from `[Content_Types].xml`.
struct ContentTypeReader: XMLReader {
  private var defaults: [String: String] = [:]
  private var overrides: [String: String] = [:]
  private(set) var fault: WorkbookFault?

  /// The kind of a part; `nil` where none is given.
  func type(of path: String) -> String? {
    let key = Self.key(path)
    if let type = overrides[key] { return type }
    guard let dot = key.lastIndex(of: ".") else { return nil }
    return defaults[String(key[key.index(after: dot)...])]
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    guard depth == 2, let type = attributes["ContentType"]?.string else { return }
    if name == "Default", let ending = attributes["Extension"]?.string {
      defaults[ending.lowercased()] = type
    } else if name == "Override", let path = attributes["PartName"]?.string {
      overrides[Self.key(path)] = type
    }
  }

  mutating func end(_ name: XMLName, depth: Int) {}

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private static func key(_ path: String) -> String {
    (path.hasPrefix("/") ? path : "/" + path).lowercased()
  }
}

/// What a part refers to, from its `.rels` (ECMA-376 part 2, 9.3).
struct RelationshipReader: XMLReader {
  struct Relationship {
    let id: String
    /// The last word of its type: `worksheet`, `styles`; the same in the strict and the transitional form.
    let type: String
    /// The part's path from the root, without `/` in front.
    let target: String
  }

  /// The folder of the part that refers.
  private let folder: String
  private(set) var list: [Relationship] = []
  private(set) var fault: WorkbookFault?

  init(folder: String) { self.folder = folder }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    guard depth == 2, name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"]?.string != "External"
    else { return }
    let word = type.string.split(separator: "/").last.map(String.init) ?? ""
    list.append(Relationship(id: id.string, type: word, target: resolved(target.string)))
  }

  mutating func end(_ name: XMLName, depth: Int) {}

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Targets may start at the root (`/xl/…`) or at the folder; `..` goes up and never out.
  private func resolved(_ target: String) -> String {
    let whole = target.hasPrefix("/") ? target : folder + "/" + target
    var parts: [Substring] = []
    for part in whole.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
      if part == ".." {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

/// The sheets of a book and how it counts days, from `workbook.xml`.
struct BookReader: XMLReader {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let relationship: String
  }

  private let most: Int
  private var isInSheets = false
  private(set) var sheets: [Sheet] = []
  private(set) var system = DateSystem.from1900
  private(set) var fault: WorkbookFault?

  init(_ limits: WorkbookLimits) { most = limits.sheets }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    if depth == 2 {
      isInSheets = name == "sheets"
      if name == "workbookPr", attributes["date1904"]?.isTrue == true { system = .from1904 }
    } else if depth == 3, isInSheets, name == "sheet", let title = attributes["name"] {
      // `id` is that of the relationship; the sheet's own number is `sheetId`.
      let state = attributes["state"]?.string
      sheets.append(
        Sheet(
          name: title.string, isHidden: state == "hidden" || state == "veryHidden",
          relationship: attributes["id"]?.string ?? ""))
      if sheets.count > most { fault = .tooLarge(.sheets(most: most)) }
    }
  }

  mutating func end(_ name: XMLName, depth: Int) {}

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
