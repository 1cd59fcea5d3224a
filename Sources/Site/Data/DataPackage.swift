// SPDX-License-Identifier: MIT

internal import Assessment
internal import Diagnostics
internal import Records
internal import Standards
internal import Tables

/// `/data/datapackage.json`: every table with its schema (Frictionless Data Package, version 1).
enum DataPackage {
  /// - Parameter file: A table's CSV file.
  static func json(
    _ site: SiteContext, _ sheets: [DataSheet], file: @Sendable (DataSheet) -> [UInt8]
  ) -> JSONValue {
    let configuration = site.records.site
    var fields: [(String, JSONValue)] = [
      ("profile", .text("tabular-data-package")), ("name", .text(name(configuration))),
      ("title", .text(site.internalMark + configuration.title)),
    ]
    // Properties of its own, which the format allows: a site over several counties goes by them.
    fields.append(
      (
        "county",
        .object([("name", .text(configuration.countyName)), ("code", .text(configuration.countyCode))])
      ))
    fields.append(("year", .integer(configuration.year)))
    if site.isInternal { fields.append(("audience", .text(Audience.internal.rawValue))) }
    if let base = configuration.baseURL { fields.append(("homepage", .text(base))) }
    if let license = License(configuration) { fields.append(("licenses", .list([license.json]))) }
    fields += [
      ("created", .text("\(site.report.asOf.isoText)T00:00:00+08:00")),
      ("sources", .list([.object([("title", .text(source(configuration)))])])),
      ("resources", .list(sheets.map { resource($0, site, file($0)) })),
    ]
    return .object(fields)
  }

  private static func name(_ site: SiteConfiguration) -> String {
    "taizhang-" + (site.countyCode.isEmpty ? Slug.make(from: site.countyName) : site.countyCode)
  }

  private static func source(_ site: SiteConfiguration) -> String {
    site.footer.organiser ?? (site.countyName.isEmpty ? site.title : site.countyName)
  }

  private static func resource(_ sheet: DataSheet, _ site: SiteContext, _ file: [UInt8]) -> JSONValue {
    let table = sheet.table
    var fields: [(String, JSONValue)] = [
      ("name", .text(table.name)), ("title", .text(site.word(table.title))),
    ]
    if !site.word(table.note).isEmpty { fields.append(("description", .text(site.word(table.note)))) }
    fields += [
      ("profile", .text("tabular-data-resource")),
      ("path", .text("\(sheet.folder)/\(sheet.fileName(site)).csv")),
      ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("bytes", .integer(file.count)), ("hash", .text("sha256:" + SHA256.hexadecimal(file))),
      ("dialect", dialect),
    ]
    if !sheet.files.isEmpty {
      fields.append(("sources", .list([.object([("title", .text(sheet.files))])])))
    }
    fields.append(("schema", TableSchemaFile.schema(of: table, site.language)))
    return .object(fields)
  }

  private static let dialect = JSONValue.object([
    ("delimiter", .text(",")), ("lineTerminator", .text("\r\n")), ("quoteChar", .text("\"")),
    ("doubleQuote", .flag(true)), ("header", .flag(true)),
  ])
}

/// The licence of the data: its name, and where it says so its id and address.
struct License: Sendable {
  let title: String
  let id: String
  let address: String?

  /// `nil` where `site.yml` names none.
  init?(_ site: SiteConfiguration) {
    guard let license = site.license else { return nil }
    title = license
    let known = Self.known.first { license.contains($0.words) }
    id = site.licenseID ?? known?.id ?? "notspecified"
    address = site.licenseAddress ?? known?.address
  }

  var json: JSONValue {
    .object(
      [("name", .text(id))] + (address.map { [("path", .text($0))] } ?? []) + [("title", .text(title))])
  }

  /// Licences by the words with which a text names them.
  private static let known: [(words: String, id: String, address: String)] = [
    ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC BY-SA 4.0", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
  ]
}
