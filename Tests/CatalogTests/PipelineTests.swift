// SPDX-License-Identifier: MIT

import Foundation
import Testing
import Yams

/// The pipelines that `docs/ci` gives away.
struct PipelineTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/ci")

  static let names = [
    "github/check.yml", "github/province.yml", "github/publish.yml", "github/weekly.yml",
    "gitlab/.gitlab-ci.yml", "gitee/check.yml",
    "gitee/publish.yml", "gitee/weekly.yml",
  ]

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `every pipeline is looked at`() throws {
    let found = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
    #expect(found.filter { $0.hasSuffix(".yml") }.sorted() == Self.names.sorted())
  }

  @Test(arguments: names)
  func `a pipeline is YAML without doubled keys`(name: String) throws {
    let node = try #require(try Yams.compose(yaml: Self.text(name)))
    #expect(node.mapping?.isEmpty == false)
  }

  @Test(arguments: names.filter { $0.hasPrefix("github/") })
  func `actions are fixed by commit, and jobs may do what they need alone`(name: String) throws {
    let text = try Self.text(name)
    let uses = text.split(separator: "\n").filter { $0.contains("uses:") }
    #expect(!uses.isEmpty)
    for line in uses {
      #expect(line.contains(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v[0-9.]+$/), "\(line)")
    }
    #expect(text.contains("\npermissions: {}\n"))
    // A request's own code never runs with the rights of the repository.
    #expect(!text.contains("pull_request_target"))
    #expect(!text.contains("workflow_run"))
    #expect(
      text.components(separatedBy: "actions/checkout@").count
        == text.components(separatedBy: "persist-credentials: false").count)
    #expect(
      text.components(separatedBy: "runs-on: ubuntu-24.04").count
        == text.components(separatedBy: "timeout-minutes: ").count)
    // What others can write goes into a script as a variable, never as its text.
    for block in text.components(separatedBy: "run: ").dropFirst() {
      let script = block.components(separatedBy: "\n      - ").first ?? ""
      #expect(!script.contains("${{ github.event") && !script.contains("${{ github.head_ref"), "\(script)")
    }
  }

  @Test(arguments: names.filter { $0.hasSuffix("weekly.yml") || $0.hasPrefix("gitlab") })
  func `something looks for stale content each week`(name: String) throws {
    #expect(try Self.text(name).contains("taizhang check --freshness --strict"))
  }

  @Test(
    arguments: names.filter {
      $0.hasSuffix("publish.yml") || $0.hasSuffix("province.yml") || $0.hasPrefix("gitlab")
    })
  func `what is published is verified first`(name: String) throws {
    #expect(try Self.text(name).contains("taizhang build --verify"))
  }

  @Test(arguments: ["gitlab/.gitlab-ci.yml", "gitee/publish.yml"])
  func `what a server keeps of its own is not deleted, and an address may be left out`(name: String) throws {
    let text = try Self.text(name)
    #expect(
      text.contains(#"for name in ${RSYNC_KEEP-.well-known}; do set -- "$@" "--exclude=/$name"; done"#)
        == true)
    let uploads = text.split(separator: "\n").filter { $0.contains("rsync -rlt") }
    #expect(uploads.count == 1)
    #expect(uploads.allSatisfy { $0.contains(#"--delete "$@" -e"#) } == true)
    #expect(
      text.contains(#"--base-url "$SITE_URL""#) == text.contains(#"${SITE_URL:+--base-url "$SITE_URL"}"#))
  }

  @Test(arguments: names.filter { $0.hasSuffix("check.yml") || $0.hasPrefix("gitlab") })
  func `warnings of a request are shown and do not fail it`(name: String) throws {
    let text = try Self.text(name)
    let checks = text.split(separator: "\n").filter {
      $0.contains("taizhang check ") && !$0.contains("--freshness")
    }
    #expect(checks.isEmpty == false)
    #expect(checks.allSatisfy { !$0.contains("--strict") } == true)
  }

  @Test func `a check without a summary makes no second job fail`() throws {
    let job = try #require(try Self.text("github/check.yml").components(separatedBy: "\n  comment:\n").last)
    #expect(
      job.contains(
        "actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0\n        continue-on-error: true\n"
      ) == true)
    #expect(job.contains("[ -s summary.md ] || exit 0\n") == true)
  }

  @Test func `the version of the tool is fixed in one place and nothing is invented`() throws {
    let text = try Self.text("taizhang.env")
    #expect(text.contains("\nTAIZHANG_OWNER=\"\"\n"))
    #expect(text.contains("\nTAIZHANG_SHA256=\"\"\n"))
    let program = Self.folder.deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Sources/taizhang/Taizhang.swift")
    let source = try String(contentsOf: program, encoding: .utf8)
    let version = try #require(source.firstMatch(of: /version: "([0-9.]+)"/))
    #expect(text.contains("\nTAIZHANG_VERSION=\"\(version.1)\"\n"))
  }
}
