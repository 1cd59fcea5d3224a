// SPDX-License-Identifier: MIT

import Diagnostics
import Generator

/// What is said about a wrong call, in Chinese first.
enum UsageMessage {
  /// The exit status of wrong usage.
  static let status: Int32 = 2

  /// The message for a first word that is no command; `nil` where it is one, or an option.
  static func unknownCommand(_ arguments: [String], known: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help", !known.contains(word) else {
      return nil
    }
    let nearest = Spelling.help(for: word, among: known)
    let help = nearest?.chinese ?? "可用的命令：\(known.joined(separator: " "))"
    let english = nearest?.english ?? "the commands are \(known.joined(separator: ", "))"
    return """
      用法不对：没有“\(word)”这个命令（there is no command “\(word)”）
        帮助：\(help)（\(english)）
        全部说明：taizhang --help

      """
  }

  /// The argument parser's message with a Chinese sentence before it.
  static func text(_ message: String, full: String) -> String {
    // The program's own messages begin in Chinese.
    if let first = message.unicodeScalars.first, !first.isASCII || message.contains("：") {
      return "用法不对：\(message)\n  全部说明：taizhang --help\n"
    }
    let usage = full.split(separator: "\n").first { $0.hasPrefix("Usage:") }.map { "  \($0)\n" } ?? ""
    let chinese =
      sentences.first { message.hasPrefix($0.begins) || message.contains($0.begins) }
      .map { $0.chinese + quoted(message) } ?? "参数不对"
    let help = help(message).map { "  帮助：\($0)\n" } ?? ""
    return "用法不对：\(chinese)（\(message)）\n\(help)\(usage)  全部说明：taizhang --help\n"
  }

  private static let sentences: [(begins: String, chinese: String)] = [
    ("Unknown option", "没有这个选项"), ("Missing expected argument", "还缺参数"),
    ("Missing value", "选项后面还缺值"), ("is invalid", "值不对"), ("unexpected argument", "多了参数"),
    ("Unexpected argument", "多了参数"),
  ]

  /// What to write instead, in Chinese, as far as the parser's message says or its quoted text lets guess.
  private static func help(_ message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    let word = parts.count >= 3 ? parts[1] : ""
    let dashes: Set<Character> = ["—", "–", "－", "―", "-"]
    let bare = word.drop { dashes.contains($0) }
    if let first = word.first, first != "-", dashes.contains(first), !bare.isEmpty {
      return "选项前面是两个半角的减号：--\(bare)"
    }
    if message.hasPrefix("Unknown option"), ofServe.contains(word) { return "\(word) 是 taizhang serve 的选项" }
    // The parser offers the nearest option however far it is.
    if message.contains("Did you mean '"), parts.count >= 5,
      Spelling.nearest(to: word, among: [parts[3]]) != nil
    {
      return "是不是“\(parts[3])”？"
    }
    if message.hasPrefix("Unknown option") {
      return Spelling.nearest(to: word, among: ["--help", "--version"]).map { "是不是“\($0)”？" }
    }
    if message.contains("Please provide one of"), ["task", "任务", "议定事项", "事项"].contains(word) {
      return "任务写在会议记录“议定事项”的表里，一行一项：打开那份会议加一行，或者先 taizhang new meeting"
    }
    if message.contains("Please provide one of"), parts.count >= 7 {
      let choices = stride(from: 5, to: parts.count, by: 2).map { parts[$0] }
      return "可写 \(choices.joined(separator: "、"))"
    }
    if message.lowercased().contains("unexpected argument"), PathText.isFolder(word) {
      return "要用别处的内容文件夹，写 --content \(PathText.isFolder(word + "/content") ? word + "/content" : word)"
    }
    return nil
  }

  private static let ofServe: Set<String> = [
    "--port", "--host", "--open", "--allow-network", "--drafts", "--editor",
  ]

  /// The first quoted part of the parser's message: the author's own text.
  private static func quoted(_ message: String) -> String {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? "“\(parts[1])”" : ""
  }
}
