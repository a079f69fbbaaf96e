extension RepetitionScheduler {
  /// The chance, 0...1, that somebody would remember the card at a moment; nothing for a new one.
  ///
  /// Time counts in seconds here, so it falls within a day too. Before the last review it is 1.
  public func retrievability(of card: RepetitionCard, at moment: Int64) -> Double? {
    card.memory.map {
      parameters.retrievability(
        afterDays: Double(card.secondsSinceReview(at: moment)) / Double(secondsInDay),
        stability: $0.stability)
    }
  }

  /// What to repeat now: the cards that are due, the least likely to be remembered first.
  ///
  /// New cards come last, because nothing of them can be forgotten. Equals are in the order of
  /// their ids, so the order of the cards given changes nothing as long as ids are different.
  ///
  /// - Parameters:
  ///   - limit: how many are still wanted today; what was done earlier in the day is the caller's
  ///     to take off. Below 0 it counts as 0.
  ///   - moment: seconds since 1970; a card that is due at just this moment is due.
  public func due<ID: Comparable>(
    _ cards: [(id: ID, card: RepetitionCard)], limit: Int, at moment: Int64
  ) -> [ID] {
    cards.filter { $0.card.due <= moment }
      // Above every chance there is, so that new cards come last.
      .map { (chance: retrievability(of: $0.card, at: moment) ?? 2, id: $0.id) }
      .sorted { ($0.chance, $0.id) < ($1.chance, $1.id) }
      .prefix(max(0, limit))
      .map(\.id)
  }
}
