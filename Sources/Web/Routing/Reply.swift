public import HTTPTypes
internal import Foundation

/// What the server answers.
public struct Reply: Sendable {
  public var status: HTTPResponse.Status = .ok
  public var type: String
  public var body: [UInt8]
  public var headers: [(name: HTTPField.Name, value: String)] = []
  /// Whether it may be kept, because it never changes under its address.
  public var isForever = false
  /// Whether only the browser that asked may keep it, and no proxy.
  public var isPrivate = false

  init(
    _ body: some Collection<UInt8>, type: String, status: HTTPResponse.Status = .ok,
    headers: [(name: HTTPField.Name, value: String)] = []
  ) {
    self.body = Array(body)
    self.type = type
    self.status = status
    self.headers = headers
  }

  static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(text.utf8, type: "text/html; charset=utf-8", status: status)
  }

  static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Reply {
    Reply(text.utf8, type: "text/plain; charset=utf-8", status: status)
  }

  /// Go there and look: the answer to a change that was made.
  static func see(_ address: String) -> Reply {
    Reply([], type: "text/plain; charset=utf-8", status: .seeOther, headers: [(.location, address)])
  }

  /// Values as JSON with sorted names, so that the same is the same to the byte.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Reply {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    return Reply(
      try encoder.encode(value), type: "application/json; charset=utf-8", status: status)
  }

  /// A file to keep.
  ///
  /// - Parameter name: of letters, digits, dots and dashes.
  static func file(_ bytes: some Collection<UInt8>, type: String, named name: String) -> Reply {
    let plain = name.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || scalar == "." || scalar == "-" ? String(scalar) : "-"
    }.joined()
    return Reply(
      bytes, type: type,
      headers: [(.contentDisposition, "attachment; filename=\"\(plain)\"")])
  }

  /// Sets a cookie that scripts cannot read and other sites cannot send.
  func setting(cookie: String, to value: String, lasting seconds: Int) -> Reply {
    var reply = self
    reply.headers.append(
      (
        .setCookie,
        "\(cookie)=\(value); Path=/; Max-Age=\(seconds); Secure; HttpOnly; SameSite=Lax"
      ))
    return reply
  }
}
