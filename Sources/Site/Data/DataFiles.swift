// SPDX-License-Identifier: MIT

internal import Database
internal import Diagnostics
internal import Records
internal import Tables

/// The data to download: each file is made once, for itself and for the pages that say how large it is.
struct DataFiles: Sendable {
  /// A file, made when it is first asked for.
  struct File: Sendable {
    /// Below the output folder.
    let path: String
    let bytes: Lazily<[UInt8]>

    init(_ path: String, _ make: @escaping @Sendable () -> [UInt8]) {
      self.path = path
      bytes = Lazily(make)
    }
  }

  let sheets: [DataSheet]
  /// The database first, since it takes longest, then the files of each table in the order of the tables.
  let files: [File]
  /// The path of the database below the output folder.
  let database: String
  private let places: [String: Int]

  static let none = DataFiles()

  private init() {
    sheets = []
    files = []
    places = [:]
    database = ""
  }

  init(_ site: SiteContext) {
    let sheets = DataTables.sheets(site)
    let database = "data/\(Self.databaseStem(site.records.site)).sqlite"
    let forms = Self.forms(sheets, site)
    let sizes = Dictionary(forms.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var files = [File(database) { (try? DatabaseFile.bytes(of: sheets.map(\.table))) ?? [] }] + forms
    files += sheets.map { sheet in
      File("data/\(sheet.folder)/schema.json") {
        TableSchemaFile.schema(of: sheet.table, site.language).bytes
      }
    }
    files += StaffSchema.files(site).map { file in File(file.path) { file.bytes } }
    files.append(
      File("data/datapackage.json") {
        DataPackage.json(site, sheets) {
          sizes["data/\($0.folder)/\($0.fileName(site)).csv"]?.value ?? []
        }.bytes
      })
    self.sheets = sheets
    self.database = database
    self.files = files
    places = Dictionary(
      files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files of each table, which need nothing of each other.
  private static func forms(_ sheets: [DataSheet], _ site: SiteContext) -> [File] {
    sheets.flatMap { sheet -> [File] in
      let stem = "data/\(sheet.folder)/\(sheet.fileName(site))"
      return [
        File("\(stem).csv") { DataText.csv(sheet.table) },
        File("\(stem)-zh.csv") { DataText.chineseCSV(sheet) },
        File("\(stem).json") { DataText.json(sheet, site) },
      ]
    }
  }

  /// The bytes of a file; `nil` where there is no such file.
  func bytes(_ path: String) -> [UInt8]? { places[path].map { files[$0].bytes.value } }

  /// The file name of the database.
  var databaseName: String { database.split(separator: "/").last.map(String.init) ?? database }

  /// The size of a file as people read it; `nil` where there is no such file.
  func size(_ path: String) -> String? { bytes(path).map { ByteSize.text($0.count) } }

  /// `taizhang-379921`: the county's code tells one county's file from another's on somebody's disk.
  private static func databaseStem(_ site: SiteConfiguration) -> String {
    (site.countyCode.isEmpty ? "taizhang" : "taizhang-\(site.countyCode)")
      + (site.audience == .internal ? "-internal" : "")
  }
}
