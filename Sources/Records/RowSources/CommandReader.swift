// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Reads the commands that `site.yml` allows (命令).
enum CommandReader {
  static let keys: [RecordKey] = [
    RecordKey(
      "program", "程序", isRequired: true,
      note: Wording("程序的名称或绝对路径，如 psql；不能是 sh", "its name or absolute path, such as psql; no shell")),
    RecordKey(
      "arguments", "参数", form: .list(.text),
      note: Wording("照原样交给程序，如 [--csv, --quiet]", "handed over as they stand, such as [--csv, --quiet]")),
    RecordKey(
      "environment", "环境变量", form: .texts,
      note: Wording("程序看得到的变量的名称，如 PGHOST", "names of variables it may see, such as PGHOST")),
    RecordKey(
      "seconds", "限时", form: .integer(CommandPolicy.secondsRange),
      note: Wording("最多几秒，不写是 60", "the most seconds, 60 if left out")),
    RecordKey(
      "megabytes", "上限", form: .integer(CommandPolicy.megabytesRange),
      note: Wording("输出最多几 MB，不写是 64", "the most MB of output, 64 if left out")),
  ]

  /// The commands, each under its own name, and the names of those that cannot be used, which are errors.
  static func read(_ outer: inout MappingReader) -> (usable: [CommandPolicy], refused: Set<String>) {
    guard let node = outer.node("commands") else { return ([], []) }
    guard case .mapping(let entries, _) = node else {
      outer.report([
        Diagnostic(
          rule: "wrong-type", at: node.location,
          Wording("“命令”要写一组“名称: {程序: …}”", "“commands” takes a group of `name: {program: …}`"),
          help: Wording(
            "例如：另起一行，缩进两格，写“统计库: {程序: psql, 参数: [--csv]}”",
            "for instance, two blanks in: `statistics: {program: psql, arguments: [--csv]}`"))
      ])
      return ([], [])
    }
    var names: Set<String> = []
    let usable = entries.compactMap { entry -> CommandPolicy? in
      guard names.insert(entry.key).inserted else {
        outer.report([twice(entry)])
        return nil
      }
      return command(entry, &outer)
    }
    return (usable, names.subtracting(usable.map(\.name.text)))
  }

  private static func command(_ entry: YAMLNode.Entry, _ outer: inout MappingReader) -> CommandPolicy? {
    var reader = MappingReader(entry.value, keys: keys)
    let program = reader.mention("program")
    let arguments = arguments(&reader)
    let environment = reader.mentions("environment")
    let seconds = reader.integer("seconds", in: CommandPolicy.secondsRange) ?? CommandPolicy.defaultSeconds
    let megabytes =
      reader.integer("megabytes", in: CommandPolicy.megabytesRange)
      ?? CommandPolicy.megabytesRange.upperBound
    let wrong = (program.flatMap(finding).map { [$0] } ?? []) + environment.compactMap(variableFinding)
    reader.report(wrong)
    outer.report(reader.diagnostics)
    guard let program, let arguments, wrong.isEmpty else { return nil }
    return CommandPolicy(
      name: Mention(entry.key, at: entry.keyLocation), program: program, arguments: arguments,
      environment: environment.map(\.text), seconds: seconds, bytes: megabytes << 20)
  }

  /// The arguments as they stand, with the commas and blanks in them; `nil` where they are no list of values.
  private static func arguments(_ reader: inout MappingReader) -> [String]? {
    guard reader.node("arguments") != nil else { return [] }
    let items = reader.items("arguments")
    guard !items.isEmpty else {
      if case .sequence? = reader.node("arguments") { return [] }
      return nil
    }
    var texts: [String] = []
    for item in items {
      guard case .scalar(let text, _) = item, !text.utf8.contains(0) else {
        reader.report([badArgument(item.location)])
        return nil
      }
      texts.append(text)
    }
    return texts
  }
}

// What a command may be.
extension CommandReader {
  /// Programs that run whatever they are told to, or another program.
  private static let shells: Set<String> = [
    "sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "fish", "csh", "tcsh", "busybox", "env", "xargs",
    "sudo", "su", "nohup", "timeout", "setsid", "pwsh",
  ]

  private static func finding(_ program: Mention) -> Diagnostic? {
    let text = program.text
    let name = text.split(separator: "/").last.map(String.init) ?? ""
    if shells.contains(name) {
      return bad(
        program,
        Wording("程序不能是“\(name)”：它什么都能运行", "the program must not be “\(name)”, which runs anything"),
        help: Wording(
          "写真正要用的程序，如 psql、duckdb、trino", "name the program that is meant, such as psql, duckdb or trino"))
    }
    guard text.utf8.contains(0x2F) else { return nil }
    guard !text.hasPrefix("/") || text.split(separator: "/").contains(where: { $0 == ".." || $0 == "." })
    else { return nil }
    return bad(
      program,
      Wording("程序“\(text)”不是名称，也不是绝对路径", "the program “\(text)” is neither a name nor an absolute path"),
      help: Wording(
        "只写名称，如 psql；或从 / 写起，如 /usr/bin/psql",
        "write the name, such as psql, or begin with /, as in /usr/bin/psql"
      ))
  }

  /// Variables that decide what code a program loads are the machine's own affair.
  private static func variableFinding(_ name: Mention) -> Diagnostic? {
    let text = name.text
    let isPlain = text.utf8.allSatisfy { byte in
      byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    if isPlain, text.utf8.first.map({ !(0x30...0x39).contains($0) }) == true, !text.hasPrefix("LD_"),
      text != "BASH_ENV", text != "ENV"
    {
      return nil
    }
    return bad(
      name,
      Wording("不能让命令看到环境变量“\(text)”", "a command may not see the variable “\(text)”"),
      help: Wording(
        "写变量的名称，如 PGHOST；值不写在这里，LD_ 开头的不行",
        "write its name, such as PGHOST; its value does not stand here, and none begins with LD_"))
  }

  private static func bad(_ mention: Mention, _ message: Wording, help: Wording) -> Diagnostic {
    Diagnostic(rule: "bad-command", at: mention.location, message, help: help)
  }

  private static func badArgument(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "bad-command", at: place,
      Wording("“参数”的每一项是一段文字", "each of the “arguments” is one text"),
      help: Wording("写成 [--csv, --quiet]", "write [--csv, --quiet]"))
  }

  private static func twice(_ entry: YAMLNode.Entry) -> Diagnostic {
    Diagnostic(
      rule: "duplicate-key", at: entry.keyLocation,
      Wording("命令“\(entry.key)”写了两次", "the command “\(entry.key)” is given twice"),
      help: Wording("只留一个", "keep one of them"))
  }
}
