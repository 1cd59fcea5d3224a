// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics
import Generator
import Records

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "写出 JSON Schema，编辑器据此提示和检查 (JSON Schemas, by which editors complete and check)",
    discussion: """
      例如：taizhang schema site                        打印 site.yml 的
            taizhang schema --output 提示文件           全部写进一个文件夹
            taizhang schema --vscode                    在这个文件夹配好 VS Code
      配好以后：site.yml、计分规则、自定台账装上 YAML 扩展（redhat.vscode-yaml）就有提示和检查；
      题头和图表块在 Markdown 里，这个扩展不看，打“会议”“图”等字可以插入样板。init 建的县已经配好。
      """)

  @Argument(
    help: ArgumentHelp(
      "种类 (kind): site|scoring|ledger|meeting|update|page|chart|table|figure|scorecard，不写就是全部 (all if left out)",
      valueName: "kind"),
    completion: .list(SchemaCatalog.all.map(\.id)))
  var kind: String?

  @Option(
    help: ArgumentHelp("写进这个文件夹 (write into this folder)", valueName: "folder"), completion: .directory)
  var output: String?

  @Flag(help: "给这个文件夹配好 VS Code (set up VS Code for this folder)")
  var vscode = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if vscode, kind != nil || output != nil {
      throw ValidationError("配好 VS Code（--vscode）要单独写 (--vscode goes alone)")
    }
    if kind == nil, output == nil, !vscode {
      throw ValidationError(
        "写一种，或者用 --output 写明文件夹，或者写 --vscode (name a kind, or a folder with --output, or --vscode)")
    }
    guard let kind, SchemaCatalog.named(kind) == nil else { return }
    let known = SchemaCatalog.all.map(\.id)
    let help = Spelling.help(for: kind, among: known)?.chinese ?? "可写 \(known.joined(separator: "、"))"
    throw ValidationError("没有“\(kind)”这一种，\(help) (one of \(known.joined(separator: ", ")))")
  }

  func run() throws {
    if vscode { return try setUp() }
    let forms = kind.flatMap { SchemaCatalog.named($0) }.map { [$0] } ?? SchemaCatalog.all
    guard let output else {
      return Terminal.output(forms.map { RecordSchema($0).json }.joined())
    }
    let language = try speech.language() ?? .chinese
    let written = SchemaFolder.write(forms, to: output)
    Screen(speech, content: output).findings(written.diagnostics, language)
    guard !written.hasErrors else { throw ExitCode(1) }
    if !speech.quiet { Terminal.output(written.value.map { $0 + "\n" }.joined()) }
  }

  private func setUp() throws {
    let language = try speech.language() ?? .chinese
    let found = SchemaFolder.writeEditor(in: ".")
    Screen(speech, content: ".vscode").findings(found.diagnostics, language)
    guard !found.hasErrors else { throw ExitCode(1) }
    guard !speech.quiet else { return }
    let kept = Wording("已有，没有改动", "is there, left as it was")[language]
    Terminal.output(
      found.value.written.map { $0 + "\n" }.joined() + found.value.left.map { "\($0)（\(kept)）\n" }.joined())
  }
}
