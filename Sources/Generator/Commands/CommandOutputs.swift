// SPDX-License-Identifier: MIT

import Diagnostics
import Glibc
import Records

/// Gives the tables that are read from commands their rows: by running the commands where that was asked for, else
/// from what was kept of earlier runs.
struct CommandOutputs {
  /// The content folder.
  let content: String
  /// Whether commands may be run.
  let runs: Bool
  /// Where programs are looked for, and what they may see of the environment.
  var variable: (String) -> String? = { name in getenv(name).flatMap { String(validatingCString: $0) } }

  /// The content with the output of every call.
  ///
  /// - Parameter known: Outputs of this process, by their keys: a preview runs a command once, not after each edit.
  func supply(
    _ tree: ContentTree, known: inout [String: CommandOutput]
  ) -> Diagnosed<ContentTree> {
    let calls = RecordSet.commandCalls(in: tree)
    guard !calls.isEmpty else { return Diagnosed(tree) }
    var (tree, diagnostics): (ContentTree, [Diagnostic]) = (tree, [])
    for call in calls where tree.outputs[call.key] == nil {
      if let output = known[call.key] {
        tree.outputs[call.key] = output
        continue
      }
      let output = runs ? run(call) : kept(call)
      diagnostics += output.diagnostics
      tree.outputs[call.key] = output.value
      // What failed is tried again.
      if runs, case .rows? = output.value { known[call.key] = output.value }
    }
    if runs { diagnostics += prune(calls) }
    return Diagnosed(tree, diagnostics)
  }

  /// What was kept of a call; `nil` where nothing was.
  private func kept(_ call: CommandCall) -> Diagnosed<CommandOutput?> {
    guard let path = OutputShelf.path(beside: content) else { return Diagnosed(nil) }
    do throws(SystemFailure) {
      guard let shelf = try OutputShelf(at: path) else { return Diagnosed(nil) }
      switch try shelf.output(call.key, limit: call.policy.bytes) {
      case .rows(let bytes): return Diagnosed(.rows(bytes))
      case .nothing: return Diagnosed(nil)
      case .damaged: return Diagnosed(.refused, [.damagedOutput(call, shown: PathText.lastName(path))])
      }
    } catch {
      return Diagnosed(.refused, [.unreadableOutput(call, error, shown: PathText.lastName(path))])
    }
  }

  /// Runs a command and keeps what it gives.
  private func run(_ call: CommandCall) -> Diagnosed<CommandOutput?> {
    let policy = call.policy
    guard let program = ProgramPath.find(policy.program.text, in: variable("PATH") ?? "") else {
      return Diagnosed(.refused, [.command(call, failed: .notFound)])
    }
    let run = CommandRun(
      program: program, arguments: [policy.program.text] + policy.arguments,
      environment: environment(policy), input: call.query.bytes, time: .seconds(policy.seconds),
      limit: policy.bytes)
    switch run.output() {
    case .failure(let failure): return Diagnosed(.refused, [.command(call, failed: failure)])
    case .success(let bytes):
      if let finding = TextCheck.finding(in: bytes, at: "") {
        return Diagnosed(.refused, [.outputNotText(call, at: finding.location.line ?? 1)])
      }
      return Diagnosed(.rows(bytes), keep(bytes, of: call))
    }
  }

  /// What a command sees of the environment: where programs and the user's files are, one language, and what
  /// `site.yml` names.
  private func environment(_ policy: CommandPolicy) -> [String] {
    let own = ["PATH", "HOME"] + policy.environment.filter { !["PATH", "HOME", "LANG"].contains($0) }
    return own.compactMap { name in variable(name).map { "\(name)=\($0)" } } + ["LANG=C.UTF-8"]
  }

  private func keep(_ bytes: [UInt8], of call: CommandCall) -> [Diagnostic] {
    guard let path = OutputShelf.path(beside: content) else { return [] }
    do throws(SystemFailure) {
      try OutputShelf(making: path).keep(bytes, as: call.key)
      return []
    } catch {
      return [.outputNotKept(call, error, shown: PathText.lastName(path))]
    }
  }

  private func prune(_ calls: [CommandCall]) -> [Diagnostic] {
    guard let path = OutputShelf.path(beside: content), let first = calls.first else { return [] }
    do throws(SystemFailure) {
      try OutputShelf(at: path)?.prune(but: Set(calls.map(\.key)))
      return []
    } catch {
      return [.outputNotKept(first, error, shown: PathText.lastName(path))]
    }
  }
}

extension BuildOptions {
  /// What gives the tables of commands their rows.
  var commandOutputs: CommandOutputs { CommandOutputs(content: content, runs: runsCommands) }

  /// The content with what commands gave before.
  func contentTree() -> Diagnosed<ContentTree> {
    var none: [String: CommandOutput] = [:]
    let kept = CommandOutputs(content: content, runs: false)
    return ContentReader.read(content).then { kept.supply($0, known: &none) }
  }
}
