// SPDX-License-Identifier: MIT

import Diagnostics
import Foundation
import Generator
import Testing

/// Millions of rows stay in a real PostgreSQL: the site is made from what it adds up.
///
/// The server is one of the test's own, in a folder of its own, and listens on no network. It refuses to be run by
/// root, so root hands it over to the user `postgres`.
@Suite(.enabled(if: Postgres.isInstalled, "PostgreSQL (initdb, pg_ctl, psql) is not installed"))
struct PostgresTests {
  @Test func `a million rows are added up by the database`() async throws {
    let server = try Postgres()
    let county = try CommandCounty(
      command: """
        统计库: {程序: psql, 参数: [--no-psqlrc, --quiet, --csv, --set=ON_ERROR_STOP=1], 环境变量: [PGHOST, PGUSER, PGDATABASE]}
        """,
      query: """
        WITH 户 AS (
          SELECT n, CASE WHEN n % 4 = 0 THEN '城关街道' ELSE '白石镇' END AS 镇街
          FROM generate_series(1, 1000000) AS n
        )
        SELECT 'Q01' AS 目标编号, 镇街 AS 责任主体, DATE '2022-06-30' AS 截止日, count(*) AS 累计值
        FROM 户 GROUP BY ROLLUP (镇街) ORDER BY 镇街 COLLATE "C" NULLS FIRST;
        """)
    setenv("PGHOST", server.socket, 1)
    setenv("PGUSER", Postgres.user, 1)
    setenv("PGDATABASE", "postgres", 1)
    #expect(await county.build(runs: true) == "")
    #expect(county.published("value") == ["1000000", "250000", "750000"])
    #expect(county.published("holder_id") == ["", "Z02", "Z01"])
    // What is wrong with a query is told in the database's own words.
    try county.write(query: "SELECT 累计值 FROM 没有的表;")
    #expect(
      county.findings(runs: true) == """
        content/site.yml:9:18: error: 命令“统计库”没有成功（退出码 3）：ERROR:  relation "没有的表" does not exist / LINE 1: SELECT 累计值 FROM 没有的表; / ^ [command-failed]
          帮助：查询在 queries/进度.sql；在终端里用同样的参数运行一次，看哪里不对

        """)
    // A query that does not end is ended, and what it gave before is still there for the query it belongs to.
    try county.write(query: "SELECT pg_sleep(300);")
    try county.write(
      command: "统计库: {程序: psql, 参数: [--no-psqlrc], 环境变量: [PGHOST, PGUSER, PGDATABASE], 限时: 1}")
    #expect(county.findings(runs: true).contains("[command-timeout]\n"))
  }
}

/// A server of PostgreSQL for one test, gone with it.
private struct Postgres: ~Copyable {
  private let folder: TemporaryFolder
  private static let binaries = newest()

  static let isInstalled =
    binaries != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/psql")
    && (!isRoot || canHandOver)
  static var user: String { isRoot ? "postgres" : NSUserName() }
  var socket: String { folder.at("run") }

  private static let isRoot = geteuid() == 0
  private static let canHandOver =
    getpwnam("postgres") != nil && FileManager.default.isExecutableFile(atPath: "/usr/sbin/runuser")

  init() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("run")
    if Self.isRoot {
      try Self.shell("chmod 755 \(folder.path) && chown postgres \(folder.path) \(folder.at("run"))")
    }
    let data = folder.at("data")
    try Self.run("initdb", "--pgdata=\(data) --encoding=UTF8 --locale=C --auth=trust --no-sync")
    try Self.run(
      "pg_ctl",
      "--pgdata=\(data) --wait --silent --log=\(data)/log --options='-c listen_addresses= -c fsync=off "
        + "-c unix_socket_directories=\(folder.at("run"))' start")
    self.folder = folder
  }

  deinit {
    try? Self.run("pg_ctl", "--pgdata=\(folder.at("data")) --wait --silent --mode=immediate stop")
  }

  /// The folder of the newest server that is installed.
  private static func newest() -> String? {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.compactMap { version in Int(version).map { ($0, "\(root)/\(version)/bin") } }
      .filter { FileManager.default.isExecutableFile(atPath: "\($0.1)/initdb") }.max { $0.0 < $1.0 }?.1
  }

  private static func run(_ program: String, _ arguments: String) throws {
    let command = "\(try #require(binaries))/\(program) \(arguments)"
    try shell(isRoot ? "cd / && runuser -u postgres -- \(command)" : command)
  }

  private static func shell(_ command: String) throws {
    // Foundation's process waits for the daemon that it leaves behind.
    try #require(system("{ \(command); } >/dev/null 2>&1 </dev/null") == 0, "\(command)")
  }
}
