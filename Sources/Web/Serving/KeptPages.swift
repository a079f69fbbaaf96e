internal import Accounts
internal import Foundation
internal import HTTPTypes
internal import Synchronization

/// Pages as they were made last, for those who ask again before anything has changed.
///
/// A page is kept for one session and one address. It counts until the house changes, and for some
/// seconds at most, because pages tell of time, too. What is new in each answer, the token of its
/// forms and the nonce of its scripts, is put in when it is sent: the page is made with marks in
/// their places, which are random so that nobody's words can hold them.
final class KeptPages: Sendable {
  struct Key: Hashable, Sendable {
    var session: Int64
    var address: String
  }

  private struct Kept: Sendable {
    var changes: Int
    var madeAt: Date
    var type: String
    var pieces: [Piece]
    var size: Int
  }

  private enum Piece: Sendable {
    case bytes(ArraySlice<UInt8>)
    case token, nonce
  }

  private struct State {
    var kept: [Key: Kept] = [:]
    var size = 0
  }

  /// Stand where the token and the nonce will.
  let tokenMark: String
  let nonceMark: String
  private let state = Mutex(State())
  private static let freshSeconds: Double = 15
  /// Bytes of all kept pages together; then all are forgotten, and those that are asked for come back.
  private static let most = 32 << 20

  init(_ randomBytes: RandomBytes) {
    tokenMark = "token-" + SecretToken.make(randomBytes).text
    nonceMark = "nonce-" + SecretToken.make(randomBytes).text
  }

  /// A page as it was kept, with what is new in each answer.
  ///
  /// - Parameter changes: how many the house has seen.
  func page(_ key: Key, after changes: Int, at now: Date, token: String, nonce: String) -> Reply? {
    guard let kept = state.withLock({ $0.kept[key] }), kept.changes == changes,
      (0..<Self.freshSeconds).contains(now.timeIntervalSince(kept.madeAt))
    else { return nil }
    return filled(kept.pieces, kept.type, kept.size, token, nonce)
  }

  /// Keeps a page that was made with marks, and gives it as it is sent.
  func keep(
    _ made: Reply, as key: Key, after changes: Int, at now: Date, token: String, nonce: String
  ) -> Reply {
    let pieces = pieces(of: made.body)
    if made.status == .ok, made.headers.isEmpty {
      let kept = Kept(
        changes: changes, madeAt: now, type: made.type, pieces: pieces, size: made.body.count)
      state.withLock { state in
        if state.size + kept.size > Self.most { state = State() }
        state.size += kept.size - (state.kept[key]?.size ?? 0)
        state.kept[key] = kept
      }
    }
    var reply = filled(pieces, made.type, made.body.count, token, nonce)
    reply.status = made.status
    reply.headers = made.headers
    return reply
  }

  private func filled(
    _ pieces: [Piece], _ type: String, _ size: Int, _ token: String, _ nonce: String
  ) -> Reply {
    var body: [UInt8] = []
    body.reserveCapacity(size + pieces.count * 32)
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): body += bytes
      case .token: body += token.utf8
      case .nonce: body += nonce.utf8
      }
    }
    return Reply(body, type: type)
  }

  private func pieces(of body: [UInt8]) -> [Piece] {
    let marks: [(mark: [UInt8], piece: Piece)] = [
      (Array(tokenMark.utf8), .token), (Array(nonceMark.utf8), .nonce),
    ]
    var pieces: [Piece] = []
    var from = 0
    var place = 0
    while place < body.count {
      // The first letters of the two marks; looking at each byte for both takes longer.
      if body[place] == UInt8(ascii: "t") || body[place] == UInt8(ascii: "n"),
        let found = marks.first(where: { body[place...].starts(with: $0.mark) })
      {
        pieces += [.bytes(body[from..<place]), found.piece]
        place += found.mark.count
        from = place
      } else {
        place += 1
      }
    }
    return pieces + [.bytes(body[from...])]
  }
}
