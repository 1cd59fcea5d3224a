// SPDX-License-Identifier: MIT

internal import Diagnostics
internal import Standards

/// The class of surface water (GB 3838-2002).
enum WaterFunctions {
  static let waterClass = SQLFunction.scalar(
    "water_class(type, 'pH=7.9;DO=6.8;…')",
    Wording("水质类别，类型写 river 或 lake", "the class of water; the type is river or lake")
  ) { arguments in
    let name = Wording("类型", "type")
    guard let type = try arguments.text(0, name) else { return nil }
    let body = WaterBody.allCases.first { body in
      [body.rawValue, body.title].contains(type.lowercased())
    }
    guard let body else {
      throw arguments.mistake(
        0, name, Wording("可写 river（河流）或 lake（湖库）", "may be river or lake"))
    }
    guard let sample = try sample(arguments) else { return nil }
    return SectionEvaluation(sample, body).waterClass?.title
  }

  /// The items, each `name=value`; an item without a value is missing.
  private static func sample(_ arguments: SQLArguments) throws -> WaterSample? {
    guard let text = try arguments.text(1, readingName) else { return nil }
    var sample = WaterSample()
    var seen: Set<WaterIndicator> = []
    for part in text.split(whereSeparator: { ";；".contains($0) }) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0.trimmed) }
      if pair.count == 1, pair[0].isEmpty { continue }
      guard pair.count == 2 else {
        throw mistake(arguments, "“\(part.trimmed)”要写成 项目=值，如 DO=6.8", "“\(part.trimmed)” must be item=value")
      }
      guard let indicator = indicator(pair[0]) else {
        let known = WaterIndicator.allCases.map(\.id).joined(separator: " ")
        throw mistake(
          arguments, "没有“\(pair[0])”这个项目，可写 \(known)", "there is no item “\(pair[0])”; the items are \(known)"
        )
      }
      guard seen.insert(indicator).inserted else {
        throw mistake(arguments, "“\(pair[0])”写了两次", "“\(pair[0])” stands twice")
      }
      guard let reading = reading(pair[1]) else {
        throw mistake(arguments, "“\(pair[1])”不是数字", "“\(pair[1])” is no number")
      }
      sample[indicator] = reading
    }
    return sample
  }

  private static let readingName = Wording("监测值", "readings")

  private static func mistake(
    _ arguments: SQLArguments, _ chinese: String, _ english: String
  ) -> any Error {
    arguments.mistake(1, readingName, Wording(chinese, english))
  }

  private static func indicator(_ name: String) -> WaterIndicator? {
    WaterIndicator.allCases.first { item in
      [item.id.lowercased(), item.symbol.lowercased(), item.title.lowercased()].contains(name.lowercased())
    }
  }

  /// A number, or `<0.01` and `0.01L` below detection; nothing written is missing.
  private static func reading(_ text: String) -> WaterReading? {
    if text.isEmpty { return .missing }
    if text.hasPrefix("<") { return ExactNumber(String(text.dropFirst())).map { .belowDetection($0) } }
    if text.hasSuffix("L") { return ExactNumber(String(text.dropLast())).map { .belowDetection($0) } }
    return ExactNumber(text).map { .value($0) }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let blank: Set<Character> = [" ", "\t", "\n", "\r\n", "　"]
    var rest = self.drop { blank.contains($0) }
    while let last = rest.last, blank.contains(last) { rest.removeLast() }
    return rest
  }
}
