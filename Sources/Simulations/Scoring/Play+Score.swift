internal import Curricula
internal import Rubrics
internal import Scoring
public import Transcripts

extension Play {
  /// The score of a play whose conversation has ended; nothing before.
  ///
  /// The share is Σ wᵢ·sᵢ / Σ wᵢ over the parts that have a share: the outcome's worth, the total of
  /// the rubric's card (at most 1), the comparison with par, and the form. A breach makes it 0.
  ///
  /// - Parameters:
  ///   - interaction: the conversation as it is judged; nothing for this play's as it is.
  ///   - masteryScore: nothing for the scenario's.
  public func score(of interaction: Interaction? = nil, masteryScore: Double? = nil) -> PlayScore? {
    var memo = PlayMemo.none
    return score(of: interaction, masteryScore: masteryScore, &memo)
  }

  /// The same with texts remembered, for those who play much.
  func score(
    of interaction: Interaction? = nil, masteryScore: Double? = nil, _ memo: inout PlayMemo
  ) -> PlayScore? {
    guard let end else { return nil }
    let card = engine.judge?.evaluate(
      interaction ?? self.interaction(id: "play"), remembering: &memo.turns
    ).first
    let fields = fieldResults(after: end, &memo)
    let weights = scenario.weights
    let par = comparison
    let entries = [
      PlayScore.Entry(part: .outcome, weight: weights.outcome, share: end.worth),
      PlayScore.Entry(
        part: .rubric, weight: weights.rubric, share: card?.tally.total.map { min(1, $0) }),
      PlayScore.Entry(part: .par, weight: weights.par, share: par?.share),
      PlayScore.Entry(part: .wrapUp, weight: weights.wrapUp, share: mean(fields.map(\.share))),
    ]
    let counted = entries.filter { $0.share != nil && $0.weight > 0 }
    let total = counted.reduce(0) { $0 + $1.weight }
    let sum = counted.reduce(0) { $0 + $1.weight * ($1.share ?? 0) }
    let share = end.outcome == .breach || total == 0 ? 0 : sum / total
    return PlayScore(
      end: end.id, outcome: end.outcome, entries: entries, par: par, fields: fields, card: card,
      share: share, masteryScore: masteryScore ?? scenario.masteryScore,
      // After a breach no person's look could change anything.
      isProvisional: end.outcome != .breach && (card.map(awaitsPerson) ?? false))
  }

  /// Whether something on the card is open that counts for more than a bonus: without a bonus the
  /// score stands as it is, and with it nobody would fail.
  private func awaitsPerson(_ card: Scorecard) -> Bool {
    guard card.tally.outcome == .provisional, let rubric = engine.rubric else { return false }
    return card.entries.contains { entry in
      guard entry.verdict == .undetermined,
        let criterion = rubric.criteria.first(where: { $0.id == entry.criterion })
      else { return false }
      if case .bonus = criterion.adjustment { return false }
      return true
    }
  }

  private var comparison: PlayScore.ParComparison? {
    scenario.par.map {
      PlayScore.ParComparison(
        turns: replies, parTurns: $0.turns, seconds: handleTime, parSeconds: $0.seconds)
    }
  }

  /// Seconds from the first word to the end of the conversation.
  public var handleTime: Int { (steps.last { $0.move != nil }?.until ?? clock) / 1000 }
}

extension PlayScore.ParComparison {
  /// 1 up to par, falling evenly to 0 at twice par; the mean of turns and time.
  var share: Double {
    func share(_ value: Int, _ par: Int) -> Double {
      par <= 0 ? 1 : min(1, max(0, 2 - Double(value) / Double(par)))
    }
    let ofTurns = share(turns, parTurns)
    return parSeconds.map { (ofTurns + share(seconds, $0)) / 2 } ?? ofTurns
  }
}

func mean(_ shares: [Double]) -> Double? {
  shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count)
}
