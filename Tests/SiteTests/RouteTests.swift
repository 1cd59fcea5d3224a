// SPDX-License-Identifier: MIT

import Site
import Testing

/// Addresses of pages, and the way from one to another.
struct RouteTests {
  @Test(arguments: [
    ("/", "/", "index.html"), ("/", "/targets/", "targets/index.html"), ("/targets/", "/", "../index.html"),
    ("/targets/", "/targets/q01/", "q01/index.html"), ("/targets/q01/", "/targets/", "../index.html"),
    ("/targets/q01/", "/targets/q02/", "../q02/index.html"),
    ("/targets/q01/", "/towns/z03/", "../../towns/z03/index.html"),
    ("/data/air-daily/2/", "/data/air-daily/", "../index.html"),
    ("/targets/q01/", "/targets/q01/", "index.html"), ("/404.html", "/tasks/", "tasks/index.html"),
    ("/data/", "/data/targets.csv", "targets.csv"), ("/towns/a/", "/feed.xml", "../../feed.xml"),
    ("/a/", "/ab/", "../ab/index.html"),
  ])
  func `a link is relative and names its file`(_ origin: String, _ goal: String, _ href: String) {
    #expect(Route(goal).href(from: Route(origin)) == href)
  }

  @Test func `an anchor follows the file`() {
    #expect(
      Route("/tasks/").href(from: Route("/towns/a/"), anchor: "task-r01") == "../../tasks/index.html#task-r01"
    )
  }

  @Test func `what has a meaning in addresses is escaped`() {
    #expect(Route("/meetings/a b#c/").href(from: Route("/")) == "meetings/a%20b%23c/index.html")
    #expect(
      Route("/").href(from: Route("/"), anchor: "议定\"事项")
        == "index.html#%E8%AE%AE%E5%AE%9A%22%E4%BA%8B%E9%A1%B9")
  }

  @Test func `a page is a folder with an index and a file is itself`() {
    #expect(Route("/").file == "index.html")
    #expect(Route("/towns/a/").file == "towns/a/index.html")
    #expect(Route("/404.html").file == "404.html")
  }

  @Test func `a public address stands below its base`() {
    #expect(Route("/towns/a/").absolute("https://example.org/x/") == "https://example.org/x/towns/a/")
    #expect(Route("/").absolute("https://example.org/") == "https://example.org/")
  }

  /// What a browser makes of a relative link.
  @Test func `every way leads where it should`() {
    let paths = ["/", "/a/", "/a/b/", "/a/b/c/", "/b/", "/ab/", "/feed.xml", "/a/x.csv"]
    let routes = paths.map { Route($0) }
    for origin in routes {
      for goal in routes {
        var steps = origin.file.split(separator: "/").dropLast().map(String.init)
        for step in goal.href(from: origin).split(separator: "/") {
          if step == ".." { #expect(steps.popLast() != nil) } else { steps.append(String(step)) }
        }
        #expect(steps.joined(separator: "/") == goal.file)
      }
    }
  }
}
