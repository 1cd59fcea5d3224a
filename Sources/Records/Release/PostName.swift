// SPDX-License-Identifier: MIT

package import Diagnostics

/// The post (岗位) with which a record is signed; it is printed on the office's own site, and names of persons and
/// their numbers do not belong there.
package enum PostName {
  /// Why a text is no post, with what to write; `nil` for one that is.
  ///
  /// - Parameter known: Posts and names of the site, which may look like a person's name.
  package static func objection(to text: String, known: () -> Set<String>) -> (
    message: Wording, help: Wording
  )? {
    let help = Wording(
      "写岗位，如 办公室主任、业务科长、分管负责人；记录里不留签字人的姓名和号码",
      "write a post, such as 办公室主任 or head of office; no record keeps the name or the number of who signed")
    let bare = text.filter { !$0.isWhitespace }
    guard bare.contains(where: { $0.isLetter }) else {
      return (Wording("“\(text)”不是岗位", "“\(text)” is no post"), help)
    }
    if text.count > most || text.contains(where: { $0.isNewline }) {
      return (Wording("岗位超过 \(most) 个字", "the post has more than \(most) characters"), help)
    }
    if bare.filter({ $0.isNumber }).count >= 5 {
      return (Wording("“\(text)”里有号码，不是岗位", "“\(text)” holds a number and is no post"), help)
    }
    guard isPerson(bare) || !PersonName.found(in: text).isEmpty, !known().contains(text) else { return nil }
    return (Wording("“\(text)”像是姓名，不是岗位", "“\(text)” looks like a person's name and no post"), help)
  }

  /// The most characters of a post.
  private static let most = 40

  /// A name alone, or a surname before a title: 李长江, 王主任.
  private static func isPerson(_ text: String) -> Bool {
    if let title = titles.first(where: { text.hasSuffix($0) }) {
      let name = String(text.dropLast(title.count))
      return name.count == 1 && PersonName.isPossible(name + "一") || PersonName.isLikely(name)
    }
    return PersonName.isPossible(text) && !endings.contains { text.hasSuffix($0) }
  }

  private static let titles = [
    "副主任", "主任", "副局长", "局长", "书记", "科长", "处长", "县长", "镇长", "乡长", "部长", "站长", "所长", "股长", "队长", "主席", "经理",
    "同志",
  ]

  /// Ends of words that are posts or offices.
  private static let endings = [
    "长", "员", "师", "岗", "人", "局", "办", "科", "股", "室", "组", "站", "所", "委", "负责", "干事", "代表", "主管", "助理", "秘书",
    "会计", "专员",
  ]
}
