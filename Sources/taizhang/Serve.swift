// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Preview
import Records

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "在本机预览，保存后自动更新 (preview on this machine)",
    discussion: "网站只在内存里，不写任何文件。按 Ctrl-C 结束。")

  @Option(help: ArgumentHelp("端口，不写就从 8000 起找空的 (the port; the first free from 8000)", valueName: "port"))
  var port: Int?

  @Option(help: ArgumentHelp("本机的地址 (an address of this machine)", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "允许别的电脑来看；不显示草稿和内部内容 (let other machines look)")
  var allowNetwork = false

  @Flag(help: "在浏览器里打开 (open the browser)")
  var open = false

  @Flag(help: "定时查看文件，用于网络盘 (look at files now and then, for network drives)")
  var poll = false

  @Flag(help: "草稿也显示 (show drafts too)")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      "点开文件用的编辑器 (the editor that opens files)", valueName: "editor"))
  var editor: Editor = .vscode

  @OptionGroup var source: SourceOptions

  @OptionGroup var history: HistoryOptions

  @OptionGroup var commands: CommandOptions

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("--port “\(port)”：写 1 到 65535 (write 1 to 65535)")
    }
    let address = PreviewAddress(host: host, port: 0)
    guard address.isLiteral else {
      throw ValidationError("--host “\(host)”：写成 127.0.0.1 这样的地址 (write an address such as 127.0.0.1)")
    }
    guard !address.isLoopback else { return }
    guard allowNetwork else {
      throw ValidationError(
        "--host “\(host)”：别的电脑也能看到，要写 --allow-network (other machines would see it; add --allow-network)")
    }
    if drafts {
      throw ValidationError("--drafts：别的电脑能看到时不显示草稿 (no drafts where other machines can look)")
    }
    if let audience = source.audience, ["internal", "内部"].contains(audience) {
      throw ValidationError("--audience “\(audience)”：别的电脑能看到时不显示内部内容 (no internal pages on a network)")
    }
  }

  func run() async throws {
    var options = try source.options()
    try history.apply(to: &options)
    options.runsCommands = commands.runCommands
    options.jobs = min(Terminal.processors, 64)
    options.showsDrafts = drafts
    options.servedPath = "/"
    let address = PreviewAddress(host: host, port: UInt16(port ?? 8000))
    // What site.yml says about the audience does not hold where others can look.
    if !address.isLoopback { options.audience = .public }
    let session = ServeSession(options: options, screen: Screen(source.speech, content: source.content))
    var settings = PreviewSettings(address: address)
    settings.editor = editor
    settings.watch = options.watching(polls: poll)
    settings.folders = [options.contentFolder]
    try await session.run(settings, isChosen: port != nil, opens: open)
  }
}

extension Editor: ExpressibleByArgument {}
