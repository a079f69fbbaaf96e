import Statistics
import Testing

/// What holds in every history, whatever the settings.
struct RepetitionPropertyTests {
  @Test func `stability and difficulty stay within their ranges`() throws {
    try DrawnHistories.forEachReview(seed: 1) { _, _, _, card in
      let memory = try #require(card.memory)
      #expect(MemoryState.stabilityRange.contains(memory.stability))
      #expect(MemoryState.difficultyRange.contains(memory.difficulty))
    }
  }

  @Test func `the chance of remembering is 1 at the review and falls from then on`() throws {
    try DrawnHistories.forEachReview(seed: 2) { scheduler, _, review, card in
      var last = 1.0
      #expect(scheduler.retrievability(of: card, at: review.moment) == 1)
      for days: Int64 in [1, 2, 10, 100, 1_000, 100_000] {
        let chance = try #require(
          scheduler.retrievability(of: card, at: review.moment + days * 86_400))
        #expect(chance > 0 && chance < last)
        last = chance
      }
    }
  }

  @Test func `it is due when the chance has fallen to the desired one, to half a day`() throws {
    var seen = 0
    try DrawnHistories.forEachReview(seed: 3) { scheduler, _, review, card in
      let days = (card.due - review.moment) / 86_400
      guard card.phase == .review, days > 1, days < scheduler.maximumInterval else { return }
      seen += 1
      let early = try #require(scheduler.retrievability(of: card, at: card.due - 43_201))
      let late = try #require(scheduler.retrievability(of: card, at: card.due + 43_201))
      #expect(late < scheduler.desiredRetention && scheduler.desiredRetention < early)
    }
    #expect(seen > 500)
  }

  @Test func `no wait is longer than the longest, and after days none shorter than one`() throws {
    try DrawnHistories.forEachReview(seed: 4) { scheduler, _, review, card in
      let most = Int64(scheduler.maximumInterval) * 86_400
      #expect(card.due - review.moment <= max(most, 64_800))
      #expect(card.phase != .review || card.due - review.moment >= 86_400)
      #expect(card.phase == .review || card.due - review.moment < 86_400)
    }
  }

  @Test(arguments: [nil, 7] as [UInt64?])
  func `a better rating is never due earlier`(seed: UInt64?) throws {
    try DrawnHistories.forEachReview(seed: 5) { scheduler, before, review, _ in
      let preview = scheduler.preview(before, at: review.moment, seed: seed)
      let dues = Rating.allCases.map { preview[$0].due }
      #expect(dues == dues.sorted())
    }
  }

  @Test func `a better rating never leaves it more difficult`() throws {
    try DrawnHistories.forEachReview(seed: 12) { scheduler, before, review, _ in
      let preview = scheduler.preview(before, at: review.moment)
      let difficulties = Rating.allCases.compactMap { preview[$0].memory?.difficulty }
      #expect(difficulties == difficulties.sorted(by: >))
    }
  }

  @Test func `a preview is what a review gives`() throws {
    try DrawnHistories.forEachReview(seed: 6) { scheduler, before, review, card in
      #expect(scheduler.preview(before, at: review.moment)[review.rating] == card)
    }
  }

  @Test func `a pass never makes a memory weaker`() throws {
    try DrawnHistories.forEachReview(seed: 7) { _, before, review, card in
      guard let old = before.memory, let new = card.memory, review.rating > .again else { return }
      #expect(new.stability >= old.stability)
    }
  }

  @Test func `a lapse after a day or more never makes a memory firmer`() throws {
    var seen = 0
    try DrawnHistories.forEachReview(seed: 8) { _, before, review, card in
      guard let old = before.memory, let last = before.lastReview, let new = card.memory,
        review.rating == .again, review.moment - last >= 86_400
      else { return }
      seen += 1
      #expect(new.stability <= old.stability)
    }
    #expect(seen > 100)
  }

  @Test func `a pass after a longer pause makes a memory firmer than one after a short one`() throws
  {
    var seen = 0
    try DrawnHistories.forEachReview(seed: 9) { scheduler, before, review, card in
      guard let last = before.lastReview, let new = card.memory, review.rating > .again,
        review.moment - last >= 86_400, new.stability < 36_500
      else { return }
      seen += 1
      let later = scheduler.review(before, review.rating, at: review.moment + 864_000)
      let longer = try #require(later.memory)
      #expect(longer.stability >= new.stability)
    }
    #expect(seen > 500)
  }

  @Test func `whoever wants to remember more repeats no later`() throws {
    try DrawnHistories.forEachReview(seed: 10) { scheduler, before, review, card in
      let stricter = try RepetitionScheduler(
        parameters: scheduler.parameters,
        desiredRetention: (scheduler.desiredRetention + 0.99) / 2,
        maximumInterval: scheduler.maximumInterval, learningSteps: scheduler.learningSteps,
        relearningSteps: scheduler.relearningSteps)
      let other = stricter.review(before, review.rating, at: review.moment)
      #expect(other.due <= card.due && other.memory == card.memory)
    }
  }

  @Test func `a replay gives what its steps gave, in whichever order the rows come`() throws {
    var drawn = DrawnHistories(seed: 11)
    for seed in [nil, 3] as [UInt64?] {
      for _ in 0..<50 {
        let scheduler = try drawn.scheduler()
        let start = RepetitionCard(due: 1_700_000_000)
        var card = start
        var history: [RepetitionReview] = []
        for _ in 0..<15 {
          // A second more, so that no two are at the same moment.
          let moment = max(drawn.moment(for: card), (card.lastReview ?? 0) + 1)
          history.append(RepetitionReview(moment: moment, rating: drawn.rating()))
          card = scheduler.review(card, history[history.count - 1].rating, at: moment, seed: seed)
        }
        #expect(scheduler.replay(history, from: start, seed: seed) == card)
        history.shuffle(using: &drawn.random)
        #expect(scheduler.replay(history, from: start, seed: seed) == card)
      }
    }
  }
}
