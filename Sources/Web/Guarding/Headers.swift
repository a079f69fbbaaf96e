internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension HTTPField.Name {
  static let fetchSite = known("Sec-Fetch-Site")
  static let formToken = known("X-CSRF-Token")
  static let piece = known("X-Piece")
  static let forwardedFor = known("X-Forwarded-For")
  static let openerPolicy = known("Cross-Origin-Opener-Policy")
  static let resourcePolicy = known("Cross-Origin-Resource-Policy")
  static let permissions = known("Permissions-Policy")
  static let referrer = known("Referrer-Policy")

  private static func known(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a header's name") }
    return name
  }
}

/// The one cookie: the session of somebody who is signed in, or a visit's own secret.
let cookieName = "__Host-guildhall"

extension Request {
  var guildhallCookie: String? {
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let halves = pair.split(separator: "=", maxSplits: 1)
        if halves.count == 2, halves[0].drop(while: { $0 == " " }) == cookieName {
          return String(halves[1])
        }
      }
    }
    return nil
  }

  var bearerToken: String? {
    guard let value = headers[.authorization], value.lowercased().hasPrefix("bearer ") else {
      return nil
    }
    return String(value.dropFirst(7))
  }
}

extension Route {
  /// Called with a token instead of a cookie.
  var takesTokens: Bool { isForPrograms || path == "/metrics" }
}

extension Response {
  /// A reply with everything that keeps it from being misused.
  init(_ reply: Reply, nonce: String, settings: ServerSettings) {
    var headers = HTTPFields()
    headers[.contentType] = reply.type
    headers[.contentSecurityPolicy] = """
      default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'self'; img-src 'self' data:; \
      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """
    headers[.xContentTypeOptions] = "nosniff"
    headers[.referrer] = "same-origin"
    headers[.openerPolicy] = "same-origin"
    headers[.resourcePolicy] = "same-origin"
    headers[.permissions] = "camera=(), microphone=(), geolocation=()"
    headers[.cacheControl] =
      reply.isForever
      ? "\(reply.isPrivate ? "private" : "public"), max-age=31536000, immutable" : "no-store"
    if settings.publicAddress?.hasPrefix("https://") == true {
      headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
    }
    for (name, value) in reply.headers { headers.append(HTTPField(name: name, value: value)) }
    self.init(
      status: reply.status, headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: reply.body)))
  }
}
