// SPDX-License-Identifier: MIT

import Testing

@testable import Preview

struct PreviewAddressTests {
  private let local = PreviewAddress(host: "127.0.0.1", port: 8000)

  @Test(arguments: ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
  func `this machine's own names are let in`(host: String) {
    #expect(local.isMeant(by: host) == true)
  }

  @Test(arguments: [
    nil, "", "127.0.0.1", "localhost", "127.0.0.1:8001", "localhost:80", "example.org", "example.org:8000",
    "localhost.example.org:8000", "127.0.0.1.example.org:8000", "192.168.1.5:8000", "0.0.0.0:8000",
    "[::1]", "[::1]:80", "::1:8000", "[localhost]:8000", "localhost:8000:8000", "localhost:+8000",
    "localhost:８０００", "a@localhost:8000", "localhost:8000/", "localhost :8000",
  ])
  func `any other name is refused`(host: String?) {
    #expect(local.isMeant(by: host) == false)
  }

  @Test func `without a port the name means port 80`() {
    #expect(PreviewAddress(host: "127.0.0.1", port: 80).isMeant(by: "localhost") == true)
  }

  @Test func `on a network addresses in figures are let in and names are not`() {
    let open = PreviewAddress(host: "0.0.0.0", port: 8000)
    #expect(open.isLoopback == false)
    #expect(open.isMeant(by: "192.168.1.5:8000") == true)
    #expect(open.isMeant(by: "example.org:8000") == false)
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("localhost", true), ("127.8.8.8", true), ("::1", true), ("[::1]", true),
    ("0.0.0.0", false), ("::", false), ("192.168.1.5", false), ("127.0.0.1.example.org", false),
  ])
  func `only loopback addresses stay on this machine`(host: String, isLoopback: Bool) {
    #expect(PreviewAddress(host: host, port: 1).isLoopback == isLoopback)
  }

  @Test func `an address is written as a browser takes it`() {
    #expect(local.text == "http://127.0.0.1:8000/")
    #expect(PreviewAddress(host: "[::1]", port: 80).text == "http://[::1]:80/")
    #expect(PreviewAddress(host: "example.org", port: 80).isLiteral == false)
  }

  @Test func `the next free port is not the one that is taken`() throws {
    let first = try #require(FreePort.any(for: local))
    let next = try #require(FreePort.next(after: local.with(port: first)))
    #expect(next > first)
  }

  @Test(arguments: [
    ("0.0.0.0", ["http://127.0.0.1:8000/", "http://192.168.1.5:8000/"]),
    ("::", ["http://[::1]:8000/", "http://192.168.1.5:8000/", "http://[fd00::5]:8000/"]),
    ("127.0.0.1", ["http://127.0.0.1:8000/"]), ("192.168.1.5", ["http://192.168.1.5:8000/"]),
    ("::1", ["http://[::1]:8000/"]),
  ])
  func `addresses are printed that a browser can open`(host: String, texts: [String]) {
    let address = PreviewAddress(host: host, port: 8000)
    #expect(address.openable(["192.168.1.5", "fd00::5"]).map(\.text) == texts)
  }

  @Test func `the machine's own addresses are figures that others can type`() {
    let found = PreviewAddress.ofInterfaces()
    #expect(found.allSatisfy { PreviewAddress(host: $0, port: 1).isLiteral && !$0.contains("%") })
    #expect(found.allSatisfy { !PreviewAddress(host: $0, port: 1).isLoopback })
    #expect(Set(found).count == found.count)
  }
}
