// SPDX-License-Identifier: MIT

package import Diagnostics
internal import Standards
internal import Tables

/// Reads `site.yml` (站点配置).
package enum SiteConfigurationReader {
  package static let fileNames = ["site.yml", "site.yaml", "站点.yml"]

  package static let keys: [RecordKey] = [
    RecordKey(
      "title", "标题", isRequired: true, note: Wording("网站的名称", "the site's name"), visibility: .published),
    RecordKey(
      "county", "县", aliases: ["区县"], isRequired: true, form: .group(countyKeys),
      note: Wording("名称和代码", "name and code"),
      visibility: .published),
    RecordKey(
      "year", "年度", isRequired: true, form: .integer(2000...2100),
      note: Wording("目标年度，如 2022", "the targets' year, such as 2022"),
      visibility: .published),
    RecordKey(
      "language", "语言", form: .words(languages), note: Wording("zh-Hans 或 en", "zh-Hans or en"),
      visibility: .published),
    RecordKey(
      "base_url", "网址", note: Wording("网站发布后的网址", "the address the site will have"), visibility: .published),
    RecordKey(
      "as_of", "截至",
      form: .date,
      note: Wording("评价的截止日，不写就取数据里最新的日期", "the date of judgement; the newest date of the data if left out"),
      visibility: .published),
    RecordKey(
      "audience", "受众", form: .words(audiences), note: Wording("public 或 internal", "public or internal")),
    RecordKey("theme", "主题", note: Wording("themes 里的主题名", "a theme's name")),
    RecordKey(
      "sample", "示例", note: Wording("每页顶端的示例说明", "the notice over every page of sample data"),
      visibility: .published),
    RecordKey(
      "lead", "导语", note: Wording("首页结论下面的一段话", "the paragraph under the home page's finding"),
      visibility: .published),
    RecordKey(
      "highlights", "首页指标", form: .texts, note: Wording("首页突出的目标编号", "ids of the targets shown large"),
      visibility: .published),
    RecordKey(
      "footer", "页脚", form: .group(footerKeys), note: Wording("主办、承办、联系等", "organiser, contact and so on"),
      visibility: .published),
    RecordKey(
      "license", "许可",
      form: .either([.text, .group(licenseKeys)]),
      note: Wording(
        "公开数据的许可；写一句话，或写名称、标识、网址", "the licence of the data: a sentence, or its name, id and address"),
      visibility: .published),
    RecordKey(
      "publish", "发布",
      form: .words(publications),
      note: Wording("已公开 或 已审核（公开的记录必须终审）", "marked, or reviewed: what is public is signed off")),
    RecordKey(
      "withhold", "不公开", form: .map(.texts),
      note: Wording("只在内部看的列，写成 表名: [列]", "columns for the office only: table: [columns]")),
    RecordKey(
      "keep", "保留", form: .texts, note: Wording("输出文件夹里不动的文件", "names in the output folder that stay")),
    RecordKey(
      "keep_builds", "留存版本", form: .integer(0...99),
      note: Wording("生成以后留着几个旧版本，0 到 99，可用 rollback 换回", "earlier builds kept for rollback, 0 to 99")),
    RecordKey(
      "hotlines", "公开电话",
      form: .either([.text, .list(.either([.text, .group(AllowanceReader.hotlineKeys)]))]),
      note: Wording("可以公开的单位电话", "the county's numbers that may be published")),
    RecordKey(
      "allow", "放行", form: .list(.group(AllowanceReader.allowanceKeys)),
      note: Wording("像个人信息但可以公开的文字，写明理由和日期", "what may be published, with reason and date")),
    RecordKey(
      "map", "地图",
      note: Wording("镇街边界的 GeoJSON 文件，不写就找 areas.geojson", "the GeoJSON file of the towns' boundaries")),
    RecordKey(
      "tables", "数据表", form: .list(.group(TableSourceReader.keys)),
      note: Wording("不按约定命名的表", "tables not named by convention")),
    RecordKey(
      "commands", "命令", form: .map(.group(CommandReader.keys)),
      note: Wording(
        "数据表可以从哪些命令取数，写成 名称: {程序: …}", "commands that tables may be read from: name: {program: …}")),
  ]

  private static let countyKeys: [RecordKey] = [
    RecordKey(
      "name", "名称", isRequired: true, note: Wording("县的名称", "the county's name"), visibility: .published),
    RecordKey(
      "code", "代码", isRequired: true, form: .code(digits: 6),
      note: Wording("六位区划代码", "the six-digit division code"),
      visibility: .published),
  ]

  private static let licenseKeys: [RecordKey] = [
    RecordKey(
      "name", "名称", isRequired: true, note: Wording("许可的名称或一句话", "its name, or a sentence"),
      visibility: .published),
    RecordKey("id", "标识", note: Wording("如 CC-BY-4.0", "such as CC-BY-4.0"), visibility: .published),
    RecordKey("url", "网址", note: Wording("许可全文的网址", "the address of its text"), visibility: .published),
  ]

  private static let footerKeys: [RecordKey] = [
    RecordKey("organiser", "主办", note: Wording("主办单位", "who runs the site"), visibility: .published),
    RecordKey("maintainer", "承办", note: Wording("承办单位", "who keeps it"), visibility: .published),
    RecordKey("contact", "联系", note: Wording("公开的联系方式", "a published contact"), visibility: .published),
    RecordKey("site_id", "网站标识码", note: Wording("十位网站标识码", "the ten-digit site id"), visibility: .published),
    RecordKey(
      "icp", "ICP备案", aliases: ["ICP备案号"], note: Wording("ICP 备案号", "the ICP number"), visibility: .published),
    RecordKey(
      "police", "公安备案", aliases: ["公安备案号"], note: Wording("公安备案号", "the police record number"),
      visibility: .published),
  ]

  /// The configuration; `nil` with errors where the year cannot be told.
  package static func read(_ node: YAMLNode) -> Diagnosed<SiteConfiguration?> {
    var reader = MappingReader(node, keys: keys)
    let title = reader.text("title")
    let year = reader.integer("year", in: 2000...2100)
    let county = reader.node("county").map { Self.county($0) }
    reader.report(county?.diagnostics ?? [])
    var found = SiteConfiguration(
      title: title ?? "", countyName: county?.name ?? "", countyCode: county?.code ?? "", year: year ?? 2000,
      location: node.location)
    found.language = reader.choice("language", languages) ?? .chinese
    found.baseURL = baseURL(&reader)
    found.asOf = reader.date("as_of")
    found.asOfPlace = reader.node("as_of")?.location
    found.audience = reader.choice("audience", audiences) ?? .public
    found.theme = reader.text("theme") ?? "default"
    found.themePlace = reader.node("theme")?.location
    found.sampleNotice = reader.text("sample")
    found.lead = reader.text("lead")
    found.highlights = reader.mentions("highlights")
    readLicense(&reader, &found)
    found.keep += reader.mentions("keep").map(\.text)
    found.keptBuilds = reader.integer("keep_builds", in: 0...99)
    found.hotlines = AllowanceReader.hotlines(&reader)
    found.allowances = AllowanceReader.allowances(&reader)
    found.requiresReview = reader.choice("publish", publications) ?? false
    found.withheld = withheld(&reader)
    found.boundaries = reader.mention("map")
    if let node = reader.node("footer") {
      found.footer = footer(node, &reader)
      found.footerPlace = node.location
    }
    for node in reader.items("tables") {
      if let table = TableSourceReader.read(node, &reader) { found.tables.append(table) }
    }
    (found.commands, found.refusedCommands) = CommandReader.read(&reader)
    // Without a title or county the other files can be checked all the same; without the year they cannot.
    return Diagnosed(year == nil ? nil : found, reader.diagnostics)
  }

  private static let languages: [(names: [String], value: Language)] = [
    (["zh-Hans", "zh", "zh-CN", "中文"], .chinese), (["en", "英文"], .english),
  ]

  private static let audiences: [(names: [String], value: Audience)] = [
    (["public", "公众", "公开"], .public), (["internal", "内部"], .internal),
  ]

  private static let publications: [(names: [String], value: Bool)] = [
    (["已公开", "marked"], false), (["已审核", "reviewed", "审核"], true),
  ]

  private static func withheld(_ reader: inout MappingReader) -> [SiteConfiguration.Withheld] {
    guard let node = reader.node("withhold") else { return [] }
    guard case .mapping(let entries, _) = node else {
      reader.report([
        Diagnostic(
          rule: "wrong-type", at: node.location,
          Wording("“不公开”要写一组“表名: [列]”", "“withhold” takes a group of `table: [columns]`"),
          help: Wording("例如：另起一行，缩进两格，写“入河排污口: [河长]”", "for instance, two blanks in: `outfalls: [chief]`"))
      ])
      return []
    }
    return entries.map { entry in
      let key = RecordKey(entry.key, entry.key, note: Wording("", ""))
      var inner = MappingReader(.mapping([entry], entry.keyLocation), keys: [key])
      let columns = inner.mentions(entry.key)
      reader.report(inner.diagnostics)
      return SiteConfiguration.Withheld(table: Mention(entry.key, at: entry.keyLocation), columns: columns)
    }
  }

  private static func county(_ node: YAMLNode) -> (name: String, code: String, diagnostics: [Diagnostic]) {
    var reader = MappingReader(node, keys: countyKeys)
    let name = reader.text("name") ?? ""
    let code = reader.mention("code")
    if let code, code.text.utf8.count != 6 || !code.text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      reader.report([
        Diagnostic(
          rule: "bad-code", at: code.location,
          Wording("县的代码要写六位数字，这里是“\(code.text)”", "the county's code has six digits, not “\(code.text)”"),
          help: code.text.contains(where: { "“”‘’".contains($0) })
            ? Wording(
              "引号是全角的，改成半角的 \"\"，如 \"379921\"", "the quotes are wide: write narrow ones, such as \"379921\"")
            : Wording("按 GB/T 2260 写，如 379921", "as in GB/T 2260, such as 379921"))
      ])
    }
    return (name, code?.text ?? "", reader.diagnostics)
  }

  private static func baseURL(_ reader: inout MappingReader) -> String? {
    guard let mention = reader.mention("base_url") else { return nil }
    guard mention.text.hasPrefix("https://") || mention.text.hasPrefix("http://"),
      mention.text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !#""<>\"#.utf8.contains($0) })
    else {
      reader.report([
        Diagnostic(
          rule: "bad-address", at: mention.location,
          Wording(
            "网址要以 https:// 开头，这里是“\(mention.text)”", "the address begins with https://, not “\(mention.text)”"
          ),
          help: Wording("例如 https://www.example.gov.cn/", "for instance https://www.example.gov.cn/"))
      ])
      return nil
    }
    return mention.text.hasSuffix("/") ? mention.text : mention.text + "/"
  }

  /// The licence: a sentence, or its name, id and address.
  private static func readLicense(_ outer: inout MappingReader, _ site: inout SiteConfiguration) {
    guard let node = outer.node("license"), case .mapping = node else {
      site.license = outer.text("license")
      return
    }
    var reader = MappingReader(node, keys: licenseKeys)
    site.license = reader.text("name")
    site.licenseID = reader.text("id")
    site.licenseAddress = reader.text("url")
    outer.report(reader.diagnostics)
  }

  private static func footer(_ node: YAMLNode, _ outer: inout MappingReader) -> SiteConfiguration.Footer {
    var reader = MappingReader(node, keys: footerKeys)
    var footer = SiteConfiguration.Footer()
    footer.organiser = reader.text("organiser")
    footer.maintainer = reader.text("maintainer")
    footer.contact = reader.text("contact")
    let numbers = (reader.mention("site_id"), reader.mention("icp"), reader.mention("police"))
    footer.siteID = numbers.0?.text
    footer.icp = numbers.1?.text
    footer.police = numbers.2?.text
    reader.report(FurnitureFormat.findings(siteID: numbers.0, icp: numbers.1, police: numbers.2))
    outer.report(reader.diagnostics)
    return footer
  }
}
