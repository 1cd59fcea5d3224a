// SPDX-License-Identifier: MIT

import Diagnostics

/// Runs one program over one view. It lives for one page and borrows all it reads.
struct TemplateMachine: ~Copyable {
  typealias Field = TemplateObject.Field

  /// One step of the stack of values that names are looked up in.
  struct Scope {
    let value: UnsafePointer<TemplateValue>
    /// The fields of the value; none where it is no object.
    let fields: UnsafeBufferPointer<Field>
  }

  private let operations: UnsafeBufferPointer<TemplateProgram.Operation>
  private let text: UnsafeBufferPointer<UInt8>
  let keys: UnsafeBufferPointer<TemplateKey>
  let files: [String]
  let scopes: UnsafeMutableBufferPointer<Scope>
  private(set) var height = 0
  private(set) var buffer: ByteBuffer
  var diagnostics: [Diagnostic] = []
  /// The operations that failed already: a row's error is told once, not once a row.
  var failed: [Int] = []

  init(
    operations: UnsafeBufferPointer<TemplateProgram.Operation>, text: UnsafeBufferPointer<UInt8>,
    keys: UnsafeBufferPointer<TemplateKey>, files: [String], scopes: UnsafeMutableBufferPointer<Scope>,
    limit: Int
  ) {
    self.operations = operations
    self.text = text
    self.keys = keys
    self.files = files
    self.scopes = scopes
    buffer = ByteBuffer(capacity: max(16_384, text.count * 2), limit: limit)
  }

  /// Runs the program over a view that the caller keeps alive, as it does what stands below it.
  mutating func run(_ view: UnsafePointer<TemplateValue>, over common: UnsafePointer<TemplateValue>) {
    guard case .object(let object) = common.pointee else { return enter(view, 0, operations.count) }
    object.fields.withUnsafeBufferPointer { fields in
      scopes[0] = Scope(value: common, fields: fields)
      height = 1
      enter(view, 0, operations.count)
      height = 0
    }
  }

  /// Runs the operations with one more value on the stack.
  private mutating func enter(_ value: UnsafePointer<TemplateValue>, _ start: Int, _ end: Int) {
    guard height < scopes.count else { return }
    if case .object(let object) = value.pointee {
      object.fields.withUnsafeBufferPointer { fields in
        push(Scope(value: value, fields: fields), start, end)
      }
    } else {
      push(Scope(value: value, fields: UnsafeBufferPointer(start: nil, count: 0)), start, end)
    }
  }

  private mutating func push(_ scope: Scope, _ start: Int, _ end: Int) {
    scopes[height] = scope
    height += 1
    run(start, end)
    height -= 1
  }

  private mutating func run(_ start: Int, _ end: Int) {
    var index = start
    while index < end {
      let operation = operations[index]
      switch operation.kind {
      case .text:
        let start = Int(operation.start)
        buffer.write(text, start, start + Int(operation.count))
        index += 1
      case .value, .raw:
        resolve(operation, at: index) { machine, value in
          machine.write(value, isRaw: operation.kind == .raw, at: index)
        }
        index += 1
      case .section:
        resolve(operation, at: index) { machine, value in
          machine.repeatSection(value, index + 1, Int(operation.end))
        }
        index = Int(operation.end)
      case .inverted:
        resolve(operation, at: index) { machine, value in
          if !Self.isTrue(value) { machine.run(index + 1, Int(operation.end)) }
        }
        index = Int(operation.end)
      }
    }
  }

  private mutating func repeatSection(_ value: UnsafePointer<TemplateValue>, _ start: Int, _ end: Int) {
    guard case .list(let items) = value.pointee else {
      if Self.isTrue(value) { enter(value, start, end) }
      return
    }
    items.withUnsafeBufferPointer { items in
      guard let first = items.baseAddress else { return }
      for index in 0..<items.count where !buffer.isFull { enter(first + index, start, end) }
    }
  }

  /// Texts and markup without a byte, `false`, empty lists and missing values are false; numbers never are.
  private static func isTrue(_ value: UnsafePointer<TemplateValue>) -> Bool {
    switch value.pointee {
    case .text(let text): !text.utf8.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .number, .object: true
    case .missing: false
    }
  }

  private mutating func write(_ value: UnsafePointer<TemplateValue>, isRaw: Bool, at index: Int) {
    switch value.pointee {
    case .text(var text), .number(var text):
      text.withUTF8 { bytes in
        if isRaw { buffer.write(bytes) } else { Escaping.writeHTML(bytes, into: &buffer) }
      }
    case .html(let bytes): bytes.withUnsafeBufferPointer { buffer.write($0) }
    case .flag(let flag): buffer.write(flag ? "true" : "false")
    case .missing: break
    case .list: reportShape(at: operations[index], index, isList: true)
    case .object: reportShape(at: operations[index], index, isList: false)
    }
  }

  // MARK: Names

  /// Calls `body` with the value of the operation's name; tells of a name that does not exist.
  @inline(__always)
  private mutating func resolve(
    _ operation: TemplateProgram.Operation, at index: Int,
    _ body: (inout TemplateMachine, UnsafePointer<TemplateValue>) -> Void
  ) {
    guard operation.count > 0 else { return body(&self, scopes[height - 1].value) }
    let key = keys[Int(operation.start)]
    var level = height - 1
    while level >= 0 {
      let fields = scopes[level].fields
      if let found = TemplateObject.index(of: key, in: fields), let first = fields.baseAddress {
        return withUnsafePointer(to: first[found].1) { value in
          if operation.count == 1 { return body(&self, value) }
          descend(value, operation, at: index, key: 1, body)
        }
      }
      level -= 1
    }
    reportName(operation, index, key: 0, among: nil)
  }

  /// The rest of a dotted name, from the key with this number on.
  private mutating func descend(
    _ value: UnsafePointer<TemplateValue>, _ operation: TemplateProgram.Operation, at index: Int, key: Int,
    _ body: (inout TemplateMachine, UnsafePointer<TemplateValue>) -> Void
  ) {
    guard key < Int(operation.count) else { return body(&self, value) }
    switch value.pointee {
    case .missing: body(&self, value)
    case .object(let object):
      object.fields.withUnsafeBufferPointer { fields in
        let found = TemplateObject.index(of: keys[Int(operation.start) + key], in: fields)
        guard let found, let first = fields.baseAddress else {
          return reportName(operation, index, key: key, among: object)
        }
        withUnsafePointer(to: first[found].1) { value in
          descend(value, operation, at: index, key: key + 1, body)
        }
      }
    default: reportName(operation, index, key: key, among: TemplateObject([]))
    }
  }
}
