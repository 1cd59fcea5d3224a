// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建一个可以照着改的小县 (begin a county of your own)",
    discussion: """
      例如：taizhang init 云汀县台账
            taizhang init 云汀县台账 --county 云汀县 --year 2022 --towns "城关街道、白石镇、上溪乡"
      """)

  @Argument(
    help: ArgumentHelp("新文件夹，不写就问 (the new folder; asked for if left out)", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("县名 (the county’s name)", valueName: "name"))
  var county: String?

  @Option(help: ArgumentHelp("年度，不写就是今年 (the year; this one if left out)", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("镇街，用顿号或逗号隔开 (the towns)", valueName: "names"))
  var towns: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard let year, Self.objection(toYear: String(year)) != nil else { return }
    throw ValidationError("--year “\(year)”：写 2000 到 2100 (write 2000 to 2100)")
  }

  func run() throws {
    let language = try speech.language() ?? .chinese
    let folder = try self.folder ?? askedFolder(language)
    let sketch = try sketch(language)
    let hasReadme = PathText.isThere(folder + "/README.md")
    let written = CountyScaffold.write(to: folder, sketch)
    Screen(speech, content: folder).findings(written.diagnostics, language)
    guard !written.hasErrors else { throw ExitCode(1) }
    if !speech.quiet { Terminal.output(CountyScaffold.farewell(folder, written.value)[language] + "\n") }
    let screen = Screen(speech, content: folder)
    if county == nil, year == nil, towns == nil, !Prompt.isPossible {
      screen.line(sketch.unasked, in: language)
    }
    if hasReadme {
      screen.line(Wording("原有的 README.md 没有改动", "README.md was there and stays as it was"), in: language)
    }
    if !["县", "区", "市", "旗"].contains(where: { sketch.name.hasSuffix($0) }) {
      screen.line(
        Wording(
          "县名“\(sketch.name)”不以县、区、市、旗结尾：少了字就在 content/site.yml 和“行政区”表里补上",
          "“\(sketch.name)” does not end in 县, 区, 市 or 旗; mend it in content/site.yml and the areas table if it should"
        ),
        in: language)
    }
  }

  /// Where nobody is there to answer, the folder must be written.
  private func askedFolder(_ language: Language) throws -> String {
    guard !speech.quiet, Prompt.isPossible else {
      throw ValidationError("写上新文件夹的名字，如 taizhang init 云汀县台账 (name the new folder)")
    }
    return try Prompt(language: language).ask(
      Wording("新文件夹的名字", "the new folder"), usual: Wording("台账", "taizhang-county")[language])
  }

  /// The county as the options say it, or as the answers do where nothing is said.
  private func sketch(_ language: Language) throws -> CountySketch {
    var (name, year) = (county ?? CountySketch.usualName, self.year ?? Terminal.today.year)
    var towns = towns.map { CountySketch.names(in: $0) } ?? CountySketch.usualTowns
    if county == nil, self.year == nil, self.towns == nil, !speech.quiet, Prompt.isPossible {
      let prompt = Prompt(language: language)
      name = try prompt.ask(Wording("县名", "the county’s name"), usual: name) { Self.objection(toName: $0) }
      let answer = try prompt.ask(Wording("年度", "the year"), usual: String(year)) {
        Self.objection(toYear: $0)
      }
      year = Self.year(answer) ?? year
      let usual = towns.joined(separator: "、")
      towns = CountySketch.names(
        in: try prompt.ask(Wording("镇街，用顿号隔开", "the towns, with commas between"), usual: usual) {
          CountySketch.problem(of: CountySketch.names(in: $0))
        })
    }
    var sketch: CountySketch?
    try Words.check { () throws(OptionProblem) in
      sketch = try CountySketch(name: name, year: year, towns: towns)
    }
    guard let sketch else { throw ExitCode(1) }
    return sketch
  }

  private static func objection(toName name: String) -> Wording? {
    do throws(OptionProblem) {
      _ = try CountySketch.checked(county: name)
      return nil
    } catch { return error.wording }
  }

  /// `2022` and `2022年`.
  private static func year(_ text: String) -> Int? { Int(text.hasSuffix("年") ? text.dropLast() : text[...]) }

  private static func objection(toYear text: String) -> Wording? {
    year(text).map { (2000...2100).contains($0) } == true
      ? nil : Wording("用阿拉伯数字写 2000 到 2100 的年份，如 2022", "write a year from 2000 to 2100 in digits")
  }
}
