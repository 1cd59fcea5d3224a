// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建一个可以照着改的小县 (begin a county of your own)")

  @Argument(help: ArgumentHelp("新文件夹 (the new folder)", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("年度，不写就是今年 (the year; this one if left out)", valueName: "year"))
  var year: Int?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard let year, !(2000...2100).contains(year) else { return }
    throw ValidationError("--year “\(year)”：写 2000 到 2100 (write 2000 to 2100)")
  }

  func run() throws {
    let language = try speech.language() ?? .chinese
    let written = CountyScaffold.write(to: folder, year: year ?? Terminal.today.year)
    Screen(speech, content: folder).findings(written.diagnostics, language)
    guard !written.hasErrors else { throw ExitCode(1) }
    if !speech.quiet { Terminal.output(CountyScaffold.farewell(folder, written.value)[language] + "\n") }
  }
}
