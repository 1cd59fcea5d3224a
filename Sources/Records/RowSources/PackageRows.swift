// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Rows of the data that other sites published: a city's site over those of its counties.
struct PackageRows: RowSource {
  /// A path or glob of package folders below the content folder.
  let packages: Mention
  /// The table's name in the packages; `nil` takes that of the kind.
  let table: Mention?
  /// The columns that take the county's name.
  let columns: [Mention]
  /// Names of counties by the names of their packages' folders, where the package's own is not wanted.
  let names: [String: String]
  /// What a column must hold in the rows that are taken; an empty text for blank cells.
  let only: [String: String]
  /// The columns that are summed over all packages; empty where their rows are taken as they are.
  let totals: [Mention]
  /// Columns of ids that would meet those of another county: the county's code is put before each.
  let prefixed: [Mention]

  static var keys: [RecordKey] {
    [
      RecordKey(
        "packages", "数据包",
        note: Wording(
          "别的网站公布的数据所在的文件夹，如 packages/*", "folders of data that other sites published, such as packages/*")
      ),
      RecordKey(
        "table", "包内表",
        note: Wording("数据包里的表名，不写就按种类", "the table in the packages; that of the kind if left out")),
      RecordKey(
        "county_column", "归到列", form: .texts,
        note: Wording("哪一列（或几列）填县的名称", "the columns that take the county's name")),
      RecordKey(
        "county_names", "县名", form: .map(.text), note: Wording("文件夹名: 县的名称", "folder: the county's name")),
      RecordKey(
        "only", "只取", form: .map(.text),
        note: Wording("列: 值，空的写 \"\"；只取这样的行", "column: value, \"\" for blank; rows that have it")),
      RecordKey(
        "totals", "合计", form: .texts,
        note: Wording("各县相加的列，如 累计值", "columns that are summed over the counties, such as value")),
      RecordKey(
        "prefix", "编号前缀", form: .texts,
        note: Wording("前面加县代码的列，免得重号", "columns that get the county's code before them")),
    ]
  }

  static func read(_ reader: inout MappingReader) -> PackageRows? {
    let (packages, table) = (reader.mention("packages"), reader.mention("table"))
    let (columns, prefixed) = (reader.mentions("county_column"), reader.mentions("prefix"))
    let names = TableSourceReader.pairs(reader.node("county_names"), &reader)
    let only = TableSourceReader.pairs(reader.node("only"), &reader)
    let totals = reader.mentions("totals")
    return packages.map {
      PackageRows(
        packages: $0, table: table, columns: columns, names: names, only: only, totals: totals,
        prefixed: prefixed)
    }
  }

  func add(_ entry: SiteConfiguration.TableSource, _ form: TableForm?, to finder: inout TableFinder) {
    let files = files(in: finder.tree)
    claim(&finder)
    guard let form else { return }
    if files.isEmpty { finder.diagnostics.append(PackageFindings.none(packages, finder.tree)) }
    let packages = files.compactMap { finder.packages.package($0, &finder.diagnostics, finder.tree) }
    finder.diagnostics += finder.packages.ages(packages, finder.configuration.year, finder.tree)
    let found = finder.found.files.count
    let tables = packages.compactMap { rows(of: $0, entry, form, &finder) }
    if totals.isEmpty {
      finder.found.files += tables.map { TableFile(form: form, source: .package($0), options: entry) }
    } else if tables.count == files.count, !files.isEmpty {
      add(sumOf: tables, entry, form, to: &finder)
    }
    if totals.isEmpty ? tables.count < max(files.count, 1) : finder.found.files.count == found {
      finder.found.doubtful.append(form.schema.id)
    }
  }

  /// Adds a table of the sums of all packages.
  private func add(
    sumOf tables: [PackageTable], _ entry: SiteConfiguration.TableSource, _ form: TableForm,
    to finder: inout TableFinder
  ) {
    var total = PackageTotal(schema: form.schema, summed: totals.map(\.text))
    for table in tables {
      let path = finder.tree.displayPath(table.file.path)
      let read = table.read(path: path)
      finder.diagnostics += read.diagnostics
      guard let rows = read.value else { return }
      guard total.add(rows, of: table.county) else {
        return finder.diagnostics.append(PackageFindings.otherUnit(path))
      }
    }
    if let lacking = total.lacking {
      finder.diagnostics.append(PackageFindings.noTotal(lacking, at: packages.location))
    }
    // No such file is there; findings and traces show where the sums come from.
    let path = "\(packages.text)/\(form.schema.id).csv"
    finder.found.files.append(
      TableFile(form: form, source: .text(ContentTree.File(path: path, bytes: total.bytes)), options: nil))
  }

  func claim(_ finder: inout TableFinder) {
    let files = finder.tree.files
    for package in self.files(in: finder.tree) {
      let folder = package.path.dropLast(DataPackageFile.name.count)
      // Files come in the order of their paths, so that those of a folder stand together.
      guard let index = finder.tree.index(of: package.path) else { continue }
      var first = index
      while first > 0, files[first - 1].path.hasPrefix(folder) { first -= 1 }
      for file in files[first...].prefix(while: { $0.path.hasPrefix(folder) }) {
        finder.claimed.insert(file.path)
      }
    }
  }

  /// The packages in the order of their paths.
  private func files(in tree: ContentTree) -> [ContentTree.File] {
    tree.files.filter { Glob.matches("\(packages.text)/\(DataPackageFile.name)", $0.path) }
  }

  /// The table of a package; `nil` with a finding where it cannot be used.
  private func rows(
    of package: DataPackageFile, _ entry: SiteConfiguration.TableSource, _ form: TableForm,
    _ finder: inout TableFinder
  ) -> PackageTable? {
    let (tree, name) = (finder.tree, table?.text ?? form.schema.id)
    let place = SourceLocation(path: tree.displayPath(package.path))
    guard let resource = package.resource(name) else {
      finder.diagnostics.append(PackageFindings.noTable(name, package, at: place))
      return nil
    }
    guard let path = resource.path, resource.isInside else {
      finder.diagnostics.append(PackageFindings.outside(name, resource.path, at: place))
      return nil
    }
    guard let index = tree.index(of: "\(package.folder)/\(path)") else {
      finder.diagnostics.append(PackageFindings.noFile(path, at: place))
      return nil
    }
    let file = tree.files[index]
    guard resource.fits(file.bytes) else {
      finder.diagnostics.append(PackageFindings.damaged(tree.displayPath(file.path)))
      return nil
    }
    let folder = package.folder.split(separator: "/").last.map(String.init) ?? package.folder
    guard let county = names[folder] ?? package.county else {
      finder.diagnostics.append(PackageFindings.nameless(folder, at: place))
      return nil
    }
    return PackageTable(
      file: file, about: package.bytes, schema: form.schema, units: resource.units, layout: entry.layout,
      columns: columns.map(\.text), county: county, only: only, prefixed: prefixed.map(\.text),
      prefix: package.code ?? folder)
  }
}
