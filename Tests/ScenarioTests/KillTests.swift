// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// Builds that are killed leave the old or the new site, whole; `Scripts/kill-test.py` alone does it 200 times.
struct KillTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Scripts/kill-test.py").path
  private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  @Test(.enabled(if: hasPython, "needs Python"))
  func `twelve builds killed at random moments leave the old or the new site whole`() throws {
    try ScenarioTests.check(
      Scenario(
        """
        $ python3 '\(Self.script)' "$(command -v taizhang)" --kills 12 --seed 7
        first    old [*]  new [*]  bad   0
        changed  old [*]  new [*]  bad   0
        failing  old   2  new   0  bad   0
        filled   old [*]  new [*]  bad   0
        locked   old   2  new   0  bad   0
        two      old [*]  new [*]  bad   0
        ...
        12 of 12
        """), name: "kill-test.py")
  }
}
