internal import CurriculumFiles
public import Findings
internal import Foundation
public import Rubrics
public import Scoring
internal import Storage
internal import TranscriptFiles
public import Transcripts

/// What scoring one transcript gave.
public struct ScoredTranscript: Sendable {
  /// What was scored; nothing when it could not be read.
  public var interaction: Interaction?
  public var cards: [Scorecard]
  /// The cards as one line of JSON each, with sorted members: the same card gives the same bytes.
  public var lines: [String]
  public var findings: [Finding]
  /// False when the rubric is meant for other channels or tags.
  public var isJudged: Bool
}

/// Scores transcripts with a rubric, without a database, on all cores, in their order.
///
/// - Parameters:
///   - rendersJSON: whether the lines of JSON are wanted.
///   - take: gets the results of each batch.
/// - Returns: what could not be opened.
public func score(
  _ source: TranscriptSource, with rubric: Rubric, rendersJSON: Bool,
  _ take: ([ScoredTranscript]) throws -> Void
) throws -> [Finding] {
  let engine = RubricEngine(rubric)
  return try source.forEachBatch { batch in
    try take(inParallel(batch) { score($0, engine, rendersJSON) })
  }
}

private func score(
  _ raw: RawTranscript, _ engine: RubricEngine, _ rendersJSON: Bool
) -> ScoredTranscript {
  let reading = raw.read()
  guard let interaction = reading.interaction else {
    return ScoredTranscript(
      interaction: nil, cards: [], lines: [], findings: reading.findings, isJudged: true)
  }
  guard engine.judges(interaction) else {
    return ScoredTranscript(
      interaction: interaction, cards: [], lines: [], findings: reading.findings, isJudged: false)
  }
  let cards = engine.evaluate(interaction)
  return ScoredTranscript(
    interaction: interaction, cards: cards, lines: rendersJSON ? cards.map(scorecardJSON) : [],
    findings: reading.findings,
    isJudged: true)
}

/// A scorecard as one line of JSON with sorted members.
public func scorecardJSON(_ card: Scorecard) -> String {
  guard let data = try? storedJSON(card) else {
    preconditionFailure("A scorecard holds finite numbers and texts only.")
  }
  return String(decoding: data, as: UTF8.self)
}
