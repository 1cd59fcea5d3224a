// SPDX-License-Identifier: MIT

internal import Foundation

/// Chinese text in Latin letters (GB/T 16159 without tone marks).
///
/// The readings are those of ICU's Han-Latin transform: a character has one reading wherever it stands, so names with
/// a rarer reading (重庆 is `zhong qing`) come out by the commonest.
package enum Pinyin {
  /// The text with each Chinese character as its syllable, without tones: `cheng guan zhen` for `城关镇`; letters,
  /// digits and signs stay as they are.
  package static func latin(_ text: String) -> String {
    if isASCII(text) { return text }
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
    return isASCII(latin) ? latin : (latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin)
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}
