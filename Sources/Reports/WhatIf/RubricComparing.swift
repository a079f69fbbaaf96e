public import Rubrics
public import Scoring

/// Gathers what another version of a rubric changes, card by card, in memory that does not grow with
/// the number of cards.
public struct RubricComparing: Sendable {
  private let old: Rubric?
  private let new: Rubric
  private let curriculum: String?
  private let limit: Int
  private let oldCriteria: [CriterionID: Criterion]
  private let newCriteria: [CriterionID: Criterion]

  private var cards = 0
  private var all = Sums()
  private var people: [String?: Sums] = [:]
  private var outcomes: [Pair: Int] = [:]
  private var verdicts: [CriterionID: Verdicts] = [:]
  private var changed = 0
  /// Cards whose outcome changes, and the others: each in the order they came.
  private var flips: [RubricComparison.ChangedCard] = []
  private var others: [RubricComparison.ChangedCard] = []

  /// - Parameters:
  ///   - old: the published rubric; nothing when there is none.
  ///   - curriculum: the curriculum that it was published in.
  ///   - limit: how many changed cards are kept; nothing for all.
  public init(from old: Rubric?, in curriculum: String? = nil, to new: Rubric, limit: Int?) {
    self.old = old
    self.new = new
    self.curriculum = curriculum
    self.limit = limit ?? .max
    func byID(_ rubric: Rubric?) -> [CriterionID: Criterion] {
      Dictionary(
        (rubric?.criteria ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    oldCriteria = byID(old)
    newCriteria = byID(new)
  }

  /// Takes the two cards of one agent's part of an interaction; either may be missing.
  public mutating func add(before: Scorecard?, after: Scorecard?) {
    guard let some = after ?? before else { return }
    cards += 1
    all.add(before, after)
    people[some.agent, default: Sums()].add(before, after)
    var changes: [RubricComparison.ChangedVerdict] = []
    let earlier = Dictionary(
      (before?.entries ?? []).map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in before?.entries ?? [] {
      guard let criterion = oldCriteria[entry.criterion] else { continue }
      verdicts[criterion.id, default: Verdicts()].before[entry.words(of: criterion), default: 0] +=
        1
    }
    for entry in after?.entries ?? [] {
      guard let criterion = newCriteria[entry.criterion] else { continue }
      let words = entry.words(of: criterion)
      verdicts[criterion.id, default: Verdicts()].after[words, default: 0] += 1
      guard before != nil else { continue }
      let was = earlier[criterion.id].flatMap { old in
        oldCriteria[criterion.id].map { old.words(of: $0) }
      }
      guard was != words else { continue }
      if let was {
        verdicts[criterion.id, default: Verdicts()].pairs[Pair(was, words), default: 0] += 1
      }
      changes.append(
        RubricComparison.ChangedVerdict(
          criterion: criterion.id, title: criterion.title, before: was, after: words,
          reason: entry.reason))
    }
    for entry in before?.entries ?? [] where after != nil && newCriteria[entry.criterion] == nil {
      guard let criterion = oldCriteria[entry.criterion] else { continue }
      changes.append(
        RubricComparison.ChangedVerdict(
          criterion: criterion.id, title: criterion.title, before: entry.words(of: criterion),
          after: nil, reason: entry.reason))
    }
    note(before, after, changes)
  }

  /// Keeps the card where something about it changes.
  private mutating func note(
    _ before: Scorecard?, _ after: Scorecard?, _ changes: [RubricComparison.ChangedVerdict]
  ) {
    guard old != nil, let some = after ?? before else { return }
    let isFlipped = before?.tally.outcome != after?.tally.outcome
    if isFlipped {
      outcomes[
        Pair(
          before?.tally.outcome.words ?? RubricComparison.notJudged,
          after?.tally.outcome.words ?? RubricComparison.notJudged), default: 0] += 1
    }
    // A criterion that comes or goes alone changes every card, so it is left to the totals to say.
    let hasChangedVerdict = changes.contains { $0.before != nil && $0.after != nil }
    guard isFlipped || hasChangedVerdict || !isSame(before?.tally.total, after?.tally.total) else {
      return
    }
    changed += 1
    guard (isFlipped ? flips.count : others.count) < limit else { return }
    // What changed comes before what is new or gone.
    let kept = changes.filter { $0.before != nil && $0.after != nil }
    let card = RubricComparison.ChangedCard(
      interaction: some.interaction, agent: some.agent, totalBefore: before?.tally.total,
      totalAfter: after?.tally.total, outcomeBefore: before?.tally.outcome,
      outcomeAfter: after?.tally.outcome,
      verdicts: kept + changes.filter { $0.before == nil || $0.after == nil })
    if isFlipped { flips.append(card) } else { others.append(card) }
  }

  /// Totals differ by more than adding up in another order does.
  private func isSame(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) < 1e-9
  }

  /// What was gathered so far.
  public var result: RubricComparison {
    RubricComparison(
      rubric: new.id, title: new.title, curriculum: old == nil ? nil : curriculum,
      edits: old.map { new.edits(since: $0) } ?? [], cards: cards, before: all.before.figures,
      after: all.after.figures, both: all.paired, outcomes: transitions(outcomes),
      criteria: criteria,
      people: people.sorted { one, other in
        // By scalars, which is the same on every machine; who is unknown comes last.
        guard let name = one.key, let second = other.key else { return one.key != nil }
        return name.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
      }.map { agent, sums in
        RubricComparison.PersonChange(
          agent: agent, before: sums.before.figures, after: sums.after.figures, both: sums.paired,
          isTooFewToRank: (old == nil ? sums.after.decided : sums.paired.count)
            < RubricComparison.fewestToRank)
      }, changedCards: changed, changes: Array((flips + others).prefix(limit)))
  }

  private var criteria: [RubricComparison.CriterionChange] {
    let sharesBefore = old?.fullShares() ?? [:]
    let sharesAfter = new.fullShares()
    let gone = (old?.criteria ?? []).filter { newCriteria[$0.id] == nil }
    return (new.criteria + gone).map { criterion in
      let earlier = oldCriteria[criterion.id]
      let isGone = newCriteria[criterion.id] == nil
      let counted = verdicts[criterion.id] ?? Verdicts()
      return RubricComparison.CriterionChange(
        criterion: criterion.id, title: criterion.title,
        presence: isGone ? .gone : earlier == nil ? .new : .kept,
        weightBefore: earlier.flatMap { sharesBefore[$0.id] },
        weightAfter: isGone ? nil : sharesAfter[criterion.id],
        edits: isGone
          ? [] : earlier.map { old in criterion.edits(since: old, self.old, new) } ?? [],
        before: counted.before, after: counted.after, transitions: transitions(counted.pairs))
    }
  }

  private func transitions(_ pairs: [Pair: Int]) -> [RubricComparison.Transition] {
    pairs.map { RubricComparison.Transition(from: $0.from, to: $0.to, count: $1) }
      .sorted { one, other in
        one.count != other.count
          ? one.count > other.count : (one.from, one.to) < (other.from, other.to)
      }
  }
}

extension RubricComparison {
  /// In place of an outcome, where a rubric is not meant for an interaction.
  static let notJudged = "not judged"
}

private struct Pair: Sendable, Hashable {
  var from: String
  var to: String

  init(_ from: String, _ to: String) {
    self.from = from
    self.to = to
  }
}

private struct Verdicts: Sendable {
  var before: [String: Int] = [:]
  var after: [String: Int] = [:]
  var pairs: [Pair: Int] = [:]
}

/// Sums of one side.
private struct Side: Sendable {
  var cards = 0
  var decided = 0
  var passed = 0
  var total = 0.0

  mutating func add(_ card: Scorecard?) {
    guard let card else { return }
    cards += 1
    guard let total = card.decidedTotal else { return }
    decided += 1
    self.total += total
    if card.tally.outcome == .pass { passed += 1 }
  }

  var figures: RubricComparison.Figures {
    RubricComparison.Figures(
      cards: cards, decided: decided, passed: passed,
      mean: decided > 0 ? total / Double(decided) : nil)
  }
}

private struct Sums: Sendable {
  var before = Side()
  var after = Side()
  private var both = (before: 0.0, after: 0.0)
  private var pairs = RubricComparison.Paired()

  mutating func add(_ old: Scorecard?, _ new: Scorecard?) {
    before.add(old)
    after.add(new)
    guard let old, let new, let was = old.decidedTotal, let becomes = new.decidedTotal else {
      return
    }
    both.before += was
    both.after += becomes
    pairs.count += 1
    if old.tally.outcome == .pass, new.tally.outcome == .fail { pairs.passToFail += 1 }
    if old.tally.outcome == .fail, new.tally.outcome == .pass { pairs.failToPass += 1 }
  }

  var paired: RubricComparison.Paired {
    var result = pairs
    guard result.count > 0 else { return result }
    result.meanBefore = both.before / Double(result.count)
    result.meanAfter = both.after / Double(result.count)
    return result
  }
}

extension Scorecard {
  /// The total of a card that passes or fails.
  fileprivate var decidedTotal: Double? {
    tally.outcome == .pass || tally.outcome == .fail ? tally.total : nil
  }
}
