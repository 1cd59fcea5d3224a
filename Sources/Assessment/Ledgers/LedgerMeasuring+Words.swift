// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Records
internal import Standards

extension LedgerMeasuring {
  var title: Wording {
    let name = definition.figures.first { $0.name == figure }?.title ?? Wording("", "")
    return Wording(
      "\(definition.title.chinese)：\(name.chinese)", "\(definition.title.english): \(name.english)")
  }

  func label(_ item: AssessedItem) -> Wording {
    let record = ledger.items[item.place.item]
    return Wording("\(record.id) \(record.name)", "\(record.id) \(record.name)")
  }

  /// `3 件`, `3`.
  func number(_ count: Int) -> Wording {
    Wording("\(count) \(definition.counter.chinese)", String(count))
  }

  /// Where an item stands: `2022年8月2日办结`; where its time counts, `…，时限 2022年7月26日，晚 7 天`.
  func words(_ item: AssessedItem, isTimely: Bool) -> Wording {
    let state = state(item)
    guard isTimely else { return state }
    guard let due = item.due else {
      return item.rebounds > 0
        ? Wording("\(state.chinese)，再次办理没有新时限", "\(state.english), no new date after it came back")
        : Wording("\(state.chinese)，没有时限", "\(state.english), no date")
    }
    var (chinese, english) = ([state.chinese], [state.english])
    if let finished = item.finished, finished != (item.closed ?? item.finished) {
      chinese.append("\(finished.chineseText)完成")
      english.append("done on \(finished.englishText)")
    }
    chinese.append("时限 \(due.chineseText)")
    english.append("due \(due.englishText)")
    if let finished = item.finished {
      let late = finished.days(since: due)
      chinese.append(late > 0 ? "晚 \(late) 天" : "按期")
      english.append(late > 0 ? "\(late) \(late == 1 ? "day" : "days") late" : "in time")
    }
    return Wording(chinese.joined(separator: "，"), english.joined(separator: ", "))
  }

  /// The word of its state and what is known of it, said once.
  private func state(_ item: AssessedItem) -> Wording {
    let word = item.word(in: definition)
    func join(_ word: String, _ finding: String, _ comma: String) -> String {
      let core = word.hasPrefix("已") ? String(word.dropFirst()) : word
      return finding.contains(core) ? finding : word + comma + finding
    }
    return Wording(
      join(word.chinese, item.finding.chinese, "，"), join(word.english, item.finding.english, ", "))
  }

  // MARK: Notes

  /// What a rate of the time counts as done though it is done for now only: `含阶段性办结 3 件`.
  func forNow(_ above: [AssessedItem]) -> [Wording] {
    definition.stages.filter { $0.role == .finished }.compactMap { stage in
      let count = above.count { $0.stage == stage.id }
      guard count > 0 else { return nil }
      let number = number(count)
      return Wording(
        "含\(stage.title.chinese) \(number.chinese)", "\(number.english) of them \(stage.title.english)")
    }
  }

  /// What has no date to be measured by: `反弹未定新时限 1 件不计`.
  func withoutDate(_ items: [AssessedItem]) -> [Wording] {
    let open = dateless(items)
    let again = number(open.count { $0.rebounds > 0 })
    let never = number(open.count { $0.rebounds == 0 })
    var notes: [Wording] = []
    if open.contains(where: { $0.rebounds > 0 }) {
      let stage = definition.stages.first { $0.role == .rebounded }?.title ?? LedgerFlag.rebounded.title
      notes.append(
        Wording(
          "\(stage.chinese)未定新时限 \(again.chinese)不计",
          "\(again.english) \(stage.english) without a new date left out"))
    }
    if open.contains(where: { $0.rebounds == 0 }) {
      notes.append(
        Wording("没有时限的 \(never.chinese)不计", "\(never.english) without a date left out"))
    }
    return notes
  }

  /// The items without a date that should have one.
  func dateless(_ items: [AssessedItem]) -> [AssessedItem] {
    items.filter { $0.due == nil && $0.flag != .standing && $0.flag != .declined }
  }

  /// What need not be closed, by its word: `另 1 件未受理不计`.
  var leftByWord: [Wording] {
    let left = items.filter { $0.flag == .standing || $0.flag == .declined }
    guard !left.isEmpty else { return [] }
    var groups: [(word: Wording, count: Int)] = []
    for item in left {
      let word = item.word(in: definition)
      if let place = groups.firstIndex(where: { $0.word == word }) {
        groups[place].count += 1
      } else {
        groups.append((word, 1))
      }
    }
    let chinese = groups.map { "\(number($0.count).chinese)\($0.word.chinese)" }.joined(separator: "、")
    let english = groups.map { "\($0.count) \($0.word.english)" }.joined(separator: ", ")
    return [Wording("另 \(chinese)不计", "\(english) left out")]
  }
}
