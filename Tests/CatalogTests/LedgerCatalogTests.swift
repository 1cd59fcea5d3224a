// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Records
import Tables
import Testing

/// Every ledger of the tool is in the catalog, and names nothing that it does not have.
struct LedgerCatalogTests {
  private static let kinds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Records/Ledgers/Kinds")

  @Test func `every file of a ledger is in the catalog`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.kinds.path)
    #expect(files.count >= 9)
    #expect(
      files.map { $0.replacing(".swift", with: "") }.sorted()
        == LedgerKindCatalog.all.map { "\($0)" }.sorted())
  }

  @Test func `ledgers are listed in the order of the site`() {
    #expect(
      LedgerKindCatalog.definitions.map(\.id) == [
        "rectification", "outfalls", "dust-sources", "reports", "enforcement", "structure", "accountability",
        "rumours", "activities",
      ])
    #expect(
      LedgerKindCatalog.definitions.map(\.title.chinese) == [
        "督察整改", "入河排污口", "扬尘源", "群众举报", "执法案件", "结构调整", "责任追究", "辟谣", "全民参与活动",
      ])
  }

  @Test func `no ledger shares a name with another or with a table`() {
    let names =
      TableCatalog.all.flatMap { [$0.schema.id, $0.schema.title.chinese] }
      + LedgerKindCatalog.definitions.flatMap { [$0.id, $0.title.chinese] }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: LedgerKindCatalog.definitions)
  func `no two columns share an id, a title or an alias`(_ ledger: LedgerDefinition) {
    var owners: [String: String] = [:]
    for column in ledger.schema.columns {
      for name in Set([column.id, column.title] + column.aliases) {
        #expect(owners[name] == nil, "\(ledger.id): \(name) is \(owners[name] ?? "") and \(column.id)")
        owners[name] = column.id
      }
    }
  }

  @Test(arguments: LedgerKindCatalog.definitions)
  func `every column says in both languages what to write`(_ ledger: LedgerDefinition) {
    for column in ledger.schema.columns where column.id != "slug" && column.id != "note" {
      #expect(!column.note.chinese.isEmpty && !column.note.english.isEmpty, "\(ledger.id): \(column.id)")
    }
  }

  @Test(arguments: LedgerKindCatalog.definitions)
  func `stages name stages and columns that exist`(_ ledger: LedgerDefinition) {
    let stages = Set(ledger.stages.map(\.id))
    #expect(stages.count == ledger.stages.count)
    for stage in ledger.stages {
      for next in stage.next { #expect(stages.contains(next), "\(ledger.id): \(stage.id) → \(next)") }
      if let column = stage.dateColumn { #expect(isDate(column, ledger), "\(ledger.id): \(column)") }
      for column in stage.requires { #expect(ledger.column(column) != nil, "\(ledger.id): \(column)") }
      #expect((stage.notice != nil) == (stage.role == .publicity), "\(ledger.id): \(stage.id)")
    }
    // Every stage but the first can be reached.
    let reached = Set(ledger.stages.flatMap(\.next))
    for stage in ledger.stages.dropFirst() {
      #expect(reached.contains(stage.id), "\(ledger.id): \(stage.id)")
    }
  }

  @Test(arguments: LedgerKindCatalog.definitions)
  func `roles name columns of their type`(_ ledger: LedgerDefinition) {
    for column in [ledger.roles.found, ledger.roles.due, ledger.roles.milestone].compactMap({ $0 }) {
      #expect(isDate(column, ledger), "\(ledger.id): \(column)")
    }
    let columns =
      ledger.roles.areas + ledger.roles.holders + ledger.roles.supervisors
      + [ledger.roles.matter, ledger.roles.progress].compactMap { $0 }
    for column in columns { #expect(ledger.column(column) != nil, "\(ledger.id): \(column)") }
    #expect(ledger.roles.found != nil)
  }

  @Test(arguments: LedgerKindCatalog.definitions)
  func `rates, sums, checks and gates name what exists`(_ ledger: LedgerDefinition) {
    let conditions =
      ledger.rates.flatMap { $0.numerator + $0.among } + ledger.sums.flatMap(\.among)
      + (ledger.checks?.among ?? []) + ledger.gates
    for condition in conditions { #expect(holds(condition, ledger), "\(ledger.id): \(condition)") }
    for sum in ledger.sums {
      #expect(
        ledger.column(sum.column) != nil || ledger.computation(sum.column) != nil, "\(ledger.id): \(sum.id)")
    }
    for column in (ledger.checks?.columns ?? []) + ledger.computations.flatMap(\.columns) {
      #expect(ledger.column(column) != nil, "\(ledger.id): \(column)")
    }
    let ids = ledger.rates.map(\.id) + ledger.sums.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: LedgerKindCatalog.definitions)
  func `dimensions, measures and masks name columns that exist`(_ ledger: LedgerDefinition) {
    for case .column(let column) in ledger.dimensions {
      #expect(ledger.column(column)?.visibility == .published, "\(ledger.id): \(column)")
    }
    #expect(Set(ledger.dimensions).count == ledger.dimensions.count)
    if let measure = ledger.measure {
      for column in [measure.baseline, measure.goal, measure.actual, measure.unit] {
        #expect(ledger.column(column) != nil, "\(ledger.id): \(column)")
      }
      #expect(isDate(measure.date, ledger))
    }
    if let mask = ledger.mask {
      #expect(ledger.column(mask.column)?.visibility == .coarsened)
      #expect(ledger.column(mask.column)?.role == .person)
      #expect(ledger.column(mask.kindColumn)?.choices?.contains { $0.id == mask.naturalPerson } == true)
    }
  }

  @Test func `who reported and who was held to account is secret`() {
    let secret = LedgerKindCatalog.definitions.flatMap { ledger in
      ledger.schema.columns.filter { $0.visibility == .secret }.map { "\(ledger.id).\($0.id)" }
    }
    #expect(
      secret == ["reports.reporter", "reports.telephone", "reports.address", "accountability.person"])
  }

  @Test func `dust sources are of six kinds and have six requirements`() throws {
    let ledger = try #require(LedgerKindCatalog.definitions.first { $0.id == "dust-sources" })
    #expect(
      ledger.column("kind")?.choices?.map(\.chinese) == ["建筑工地", "路域", "裸露土地", "工业企业", "农村", "移动源"])
    #expect(ledger.checks?.columns.count == 6)
  }

  private func isDate(_ column: String, _ ledger: LedgerDefinition) -> Bool {
    if case .date = ledger.column(column)?.type { true } else { false }
  }

  private func holds(_ condition: LedgerCondition, _ ledger: LedgerDefinition) -> Bool {
    switch condition {
    case .ever(let stage): ledger.stage(stage) != nil
    case .now(let stages): stages.allSatisfy { ledger.stage($0) != nil }
    case .role(let roles): roles.contains { role in ledger.stages.contains { $0.role == role } }
    case .choice(let column, let ids):
      ids.allSatisfy { id in ledger.column(column)?.choices?.contains { $0.id == id } == true }
    case .lists(let column, let id): ledger.column(column)?.choices?.contains { $0.id == id } ?? true
    case .flag(let column, _): if case .flag = ledger.column(column)?.type { true } else { false }
    case .filled(let column): ledger.column(column) != nil
    case .atLeast(let column, _): ledger.column(column) != nil
    case .isDue, .onTime, .overdue: ledger.roles.due != nil
    case .onSchedule: ledger.measure != nil || ledger.roles.milestone != nil || ledger.roles.progress != nil
    case .hasRebounded: ledger.stages.contains { $0.role == .rebounded }
    }
  }
}
