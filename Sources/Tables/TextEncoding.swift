// SPDX-License-Identifier: MIT

/// How the bytes of a text file were written; reported with every table, since a wrong guess spoils every word.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8
  /// UTF-8 with a byte order mark, as Excel's "CSV UTF-8" writes it.
  case utf8BOM
  /// UTF-16 with a byte order mark, as Excel's "Unicode text" writes it.
  case utf16LE
  case utf16BE
  /// GB 18030, of which GBK and GB 2312 are parts; what Chinese Windows calls ANSI.
  case gb18030

  /// The name that staff know.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8BOM: "UTF-8 (BOM)"
    case .utf16LE: "UTF-16 LE"
    case .utf16BE: "UTF-16 BE"
    case .gb18030: "GB18030"
    }
  }
}
