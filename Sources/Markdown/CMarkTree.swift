// SPDX-License-Identifier: MIT

internal import CArena
internal import CCmarkGFM

/// Owns a tree of the C library and frees it.
///
/// Each tree has its own parser and lies in the memory of its thread, so it must go where it was made; only `table` and
/// `tasklist` are attached, which do not touch the library's process-wide tables during a parse. So trees may be made on
/// several threads at once.
struct CMarkTree: ~Copyable {
  /// The document node; `nil` only if the library gave none.
  let root: OpaquePointer?

  /// - Parameter bytes: Valid UTF-8.
  init(parsing bytes: [UInt8]) {
    Self.registration
    taizhang_arena_open()
    let memory = UnsafeMutableRawPointer(taizhang_arena_allocator()).map {
      $0.assumingMemoryBound(to: cmark_mem.self)
    }
    let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS, memory)
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

  // The nodes go with the memory that they lie in.
  deinit { taizhang_arena_close() }

  /// Run once in the process, before the first parser is made.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// What the converter asks of a node of the C library.
enum CMarkNode {
  static func literal(_ node: OpaquePointer) -> [UInt8] { bytes(cmark_node_get_literal(node)) }

  /// The bytes of a C string.
  static func bytes(_ pointer: UnsafePointer<CChar>?) -> [UInt8] {
    Array(UnsafeRawBufferPointer(view(pointer)))
  }

  /// The bytes of a C string where they lie: valid as long as the node's tree.
  static func view(_ pointer: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let pointer else { return UnsafeBufferPointer(start: nil, count: 0) }
    let length = shim_length(pointer)
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self), count: length)
  }

  /// Calls `body` with each child, in order.
  static func forEachChild(_ node: OpaquePointer, _ body: (OpaquePointer) -> Void) {
    var next = cmark_node_first_child(node)
    while let child = next {
      body(child)
      next = cmark_node_next(child)
    }
  }

  /// The number of children.
  static func childCount(_ node: OpaquePointer) -> Int {
    var count = 0
    forEachChild(node) { _ in count += 1 }
    return count
  }
}
