public import Curricula
public import Foundation
public import Reports
public import Rubrics
internal import Scoring
public import Simulations
internal import Storage
public import Transcripts

/// A finished play in a list.
public struct FinishedPlay: Sendable, Hashable, Codable {
  public var number: Int64
  public var learner: String
  public var module: ModuleID
  public var part: PartID
  public var level: PlayLevel
  /// How each of its conversations ended.
  public var outcomes: [End.Outcome]
  public var share: Double
  public var isPassed: Bool
  public var isProvisional: Bool
  public var finishedAt: Date
}

/// A finished play, to be gone through step by step.
public struct ReplayedPlay: Sendable {
  public var number: Int64
  public var learner: String
  public var plays: [Play]
  public var result: PlayResult
  /// Of each customer the conversation as it was judged.
  public var interactions: [Interaction]
  public var rubrics: [Rubric?]
  /// Of each customer what mentors said.
  public var comments: [[PlayComment]]
  /// What plays differently now; mostly nothing.
  public var differences: [PlayDifference]
}

extension House {
  /// Every finished play, the oldest first.
  public func finishedPlays() throws -> [FinishedPlay] {
    let people = try names()
    return try store.playResults().map { stored in
      let result = try storedPlayResult(stored.score)
      return FinishedPlay(
        number: stored.play.id, learner: people[stored.play.person] ?? "",
        module: stored.play.module,
        part: stored.play.part, level: stored.play.setup.level,
        outcomes: result.scores.map(\.outcome), share: stored.share, isPassed: stored.isPassed,
        isProvisional: stored.isProvisional, finishedAt: stored.finishedAt)
    }
  }

  /// A finished play with its marks and its mentors' comments.
  ///
  /// - Throws: `unknownPlay`.
  public func replay(_ number: Int64) throws -> ReplayedPlay {
    guard let stored = try store.playResult(of: number) else {
      throw LearningFault.unknownPlay(number)
    }
    let people = try names()
    let sitting = try sitting(stored.play)
    let comments = try store.playComments(on: number)
    let plays = sitting.queue.plays
    return ReplayedPlay(
      number: number, learner: people[stored.play.person] ?? "", plays: plays,
      result: try storedPlayResult(stored.score),
      interactions: try finished(sitting, agent: "person/\(stored.play.person)").conversations
        .map(\.interaction),
      rubrics: plays.map(\.engine.rubric),
      comments: plays.indices.map { customer in
        comments.filter { $0.customer == customer }.map {
          PlayComment(step: $0.step, by: people[$0.mentor] ?? "", text: $0.text)
        }
      }, differences: sitting.differences)
  }

  /// Notes what a mentor says about a step of a finished play.
  ///
  /// - Throws: `unknownPlay`, `unknownStep`, `ownWork`, `emptyReason`.
  public func comment(
    on number: Int64, step: Int, with customer: Int = 0, by mentor: String, text: String
  ) throws {
    guard text.contains(where: { !$0.isWhitespace }) else { throw LearningFault.emptyReason }
    try requireVisible(mentor)
    let replayed = try replay(number)
    guard replayed.plays.indices.contains(customer),
      replayed.plays[customer].steps.contains(where: { $0.number == step })
    else { throw LearningFault.unknownStep(step, of: number) }
    let (signer, act) = try decider(mentor)
    if try store.play(number)?.person == signer.id { throw LearningFault.ownWork }
    try store.commentPlay(
      number, customer: customer, step: step, mentor: signer.id, text: String(text.prefix(4000)),
      act)
  }

  func storedPlayResult(_ text: String) throws -> PlayResult {
    do {
      return try JSONDecoder().decode(PlayResult.self, from: Data(text.utf8))
    } catch {
      throw StorageFault.unreadable("the score of a play")
    }
  }
}
