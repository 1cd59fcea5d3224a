// SPDX-License-Identifier: MIT

internal import Database
package import Diagnostics
internal import Records

/// Every `sql:` measure can be asked and gives one number.
package enum BadSQL: Audit {
  package static let name = "bad-sql"

  package static func check(_ report: AssessedReport) -> [Diagnostic] {
    guard let queries = report.queries else { return [] }
    guard queries.hasDatabase else { return [noDatabase(report)] }
    return targets(report, queries) + rules(report, queries)
  }

  private static func targets(_ report: AssessedReport, _ queries: MeasureQueries) -> [Diagnostic] {
    report.records.targets.enumerated().compactMap { position, target in
      guard let mention = target.measure, case .sql(let sql) = IndicatorName(mention.text) else { return nil }
      let shares = MeasureQueries.isByHolder(sql) ? report.shares.filter { $0.target == position } : []
      let holders: [String?] = [nil] + shares.compactMap(\.holder).map { report.records.holders[$0].id }
      return finding(sql, mention, holders, queries)
    }
  }

  private static func rules(_ report: AssessedReport, _ queries: MeasureQueries) -> [Diagnostic] {
    report.records.scoring.flatMap { rules -> [Diagnostic] in
      var indicators: [(Mention?, HolderKind?)] = rules.consequences.map { ($0.indicator, nil) }
      for card in rules.scorecards {
        for item in card.items {
          indicators.append((item.indicator, card.holders))
          indicators.append((item.void, card.holders))
        }
      }
      return indicators.compactMap { mention, kind -> Diagnostic? in
        guard let mention, case .sql(let sql) = IndicatorName(mention.text) else { return nil }
        let holders = report.records.holders.filter { kind == nil || $0.kind == kind }
        return finding(sql, mention, holders.map(\.id), queries)
          ?? (MeasureQueries.isByHolder(sql) ? nil : sameForAll(mention))
      }
    }
  }

  /// The first mistake among the holders that are asked for.
  private static func finding(
    _ sql: String, _ mention: Mention, _ holders: [String?], _ queries: MeasureQueries
  ) -> Diagnostic? {
    for holder in holders {
      do throws(QueryProblem) {
        _ = try queries.finding(sql, holder: holder)
      } catch {
        return diagnostic(error, in: sql, at: mention.location)
      }
    }
    return nil
  }

  /// Said once for all measures, and only where no other mistake explains it.
  private static func noDatabase(_ report: AssessedReport) -> Diagnostic {
    Diagnostic(
      rule: "no-database", at: report.records.site.location,
      Wording("数据库没有建成，取数的 SQL 不能查", "there is no database for the measures in SQL to ask"),
      help: Wording("可能是内存不够，请关掉别的程序再试一次", "memory may have run out; close other programs and try again"))
  }

  private static func sameForAll(_ mention: Mention) -> Diagnostic {
    Diagnostic(
      rule: name, at: mention.location,
      Wording(
        "计分的 SQL 里没有 :holder，每个单位都会得同一个数", "this SQL has no :holder, so every holder gets the same number"),
      help: Wording("加上 WHERE … = :holder，它是责任主体的编号", "add WHERE … = :holder, the holder's id"))
  }

  /// The finding for SQL that stands in a cell or a value.
  private static func diagnostic(
    _ problem: QueryProblem, in sql: String, at place: SourceLocation
  ) -> Diagnostic {
    let excerpt = problem.excerpt(of: sql).map { "：\($0)" } ?? ""
    return Diagnostic(
      rule: name, at: place,
      Wording(
        "SQL \(problem.message.chinese)\(excerpt)",
        "SQL: \(problem.message.english)\(excerpt.isEmpty ? "" : ": " + excerpt.dropFirst())"),
      help: problem.help)
  }
}
