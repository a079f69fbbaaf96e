internal import Curricula
internal import Foundation
public import Reports
internal import Rubrics
public import Scoring
internal import Storage
public import Transcripts

/// A scorecard with the interaction it is about.
public struct ReviewedInteraction: Sendable {
  public var interaction: Interaction
  public var card: Scorecard
}

extension House {
  /// Scores every stored interaction with every rubric of the current versions that is meant for
  /// it; what was scored before stays.
  ///
  /// - Returns: how many scorecards are new.
  public func scoreStored(
    by actor: String, progress: (Int) -> Void = { _ in }
  ) throws -> Int {
    var count = 0
    for published in try current() {
      guard !published.curriculum.rubrics.isEmpty else { continue }
      let engine = RubricEngine(published.curriculum.rubrics, fitted: published.models)
      var last: Int64 = 0
      while case let page = try store.unscoredInteractions(
        publication: published.version, engine: engineVersion, after: last, limit: 100),
        !page.isEmpty
      {
        last = page[page.count - 1].id
        let version = published.version
        let cards = inParallel(page) { stored in
          evaluate(stored, engine).map { place in
            (
              interaction: place.interaction,
              card: Result { try NewScorecard(place.card, segment: place.segment, of: version) }
            )
          }
        }
        count += try store.saveScorecards(
          cards.flatMap { $0 }.map { ($0.interaction, try $0.card.get()) }, publication: version,
          act(by: actor))
        progress(count)
      }
    }
    return count
  }

  /// The scorecards of an interaction by the current versions; the interaction's name as in lists.
  public func reviewed(_ name: String) throws -> [ReviewedInteraction] {
    var result: [ReviewedInteraction] = []
    for publication in try store.currentPublications() {
      for stored in try store.scorecards(
        ofInteraction: name, publication: publication.id, engine: engineVersion)
      {
        let card = try JSONDecoder().decode(Scorecard.self, from: stored.card)
        guard let body = try store.interaction(stored.interaction)?.body else { continue }
        if body.isEmpty { throw PeopleFault.emptied(name) }
        let interaction =
          try Interaction(quickly: Array(body))
          ?? JSONDecoder().decode(Interaction.self, from: body)
        result.append(ReviewedInteraction(interaction: interaction, card: card))
      }
    }
    return result
  }

  /// The machine's scorecards by the current versions in a list, the worst first.
  ///
  /// - Parameter limit: at most so many rows; the figures below them are of all.
  public func scorecardList(limit: Int) throws -> ReviewList {
    var rows: [ReviewList.Row] = []
    var outcomes: [String: Int] = [:]
    for publication in try store.currentPublications() {
      rows += try store.listedScorecards(
        publication: publication.id, engine: engineVersion, limit: limit
      ).map { card in
        ReviewList.Row(
          interaction: card.interaction, channel: card.channel, agent: card.agent,
          rubric: card.rubric, total: card.total,
          outcome: Tally.Outcome(rawValue: card.outcome) ?? .notScored, critical: card.critical,
          failed: card.verdicts.count { $0 == "n" }, open: card.verdicts.count { $0 == "o" })
      }
      outcomes.merge(
        try store.scorecardOutcomes(publication: publication.id, engine: engineVersion),
        uniquingKeysWith: +)
    }
    let passed = outcomes[Tally.Outcome.pass.rawValue] ?? 0
    let failed = outcomes[Tally.Outcome.fail.rawValue] ?? 0
    return ReviewList(
      rows: rows, limit: limit, passed: passed, decided: passed + failed,
      count: outcomes.values.reduce(0, +))
  }
}

/// A stored interaction as a value; nothing when it cannot be read any more.
func decoded(_ stored: StoredInteraction) -> Interaction? {
  Interaction(quickly: Array(stored.body))
    ?? (try? JSONDecoder().decode(Interaction.self, from: stored.body))
}

/// All scorecards of one stored interaction, each with the number of its segment.
func evaluate(
  _ stored: StoredInteraction, _ engine: RubricEngine
) -> [(interaction: Int64, segment: Int, card: Scorecard)] {
  guard let interaction = decoded(stored) else {
    return []  // `verify` reports a body that cannot be read.
  }
  return cards(of: interaction, engine).map { (stored.id, $0.segment, $0.card) }
}

/// All scorecards of an interaction, each with the number of its segment.
func cards(
  of interaction: Interaction, _ engine: RubricEngine
) -> [(segment: Int, card: Scorecard)] {
  let count = interaction.segments.count
  return engine.evaluate(interaction, asMeant: true).enumerated().map { ($0 % count, $1) }
}
