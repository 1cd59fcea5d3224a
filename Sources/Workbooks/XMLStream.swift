// SPDX-License-Identifier: MIT

internal import CExpat
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What takes the elements of a part, one by one.
protocol XMLReader {
  /// What stops the reading; asked for after each element.
  var fault: WorkbookFault? { get }
  /// `depth` counts from 1, the root.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, depth: Int)
  mutating func end(_ name: XMLName, depth: Int)
  /// A piece of text; one text may come in several.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An element's or attribute's name without its prefix; valid only while the element is handed over.
struct XMLName {
  private let bytes: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var local = name
    var cursor = name
    while cursor.pointee != 0 {
      if cursor.pointee == 0x3A { local = cursor + 1 }
      cursor += 1
    }
    bytes = local
  }

  static func == (name: XMLName, word: StaticString) -> Bool {
    strcmp(name.bytes, UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  static func != (name: XMLName, word: StaticString) -> Bool { !(name == word) }
}

/// The value of an attribute; valid only while the element is handed over.
struct XMLValue {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ value: UnsafePointer<CChar>) {
    bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: strlen(value))
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// `1` and `true` (XML Schema's boolean).
  var isTrue: Bool { bytes.elementsEqual([0x31]) || bytes.elementsEqual([0x74, 0x72, 0x75, 0x65]) }

  /// At most nine digits.
  var integer: Int? { Digits.integer(bytes) }
}

/// The attributes of an element; valid only while it is handed over.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.list = list }

  subscript(_ word: StaticString) -> XMLValue? {
    var found: XMLValue?
    each { name, value in
      if name == word { found = value }
    }
    return found
  }

  @inline(__always)
  func each(_ body: (XMLName, XMLValue) -> Void) {
    guard var cursor = list else { return }
    while let name = cursor[0], let value = cursor[1] {
      body(XMLName(name), XMLValue(value))
      cursor += 2
    }
  }
}

/// A part of the archive as a stream of elements.
enum XMLStream {
  /// Bytes unpacked at a time.
  private static let piece = 65_536

  /// Reads the whole part into `reader`.
  static func read<Reader: XMLReader>(
    _ part: inout ZipPart, into reader: inout Reader
  ) throws(WorkbookFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(.xml(part.path, line: 1)) }
    defer { XML_ParserFree(parser) }
    var failure: WorkbookFault?
    withUnsafeMutablePointer(to: &reader) { target in
      var state = XMLState(
        parser: parser,
        start: { name, attributes, depth in
          target.pointee.start(name, attributes, depth: depth)
          return target.pointee.fault == nil
        },
        end: { name, depth in
          target.pointee.end(name, depth: depth)
          return target.pointee.fault == nil
        },
        text: { bytes in target.pointee.text(bytes) })
      withUnsafeMutablePointer(to: &state) { state in
        XMLState.listen(parser, state)
        do throws(WorkbookFault) {
          try feed(parser, &part)
        } catch {
          let path = part.path
          failure =
            target.pointee.fault
            ?? (state.pointee.hasDoctype ? .damaged(.doctype(path)) : nil)
            ?? (state.pointee.isTooDeep ? .damaged(.nesting(path)) : nil) ?? error
        }
      }
    }
    if let failure { throw failure }
  }

  private static func feed(_ parser: XML_Parser, _ part: inout ZipPart) throws(WorkbookFault) {
    while true {
      guard let buffer = XML_GetBuffer(parser, Int32(piece)) else {
        throw .damaged(.xml(part.path, line: 1))
      }
      let count = try part.read(into: buffer, piece)
      guard XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0) == XML_STATUS_OK else {
        throw .damaged(.xml(part.path, line: Int(XML_GetCurrentLineNumber(parser))))
      }
      if count == 0 { return }
    }
  }
}

/// What the C library hands back with each call.
private struct XMLState {
  let parser: XML_Parser
  let start: (XMLName, XMLAttributes, _ depth: Int) -> Bool
  let end: (XMLName, _ depth: Int) -> Bool
  let text: (UnsafeBufferPointer<UInt8>) -> Void
  var depth = 0
  var isStopped = false
  var hasDoctype = false
  var isTooDeep = false

  mutating func stop() {
    isStopped = true
    XML_StopParser(parser, 0)
  }

  static func listen(_ parser: XML_Parser, _ state: UnsafeMutablePointer<XMLState>) {
    XML_SetUserData(parser, state)
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let state = data?.assumingMemoryBound(to: XMLState.self), let name else { return }
        guard !state.pointee.isStopped else { return }
        state.pointee.depth += 1
        if state.pointee.depth > WorkbookLimits.nesting {
          state.pointee.isTooDeep = true
          return state.pointee.stop()
        }
        let goesOn = state.pointee.start(XMLName(name), XMLAttributes(attributes), state.pointee.depth)
        if !goesOn { state.pointee.stop() }
      },
      { data, name in
        guard let state = data?.assumingMemoryBound(to: XMLState.self), let name else { return }
        guard !state.pointee.isStopped else { return }
        let goesOn = state.pointee.end(XMLName(name), state.pointee.depth)
        state.pointee.depth -= 1
        if !goesOn { state.pointee.stop() }
      })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      guard let state = data?.assumingMemoryBound(to: XMLState.self), let bytes else { return }
      guard !state.pointee.isStopped else { return }
      let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
      state.pointee.text(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    // Entities can only be declared in a document type, so this also refuses bombs of them.
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let state = data?.assumingMemoryBound(to: XMLState.self) else { return }
      state.pointee.hasDoctype = true
      state.pointee.stop()
    }
  }
}
