public import HTTPTypes

/// One thing that can be asked of the server: which call, by whom, and what answers it.
public struct Route: Sendable {
  public var method: HTTPRequest.Method
  /// Such as `/learn/attempts/{attempt}`.
  public var path: String
  public var audience: Audience
  /// Bytes that its body may have.
  public var largestBody: Int
  /// Whether its page is given again while nothing has changed: it shows what the house holds and
  /// nothing that is in the server's memory alone.
  public var isKept = false
  /// Whether it computes the hash of a password: those wait on threads of their own.
  public var hashes = false
  /// Runs on a thread that may wait for the disk.
  public var answer: @Sendable (Call) throws -> Reply

  static func get(
    _ path: String, for audience: Audience, isKept: Bool = false,
    answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    Route(
      method: .get, path: path, audience: audience, largestBody: 0, isKept: isKept, answer: answer)
  }

  static func post(
    _ path: String, for audience: Audience, largestBody: Int = Self.form,
    hashes: Bool = false, answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    Route(
      method: .post, path: path, audience: audience, largestBody: largestBody, hashes: hashes,
      answer: answer)
  }

  /// The longest answer that an item takes, encoded, with room for the rest.
  static let form = 256 << 10
  /// A file of transcripts or staff.
  static let upload = 64 << 20

  /// Called by programs: it speaks JSON and takes a token.
  public var isForPrograms: Bool { path.hasPrefix("/api/") }
}
