// SPDX-License-Identifier: MIT

internal import Database
internal import Diagnostics
internal import Records
internal import Tables

/// The data to download, made once for the files themselves and for the pages that say how large they are.
struct DataFiles: Sendable {
  let sheets: [DataSheet]
  /// Paths below the output folder, in the order of the tables, each with its bytes.
  let files: [OutputFile]
  /// Bytes by path.
  let sizes: [String: Int]
  /// The path of the database below the output folder.
  let database: String

  static let none = DataFiles()

  private init() {
    sheets = []
    files = []
    sizes = [:]
    database = ""
  }

  /// - Parameter workshop: Makes the files; which of them first changes nothing.
  init(_ site: SiteContext, _ workshop: Workshop) {
    let sheets = DataTables.sheets(site)
    let database = "data/\(Self.databaseStem(site.records.site)).sqlite"
    let forms = Self.forms(sheets, site)
    // The database takes longest, so it is begun first.
    let base: Workshop.Piece = { (try? DatabaseFile.bytes(of: sheets.map(\.table))) ?? [] }
    let made = workshop.bytes(of: [base] + forms.map(\.make))
    var files = zip(forms, made.dropFirst()).map { OutputFile(path: $0.path, bytes: $1) }
    let csvSizes = files.reduce(into: [:]) { $0[$1.path] = $1.bytes.count }
    for sheet in sheets {
      let schema = TableSchemaFile.schema(of: sheet.table, site.language)
      files.append(OutputFile(path: "data/\(sheet.folder)/schema.json", bytes: schema.bytes))
    }
    files += StaffSchema.files(site)
    let package = DataPackage.json(site, sheets) {
      csvSizes["data/\($0.folder)/\($0.fileName(site)).csv"] ?? 0
    }
    files.append(OutputFile(path: "data/datapackage.json", bytes: package.bytes))
    if let bytes = made.first, !bytes.isEmpty { files.append(OutputFile(path: database, bytes: bytes)) }
    self.sheets = sheets
    self.database = database
    self.files = files
    sizes = files.reduce(into: [:]) { $0[$1.path] = $1.bytes.count }
  }

  /// The files of each table, which need nothing of each other.
  private static func forms(
    _ sheets: [DataSheet], _ site: SiteContext
  ) -> [(path: String, make: Workshop.Piece)] {
    sheets.flatMap { sheet -> [(path: String, make: Workshop.Piece)] in
      let stem = "data/\(sheet.folder)/\(sheet.fileName(site))"
      return [
        ("\(stem).csv", { DataText.csv(sheet.table) }),
        ("\(stem)-zh.csv", { DataText.chineseCSV(sheet) }),
        ("\(stem).json", { DataText.json(sheet, site) }),
      ]
    }
  }

  /// The file name of the database.
  var databaseName: String { database.split(separator: "/").last.map(String.init) ?? database }

  /// Whether the database could be made.
  var hasDatabase: Bool { sizes[database] != nil }

  /// The size of a file as people read it; `nil` where there is no such file.
  func size(_ path: String) -> String? { sizes[path].map { ByteSize.text($0) } }

  /// `taizhang-379921`: the county's code tells one county's file from another's on somebody's disk.
  private static func databaseStem(_ site: SiteConfiguration) -> String {
    (site.countyCode.isEmpty ? "taizhang" : "taizhang-\(site.countyCode)")
      + (site.audience == .internal ? "-internal" : "")
  }
}
