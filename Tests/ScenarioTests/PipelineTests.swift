// SPDX-License-Identifier: MIT

import Foundation
import Testing

/// The script with which pipelines fetch the tool, run against a release made of a stand-in.
struct PipelineTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/ci")

  @Test func `the tool is fetched once, checked, and found by later steps`() throws {
    let place = Self.folder.path
    try ScenarioTests.check(
      Scenario(
        """
        $ mkdir -p ci release/taizhang-9.9.9-linux-x86_64/bin && cp '\(place)'/taizhang.* ci/ && sh ci/taizhang.sh
        ci/taizhang.env 里还没有填 TAIZHANG_OWNER（或 TAIZHANG_DOWNLOAD）
        ci/taizhang.env: fill in TAIZHANG_OWNER, or TAIZHANG_DOWNLOAD
        ? 1

        $ printf '#!/bin/sh\\necho 9.9.9\\n' > release/taizhang-9.9.9-linux-x86_64/bin/taizhang && chmod +x release/*/bin/taizhang && tar -czf release/taizhang-9.9.9-linux-x86_64.tar.gz -C release taizhang-9.9.9-linux-x86_64

        $ printf 'TAIZHANG_VERSION=9.9.9\\nTAIZHANG_DOWNLOAD="file://%s/release"\\nTAIZHANG_SHA256="x"\\n' "$PWD" > ci/taizhang.env && sh ci/taizhang.sh
        ci/taizhang.env 里的 TAIZHANG_SHA256 应是 64 位小写十六进制
        ...
        ? 1

        $ sed -i "s/x\\"$/$(printf '%064d' 0)\\"/" ci/taizhang.env && sh ci/taizhang.sh; ls .taizhang-tool
        下载的 taizhang-9.9.9-linux-x86_64.tar.gz 校验不符，没有使用
        taizhang-9.9.9-linux-x86_64.tar.gz is not the file whose digest was fixed; it was thrown away

        $ sum=$(sha256sum release/*.tar.gz | cut -c1-64) && sed -i "s/0\\{64\\}/$sum/" ci/taizhang.env && GITHUB_PATH=path sh ci/taizhang.sh && sed "s#$PWD/##" path
        9.9.9
        .taizhang-tool/current/bin

        $ rm release/*.tar.gz && sh ci/taizhang.sh && .taizhang-tool/current/bin/taizhang
        9.9.9
        9.9.9
        """), name: "taizhang.sh")
  }
}
