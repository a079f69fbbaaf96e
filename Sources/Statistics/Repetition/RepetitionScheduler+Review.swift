extension RepetitionScheduler {
  /// The card after a review.
  ///
  /// Time counts in whole days of 86,400 seconds since the last review; less than one is the same
  /// day. Where the clock went backwards no time has passed, and the next wait begins at the moment
  /// given, so that a clock that was once wrong spoils one review and not all that follow.
  ///
  /// - Parameters:
  ///   - moment: seconds since 1970.
  ///   - seed: spreads waits of 3 days or more, by at most a day and 5 to 15 %, so that what was
  ///     learnt together is not all due together; one number for each card and person. The same
  ///     seed and moment give the same wait. Without a seed nothing is spread.
  public func review(
    _ card: RepetitionCard, _ rating: Rating, at moment: Int64, seed: UInt64? = nil
  ) -> RepetitionCard {
    let elapsed = card.secondsSinceReview(at: moment)
    let memory = parameters.memory(
      after: rating, of: card.memory, days: elapsed / secondsInDay)
    let next = nextStep(after: rating, of: card)
    let wait =
      next?.wait ?? secondsInDay * Int64(interval(memory.stability, at: moment, seed: seed))
    let (due, overflow) = moment.addingReportingOverflow(wait)
    return RepetitionCard(
      valid: next?.phase ?? .review, step: next?.step ?? 0, memory: memory,
      due: overflow ? .max : due, lastReview: moment)
  }

  /// The card after each of the four ratings; a better one is never due earlier.
  public func preview(
    _ card: RepetitionCard, at moment: Int64, seed: UInt64? = nil
  ) -> RepetitionPreview {
    RepetitionPreview(
      again: review(card, .again, at: moment, seed: seed),
      hard: review(card, .hard, at: moment, seed: seed),
      good: review(card, .good, at: moment, seed: seed),
      easy: review(card, .easy, at: moment, seed: seed))
  }

  /// The card after all reviews of a history, in the order of their moments.
  ///
  /// The order of the list matters only between reviews of the same moment.
  public func replay(
    _ history: [RepetitionReview], from card: RepetitionCard, seed: UInt64? = nil
  ) -> RepetitionCard {
    history.enumerated().sorted {
      ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
    }.reduce(card) { card, review in
      self.review(card, review.element.rating, at: review.element.moment, seed: seed)
    }
  }

  /// Whole days until the desired retention is reached.
  ///
  /// Half a day is rounded up; implementations differ there.
  private func interval(_ stability: Double, at moment: Int64, seed: UInt64?) -> Int {
    let exact = parameters.days(toRetention: desiredRetention, stability: stability)
    let days = Int(min(max(1, exact.rounded()), Double(maximumInterval)))
    guard let seed else { return days }
    return spread(days, most: maximumInterval, draw: draw(seed: seed, moment: moment))
  }

  /// The step that a card waits for after a rating; nothing where it is repeated after days.
  private func nextStep(
    after rating: Rating, of card: RepetitionCard
  ) -> (phase: RepetitionCard.Phase, step: Int, wait: Int64)? {
    let isLapse = card.phase == .review || card.phase == .relearning
    if card.phase == .review, rating != .again { return nil }
    guard
      let (step, wait) = nextStep(
        after: rating, step: card.step, of: isLapse ? relearningSteps : learningSteps)
    else { return nil }
    return (isLapse ? .relearning : .learning, step, wait)
  }

  private func nextStep(
    after rating: Rating, step: Int, of steps: [Int64]
  ) -> (step: Int, wait: Int64)? {
    guard let first = steps.first else { return nil }
    if rating == .again { return (0, first) }
    // A card may wait for a step that there was before the settings were changed.
    guard step < steps.count, rating != .easy else { return nil }
    if rating == .good { return step + 1 < steps.count ? (step + 1, steps[step + 1]) : nil }
    if step > 0 { return (step, steps[step]) }
    return (0, steps.count == 1 ? first * 3 / 2 : (first + steps[1]) / 2)
  }
}

/// That something was reviewed, when and how well.
public struct RepetitionReview: Sendable, Hashable, Codable {
  /// Seconds since 1970.
  public var moment: Int64
  public var rating: Rating

  public init(moment: Int64, rating: Rating) {
    self.moment = moment
    self.rating = rating
  }
}

/// What a card would become with each rating.
public struct RepetitionPreview: Sendable, Hashable, Codable {
  public var again, hard, good, easy: RepetitionCard

  public subscript(rating: Rating) -> RepetitionCard {
    switch rating {
    case .again: again
    case .hard: hard
    case .good: good
    case .easy: easy
    }
  }
}
