internal import Foundation
internal import GuildhallKit
internal import Synchronization

/// Sessions that were asked for a moment ago, so that not every call asks the database.
///
/// This process alone writes the database while it runs, so what it ends here has ended. What time
/// ends is noticed within the minute after which each is asked for anew.
final class SessionTable: Sendable {
  struct Known: Sendable {
    var member: Member
    var isProgram: Bool
    var askedAt: Date
  }

  private struct State {
    var known: [String: Known] = [:]
    var seen: [Int64: Date] = [:]
    var writtenAt = Date.distantPast
    /// Goes up when all is asked for anew: what was read before must not be kept after.
    var generation = 0
  }

  private let state = Mutex(State())
  private static let freshSeconds: Double = 60
  /// Entries, so that tokens that nobody has cannot fill the memory.
  private static let most = 50_000

  /// Who has the session of a token, where that was asked a moment ago.
  func remembered(_ hash: String, at now: Date) -> Known? {
    state.withLock { state in
      guard let known = state.known[hash],
        now.timeIntervalSince(known.askedAt) < Self.freshSeconds
      else { return nil }
      state.seen[known.member.session] = now
      return known
    }
  }

  /// Who has the session of a token.
  func member(ofToken hash: String, in house: House, at now: Date) throws -> Known? {
    if let known = remembered(hash, at: now) { return known }
    let generation = state.withLock { $0.generation }
    guard let found = try house.member(ofToken: hash) else {
      state.withLock { $0.known[hash] = nil }
      return nil
    }
    let fresh = Known(member: found.member, isProgram: found.isProgram, askedAt: now)
    state.withLock { state in
      guard state.generation == generation else { return }
      if state.known.count >= Self.most { state.known = [:] }
      state.known[hash] = fresh
    }
    note(found.member.session, at: now)
    try writeSeen(to: house, at: now)
    return fresh
  }

  /// Asks for everybody anew: sessions ended or offices changed.
  func forget() {
    state.withLock { state in
      state.known = [:]
      state.generation += 1
    }
  }

  private func note(_ session: Int64, at now: Date) { state.withLock { $0.seen[session] = now } }

  /// Writes down once in five minutes who was there: an idle session ends by it.
  private func writeSeen(to house: House, at now: Date) throws {
    let due = state.withLock { state -> [Int64: Date] in
      guard now.timeIntervalSince(state.writtenAt) > 300 else { return [:] }
      state.writtenAt = now
      defer { state.seen = [:] }
      return state.seen
    }
    try house.noteSeen(due)
  }
}
