// SPDX-License-Identifier: MIT

/// The forms of cells' numbers, from `styles.xml`.
struct StyleReader: XMLReader {
  private enum Part {
    case none, formats, cells
  }

  private let most: Int
  private var part = Part.none
  /// The texts of the book's own formats.
  private var formats: [Int: NumberForm] = [:]
  /// The format of each cell style, by its number.
  private var cellFormats: [Int] = []
  private(set) var fault: WorkbookFault?

  init(_ limits: WorkbookLimits) { most = limits.styles }

  /// One a cell style, in their order.
  var forms: [NumberForm] { cellFormats.map { formats[$0] ?? NumberForm(builtIn: $0) } }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    if depth == 2 {
      part = name == "numFmts" ? .formats : name == "cellXfs" ? .cells : .none
    } else if depth == 3, part == .formats, name == "numFmt" {
      guard let id = attributes["numFmtId"]?.integer, let code = attributes["formatCode"] else { return }
      formats[id] = NumberForm(format: code.string)
    } else if depth == 3, part == .cells, name == "xf" {
      cellFormats.append(attributes["numFmtId"]?.integer ?? 0)
    }
    if max(formats.count, cellFormats.count) > most { fault = .tooLarge(.styles(most: most)) }
  }

  mutating func end(_ name: XMLName, depth: Int) {}

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
