// SPDX-License-Identifier: MIT

import Testing
import Validation

/// A ledger of ponds with a public notice, and its table.
private func ponds(_ rows: String, log: String = "", notice: String = "5天") -> [String: String] {
  let declaration = """
    名称: 坑塘整治
    列: [责任单位, 发现日期, 完成时限, 验收单位, 复查情况]
    阶段:
      - {名称: 已发现, 日期: 发现日期}
      - {名称: 整治中, 日期: 整治日期}
      - {名称: 已完成, 日期: 完成日期}
      - {名称: 公示中, 日期: 公示日期, 公示: \(notice)}
      - {名称: 已销号, 日期: 销号日期, 必填列: 验收单位}
      - {名称: 反弹, 日期: 反弹日期, 必填列: 复查情况}
    """
  let header = "编号,名称,责任单位,发现日期,完成时限,整治日期,完成日期,公示日期,验收单位,销号日期,反弹日期,复查情况,状态\n"
  var files = ["ledgers/ponds.yml": declaration, "tables/坑塘整治.csv": header + rows]
  if !log.isEmpty { files["tables/台账动态.csv"] = "台账,编号,日期,阶段\n" + log }
  return files
}

struct StageRuleTests {
  private let sound = "T1,村口,白石镇,2022-01-05,2022-06-30,2022-02-01,2022-03-01,2022-03-02,县住建局,2022-03-07,,,\n"

  @Test func `an item that went through all its stages has no findings`() {
    #expect(findings(ponds(sound)) == "")
  }

  @Test func `steps of one day are in order`() {
    #expect(findings(ponds("T1,村口,白石镇,2022-01-05,,2022-01-05,2022-01-05,2022-01-05,,,,,\n")) == "")
  }

  @Test func `a step left out is named, with the column for its date`() {
    #expect(
      findings(ponds("T1,村口,白石镇,2022-01-05,,,2022-03-01,,,,,,\n")) == """
        content/tables/坑塘整治.csv:2:24: error: “T1”从“已发现”（2022-01-05）直接到了“已完成”（2022-03-01），中间少了“整治中” [stage-jump]
          帮助：在“整治日期”列补上日期，或在台账动态里加一行

        """)
  }

  @Test func `a second round in the log is complete in itself`() {
    let row = sound.replacing(",2022-03-07,,,", with: ",2022-03-07,2022-04-01,又见垃圾,")
    #expect(findings(ponds(row, log: "坑塘整治,T1,2022-04-05,整治中\n坑塘整治,T1,2022-04-20,已完成\n")) == "")
  }

  @Test func `a step left out of a second round is added to the log and not to the row`() {
    let row = sound.replacing(",2022-03-07,,,", with: ",2022-03-07,2022-04-01,又见垃圾,")
    #expect(
      findings(ponds(row, log: "坑塘整治,T1,2022-04-20,已完成\n")) == """
        content/tables/台账动态.csv:2:1: error: “T1”从“反弹”（2022-04-01）直接到了“已完成”（2022-04-20），中间少了“整治中” [stage-jump]
          帮助：在台账动态里加上“整治中”和日期

        """)
  }

  @Test func `the same stage reported again is no jump`() {
    let row = "T1,村口,白石镇,2022-01-05,,2022-02-01,,,,,,,\n"
    #expect(findings(ponds(row, log: "坑塘整治,T1,2022-03-01,整治中\n坑塘整治,T1,2022-03-09,\n")) == "")
  }

  @Test func `a date before the one it follows is one finding and no jump`() {
    #expect(
      rules(ponds("T1,村口,白石镇,2022-01-05,,2022-03-05,2022-03-01,,,,,,\n")) == ["stage-date-order"])
  }

  @Test func `a due date before the day of finding is found`() {
    #expect(rules(ponds("T1,村口,白石镇,2022-01-05,2021-12-31,,,,,,,,\n")) == ["stage-date-order"])
  }

  @Test func `closing without acceptance says what to fill in first`() {
    #expect(
      findings(ponds(sound.replacing("县住建局", with: ""))) == """
        content/tables/坑塘整治.csv:2:66: error: “T1”写了“已销号”（2022-03-07），“验收单位”还空着 [close-without-acceptance]
          帮助：要销号，先填“验收单位”；还没有就先删去“销号日期”

        """)
  }

  @Test func `what a rebound requires is missing too`() {
    let row = sound.replacing(",2022-03-07,,,", with: ",2022-03-07,2022-04-01,,")
    #expect(rules(ponds(row)) == ["missing-stage-field"])
  }

  @Test func `a rebound of what was not closed is no jump but a finding of its own`() {
    let row = "T1,村口,白石镇,2022-01-05,,2022-02-01,2022-03-01,,,,2022-04-01,又见垃圾,\n"
    #expect(rules(ponds(row)) == ["rebound-unclosed"])
  }

  @Test(arguments: [("2022-03-06", ["notice-too-short"]), ("2022-03-07", [])])
  func `five days of notice from the second end on the sixth`(closed: String, expected: [String]) {
    #expect(rules(ponds(sound.replacing("2022-03-07", with: closed))) == expected)
  }

  @Test(arguments: [("2022-03-15", ["notice-too-short"]), ("2022-03-16", [])])
  func `ten working days from 2 March end on the fifteenth`(closed: String, expected: [String]) {
    #expect(rules(ponds(sound.replacing("2022-03-07", with: closed), notice: "10个工作日")) == expected)
  }

  @Test(arguments: [("已完成", []), ("整治中", ["stage-mismatch"]), ("已销号", ["stage-mismatch"])])
  func `the typed stage is what the dates say`(typed: String, expected: [String]) {
    #expect(
      rules(ponds("T1,村口,白石镇,2022-01-05,,2022-02-01,2022-03-01,,,,,,\(typed)\n")) == expected)
  }

  @Test func `a stage that is only typed is taken as it is`() {
    #expect(findings(ponds("T1,村口,白石镇,,,,,,,,,,整治中\n")) == "")
  }

  @Test func `a date that could not be read is no missing step`() {
    #expect(
      rules(ponds("T1,村口,白石镇,2022-01-05,,2022-02-30,2022-03-01,,,,,,\n")) == ["no-such-day"])
  }

  @Test func `an unknown stage in the log is no missing step`() {
    let row = "T1,村口,白石镇,2022-01-05,,,2022-03-01,,,,,,\n"
    #expect(rules(ponds(row, log: "坑塘整治,T1,2022-02-01,整冶中\n")) == ["unknown-name"])
  }

  @Test func `an item that could not be read is no unknown one`() {
    #expect(rules(ponds("T1,,白石镇,,,,,,,,,,\n", log: "坑塘整治,T1,2022-02-01,\n")) == ["missing-cell"])
  }
}

struct LedgerNameRuleTests {
  @Test func `an id of two ledgers is told apart by the ledger's name`() {
    var files = ponds("1,村口,白石镇,2022-01-05,,,,,,,,,\n")
    files["tables/入河排污口.csv"] = "编号,名称,排查日期\n1,石桥东,2022-01-10\n"
    files["updates/三月.md"] = "---\n标题: 三月\n日期: 2022-01-30\n单位: 白石镇\n关于: [1]\n---\n"
    #expect(
      findings(files) == """
        content/updates/三月.md:5:6: error: 有 2 本台账都有“1”：入河排污口/1、坑塘整治/1 [ambiguous-name]
          帮助：连台账一起写，如“入河排污口/1”

        """)
    files["updates/三月.md"] = "---\n标题: 三月\n日期: 2022-01-30\n单位: 白石镇\n关于: [坑塘整治/1]\n---\n"
    #expect(findings(files) == "")
  }

  @Test func `one id in two ledgers is no double, in two tables of one ledger it is`() {
    let table = "编号,名称,排查日期\n1,石桥东,2022-01-10\n"
    var files = ponds("1,村口,白石镇,2022-01-05,,,,,,,,,\n")
    files["tables/一/入河排污口.csv"] = table
    #expect(rules(files) == [])
    files["tables/二/入河排污口.csv"] = table
    #expect(rules(files) == ["duplicate-id"])
  }

  @Test func `the holder of an item is one of the holders`() {
    #expect(
      findings(ponds("T1,村口,百石镇,2022-01-05,,,,,,,,,\n")) == """
        content/tables/坑塘整治.csv:2:7: error: 没有叫“百石镇”的责任主体 [unknown-name]
          帮助：是不是“白石镇”？

        """)
  }
}
