// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Site
import Templates
import Testing

/// A site rendered in memory with the default theme.
struct BuiltSite {
  /// Text of every file by its path below the output folder.
  let files: [String: String]
  /// Findings of planning and of rendering.
  let diagnostics: [Diagnostic]

  /// - Parameter bytes: What the files hold instead of the county's texts.
  init(_ county: County, bytes: [String: [UInt8]]? = nil) throws {
    let report = try #require(bytes.map { county.report(bytes: $0) } ?? county.report())
    let plan = SitePlan.plan(report, theme: try Self.theme.get())
    var files: [String: String] = [:]
    var diagnostics = plan.diagnostics
    for index in 0..<plan.value.count {
      var bytes: [UInt8] = []
      diagnostics += plan.value.render(index, into: &bytes)
      files[plan.value.path(index)] = String(decoding: bytes, as: UTF8.self)
    }
    self.files = files
    self.diagnostics = diagnostics
  }

  /// Where the pictures that the site shows are copied to.
  static func attachments(of county: County) throws -> [String] {
    SitePlan.plan(try #require(county.report()), theme: try theme.get()).value.attachments.map(\.path)
  }

  /// The text of a page; a failed test where there is none.
  func page(_ path: String) throws -> String { try #require(files[path], "no file \(path)") }

  /// Pages, without files for machines, in the order of their paths.
  var pages: [(path: String, html: String)] {
    files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Pages that only lead on to another.
  static func isRedirect(_ html: String) -> Bool {
    HTMLOutline(html).tags.contains { $0.attributes["id"] == "moved" }
  }

  /// The findings as a clerk reads them.
  var findings: String { DiagnosticPrinter(language: .english).text(diagnostics) }

  /// The site of the county as it is, made once.
  static let standard: Result<BuiltSite, any Error> = Result { try BuiltSite(County()) }

  /// The theme of the repository, with every language.
  static let theme: Result<Theme, any Error> = Result {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("themes/default")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    var files: [ThemeFile] = []
    for name in names {
      let url = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files.append(ThemeFile(path: name, bytes: Array(try Data(contentsOf: url)))) }
    }
    let manifest = ThemeManifest(name: "default", languages: ["zh-Hans", "en"])
    let theme = Theme.load([ThemeLayer(manifest: manifest, root: "themes/default", files: files)])
    guard !theme.hasErrors else {
      throw ThemeFailure(text: DiagnosticPrinter(language: .english).text(theme.diagnostics))
    }
    return theme.value
  }

  struct ThemeFailure: Error {
    let text: String
  }
}
