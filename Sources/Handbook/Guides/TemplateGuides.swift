// SPDX-License-Identifier: MIT

internal import Diagnostics

/// Templates: what is wrong in the text of a template.
enum TemplateGuides {
  static let group = RuleGuide.Group(
    Wording("主题的模板", "Templates"), guides: guides)

  private static let guides: [RuleGuide] = [
    RuleGuide(
      "unclosed-tag", .error, Wording("标签没有结束", "A tag does not end"),
      cause: Wording("写了 {{，后面没有 }}。", "{{ has no }}."),
      wrong: "{{site.title}",
      right: "{{site.title}}",
      mend: Wording("补上 }}。", "Add }}.")),
    RuleGuide(
      "unclosed-section", .error, Wording("段落没有收尾", "A section is not closed"),
      cause: Wording("{{#名称}} 后面没有 {{/名称}}。", "{{#name}} has no {{/name}}."),
      wrong: "{{#targets}}<li>{{title}}</li>",
      right: "{{#targets}}<li>{{title}}</li>{{/targets}}",
      mend: Wording("在内容后面写 {{/名称}}。", "Write {{/name}} after its content.")),
    RuleGuide(
      "stray-close", .error, Wording("收尾标签前面没有开头", "A closing tag closes nothing"),
      cause: Wording("{{/名称}} 前面没有对应的 {{#名称}}，或名称写得不一样。", "{{/name}} has no {{#name}} before it."),
      wrong: "{{#targets}}…{{/target}}",
      right: "{{#targets}}…{{/targets}}",
      mend: Wording("两头的名称写成一样；多余的删去。", "Write the same name at both ends.")),
    RuleGuide(
      "bad-name", .error, Wording("标签里的名称不对", "A tag's name is wrong"),
      cause: Wording("标签是空的，或名称里有空格。", "The tag is empty, or its name holds a blank."),
      wrong: "{{site title}}",
      right: "{{site.title}}",
      mend: Wording("各级字段用点连接，不留空格。", "Join fields with dots.")),
    RuleGuide(
      "bad-delimiters", .error, Wording("分隔标签写得不对", "A delimiter tag is wrong"),
      cause: Wording(
        "改分隔符的标签要写两个记号，中间空一格，里面没有等号。",
        "It holds two marks with a blank between and no equals sign."),
      wrong: "{{=<%=}}",
      right: "{{=<% %>=}}",
      mend: Wording("照例子写；一般用不到它。", "Write it like the example.")),
    RuleGuide(
      "template-cycle", .error, Wording("模板互相包含", "Templates include each other"),
      cause: Wording("甲包含乙，乙又包含甲，永远展不完。", "Two templates include each other without end."),
      wrong: "a：{{> b}}；b：{{> a}}",
      right: "a：{{> b}}",
      mend: Wording("删去其中一个标签。", "Delete one of the tags.")),
    RuleGuide(
      "deep-nesting", .error, Wording("模板套得太深", "Templates are nested too deep"),
      cause: Wording("标签或模板一层套一层，超过 64 层。", "There are more than 64 levels."),
      wrong: "{{#a}}{{#b}}{{#c}}……",
      right: "{{> part}}",
      mend: Wording("把里面的一部分移到另一个模板。", "Move a part to a template of its own.")),
    RuleGuide(
      "duplicate-block", .error, Wording("区块写了两次", "A block is given twice"),
      cause: Wording("同一个 {{$名称}} 区块给了两份，只有第一份有效。", "Only the first of two blocks counts."),
      wrong: "{{<layout}}{{$main}}甲{{/main}}{{$main}}乙{{/main}}{{/layout}}",
      right: "{{<layout}}{{$main}}甲乙{{/main}}{{/layout}}",
      mend: Wording("删去一个。", "Delete one.")),
    RuleGuide(
      "unknown-block", .error, Wording("上级模板没有这个区块", "The parent has no such block"),
      cause: Wording("区块的名称写错了，写的内容不会出现。", "The block is misspelt, so its content never shows."),
      wrong: "{{<layout}}{{$mian}}…{{/mian}}{{/layout}}",
      right: "{{<layout}}{{$main}}…{{/main}}{{/layout}}",
      mend: Wording("照“帮助”改名。", "Take the name of the help.")),
    RuleGuide(
      "not-a-text", .error, Wording("把一组内容当文字写", "A list or group written as text"),
      cause: Wording("这个字段是列表或一组字段，不能直接印出来。", "The field is a list or a group."),
      wrong: "{{targets}}",
      right: "{{#targets}}{{title}}{{/targets}}",
      mend: Wording("用 {{#名称}}…{{/名称}} 展开。", "Open it with {{#name}}…{{/name}}.")),
    RuleGuide(
      "invalid-utf8", .error, Wording("模板不是 UTF-8", "A template is not UTF-8"),
      cause: Wording("模板文件存成了 GBK 或别的编码。", "The file is in another encoding."),
      wrong: "layout.mustache（ANSI）",
      right: "layout.mustache（UTF-8）",
      mend: Wording("另存为 UTF-8。", "Save it as UTF-8.")),
    RuleGuide(
      "large-template", .error, Wording("模板太大", "A template is too large"),
      cause: Wording(
        "一个模板超过 1 MB，或连同包含的模板太大。",
        "A template is over 1 MiB, alone or with what it includes."),
      wrong: "layout.mustache（3 MB，内嵌了图片）",
      right: "assets/logo.png",
      mend: Wording("图片、样式放进 assets；大模板拆成几个。", "Put pictures and sheets into assets, and split it.")),
  ]
}
