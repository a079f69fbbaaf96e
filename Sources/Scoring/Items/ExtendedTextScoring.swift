internal import Curricula
internal import Rubrics
internal import Transcripts

extension ExtendedTextInteraction {
  /// The reply as the agent's turn of an interaction, judged by the item's criteria.
  ///
  /// What comes out is a suggestion. What the machine cannot tell earns nothing until a person says.
  func judge(_ reply: String, _ points: Double) -> Judged {
    let count = reply.split(whereSeparator: \.isWhitespace).count
    if let obstacle = lengthFault(count) {
      return Judged(share: 0) { [ItemScore.Reason(obstacle, points: 0)] }
    }
    let card = RubricEngine(rubric).evaluate(interaction(with: reply)).first
    let told = card.map(told) ?? 0
    // A critical failure only ever lowers the total, so the lower of both keeps to it.
    let total = min(card?.tally.total ?? 0, (card?.tally.rawTotal ?? 0) * told)
    return Judged(share: total) {
      guard let card else { return [] }
      var reasons = card.entries.map { entry in
        reason(entry, card.tally.items.first { $0.criterion == entry.criterion }, told * points)
      }
      // A critical failure takes what the criteria had earned.
      let sum = reasons.reduce(0) { $0 + ($1.points ?? 0) }
      if abs(sum - total * points) > 1e-9 {
        reasons.append(
          ItemScore.Reason("A critical criterion decides.", points: total * points - sum))
      }
      return reasons
    }
  }

  /// The part of the weight that the machine can tell; the card leaves the rest out of its mean.
  private func told(_ card: Scorecard) -> Double {
    func weight(_ isCounted: (Verdict) -> Bool) -> Double {
      zip(rubric.criteria, card.entries).reduce(0) {
        isCounted($1.1.verdict) ? $0 + $1.0.weight : $0
      }
    }
    let untold = weight { $0 == .undetermined }
    let all = weight { $0 != .notApplicable && $0 != .notShown }
    return untold == 0 ? 1 : 1 - untold / all
  }

  private func lengthFault(_ count: Int) -> String? {
    if let minWords, count < minWords {
      return "The text has \(count) \(count == 1 ? "word" : "words"); at least \(minWords) are "
        + "asked for."
    }
    if let maxWords, count > maxWords {
      return "The text has \(count) words; at most \(maxWords) are asked for."
    }
    return nil
  }

  private func interaction(with reply: String) -> Interaction {
    var turns = [Turn(by: 1, text: reply)]
    if let customer { turns.insert(Turn(by: 0, text: customer), at: 0) }
    return Interaction(
      id: "answer", source: Source(system: "quiz", externalID: "answer"),
      channel: Channel(rawValue: rubric.channels.first ?? "chat") ?? .chat,
      participants: [Participant(role: .customer), Participant(role: .agent)], turns: turns)
  }

  private func reason(
    _ entry: Scorecard.Entry, _ item: Tally.Item?, _ points: Double
  ) -> ItemScore.Reason {
    let title = rubric.criteria.first { $0.id == entry.criterion }?.title ?? ""
    let quotes = entry.evidence.prefix(3).map { quoted(String($0.quote.prefix(60))) }
    let words =
      switch entry.verdict {
      case .met: quotes.isEmpty ? "met." : "met, " + quotes.joined(separator: ", ") + "."
      case .partlyMet: "partly met. \(entry.reason)"
      case .notMet: "not met. \(entry.reason)"
      case .notApplicable: "not applicable."
      case .notShown: "left out. \(entry.reason)"
      case .undetermined: "cannot be told by machine."
      }
    return ItemScore.Reason(
      "\(title): \(words)",
      points: item.map { ($0.share ?? 0) * $0.appliedWeight * points })
  }
}
