// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Yams

/// Reads YAML text into located nodes, refusing what staff never need and what could blow up: aliases, anchors,
/// duplicate keys, deep nesting.
package enum YAMLReader {
  private static let deepest = 12
  private static let largest = 1_000_000

  /// The one document in `text`; `nil` with an error where it cannot be read.
  ///
  /// - Parameter firstLine: The line of the file that `text` begins at, from 1.
  package static func read(_ text: String, path: String, firstLine: Int = 1) -> Diagnosed<YAMLNode?> {
    guard text.utf8.count <= largest else {
      return Diagnosed(
        nil,
        [
          Diagnostic(
            rule: "yaml-too-large", at: SourceLocation(path: path),
            Wording("文件超过 1 MB，不像是配置", "the file is over 1 MB, too large for a configuration"),
            help: Wording("把数据放进表格，配置里只写键和值", "put data into tables and keep only keys and values here"))
        ])
    }
    if let alias = aliasLine(text) {
      return Diagnosed(
        nil,
        [
          Diagnostic(
            rule: "yaml-alias", at: SourceLocation(path: path, line: firstLine + alias),
            Wording("不支持 YAML 的锚点（&）和引用（*）", "YAML anchors (&) and aliases (*) are not supported"),
            help: Wording(
              "把内容照写一遍；以 & 或 * 开头的文字请加引号", "write the value out; put text that begins with & or * in quotes"))
        ])
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        return Diagnosed(.mapping([], SourceLocation(path: path, line: firstLine)))
      }
      var builder = NodeBuilder(path: path, firstLine: firstLine)
      let node = builder.node(root, depth: 0)
      // Of nodes cut off for their depth nothing can be said.
      return Diagnosed(builder.diagnostics.isEmpty ? node : nil, builder.diagnostics)
    } catch let error as YamlError {
      return Diagnosed(nil, [syntaxError(error, path: path, firstLine: firstLine, text: text)])
    } catch {
      return Diagnosed(nil, [unreadable(path: path, line: firstLine, column: 1)])
    }
  }

  /// The same where lines without a right colon are read as they were meant, each with an error, so that one of them
  /// does not hide the mistakes of the others.
  static func readMending(_ text: String, path: String, firstLine: Int) -> Diagnosed<YAMLNode?> {
    var text = text
    var found: [Diagnostic] = []
    while found.count < mostMended, let problem = problem(of: text), let mended = problem.mended(text) {
      found.append(problem.diagnostic(path: path, firstLine: firstLine))
      text = mended
    }
    let read = read(text, path: path, firstLine: firstLine)
    return Diagnosed(read.value, found + read.diagnostics)
  }

  private static let mostMended = 20

  /// Why text is no YAML; `nil` where it is, or for another reason than a slip of the pen.
  private static func problem(of text: String) -> YAMLProblem? {
    guard text.utf8.count <= largest, aliasLine(text) == nil else { return nil }
    do {
      _ = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        return YAMLProblem(problem, mark, context, in: text)
      default: return nil
      }
    } catch {
      return nil
    }
    return nil
  }

  /// The 0-based line of the first anchor or alias, found where a value begins.
  private static func aliasLine(_ text: String) -> Int? {
    var line = 0
    var atValue = true
    var quote: UInt8?
    for byte in text.utf8 {
      if byte == 0x0A {
        line += 1
        atValue = true
        continue
      }
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      if atValue, byte == 0x26 || byte == 0x2A { return line }
      if atValue, byte == 0x22 || byte == 0x27 { quote = byte }
      switch byte {
      case 0x20, 0x09: break
      case 0x3A, 0x2D, 0x5B, 0x2C, 0x7B: atValue = true
      default: atValue = false
      }
    }
    return nil
  }

  private static func syntaxError(_ error: YamlError, path: String, firstLine: Int, text: String)
    -> Diagnostic
  {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return YAMLProblem(problem, mark, context, in: text).diagnostic(path: path, firstLine: firstLine)
    case .duplicatedKeysInMapping(let duplicates, _):
      return duplicateKey(duplicates, path: path, firstLine: firstLine, text: text)
    default:
      return unreadable(path: path, line: firstLine, column: 1)
    }
  }

  private static func duplicateKey(
    _ duplicates: [String], path: String, firstLine: Int, text: String
  ) -> Diagnostic {
    let name = duplicates.first ?? ""
    var lines: [Int] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.drop(while: { $0 == " " || $0 == "-" }).hasPrefix(name + ":") {
      lines.append(firstLine + index)
    }
    let second = lines.count > 1 ? lines[1] : firstLine
    return Diagnostic(
      rule: "duplicate-key", at: SourceLocation(path: path, line: second),
      Wording(
        "“\(name)”写了两次，第一次在第 \(lines.first ?? firstLine) 行",
        "“\(name)” is given twice, first in line \(lines.first ?? firstLine)"),
      help: Wording("只留一个", "keep one of them"))
  }

  private static func unreadable(path: String, line: Int, column: Int) -> Diagnostic {
    Diagnostic(
      rule: "yaml-syntax", at: SourceLocation(path: path, line: line, column: column),
      Wording("这里的写法读不懂", "cannot read this as YAML"),
      help: Wording("对照样例检查冒号、缩进和引号", "compare colons, indentation and quotes with the sample"))
  }

  /// Turns Yams' nodes into ours, within bounds.
  private struct NodeBuilder {
    let path: String
    let firstLine: Int
    var diagnostics: [Diagnostic] = []

    mutating func node(_ node: Node, depth: Int) -> YAMLNode {
      let place = location(node.mark)
      guard depth <= deepest else {
        diagnostics.append(
          Diagnostic(
            rule: "yaml-too-deep", at: place,
            Wording("层次超过 \(deepest) 层", "nested more than \(deepest) levels deep"),
            help: Wording("减少缩进的层次", "use fewer levels")))
        return .scalar("", place)
      }
      switch node {
      case .scalar(let scalar):
        // A bare `~` or `null` is an empty value; quoted ones are text.
        let isNull = scalar.style == .plain && (scalar.string == "~" || scalar.string == "null")
        return .scalar(isNull ? "" : scalar.string, place)
      case .sequence(let sequence):
        var items: [YAMLNode] = []
        for item in sequence { items.append(self.node(item, depth: depth + 1)) }
        return .sequence(items, place)
      case .mapping(let mapping):
        var entries: [YAMLNode.Entry] = []
        for (key, value) in mapping {
          entries.append(
            YAMLNode.Entry(
              key: key.scalar?.string ?? "", keyLocation: location(key.mark),
              value: self.node(value, depth: depth + 1)))
        }
        return .mapping(entries, place)
      case .alias:
        return .scalar("", place)
      }
    }

    private func location(_ mark: Mark?) -> SourceLocation {
      SourceLocation(
        path: path, line: firstLine + max(mark?.line ?? 1, 1) - 1, column: max(mark?.column ?? 1, 1))
    }
  }
}
