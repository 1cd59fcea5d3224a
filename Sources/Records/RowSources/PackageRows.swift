// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Tables

/// Rows of the data that other sites published: a city's site over those of its counties.
struct PackageRows: RowSource {
  /// A path or glob of package folders below the content folder.
  let packages: Mention
  /// The table's name in the packages; `nil` takes that of the kind.
  let table: Mention?
  /// The column that takes the county's name.
  let column: Mention?
  /// Names of counties by the names of their packages' folders, where the package's own is not wanted.
  let names: [String: String]
  /// What a column must hold in the rows that are taken; an empty text for blank cells.
  let only: [String: String]
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
      RecordKey("county_column", "归到列", note: Wording("哪一列填县的名称", "the column that takes the county's name")),
      RecordKey(
        "county_names", "县名", form: .map(.text), note: Wording("文件夹名: 县的名称", "folder: the county's name")),
      RecordKey(
        "only", "只取", form: .map(.text),
        note: Wording("列: 值，空的写 \"\"；只取这样的行", "column: value, \"\" for blank; rows that have it")),
      RecordKey(
        "prefix", "编号前缀", form: .texts,
        note: Wording("前面加县代码的列，免得重号", "columns that get the county's code before them")),
    ]
  }

  static func read(_ reader: inout MappingReader) -> PackageRows? {
    let (packages, table) = (reader.mention("packages"), reader.mention("table"))
    let (column, prefixed) = (reader.mention("county_column"), reader.mentions("prefix"))
    let names = TableSourceReader.pairs(reader.node("county_names"), &reader)
    let only = TableSourceReader.pairs(reader.node("only"), &reader)
    return packages.map {
      PackageRows(packages: $0, table: table, column: column, names: names, only: only, prefixed: prefixed)
    }
  }

  func add(_ entry: SiteConfiguration.TableSource, _ form: TableForm?, to finder: inout TableFinder) {
    let files = files(in: finder.tree)
    claim(&finder)
    guard let form else { return }
    if files.isEmpty { finder.diagnostics.append(PackageFindings.none(packages, finder.tree)) }
    var packages: [DataPackageFile] = []
    for file in files {
      do throws(JSONParser.Fault) {
        packages.append(try DataPackageFile(file))
      } catch {
        finder.diagnostics.append(PackageFindings.notJSON(finder.tree.displayPath(file.path), error))
      }
    }
    finder.diagnostics += PackageFindings.ages(packages, finder.configuration.year, finder.tree)
    let found = finder.found.files.count
    for package in packages { add(package, entry, form, to: &finder) }
    if finder.found.files.count < found + max(files.count, 1) { finder.found.doubtful.append(form.schema.id) }
  }

  func claim(_ finder: inout TableFinder) {
    for package in files(in: finder.tree) {
      let folder = package.path.dropLast(DataPackageFile.name.count)
      finder.claimed.formUnion(finder.tree.files.map(\.path).filter { $0.hasPrefix(folder) })
    }
  }

  /// The packages in the order of their paths.
  private func files(in tree: ContentTree) -> [ContentTree.File] {
    tree.files.filter { Glob.matches("\(packages.text)/\(DataPackageFile.name)", $0.path) }
  }

  private func add(
    _ package: DataPackageFile, _ entry: SiteConfiguration.TableSource, _ form: TableForm,
    to finder: inout TableFinder
  ) {
    let (tree, name) = (finder.tree, table?.text ?? form.schema.id)
    let place = SourceLocation(path: tree.displayPath(package.path))
    guard let resource = package.resource(name) else {
      return finder.diagnostics.append(PackageFindings.noTable(name, package, at: place))
    }
    guard let path = resource.path, resource.isInside else {
      return finder.diagnostics.append(PackageFindings.outside(name, resource.path, at: place))
    }
    guard let index = tree.index(of: "\(package.folder)/\(path)") else {
      return finder.diagnostics.append(PackageFindings.noFile(path, at: place))
    }
    let file = tree.files[index]
    guard resource.fits(file.bytes) else {
      return finder.diagnostics.append(PackageFindings.damaged(tree.displayPath(file.path)))
    }
    let read = CSVFormat.parse(file.bytes, path: tree.displayPath(file.path))
    finder.diagnostics += read.diagnostics
    guard let rows = read.value else { return }
    let folder = package.folder.split(separator: "/").last.map(String.init) ?? package.folder
    guard let county = names[folder] ?? package.county else {
      return finder.diagnostics.append(PackageFindings.nameless(folder, at: place))
    }
    let bytes = PackageCSV(
      table: rows, schema: form.schema, units: resource.units, columns: entry.layout.columns,
      column: column?.text,
      county: county, only: only, prefixed: prefixed.map(\.text), prefix: package.code ?? folder
    ).bytes
    finder.found.files.append(
      TableFile(
        form: form, source: .text(ContentTree.File(path: file.path, bytes: bytes)), options: entry))
  }
}
