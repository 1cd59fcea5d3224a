// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// The published data of another site below the content folder: `datapackage.json` and its CSV files.
struct DataPackageFile {
  static let name = "datapackage.json"

  /// The path of the package's folder below the content folder.
  let folder: String
  /// The path of its `datapackage.json` below the content folder.
  let path: String
  let bytes: [UInt8]
  private let node: JSONNode

  /// - Throws: What is wrong with the JSON.
  init(_ file: ContentTree.File) throws(JSONParser.Fault) {
    path = file.path
    bytes = file.bytes
    folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
    node = try JSONParser.parse(file.bytes)
  }

  /// The county whose data it is; `nil` where the package does not say.
  var county: String? { node["county"]?["name"]?.text }
  var code: String? { node["county"]?["code"]?.text }
  var year: Int? { node["year"]?.number.flatMap { Int(exactly: $0) } }
  /// The day up to which it was judged.
  var asOf: CivilDate? { node["created"]?.text.flatMap { CivilDate(String($0.prefix(10))) } }

  /// One of its tables.
  struct Resource {
    /// The path of its file below the package's folder, as written; `nil` where it is not one text.
    let path: String?
    let bytes: Int?
    /// As Frictionless writes it: `sha256:` and the digest.
    let hash: String?
    /// Units of its columns, by their names.
    let units: [String: String]

    /// Whether the path leads nowhere but below the package's folder.
    var isInside: Bool {
      guard let path, !path.isEmpty, !path.contains("\\"), !path.contains(":") else { return false }
      return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part != "." && part != ".."
      }
    }

    /// Whether a file is the one that was published.
    func fits(_ content: [UInt8]) -> Bool {
      if let bytes, bytes != content.count { return false }
      guard let hash, hash.hasPrefix("sha256:") else { return true }
      return SHA256.hexadecimal(content) == hash.dropFirst(7)
    }
  }

  /// A table by its name; `nil` where there is none.
  func resource(_ name: String) -> Resource? {
    guard let found = node["resources"]?.items?.first(where: { $0["name"]?.text == name }) else { return nil }
    var units: [String: String] = [:]
    for field in found["schema"]?["fields"]?.items ?? [] {
      if let name = field["name"]?.text, let unit = field["unit"]?.text { units[name] = unit }
    }
    return Resource(
      path: found["path"]?.text, bytes: found["bytes"]?.number.flatMap { Int(exactly: $0) },
      hash: found["hash"]?.text, units: units)
  }

  /// The names of its tables.
  var tables: [String] { node["resources"]?.items?.compactMap { $0["name"]?.text } ?? [] }
}
