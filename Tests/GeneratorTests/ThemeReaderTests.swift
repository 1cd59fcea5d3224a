// SPDX-License-Identifier: MIT

import Diagnostics
import Generator
import Glibc
import Templates
import Testing

struct ThemeReaderTests {
  private func reader(_ folder: borrowing TemporaryFolder, program: String? = nil) -> ThemeReader {
    ThemeReader(content: folder.at("content"), program: program)
  }

  private func lines(_ read: Diagnosed<ThemeReader.Found>) -> String {
    DiagnosticPrinter(language: .chinese).text(read.diagnostics)
  }

  @Test func `a theme beside the content, with the one it inherits from`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "themes/county/theme.yml", "# 县的主题\nname: county\nparent: default\nlanguages: [zh-Hans, \"en\"]\n")
    try folder.write("themes/county/templates/home.mustache", "home")
    try folder.write("themes/county/.hidden", "x")
    try folder.write("themes/default/theme.yml", "名称: default\n语言: zh-Hans\n")
    let read = reader(folder).layers("county")
    #expect(lines(read) == "")
    #expect(
      read.value.layers.map(\.manifest) == [
        ThemeManifest(name: "county", parent: "default", languages: ["zh-Hans", "en"]),
        ThemeManifest(name: "default", languages: ["zh-Hans"]),
      ])
    #expect(read.value.layers.map(\.root) == ["themes/county", "themes/default"])
    #expect(read.value.layers.first?.files.map(\.path) == ["templates/home.mustache", "theme.yml"])
    #expect(read.value.folders.count == 2)
  }

  @Test func `a theme by its path`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine/theme.yml", "name: mine\nlanguages: [en]\n")
    let read = reader(folder).layers(folder.at("mine/"))
    #expect(lines(read) == "")
    #expect(read.value.layers.map(\.root) == ["themes/mine"])
  }

  @Test func `an installed theme is found from the program`() throws {
    let folder = try TemporaryFolder()
    try folder.write("usr/bin/taizhang", "")
    try folder.write("usr/share/taizhang/themes/installed/theme.yml", "name: installed\nlanguages: [en]\n")
    let read = reader(folder, program: folder.at("usr/bin/taizhang")).layers("installed")
    #expect(read.value.layers.map(\.manifest.name) == ["installed"])
  }

  @Test func `an unknown theme offers the nearest`() throws {
    let folder = try TemporaryFolder()
    try folder.write("themes/county/theme.yml", "name: county\n")
    #expect(
      lines(reader(folder).layers("conty")) == """
        themes/conty: error: 没有名为“conty”的主题 [missing-theme]
          帮助：是不是“county”？

        """)
  }

  @Test func `themes that inherit in a circle are an error`() throws {
    let folder = try TemporaryFolder()
    try folder.write("themes/a/theme.yml", "name: a\nparent: b\n")
    try folder.write("themes/b/theme.yml", "name: b\nparent: a\n")
    #expect(
      lines(reader(folder).layers("a")) == """
        themes/a/theme.yml: error: 主题绕着圈继承，或继承了太多层 [theme-circle]
          帮助：请检查 parent 一行

        """)
  }

  @Test func `a theme without a manifest, and one with a wrong key`() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("themes/a")
    try folder.write("themes/b/theme.yml", "name: b\nparents: a\n  x\n")
    #expect(
      lines(reader(folder).layers("a")) == """
        themes/a/theme.yml: error: 主题里没有 theme.yml [missing-manifest]
          帮助：请新建它，至少写一行 name: 主题名

        """)
    #expect(
      lines(reader(folder).layers("b")) == """
        themes/b/theme.yml:2:1: error: 没有“parents”这一项 [theme-manifest]
          帮助：是不是“parent”？
        themes/b/theme.yml:3:1: error: 看不懂“x”这一行 [theme-manifest]
          帮助：每行写一项，形如 name: default

        """)
  }

  @Test func `a link in a theme is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("themes/a/theme.yml", "name: a\n")
    symlink("/etc", folder.at("themes/a/assets"))
    #expect(
      lines(reader(folder).layers("a")) == """
        themes/a/assets: error: 符号链接不读取 [symbolic-link]
          帮助：请把文件本身复制到这里

        """)
  }
}
