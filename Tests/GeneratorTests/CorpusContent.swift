// SPDX-License-Identifier: MIT

import Foundation
import Generator
import Records

/// A small county with places for plants: `⟦⟧` stands for a datum.
enum CorpusContent {
  static let picture: [UInt8] = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=")
      ?? Data())

  /// A picture or PDF file that holds notes.
  static func fixture(_ name: String) throws -> [UInt8] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: tests.appending(path: "PrivacyTests/Pictures/\(name)")))
  }

  /// The county without a plant.
  static var base: [String: String] {
    templates.mapValues { $0.replacing("⟦⟧", with: "").replacing("⟪⟫", with: "") }
  }

  /// With a datum in every place that the public reads.
  static func published(_ planting: inout Planting) -> [String: String] { planted("⟦⟧", &planting) }

  /// With a datum in every place that the public does not read.
  static func hidden(_ planting: inout Planting) -> [String: String] { planted("⟪⟫", &planting) }

  private static func planted(_ mark: String, _ planting: inout Planting) -> [String: String] {
    var content: [String: String] = [:]
    for path in templates.keys.sorted() {
      var lines: [String] = []
      for (number, line) in (templates[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let parts = line.replacing(mark == "⟦⟧" ? "⟪⟫" : "⟦⟧", with: "").components(separatedBy: mark)
        var text = parts[0]
        for part in parts.dropFirst() { text += planting.next(path, line: number + 1) + part }
        lines.append(text)
      }
      content[path] = lines.joined(separator: "\n")
    }
    return content
  }

  static func build(_ folder: String, audience: Audience? = nil) async -> Generator.Outcome {
    var options = BuildOptions()
    options.content = folder + "/content"
    options.output = folder + "/site"
    options.program = #filePath
    options.audience = audience
    options.jobs = 2
    return await Generator(options).build()
  }

  /// Every file below a folder as text, and all its digits in a row.
  static func files(_ root: String) -> [(
    path: String, text: String, digits: String
  )] {
    let paths = (FileManager.default.subpaths(atPath: root) ?? []).sorted()
    return paths.compactMap { path in
      guard let data = FileManager.default.contents(atPath: "\(root)/\(path)"), !data.isEmpty else {
        return nil
      }
      let text = path + "\n" + String(decoding: data, as: UTF8.self)
      return (path, text, Planting.digits(text))
    }
  }
}
