// SPDX-License-Identifier: MIT

import Diagnostics
import Records

/// A content folder written in a test: path → text.
func tree(_ files: [String: String]) -> ContentTree {
  ContentTree(
    name: "content", files: files.map { ContentTree.File(path: $0.key, bytes: Array($0.value.utf8)) })
}

/// The findings as staff read them.
func lines(_ diagnostics: [Diagnostic], _ language: Language = .chinese) -> String {
  DiagnosticPrinter(language: language).text(diagnostics)
}

let siteFile = """
  标题: 青石县公开
  县: {名称: 青石县, 代码: "379921"}
  年度: 2022
  """
