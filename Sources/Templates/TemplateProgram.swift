// SPDX-License-Identifier: MIT

/// A template joined with all its partials and parents: one run of operations over one pool of text.
struct TemplateProgram: Sendable {
  struct Operation: Sendable {
    enum Kind: UInt8, Sendable {
      case text, value, raw, section, inverted
    }

    let kind: Kind
    /// Of the text in the pool, or of the first key of the name.
    let start: Int32
    /// Of the text's bytes, or of the name's keys; the name `.` has none.
    let count: Int32
    /// The index after the section's last operation.
    var end: Int32 = 0
    let place: Place
  }

  /// Where an operation was written, for messages.
  struct Place: Sendable {
    var file: Int32 = 0
    var line: Int32 = 0
    var column: Int32 = 0
  }

  private(set) var operations: [Operation] = []
  private(set) var text: [UInt8] = []
  private(set) var keys: [TemplateKey] = []
  /// The paths of the files that took part.
  private(set) var files: [String] = []
  /// The most sections that are open at once.
  private(set) var depth = 0

  private var open = 0
  /// Text before this index is not continued, because a section begins or ends there.
  private var barrier = 0

  mutating func write(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(text.count)
    text.append(contentsOf: bytes)
    if operations.count > barrier, let last = operations.last, last.kind == .text {
      operations[operations.count - 1] = Operation(
        kind: .text, start: last.start, count: last.count + Int32(bytes.count), place: last.place)
    } else {
      operations.append(Operation(kind: .text, start: start, count: Int32(bytes.count), place: Place()))
    }
  }

  mutating func write(_ kind: Operation.Kind, _ name: TemplateName, file: String) {
    let start = Int32(keys.count)
    keys.append(contentsOf: name.keys)
    let place = Place(
      file: Int32(index(of: file)), line: Int32(name.place.line), column: Int32(name.place.column))
    operations.append(Operation(kind: kind, start: start, count: Int32(name.keys.count), place: place))
  }

  /// Begins a section and returns its index for ``close(_:)``.
  mutating func open(_ name: TemplateName, isInverted: Bool, file: String) -> Int {
    write(isInverted ? .inverted : .section, name, file: file)
    open += 1
    depth = max(depth, open)
    barrier = operations.count
    return operations.count - 1
  }

  mutating func close(_ section: Int) {
    operations[section].end = Int32(operations.count)
    open -= 1
    barrier = operations.count
  }

  private mutating func index(of file: String) -> Int {
    if let index = files.lastIndex(of: file) { return index }
    files.append(file)
    return files.count - 1
  }
}
