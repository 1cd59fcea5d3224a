// SPDX-License-Identifier: MIT

import Diagnostics
import Privacy

extension Diagnostic {
  /// The finding with what looks like personal data in its words hidden.
  func masked() -> Diagnostic {
    func plain(_ wording: Wording) -> Wording {
      Wording(Self.masked(wording.chinese), Self.masked(wording.english))
    }
    return Diagnostic(severity, rule: rule, at: location, plain(message), help: help.map(plain))
  }

  /// A text with what looks like personal data in it hidden.
  static func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let matches = PersonalDataScanner().matches(in: bytes)
    if matches.isEmpty { return text }
    for match in matches.reversed() { bytes.replaceSubrange(match.range, with: Array(match.masked.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
