internal import Foundation
internal import Rubrics
public import Scoring

/// A scorecard that is to be stored, made ready on any thread so that the writing is short.
public struct NewScorecard: Sendable {
  let publication: Int64
  let segment: Int
  let json: Data
  /// SHA-256 of the JSON.
  let hash: String
  let rubric: String
  let engine: Int
  let agent: String?
  let total: Double?
  let outcome: String
  /// A letter for each criterion in the rubric's order.
  let verdicts: String
  let critical: String

  /// - Parameters:
  ///   - segment: the number of the agent's part in the interaction.
  ///   - publication: the version that the rubric is of.
  public init(_ card: Scorecard, segment: Int, of publication: Int64) throws {
    self.publication = publication
    self.segment = segment
    json = try scorecardBytes(card)
    hash = contentHash([json])
    rubric = card.rubric.rawValue
    engine = card.engine
    agent = card.agent
    total = card.tally.total
    outcome = card.tally.outcome.rawValue
    verdicts = card.verdictLetters
    critical = card.tally.criticalFailures.map(\.criterion.rawValue).joined(separator: " ")
  }
}
