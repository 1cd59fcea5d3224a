// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Themes: what is wrong with a theme as a whole and its files.
enum ThemeGuides {
  static let group = RuleGuide.Group(
    Wording("主题", "Themes"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "missing-theme", .error, Wording("没有这个主题", "There is no such theme"),
      cause: Wording("site.yml 或 --theme 里的主题名，themes 文件夹里没有。", "No folder in themes has that name."),
      wrong: "主题: defalt",
      right: "主题: default",
      mend: Wording(
        "照“帮助”改；自己的主题放在 themes/名称 里，或用 --theme 写路径。",
        "Take the name of the help, or give a path with --theme.")),
    RuleGuide(
      "missing-manifest", .error, Wording("主题里没有 theme.yml", "A theme has no theme.yml"),
      cause: Wording("主题文件夹里要有 theme.yml，写名称和继承谁。", "A theme says its name and parent there."),
      wrong: "themes/mytheme/assets/theme.css",
      right: "themes/mytheme/theme.yml",
      mend: Wording("新建它，至少写一行 名称: mytheme。", "Make it with at least `name: mytheme`.")),
    RuleGuide(
      "theme-manifest", .error, Wording("theme.yml 里有读不懂的一行", "A line of theme.yml is not understood"),
      cause: Wording("只认名称、继承、语言、版本、说明五项，每行一项，不缩进。", "It has five keys, one a line, none indented."),
      wrong: "继续: default",
      right: "继承: default",
      mend: Wording("照“帮助”改。", "Take the key of the help.")),
    RuleGuide(
      "theme-circle", .error, Wording("主题互相继承", "Themes inherit in a circle"),
      cause: Wording("甲继承乙，乙又继承甲，或层数太多。", "Two themes are each other's parents."),
      wrong: "a：继承 b；b：继承 a",
      right: "a：继承 default；b：继承 a",
      mend: Wording("检查每个 theme.yml 的“继承”一行。", "Check the line parent of each.")),
    RuleGuide(
      "missing-template", .error, Wording("没有这个模板", "There is no such template"),
      cause: Wording("模板里写了 {{> 名称}}，templates 里没有这个文件。", "A template includes one that does not exist."),
      wrong: "{{> parts/mastheads}}",
      right: "{{> parts/masthead}}",
      mend: Wording("改名称，或建这个文件。", "Correct the name, or make the file.")),
    RuleGuide(
      "unused-template", .warning, Wording("没有网页用这个模板", "No page uses the template"),
      cause: Wording("放着没有用，多半是名称写错了。", "It is idle; most likely its name is wrong."),
      wrong: "templates/parts/water-legend.mustache",
      right: "（删去，或在别的模板里写 {{> parts/water-legend}}）",
      mend: Wording("不需要就删去。", "Delete it if it is not needed.")),
    RuleGuide(
      "shadows-nothing", .warning, Wording("想替换的文件，上级主题里没有", "A file that replaces nothing"),
      cause: Wording(
        "子主题里同名的文件会替换上级主题的；这个名称上级没有，也没人用它，等于白写。",
        "A file of a child theme replaces the parent's of that name, and here there is none."),
      wrong: "assets/sites.css",
      right: "assets/site.css",
      mend: Wording("照“帮助”改名，或删去。", "Take the name of the help, or delete it.")),
    RuleGuide(
      "unused-asset", .warning, Wording("没有用到的素材", "An asset nobody uses"),
      cause: Wording("assets 里的文件没有模板或样式提到它。", "No template or sheet names it."),
      wrong: "assets/old-logo.png",
      right: "（删去，或在样式里用上）",
      mend: Wording("用上它，或删去。", "Use it or delete it.")),
    RuleGuide(
      "foreign-file", .warning, Wording("不认识的文件", "A file that does not belong"),
      cause: Wording(
        "主题的文件夹里有读不到的文件；或输出文件夹里有不是本工具写的东西，原样留下了。",
        "A theme holds a file that is not read, or the output folder one that the tool did not write."),
      wrong: "themes/mytheme/template/layout.mustache",
      right: "themes/mytheme/templates/layout.mustache",
      mend: Wording(
        "主题：放进 templates、assets、strings。输出：不需要就删，需要就写进 site.yml 的“保留”。",
        "Move it to its folder; in the output remove it or name it under 保留 (keep).")),
    RuleGuide(
      "missing-strings", .error, Wording("缺一种语言的文字", "A language has no strings"),
      cause: Wording(
        "theme.yml 里写了语言，strings 里没有它的文件。",
        "The manifest names a language without a strings file."),
      wrong: "语言: [zh-Hans, en]     （没有 strings/en.yml）",
      right: """
        strings/zh-Hans.yml
        strings/en.yml
        """,
      mend: Wording("建这个文件，或从“语言”里删去。", "Make the file, or take the language out.")),
    RuleGuide(
      "unknown-string", .error, Wording("文字里没有这个名称", "There is no such string"),
      cause: Wording("模板里写了 {{t.名称}}，某种语言的文字里没有。", "A template uses a string that a language lacks."),
      wrong: "{{t.slogen}}",
      right: "{{t.slogan}}",
      mend: Wording("改名称，或在每种语言的 strings 文件里加上。", "Correct it, or add it to each language.")),
    RuleGuide(
      "unused-string", .warning, Wording("没有模板用这条文字", "A string nobody uses"),
      cause: Wording("strings 里的一条没有模板用到。", "No template uses it."),
      wrong: "organizer: 主办",
      right: "organiser: 主办",
      mend: Wording("照“帮助”改名，或删去。", "Take the name of the help, or delete it.")),
    RuleGuide(
      "bad-strings", .error, Wording("文字文件里有读不懂的一行", "A line of strings cannot be read"),
      cause: Wording(
        "每行写“名称: 文字”，名称里没有空格和点，引号要成对，不能重复。",
        "Each line is `key: text`, with its quotes in pairs and no key twice."),
      wrong: "site title 标题",
      right: "title: 标题",
      mend: Wording("照例子写。", "Write it like the example.")),
    RuleGuide(
      "large-theme", .error, Wording("主题的模板合起来太大", "A theme's templates are too large"),
      cause: Wording("模板互相包含，展开以后超过了限度。", "Included in each other they exceed the limit."),
      wrong: "（一个模板包含几十个大模板）",
      right: "（拆开，各页只包含自己要的）",
      mend: Wording("减少互相包含。", "Include fewer templates in each other.")),
    RuleGuide(
      "large-page", .error, Wording("生成的网页太大", "A page is too large"),
      cause: Wording(
        "一页展开以后超过限度，多半是循环里又套循环。",
        "A page exceeds the limit, most likely by loops within loops."),
      wrong: "{{#rows}}{{#rows}}…{{/rows}}{{/rows}}",
      right: "{{#rows}}…{{/rows}}",
      mend: Wording("减少这一页的内容。", "Put less on the page.")),
  ]
}
