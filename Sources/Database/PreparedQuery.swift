// SPDX-License-Identifier: MIT

internal import GRDBSQLite

/// A compiled statement, which ends with its owner.
struct PreparedQuery: ~Copyable {
  private let statement: OpaquePointer
  /// Where the next statement begins, in bytes; the length of the SQL where there is none.
  let end: Int

  /// Why nothing was compiled.
  struct Failure: Error {
    let code: Int32
    /// SQLite's sentence.
    let message: String
    /// In bytes of the SQL, where SQLite knows it.
    let offset: Int?
  }

  /// `nil` where the SQL holds no statement.
  init?(_ sql: String, _ connection: OpaquePointer?) throws(Failure) {
    var statement: OpaquePointer?
    var end = 0
    let code = sql.withCString { start in
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(connection, start, -1, 0, &statement, &rest)
      end = rest.map { $0 - start } ?? sql.utf8.count
      return code
    }
    guard code == SQLITE_OK else { throw Failure(connection, code) }
    guard let statement else { return nil }
    self.statement = statement
    self.end = end
  }

  deinit { sqlite3_finalize(statement) }

  var isReadOnly: Bool { sqlite3_stmt_readonly(statement) != 0 }

  var columns: [String] {
    (0..<sqlite3_column_count(statement)).map { place in
      sqlite3_column_name(statement, place).map { String(cString: $0) } ?? ""
    }
  }

  /// The names of the parameters without their sign; `nil` for a bare `?`.
  var parameters: [String?] {
    let count = sqlite3_bind_parameter_count(statement)
    return (0..<count).map { place in
      sqlite3_bind_parameter_name(statement, place + 1).map { String(cString: $0 + 1) }
    }
  }

  /// Gives the parameter at a place (from 0) its value.
  func bind(_ value: QueryValue, at place: Int) {
    let index = Int32(place + 1)
    switch value {
    case .null, .bytes: sqlite3_bind_null(statement, index)
    case .integer(let integer): sqlite3_bind_int64(statement, index, Int64(integer))
    case .decimal, .text:
      let text = value.text
      // SQLite is to keep a copy of its own.
      let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), copies)
    }
  }

  /// The next row; `nil` after the last.
  func next(_ connection: OpaquePointer?) throws(Failure) -> [QueryValue]? {
    let code = sqlite3_step(statement)
    switch code {
    case SQLITE_ROW: return (0..<sqlite3_column_count(statement)).map { value(at: $0) }
    case SQLITE_DONE: return nil
    default: throw Failure(connection, code)
    }
  }

  private func value(at place: Int32) -> QueryValue {
    let size = Int(sqlite3_column_bytes(statement, place))
    switch sqlite3_column_type(statement, place) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, place)))
    case SQLITE_FLOAT:
      let double = sqlite3_column_double(statement, place)
      return DecimalText(double).map { .decimal($0) } ?? .text(double < 0 ? "-Inf" : "Inf")
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, place)
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, place)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, place)
      return .bytes(Array(UnsafeRawBufferPointer(start: start, count: size)))
    default: return .null
    }
  }
}

extension PreparedQuery.Failure {
  fileprivate init(_ connection: OpaquePointer?, _ code: Int32) {
    let place = Int(sqlite3_error_offset(connection))
    self.init(
      code: code, message: String(cString: sqlite3_errmsg(connection)), offset: place < 0 ? nil : place)
  }
}
