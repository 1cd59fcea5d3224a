// SPDX-License-Identifier: MIT

import FlyingFox
import FoundationEssentials

/// Carries requests from the server's own form to the desk, and answers back.
struct PreviewHandler: HTTPHandler {
  let desk: PreviewDesk

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let answer = await desk.answer(
      PreviewRequest(
        method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
        host: request.headers[.host]))
    var headers = HTTPHeaders()
    for header in answer.headers { headers[HTTPHeader(header.name)] = header.value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "OK"),
      headers: headers, body: Data(answer.body))
  }

  private static let phrases = [
    200: "OK", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 500: "Internal Server Error",
  ]
}
