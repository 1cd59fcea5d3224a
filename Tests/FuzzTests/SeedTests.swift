// SPDX-License-Identifier: MIT

import Foundation
import FuzzEntries
import Testing

/// The seeds of `Scripts/fuzz.sh`, findings among them, through the same readers in every run of the tests.
struct SeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/Seeds")

  private static func seeds(_ name: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: name), includingPropertiesForKeys: nil
    )
    .sorted { $0.path < $1.path }
  }

  @Test(arguments: FuzzCatalog.all.map { $0.name })
  func `each seed is read as it must be`(name: String) throws {
    let entry = try #require(FuzzCatalog.entry(name))
    let seeds = try Self.seeds(name)
    #expect(seeds.count >= 3)
    for seed in seeds {
      let fault = entry.fault(in: Array(try Data(contentsOf: seed)))
      #expect(fault == nil, "\(seed.lastPathComponent)")
    }
  }

  @Test(arguments: FuzzCatalog.all.map { $0.name })
  func `seeds with some bytes changed are read as they must be`(name: String) throws {
    let entry = try #require(FuzzCatalog.entry(name))
    let asked = ProcessInfo.processInfo.environment["TAIZHANG_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1
    var random = Changes(random: SplitMix(seed: 0x5EED))
    let seeds = try Self.seeds(name).map { Array(try Data(contentsOf: $0)) }.filter { $0.count < 20_000 }
    for _ in 0..<(30 * asked) {
      let bytes = random.changed(seeds)
      let fault = entry.fault(in: bytes)
      #expect(fault == nil, "\(Data(bytes).base64EncodedString())")
    }
  }

  @Test func `the catalog's names are those of the seeds`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names == FuzzCatalog.all.map { $0.name }.sorted())
  }
}

/// Changes of bytes by a seed.
private struct Changes: RandomNumberGenerator {
  var random: SplitMix

  mutating func next() -> UInt64 { random.next() }

  mutating func changed(_ seeds: [[UInt8]]) -> [UInt8] {
    var bytes = seeds.randomElement(using: &self) ?? []
    let other = seeds.randomElement(using: &self) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      let place = Int.random(in: 0...bytes.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &self)))
      case 2 where !other.isEmpty:
        let start = Int.random(in: 0..<other.count, using: &self)
        bytes.insert(contentsOf: other[start..<min(other.count, start + 24)], at: place)
      default:
        let end = min(bytes.count, place + 12)
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }
}
