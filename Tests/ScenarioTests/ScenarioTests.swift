// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Runs the real program as the files of `Scenarios` say.
struct ScenarioTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Scenarios")

  /// The names of all scenarios.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".scenario") }.sorted()
  }()

  @Test func `there are scenarios`() {
    #expect(Self.names.isEmpty == false)
  }

  @Test(arguments: names)
  func `the program does as the scenario says`(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    try Self.check(Scenario(text), name: name)
  }

  /// Runs the commands in an empty folder.
  static func check(_ scenario: Scenario, name: String) throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "taizhang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    try #require(scenario.steps.isEmpty == false)
    for step in scenario.steps {
      let (status, printed) = try run(step.command, in: home)
      let place = "\(name):\(step.line): \(step.command)\n\(printed.joined(separator: "\n"))"
      #expect(status == step.status, "\(place)")
      #expect(Scenario.matches(printed[...], step.expected[...]) == true, "\(place)")
    }
  }

  private static func run(_ command: String, in folder: URL) throws -> (Int32, [String]) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1\n" + command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": try program().deletingLastPathComponent().path + ":/usr/bin:/bin", "HOME": "/nonexistent",
      "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
    while lines.last == "" { lines.removeLast() }
    return (process.terminationStatus, lines)
  }

  /// The program that was built with these tests: `TAIZHANG_BINARY`, or the one beside the test program.
  static func program() throws -> URL {
    let given = ProcessInfo.processInfo.environment["TAIZHANG_BINARY"].map { URL(filePath: $0) }
    let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let candidates = [
      given, beside.appending(path: "taizhang"), root.appending(path: ".build/debug/taizhang"),
    ].compactMap { $0 }
    return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
  }
}
