// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// Chinese text in Latin letters, to sort and to search by.
enum TextFunctions {
  static let pinyin = SQLFunction.scalar(
    "pinyin(text)", Wording("拼音，不带声调，可用来排序", "pinyin without tones, to sort by")
  ) { arguments in
    try arguments.text(0, Wording("文字", "text")).map { Pinyin.latin($0).lowercased() }
  }
}
