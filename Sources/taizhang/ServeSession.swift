// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Preview

/// A preview from its start to Ctrl-C, and what is said on the way.
struct ServeSession: Sendable {
  let options: BuildOptions
  let screen: Screen

  /// - Parameters:
  ///   - isChosen: Whether the port was asked for; otherwise the next free one will do.
  ///   - opens: Whether the browser is opened.
  func run(_ settings: PreviewSettings, isChosen: Bool, opens: Bool) async throws {
    let (server, address) = try await start(settings, isChosen: isChosen)
    let places = address.openable().map(\.text)
    screen.say(
      Wording(
        "预览：\(places.joined(separator: "　"))　保存后自动更新，按 Ctrl-C 结束",
        "preview at \(places.joined(separator: " ")); it follows what is saved, Ctrl-C ends it"))
    if !address.isLoopback {
      screen.say(
        Wording(
          "注意：同一网络里的其他电脑也能打开；草稿和内部内容不显示，提示语只在这里显示",
          "warning: other machines of the network can open it; drafts and internal pages are not shown, findings only here"
        ))
    }
    let running = Task { await server.run() }
    if opens, let own = places.first { Terminal.open(own) }
    await Terminal.interruption()
    await server.stop()
    running.cancel()
    screen.say(Wording("预览已结束", "the preview has ended"))
  }

  private func start(
    _ settings: PreviewSettings, isChosen: Bool
  ) async throws -> (PreviewServer, PreviewAddress) {
    var settings = settings
    do throws(PreviewFault) {
      let server = server(settings)
      return (server, try await server.start())
    } catch {
      let next = error == .portTaken ? FreePort.next(after: settings.address) : nil
      guard let next, !isChosen else {
        screen.say(words(error, settings.address, next: next))
        throw ExitCode(UsageMessage.status)
      }
      screen.say(
        Wording(
          "端口 \(settings.address.port) 已被占用，改用 \(next)",
          "port \(settings.address.port) is taken; using \(next)"))
      settings.address = settings.address.with(port: next)
    }
    do throws(PreviewFault) {
      let server = server(settings)
      return (server, try await server.start())
    } catch {
      screen.say(words(error, settings.address, next: nil))
      throw ExitCode(UsageMessage.status)
    }
  }

  private func server(_ settings: PreviewSettings) -> PreviewServer {
    let generator = Generator(options)
    let screen = screen
    return PreviewServer(
      settings,
      rebuild: { previous, changed in
        let site = await generator.live(after: previous?.origin as? LiveSite, changed: changed)
        screen.timings(site.outcome)
        return site.preview
      },
      tell: { screen.tell($0) })
  }

  private func words(_ fault: PreviewFault, _ address: PreviewAddress, next: UInt16?) -> Wording {
    switch fault {
    case .portTaken:
      let (chinese, english) =
        next.map { ("，可以写 --port \($0)", "; --port \($0) is free") } ?? ("", "")
      return Wording("端口 \(address.port) 已被占用\(chinese)", "port \(address.port) is taken\(english)")
    case .portRefused:
      return Wording(
        "端口 \(address.port) 不让用，请写 1024 以上的端口", "port \(address.port) is not allowed; choose one above 1024")
    case .noSuchAddress:
      return Wording("\(address.host) 不是本机的地址", "\(address.host) is no address of this machine")
    case .other(let code):
      return Wording("预览没有开始（系统错误 \(code)）", "the preview could not begin (system error \(code))")
    }
  }
}

extension Screen {
  /// A line on the error output.
  func say(_ wording: Wording) { line(wording) }

  /// What a preview tells: a line for each build, and its findings.
  func tell(_ event: PreviewEvent) {
    switch event {
    case .built(let build, let milliseconds):
      findings(build.findings.filter { $0.severity != .note }, build.language)
      let errors = build.findings.count { $0.severity == .error }
      let warnings = build.findings.count { $0.severity == .warning }
      line(
        build.isFailed
          ? Wording(
            "\(Terminal.clock) 有 \(errors) 个错误，页面保持原样（\(milliseconds) 毫秒）",
            "\(Terminal.clock) \(errors) error\(errors == 1 ? "" : "s"); pages stay as they were (\(milliseconds) ms)"
          )
          : Wording(
            "\(Terminal.clock) 已更新：\(build.pageCount) 页，\(milliseconds) 毫秒，\(errors) 个错误，\(warnings) 个警告",
            "\(Terminal.clock) ready: \(build.pageCount) pages, \(milliseconds) ms, \(errors) errors, \(warnings) warnings"
          ), in: build.language)
    case .swept(let found, let language):
      findings(found.filter { $0.severity != .note }, language)
    case .polling(let language):
      line(
        Wording(
          "系统不能再监视更多文件夹，改为定时查看文件", "the system watches no more folders; files are looked at now and then"),
        in: language)
    }
  }
}
