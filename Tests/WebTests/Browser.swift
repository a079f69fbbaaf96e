import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Accounts
@testable import GuildhallKit
@testable import Web

/// Calls the server as a browser does: it keeps the cookie, and sends the last form's token.
struct Browser {
  let house: OpenHouse
  var cookie: String?
  var bearer: String?
  var token = ""
  /// Where the last answer was.
  private(set) var address = "/"

  init(_ house: OpenHouse, as member: Member? = nil) throws {
    self.house = house
    if let member {
      let secret = SecretToken.make()
      _ = try house.house.startSession(of: member, tokenHash: secret.hash.stored, label: "Test")
      cookie = secret.text
      token = CSRFToken(for: secret).text
    }
  }

  struct Answer {
    var status: Int
    var headers: HTTPFields
    var body: String

    var location: String? { headers[.location] }
    /// The words of the page without its tags.
    var words: String {
      body.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
    }
  }

  /// Asks for a page; where it sends the browser on, it goes.
  mutating func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
    var answer = try await send(.get, path, nil, headers)
    var steps = 0
    while answer.status == 303, let next = answer.location, steps < 5 {
      answer = try await send(.get, next, nil, headers)
      steps += 1
    }
    return answer
  }

  /// Sends a form, with the token of the last page.
  mutating func post(
    _ path: String, _ fields: KeyValuePairs<String, String> = [:], headers: [String: String] = [:],
    withToken: Bool = true
  ) async throws -> Answer {
    var pairs = fields.map { ($0.key, $0.value) }
    if withToken { pairs.append(("token", token)) }
    let body = pairs.map { At.encoded($0.0) + "=" + At.encoded($0.1) }.joined(separator: "&")
    var headers = headers
    headers["Content-Type"] = headers["Content-Type"] ?? "application/x-www-form-urlencoded"
    return try await send(.post, path, Array(body.utf8), headers)
  }

  /// One call, as it is.
  mutating func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: [UInt8]?,
    _ headers: [String: String] = [:]
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    if let cookie { fields[.cookie] = "\(cookieName)=\(cookie)" }
    if let bearer { fields[.authorization] = "Bearer \(bearer)" }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "guild.test", path: path, headerFields: fields),
      body: .init(buffer: ByteBuffer(bytes: body ?? [])))
    let channel = NIOAsyncTestingChannel()
    let context = WebContext(
      source: ApplicationRequestContextSource(
        channel: channel, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let response = try await house.server.responder().respond(to: request, context: context)
    let collector = Collector()
    try await response.body.write(collector)
    let answer = Answer(
      status: response.status.code, headers: response.headers,
      body: String(decoding: collector.bytes, as: UTF8.self))
    for field in response.headers[values: .setCookie] {
      if let value = field.split(separator: ";").first?.split(separator: "=", maxSplits: 1).last {
        cookie = String(value)
      }
    }
    if let found = answer.body.firstMatch(of: #/name="token" value="([^"]+)"/#) {
      token = String(found.output.1)
    }
    address = path
    return answer
  }
}

private final class Collector: ResponseBodyWriter, @unchecked Sendable {
  var bytes: [UInt8] = []

  func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
  func finish(_ trailing: HTTPFields?) async throws {}
}
