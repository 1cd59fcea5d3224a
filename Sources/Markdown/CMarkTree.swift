// SPDX-License-Identifier: MIT

internal import CCmarkGFM

/// Owns a tree of the C library and frees it.
///
/// Each tree has its own parser and uses the ordinary allocator; only `table` and `tasklist` are attached, which do
/// not touch the library's process-wide tables during a parse. So trees may be made on several threads at once.
struct CMarkTree: ~Copyable {
  /// The document node; `nil` only if the library gave none.
  let root: OpaquePointer?

  init(parsing bytes: [UInt8]) {
    Self.registration
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS
    let parser = cmark_parser_new(options)
    for name in ["table", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return }
      cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    root = cmark_parser_finish(parser)
    cmark_parser_free(parser)
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  /// Run once in the process, before the first parser is made.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// What the converter asks of a node of the C library.
enum CMarkNode {
  static func literal(_ node: OpaquePointer) -> [UInt8] { bytes(cmark_node_get_literal(node)) }

  /// The bytes of a C string.
  static func bytes(_ pointer: UnsafePointer<CChar>?) -> [UInt8] {
    guard let pointer else { return [] }
    var length = 0
    while pointer[length] != 0 { length += 1 }
    return pointer.withMemoryRebound(to: UInt8.self, capacity: length) { start in
      Array(UnsafeBufferPointer(start: start, count: length))
    }
  }

  static func children(_ node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }
}
