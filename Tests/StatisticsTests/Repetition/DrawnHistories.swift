import Statistics

/// Schedulers and histories drawn from a seed: every setting and rating, early, late and same day.
struct DrawnHistories {
  var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// Half of them with the published weights, the others anywhere within the ranges.
  mutating func scheduler() throws -> RepetitionScheduler {
    var weights = RepetitionParameters.ranges.map {
      $0.lowerBound + ($0.upperBound - $0.lowerBound) * random.share()
    }
    weights[..<4].sort()
    let isPublished = random.next() % 2 == 0
    return try RepetitionScheduler(
      parameters: isPublished ? .published : RepetitionParameters(weights: weights),
      desiredRetention: 0.7 + 0.29 * random.share(),
      maximumInterval: random.next() % 4 == 0 ? Int.random(in: 1...400, using: &random) : 36_500,
      learningSteps: steps(), relearningSteps: steps())
  }

  mutating func rating() -> Rating {
    [.again, .hard, .good, .good, .good, .easy][Int(random.next() % 6)]
  }

  /// When the card is reviewed next: on time, within a day, or at any time up to twice the wait.
  mutating func moment(for card: RepetitionCard) -> Int64 {
    let last = card.lastReview ?? card.due
    return switch random.next() % 3 {
    case 0: card.due
    case 1: last + Int64(86_400 * random.share())
    default: last + Int64(Double(card.due - last) * 2 * random.share())
    }
  }

  /// Calls for each review of many drawn histories.
  static func forEachReview(
    seed: UInt64,
    _ look: (RepetitionScheduler, _ before: RepetitionCard, RepetitionReview, RepetitionCard) throws
      -> Void
  ) throws {
    var drawn = Self(seed: seed)
    for _ in 0..<150 {
      let scheduler = try drawn.scheduler()
      var card = RepetitionCard(due: 1_700_000_000)
      for _ in 0..<20 {
        let review = RepetitionReview(moment: drawn.moment(for: card), rating: drawn.rating())
        let next = scheduler.review(card, review.rating, at: review.moment)
        try look(scheduler, card, review, next)
        card = next
      }
    }
  }

  private mutating func steps() -> [Int64] {
    (0..<Int(random.next() % 4)).map { _ in
      Int64.random(in: RepetitionScheduler.stepRange, using: &random)
    }.sorted()
  }
}
