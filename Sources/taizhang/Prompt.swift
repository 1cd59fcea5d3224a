// SPDX-License-Identifier: MIT

import ArgumentParser
import Diagnostics

/// Questions on a terminal, each asked until its answer will do.
struct Prompt {
  let language: Language

  /// Whether somebody is there to answer.
  static var isPossible: Bool { Terminal.isWatched && Terminal.isAnswered }

  /// The answer, or what usually stands there where nothing is typed.
  ///
  /// - Parameter objection: What is wrong with an answer; `nil` where nothing is.
  func ask(
    _ question: Wording, usual: String = "", objection: (String) -> Wording? = { _ in nil }
  ) throws -> String {
    while true {
      let hint = usual.isEmpty ? "" : language == .chinese ? "［\(usual)］" : " [\(usual)]"
      Terminal.error("\(question[language])\(hint)\(language == .chinese ? "：" : ": ")")
      guard let line = readLine() else { throw stopped() }
      let typed = Self.trimmed(line)
      let answer = typed.isEmpty ? usual : typed
      guard let wrong = objection(answer) else { return answer }
      Terminal.error("  \(wrong[language])\n")
    }
  }

  /// The answer, or `nil` where nothing is typed.
  func askIfAny(
    _ question: Wording, objection: (String) -> Wording? = { _ in nil }
  ) throws -> String? {
    let words = Wording("\(question.chinese)（没有就直接回车）", "\(question.english) (Enter for none)")
    let answer = try ask(words) { $0.isEmpty ? nil : objection($0) }
    return answer.isEmpty ? nil : answer
  }

  /// Yes or no; no where nothing is typed.
  func confirm(_ question: Wording) throws -> Bool {
    let yes = ["是", "y", "yes", "true"]
    let no = ["否", "n", "no", "false"]
    let answer = try ask(question, usual: language == .chinese ? "否" : "no") { answer in
      (yes + no).contains(answer.lowercased()) ? nil : Wording("写 是 或 否", "write yes or no")
    }
    return yes.contains(answer.lowercased())
  }

  /// One of some things, by its number or its name.
  func choose(_ question: Wording, among things: [Wording], usual: Int = 0) throws -> Int {
    for (number, thing) in things.enumerated() { Terminal.error("  \(number + 1)  \(thing[language])\n") }
    func place(_ answer: String) -> Int? {
      Int(answer).map { $0 - 1 } ?? things.firstIndex { $0.chinese.contains(answer) || $0.english == answer }
    }
    let answer = try ask(question, usual: String(usual + 1)) { answer in
      place(answer).map(things.indices.contains) == true
        ? nil : Wording("写 1 到 \(things.count) 的数", "write a number from 1 to \(things.count)")
    }
    return place(answer) ?? usual
  }

  private func stopped() -> ExitCode {
    Terminal.error(Wording("\n没有写完，什么也没有新建\n", "\nnot finished; nothing was made\n")[language])
    return ExitCode(1)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Wording {
  /// Says that something must be written.
  static let needed = Wording("这一项要写", "this must be written")
}
