// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Records
import Standards
import Testing

/// Tables whose rows a command gives: what runs, what is kept, and what is said where something goes wrong.
struct CommandTests {
  @Test func `rows of a command are published like those of a file`() async throws {
    let county = try CommandCounty()
    #expect(await county.build(runs: true) == "")
    #expect(county.published("value") == ["600", "400", "200"])
    #expect(county.published("holder_id") == ["", "Z01", "Z02"])
    #expect(
      county.published("source_file") == ["queries/进度.sql.csv", "queries/进度.sql.csv", "queries/进度.sql.csv"])
    #expect(county.published("source_row") == ["2", "3", "4"])
  }

  @Test func `nothing runs unless that is asked for, and what was kept is used`() async throws {
    let county = try CommandCounty()
    let notRun = """
      content/site.yml:9:18: error: 命令“统计库”没有运行，也没有这个查询（queries/进度.sql）留存的结果 [command-not-run]
        帮助：看过 site.yml 和查询，加 --run-commands 再运行一次；结果会留存，以后不加也能用

      """
    #expect(await county.build(runs: false) == notRun)
    let hasOutputs = county.folder.exists(".content.outputs")
    #expect(!hasOutputs)
    #expect(county.findings(runs: true) == "")
    #expect(county.findings(runs: false) == "")
    // Another query has no output yet; the old one has.
    try county.write(query: CommandCounty.rows.replacing("600", with: "700"))
    #expect(county.findings(runs: false) == notRun)
    try county.write(query: CommandCounty.rows)
    #expect(county.findings(runs: false) == "")
    // Other arguments are another call.
    try county.write(command: #"统计库: {程序: awk, 参数: [-v, x=1, -f, "-"]}"#)
    #expect(county.findings(runs: false) == notRun)
  }

  @Test func `an argument keeps every comma in it`() throws {
    let county = try CommandCounty(command: #"统计库: {程序: awk, 参数: [-v, "x=甲，乙", -f, "-"]}"#)
    #expect(county.findings(runs: true) == "")
  }

  @Test func `the same output leaves the kept files and the site as they are`() async throws {
    let county = try CommandCounty()
    #expect(await county.build(runs: true) == "")
    let rows = try county.kept(".csv")
    let digest = try county.kept(".sha256")
    let stamps = [rows, digest].map { county.folder.stamp(".content.outputs/\($0)") }
    let again = await Generator(county.options(runs: true)).build()
    #expect(again.counts.written == 0)
    #expect([rows, digest].map { county.folder.stamp(".content.outputs/\($0)") } == stamps)
    let bytes = county.folder.read(".content.outputs/\(rows)") ?? ""
    #expect(bytes.hasPrefix("目标编号,责任主体,截止日,累计值\nQ01,,2022-06-30,600\n"))
    #expect(
      county.folder.read(".content.outputs/\(digest)")
        == "\(SHA256.hexadecimal(Array(bytes.utf8)))  \(rows)\n")
  }

  @Test func `a kept output that was changed is refused, and mended by another run`() throws {
    let county = try CommandCounty()
    #expect(county.findings(runs: true) == "")
    let name = try county.kept(".csv")
    try county.folder.write(".content.outputs/\(name)", "目标编号,截止日,累计值\nQ01,2022-06-30,9999\n")
    #expect(
      county.findings(runs: false) == """
        content/site.yml:9:18: error: 命令“统计库”留存的结果与它的校验值不符，不用（.content.outputs/\(name)） [damaged-output]
          帮助：有人改过或没有传完：加 --run-commands 再运行一次

        """)
    #expect(county.findings(runs: true) == "")
    #expect(county.findings(runs: false) == "")
  }

  @Test func `the kept outputs are the owner's alone, and idle ones are few`() throws {
    let county = try CommandCounty()
    for number in 0..<12 {
      try county.write(query: CommandCounty.rows + "# \(number)\n")
      #expect(county.findings(runs: true) == "")
    }
    #expect(county.folder.names(".content.outputs").count == 2 * 9)
    let folder = try FileManager.default.attributesOfItem(atPath: county.folder.at(".content.outputs"))
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test func `a command that fails is told with what it said`() throws {
    let county = try CommandCounty(
      query: #"BEGIN { printf "\033[2J错\n\n  no such table\nthird\nfourth\n" > "/dev/stderr"; exit 3 }"#)
    #expect(
      county.findings(runs: true) == #"""
        content/site.yml:9:18: error: 命令“统计库”没有成功（退出码 3）：\u{1B}[2J错 / no such table / third [command-failed]
          帮助：查询在 queries/进度.sql；在终端里用同样的参数运行一次，看哪里不对

        """#)
    #expect(
      county.findings(runs: true, .english) == #"""
        content/site.yml:9:18: error: the command “统计库” failed (status 3): \u{1B}[2J错 / no such table / third [command-failed]
          help: the query is queries/进度.sql; run it in a terminal with the same arguments to see what is wrong

        """#)
    let hasOutputs = county.folder.exists(".content.outputs")
    #expect(!hasOutputs)
  }

  @Test func `a command that is killed, or says nothing, is told`() throws {
    let killed = try CommandCounty(query: #"BEGIN { system("kill -9 $PPID") }"#)
    #expect(
      killed.findings(runs: true).hasPrefix("content/site.yml:9:18: error: 命令“统计库”没有成功（被信号 9 结束），什么也没说 ["))
    let silent = try CommandCounty(query: "BEGIN { exit 1 }")
    #expect(silent.findings(runs: true).hasPrefix("content/site.yml:9:18: error: 命令“统计库”没有成功（退出码 1），什么也没说 ["))
  }

  @Test func `a command that takes too long is ended with all that it began`() throws {
    let county = try CommandCounty(
      command: #"统计库: {程序: awk, 参数: [-f, "-"], 限时: 1}"#,
      query: #"BEGIN { system("echo $$ > \#("PLACE"); exec sleep 300") }"#)
    try county.write(
      query: #"BEGIN { system("echo $$ > '\#(county.folder.at("process"))'; exec sleep 300") }"#)
    let start = ContinuousClock.now
    #expect(
      county.findings(runs: true) == """
        content/site.yml:9:18: error: 命令“统计库”超过 1 秒还没有结束，已停止 [command-timeout]
          帮助：让查询先汇总再输出，或在 site.yml 这个命令里写“限时: 600”（秒，最多 3600）

        """)
    #expect(ContinuousClock.now - start < .seconds(8))
    let process = try Self.process(county.folder.read("process"))
    #expect(Self.isGone(process))
  }

  @Test func `a process that a command leaves behind holds nothing up and is ended`() throws {
    let county = try CommandCounty()
    try county.write(
      query: #"BEGIN { system("sleep 300 & echo $! > '\#(county.folder.at("process"))'") }"# + "\n"
        + CommandCounty.rows)
    let start = ContinuousClock.now
    #expect(county.findings(runs: true) == "")
    #expect(ContinuousClock.now - start < .seconds(8))
    let process = try Self.process(county.folder.read("process"))
    #expect(Self.isGone(process))
  }

  @Test func `too much output ends a command`() throws {
    let county = try CommandCounty(
      command: #"统计库: {程序: awk, 参数: [-f, "-"], 上限: 1}"#, query: #"BEGIN { while (1) print "0123456789" }"#)
    #expect(
      county.findings(runs: true) == """
        content/site.yml:9:18: error: 命令“统计库”的输出超过 1 MB，已停止 [output-too-large]
          帮助：网站要的是汇总：在查询里按镇街、月份 GROUP BY；上限最多 64 MB

        """)
  }

  @Test func `full pipes of output and errors hold nothing up`() throws {
    let noise = #"BEGIN { for (i = 0; i < 200000; i++) print "0123456789 0123456789" > "/dev/stderr" }"#
    let county = try CommandCounty(query: noise + "\n" + CommandCounty.rows)
    #expect(county.findings(runs: true) == "")
  }

  @Test func `a program that is not there, or may not run, is told`() throws {
    let county = try CommandCounty(command: "统计库: {程序: no-such-program-here}")
    #expect(
      county.findings(runs: true) == """
        content/site.yml:7:13: error: 找不到命令“统计库”的程序“no-such-program-here”，或者不让运行 [command-not-found]
          帮助：装上它，或写绝对路径，如 /usr/bin/psql

        """)
    try county.write(command: "统计库: {程序: \(county.folder.at("content/site.yml"))}")
    #expect(county.findings(runs: true).contains("[command-not-found]\n"))
  }

  @Test func `output that is not UTF-8 or no table is told with its line`() throws {
    let county = try CommandCounty(query: #"BEGIN { print "目标编号,截止日,累计值"; printf "Q01,2022-06-30,6\377\n" }"#)
    #expect(
      county.findings(runs: true) == """
        content/site.yml:9:18: error: 命令“统计库”的输出第 2 行不是 UTF-8 文字 [output-not-text]
          帮助：让它输出 UTF-8，如 psql 的 PGCLIENTENCODING=UTF8，并输出 CSV

        """)
    try county.write(query: #"BEGIN { print "目标编号,截止日,累计值"; print "Q01,2022-06-30,六百" }"#)
    #expect(county.findings(runs: true).hasPrefix("content/queries/进度.sql.csv:2:16: error: "))
    try county.write(query: "BEGIN { }")
    #expect(county.findings(runs: true).hasPrefix("content/queries/进度.sql.csv: error: "))
  }

  @Test func `a command sees no variable that it was not given`() throws {
    let county = try CommandCounty(
      command: "统计库: {程序: env-of-test}", query: "")
    try county.write(command: #"统计库: {程序: awk, 参数: [-f, "-"], 环境变量: [TAIZHANG_TEST_SEEN]}"#)
    setenv("TAIZHANG_TEST_SEEN", "甲 乙", 1)
    setenv("TAIZHANG_TEST_HIDDEN", "丙", 1)
    try county.write(
      query:
        #"BEGIN { for (name in ENVIRON) if (name !~ /^(AWKPATH|AWKLIBPATH)$/) print name "=" ENVIRON[name] | "sort >&2"; close("sort >&2"); exit 1 }"#
    )
    let said = county.findings(runs: true)
    let home = ProcessInfo.processInfo.environment["HOME"].map { "HOME=\($0) / " } ?? ""
    #expect(said.contains("：\(home)LANG=C.UTF-8 / PATH="), "\(said)")
    #expect(!said.contains("TAIZHANG_TEST_HIDDEN"))
  }

  @Test func `a link in the place of a query is refused as everywhere`() throws {
    let county = try CommandCounty()
    try county.folder.write("outside.sql", CommandCounty.rows)
    try county.folder.remove("content/queries/进度.sql")
    try county.folder.link("content/queries/进度.sql", to: county.folder.at("outside.sql"))
    #expect(
      county.findings(runs: true) == """
        content/queries/进度.sql: error: 符号链接不读取 [symbolic-link]
          帮助：请把文件本身复制到这里

        """)
  }

  @Test func `what cannot be kept is a warning`() throws {
    let county = try CommandCounty()
    try county.folder.write(".content.outputs", "a file in the place of the folder")
    #expect(
      county.findings(runs: true) == """
        content/site.yml:9:18: warning: 命令“统计库”的结果没能留存到 .content.outputs：不是文件夹 [output-not-kept]
          帮助：内容文件夹旁边要能写；不然每次都要加 --run-commands

        """)
  }

  @Test func `a preview runs a command once for one query`() throws {
    let county = try CommandCounty()
    let marks = county.folder.at("runs")
    try county.write(query: #"BEGIN { print "x" >> "\#(marks)" }"# + "\n" + CommandCounty.rows)
    var memory = BuildMemory()
    let generator = Generator(county.options(runs: true))
    for number in 0..<3 {
      try county.folder.write("content/pages/页.md", "---\n标题: 页\n公开: 是\n---\n\n第 \(number) 次\n")
      #expect(generator.turn(&memory).outcome.diagnostics.map(\.rule) == [])
    }
    #expect(county.folder.read("runs") == "x\n")
    try county.write(query: #"BEGIN { print "y" >> "\#(marks)" }"# + "\n" + CommandCounty.rows)
    #expect(generator.turn(&memory).outcome.diagnostics.map(\.rule) == [])
    #expect(county.folder.read("runs") == "x\ny\n")
  }

  /// The number of a process, as the shell wrote it.
  private static func process(_ text: String?) throws -> Int32 {
    try #require(text.flatMap { Int32($0.trimmingCharacters(in: .newlines)) })
  }

  /// Whether a process has ended; one that nobody took off the list yet has.
  private static func isGone(_ process: Int32) -> Bool {
    for _ in 0..<100 {
      guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
        return true
      }
      if text.split(separator: ")").last?.hasPrefix(" Z") == true { return true }
      usleep(20_000)
    }
    return false
  }
}
