public import Foundation
internal import Certifications
internal import Curricula
internal import Rubrics
internal import Storage

/// A finished play whose score waits for a person who looks at the conversation.
public struct WaitingPlay: Sendable {
  public var number: Int64
  public var person: Int64
  public var name: String
  public var module: String
  public var part: String
  public var share: Double
  public var finishedAt: Date
}

extension House {
  /// The plays that wait for a person, the oldest first.
  public func waitingPlays() throws -> [WaitingPlay] {
    let facts = try facts()
    let names = try names()
    return try store.provisionalPlays().map { play in
      let module = facts.module(play.module)
      return WaitingPlay(
        number: play.id, person: play.person, name: names[play.person] ?? "person \(play.person)",
        module: module?.title ?? play.module.rawValue,
        part: module?.part(play.part)?.title ?? play.part.rawValue, share: play.share,
        finishedAt: play.finishedAt)
    }
  }

  /// Whose play it is, by the number of the person; nothing where there is no such play.
  public func person(ofPlay number: Int64) throws -> Int64? { try store.play(number)?.person }

  /// Whose attempt it is, by the number of the person; nothing where it was not handed in.
  public func person(ofAttempt number: Int64) throws -> Int64? {
    try store.submission(of: number)?.attempt.person
  }
}
