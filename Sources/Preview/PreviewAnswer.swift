// SPDX-License-Identifier: MIT

/// A request, as far as the preview looks at it.
struct PreviewRequest: Sendable, Equatable {
  var method = "GET"
  /// The path as it was sent.
  var path: String
  var query = ""
  var host: String?
}

/// What is sent back.
struct PreviewAnswer: Sendable {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  /// What every answer has. No header opens it to pages of other sites, and the last but one keeps them from
  /// loading it as a script or a picture.
  private static let always: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    // One request a connection: small answers over one that stays open wait for each other.
    ("Connection", "close"),
  ]

  init(_ status: Int, _ type: String, _ body: [UInt8], headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers = [("Content-Type", type)] + headers + Self.always
    self.body = body
  }

  /// A short plain sentence.
  init(_ status: Int, text: String, headers: [(name: String, value: String)] = []) {
    self.init(status, MediaType.plain, Array((text + "\n").utf8), headers: headers)
  }

  /// The value of a header, for tests.
  subscript(header: String) -> String? { headers.first { $0.name == header }?.value }

  /// The same answer without its body, as HEAD asks for; the length stays.
  var headOnly: PreviewAnswer {
    var answer = self
    answer.headers.append(("Content-Length", String(body.count)))
    answer.body = []
    return answer
  }
}
