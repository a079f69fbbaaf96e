internal import CurriculumFiles
public import Findings
internal import Foundation
internal import Reports
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
///   - explains: whether a line of JSON holds the explanations beside its card.
///   - take: gets the results of each batch.
/// - Returns: what could not be opened.
public func score(
  _ source: TranscriptSource, with rubric: Rubric, rendersJSON: Bool, explains: Bool = false,
  _ take: ([ScoredTranscript]) throws -> Void
) throws -> [Finding] {
  let engine = RubricEngine(rubric)
  let line: @Sendable (Scorecard) -> String = { card in
    explains ? explanationJSON(card, by: rubric) : scorecardJSON(card)
  }
  return try source.forEachBatch { batch in
    try take(inParallel(batch) { score($0, engine, rendersJSON ? line : nil) })
  }
}

private func score(
  _ raw: RawTranscript, _ engine: RubricEngine, _ line: (@Sendable (Scorecard) -> String)?
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
    interaction: interaction, cards: cards, lines: line.map { cards.map($0) } ?? [],
    findings: reading.findings,
    isJudged: true)
}

/// A scorecard as one line of JSON with sorted members.
public func scorecardJSON(_ card: Scorecard) -> String {
  guard let data = try? scorecardBytes(card) else {
    preconditionFailure("A scorecard holds finite numbers and texts only.")
  }
  return String(decoding: data, as: UTF8.self)
}

/// A scorecard with the explanation of every criterion, as one line of JSON with sorted members.
///
/// The member `scorecard` holds the very bytes of `scorecardJSON`.
public func explanationJSON(_ card: Scorecard, by rubric: Rubric) -> String {
  guard let data = try? storedJSON(rubric.explanations(of: card)) else {
    preconditionFailure("An explanation holds finite numbers and texts only.")
  }
  return "{\"explanations\":\(String(decoding: data, as: UTF8.self)),"
    + "\"scorecard\":\(scorecardJSON(card))}"
}
