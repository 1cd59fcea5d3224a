// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

// The words about data that other sites published.
enum PackageFindings {
  static func none(_ mention: Mention, _ tree: ContentTree) -> Diagnostic {
    Diagnostic(
      rule: "no-package", at: mention.location,
      Wording("\(tree.name) 里没有“\(mention.text)”这样的数据包", "\(tree.name) holds no package “\(mention.text)”"),
      help: Wording(
        "每个县一个文件夹，里面有 datapackage.json 和 CSV，如 packages/甲县；写“数据包: packages/*”",
        "a folder for each county with datapackage.json and its CSV files, such as packages/a; write `packages: packages/*`"
      ))
  }

  static func notJSON(_ path: String, _ fault: JSONParser.Fault) -> Diagnostic {
    Diagnostic(
      rule: "bad-package", at: SourceLocation(path: path),
      Wording(
        "数据包读不了：第 \(fault.offset + 1) 个字节处，\(fault.message.chinese)",
        "the package cannot be read: at byte \(fault.offset + 1), \(fault.message.english)"), help: again)
  }

  static func noTable(_ name: String, _ package: DataPackageFile, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "bad-package", at: place,
      Wording("数据包里没有“\(name)”表", "the package has no table “\(name)”"),
      help: Spelling.help(for: name, among: package.tables)
        ?? Wording(
          "请那个县公布这张表，或用“包内表”写明它叫什么",
          "ask the county to publish it, or say with `table` what it is called there"))
  }

  static func outside(_ name: String, _ path: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "bad-package", at: place,
      Wording(
        "数据包里“\(name)”的路径“\(path ?? "")”不在数据包的文件夹里，不读",
        "the path “\(path ?? "")” of “\(name)” leaves the package's folder and is refused"), help: again)
  }

  static func noFile(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "bad-package", at: place,
      Wording("数据包里没有“\(path)”这个文件", "the package's folder holds no file “\(path)”"), help: again)
  }

  static func damaged(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "bad-package", at: SourceLocation(path: path),
      Wording(
        "文件与数据包里写的大小或校验值不符，不读", "the file does not fit the size or digest of its package and is refused"),
      help: again)
  }

  static func otherUnit(_ path: String) -> Diagnostic {
    Diagnostic(
      rule: "bad-package", at: SourceLocation(path: path),
      Wording("合计的列的单位与别的县不同", "a summed column has another unit than that of other counties"),
      help: Wording(
        "在 site.yml 这张表里用“单位”写明，或请那个县改",
        "declare it under `units` of the table in site.yml, or ask the county"))
  }

  static func noTotal(_ lacking: (count: Int, first: String, counties: [String]), at place: SourceLocation)
    -> Diagnostic
  {
    let names = lacking.counties.prefix(3)
    let rest = lacking.counties.count - names.count
    return Diagnostic(
      .warning, rule: "no-total", at: place,
      Wording(
        "\(lacking.count) 行没有合计，因为有县没有这一行；第一行是“\(lacking.first)”，缺 \(names.joined(separator: "、"))\(rest > 0 ? " 等 \(lacking.counties.count) 个县" : "")",
        "\(lacking.count) rows have no total as a county lacks them; the first is “\(lacking.first)”, lacking in \(names.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")"
      ),
      help: Wording("请缺的县补报；不全的数不相加", "ask those counties to report; totals are made of all or none"))
  }

  static func nameless(_ folder: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      rule: "bad-package", at: place,
      Wording("数据包没有写是哪个县", "the package does not say which county it is of"),
      help: Wording(
        "在 site.yml 这张表里写“县名: {\(folder): 某某县}”",
        "write `county_names: {\(folder): …}` for the table in site.yml"))
  }

  /// Packages of another year than the site's, and those that are older than others.
  static func ages(
    _ packages: [DataPackageFile], among all: [DataPackageFile], _ year: Int, _ tree: ContentTree
  ) -> [Diagnostic] {
    let newest = all.compactMap(\.asOf).max()
    return packages.compactMap { package in
      let place = SourceLocation(path: tree.displayPath(package.path))
      if let own = package.year, own != year {
        return Diagnostic(
          rule: "package-year", at: place,
          Wording("数据包是 \(own) 年的，网站是 \(year) 年的", "the package is of \(own), the site of \(year)"),
          help: Wording(
            "换成 \(year) 年的数据包，或改 site.yml 的年度", "take the package of \(year), or change the year in site.yml")
        )
      }
      guard let asOf = package.asOf, let newest, asOf < newest else { return nil }
      return Diagnostic(
        .warning, rule: "package-older", at: place,
        Wording(
          "数据包截至 \(asOf.isoText)，别的数据包最新到 \(newest.isoText)",
          "the package is as of \(asOf.isoText), another one as of \(newest.isoText)"),
        help: Wording("请那个县更新，再复制一次；或写明截至日", "ask the county for a newer one, or set as_of for all"))
    }
  }

  private static let again = Wording(
    "从那个县的网站重新复制 /data/ 里的 datapackage.json 和 CSV",
    "copy datapackage.json and the CSV files of /data/ from the county's site again")
}
