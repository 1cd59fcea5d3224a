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
            taizhang schema --output .vscode/schemas    全部写进一个文件夹
      taizhang init 建的县已经配好 VS Code，装上 YAML 扩展（redhat.vscode-yaml）就有提示。
      """)

  @Argument(
    help: ArgumentHelp(
      "种类 (kind): site|scoring|ledger|meeting|update|page，不写就是全部 (all if left out)", valueName: "kind"),
    completion: .list(RecordFormCatalog.all.map(\.id)))
  var kind: String?

  @Option(
    help: ArgumentHelp("写进这个文件夹 (write into this folder)", valueName: "folder"), completion: .directory)
  var output: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if kind == nil, output == nil {
      throw ValidationError("写一种，或者用 --output 写明文件夹 (name a kind, or a folder with --output)")
    }
    guard let kind, RecordFormCatalog.named(kind) == nil else { return }
    let known = RecordFormCatalog.all.map(\.id)
    let help = Spelling.help(for: kind, among: known)?.chinese ?? "可写 \(known.joined(separator: "、"))"
    throw ValidationError("没有“\(kind)”这一种，\(help) (one of \(known.joined(separator: ", ")))")
  }

  func run() throws {
    let forms = kind.flatMap { RecordFormCatalog.named($0) }.map { [$0] } ?? RecordFormCatalog.all
    guard let output else {
      return Terminal.output(forms.map { RecordSchema($0).json }.joined())
    }
    let language = try speech.language() ?? .chinese
    let written = SchemaFolder.write(forms, to: output)
    Screen(speech, content: output).findings(written.diagnostics, language)
    guard !written.hasErrors else { throw ExitCode(1) }
    if !speech.quiet { Terminal.output(written.value.map { $0 + "\n" }.joined()) }
  }
}
