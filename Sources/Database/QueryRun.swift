// SPDX-License-Identifier: MIT

internal import GRDBSQLite

/// One query on its way through SQLite.
struct QueryRun {
  let sql: String
  let values: [String: QueryValue]
  let limits: QueryLimits
  let names: QueryNames

  /// The answer, or why there is none.
  func result(_ connection: OpaquePointer?) -> Result<QueryAnswer, QueryProblem> {
    var state = QueryGuard(readable: names.readable, limits)
    return withUnsafeMutablePointer(to: &state) { watch in
      install(watch, connection)
      defer { remove(connection) }
      do throws(QueryProblem) {
        return .success(try answer(connection, watch))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The tables and views that the statement would read, or why it cannot be read itself.
  func preview(_ connection: OpaquePointer?) -> Result<[String], QueryProblem> {
    var state = QueryGuard(readable: names.readable, limits)
    return withUnsafeMutablePointer(to: &state) { watch in
      install(watch, connection)
      defer { remove(connection) }
      do throws(QueryProblem) {
        _ = try ready(connection, watch)
        return .success(names.tables.filter { watch.pointee.read.contains($0.lowercased()) })
      } catch {
        return .failure(error)
      }
    }
  }

  /// The statement with its parameters, not begun.
  private func ready(
    _ connection: OpaquePointer?, _ watch: UnsafeMutablePointer<QueryGuard>
  ) throws(QueryProblem) -> PreparedQuery {
    let words = QueryWords(sql: sql, names: names, limits: limits)
    if let problem = words.problemBeforeReading { throw problem }
    let query = try prepared(connection, words, watch)
    if let problem = words.problem(after: query.end) { throw problem }
    guard query.isReadOnly else { throw words.problem(refusal: .writing) }
    for (place, name) in query.parameters.enumerated() {
      guard let name, let value = values[name] else {
        throw words.problem(unknownParameter: name ?? "?", known: values.keys.sorted())
      }
      query.bind(value, at: place)
    }
    return query
  }

  private func answer(
    _ connection: OpaquePointer?, _ watch: UnsafeMutablePointer<QueryGuard>
  ) throws(QueryProblem) -> QueryAnswer {
    let words = QueryWords(sql: sql, names: names, limits: limits)
    let query = try ready(connection, watch)
    var rows: [[QueryValue]] = []
    var isCut = false
    do throws(PreparedQuery.Failure) {
      while let row = try query.next(connection) {
        isCut = rows.count == limits.rows
        if isCut { break }
        rows.append(row)
      }
    } catch {
      throw words.problem(error, watch.pointee.refusal)
    }
    let tables = names.tables.filter { watch.pointee.read.contains($0.lowercased()) }
    return QueryAnswer(columns: query.columns, rows: rows, isCut: isCut, tables: tables)
  }

  private func prepared(
    _ connection: OpaquePointer?, _ words: QueryWords, _ watch: UnsafeMutablePointer<QueryGuard>
  ) throws(QueryProblem) -> PreparedQuery {
    do throws(PreparedQuery.Failure) {
      if let query = try PreparedQuery(sql, connection) { return query }
    } catch {
      throw words.problem(error, watch.pointee.refusal)
    }
    throw words.empty
  }

  private func install(_ watch: UnsafeMutablePointer<QueryGuard>, _ connection: OpaquePointer?) {
    sqlite3_set_authorizer(
      connection,
      { watch, action, first, second, _, _ in
        guard let watch else { return SQLITE_DENY }
        return watch.assumingMemoryBound(to: QueryGuard.self).pointee.decide(
          action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
      }, watch)
    sqlite3_progress_handler(
      connection, QueryGuard.stride,
      { watch in
        watch?.assumingMemoryBound(to: QueryGuard.self).pointee.spend() == true ? 0 : 1
      }, watch)
  }

  private func remove(_ connection: OpaquePointer?) {
    sqlite3_progress_handler(connection, 0, nil, nil)
    sqlite3_set_authorizer(connection, nil, nil)
  }
}
