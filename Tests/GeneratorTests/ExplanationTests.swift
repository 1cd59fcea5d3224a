// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Testing

struct ExplanationTests {
  private func answer(_ name: String) throws -> Generator.Answer {
    let folder = try TemporaryFolder()
    _ = CountyScaffold.write(to: folder.path, try CountySketch(year: 2022))
    var options = BuildOptions()
    options.content = folder.at("content")
    return Generator(options).explain(name)
  }

  @Test func `a task with its dates and their places`() throws {
    let text = try answer("R02").text
    #expect(text.hasPrefix("R02 完成一季度接户任务\n"))
    #expect(text.contains("2022-03-31  ← content/meetings/2022-01-10-部署会.md:"))
  }

  @Test func `a target with its arithmetic`() throws {
    let text = try answer("S01").text
    #expect(text.contains("= 310 ÷ 1200 = 25.8%\n"))
    #expect(text.contains("← content/tables/进度.csv:7"))
  }

  @Test func `a holder by id and by short name is one scorecard`() throws {
    let text = try answer("Z02").text
    #expect(text == (try answer("柳溪镇").text))
    #expect(text.contains("镇街属地责任  "))
  }

  @Test func `an id in the wide letters of an input method offers the narrow one`() throws {
    #expect(
      DiagnosticPrinter(language: .chinese).text(try answer("Ｓ０１").diagnostics) == """
        explain: error: 没有叫“Ｓ０１”的目标、任务、断面或责任主体 [unknown-name]
          帮助：是不是“S01”？

        """)
  }

  @Test func `an unknown id offers the nearest`() throws {
    let answer = try answer("R2")
    #expect(answer.text == "")
    #expect(
      DiagnosticPrinter(language: .chinese).text(answer.diagnostics) == """
        explain: error: 没有叫“R2”的目标、任务、断面或责任主体 [unknown-name]
          帮助：是不是“R02”？

        """)
  }
}
