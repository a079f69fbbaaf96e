import Testing

@testable import Statistics

/// Clocks that are wrong, memories at their bounds, settings that changed.
struct RepetitionEdgeTests {
  private let standard = RepetitionScheduler.standard

  @Test func `where the clock goes backwards no time has passed`() throws {
    let card = standard.review(RepetitionCard(due: 0), .easy, at: 1_000_000)
    let earlier = standard.review(card, .good, at: 0)
    let sameMoment = standard.review(card, .good, at: 1_000_000)
    #expect(earlier.memory == sameMoment.memory)
    #expect(earlier.lastReview == 0)
    #expect(earlier.due == sameMoment.due - 1_000_000)
    #expect(standard.retrievability(of: card, at: 0) == 1)
  }

  @Test func `no time has passed either where the clock goes back by all there is`() throws {
    let card = standard.review(RepetitionCard(due: 0), .easy, at: .max)
    let earlier = standard.review(card, .good, at: .min)
    #expect(earlier.memory == standard.review(card, .good, at: .max).memory)
    #expect(standard.retrievability(of: card, at: .min) == 1)
    #expect(standard.parameters.retrievability(afterDays: -3, stability: 1) == 1)
    #expect(standard.parameters.retrievability(afterDays: -1_000, stability: 1) == 1)
  }

  @Test func `all the time there is makes one forget`() throws {
    let card = standard.review(RepetitionCard(due: 0), .easy, at: .min)
    #expect(try #require(standard.retrievability(of: card, at: .max)) < 0.05)
    #expect(standard.review(card, .good, at: .max).memory?.stability ?? 0 > 100)
  }

  @Test func `moments at the ends of their range give a card`() throws {
    for rating in Rating.allCases {
      for moments in [[Int64.max, .min], [.min, .max], [.max, .max], [.min, .min, .max]] {
        var card = RepetitionCard(due: moments[0])
        for moment in moments {
          card = standard.review(card, rating, at: moment, seed: 1)
          #expect(card.due >= moment)
        }
        let memory = try #require(card.memory)
        #expect(MemoryState.stabilityRange.contains(memory.stability))
        let chance = try #require(standard.retrievability(of: card, at: .max))
        #expect(chance >= 0 && chance <= 1)
      }
    }
    let late = standard.review(RepetitionCard(due: 0), .easy, at: .max)
    #expect(late.due == .max)
  }

  @Test(arguments: [0.001, 36_500], [1.0, 10])
  func `memories at their bounds stay within them`(stability: Double, difficulty: Double) throws {
    let memory = try MemoryState(stability: stability, difficulty: difficulty)
    let card = try RepetitionCard(
      phase: .review, step: 0, memory: memory, due: 0, lastReview: 0)
    var drawn = DrawnHistories(seed: 12)
    for _ in 0..<50 {
      let scheduler = try drawn.scheduler()
      for rating in Rating.allCases {
        for moment: Int64 in [0, 86_400, 3_153_600_000, .max] {
          let next = try #require(scheduler.review(card, rating, at: moment).memory)
          #expect(MemoryState.stabilityRange.contains(next.stability))
          #expect(MemoryState.difficultyRange.contains(next.difficulty))
        }
      }
    }
  }

  @Test func `a thousand times easy is a century and not more`() throws {
    var card = RepetitionCard(due: 0)
    for _ in 0..<1_000 { card = standard.review(card, .easy, at: card.due) }
    #expect(card.memory?.stability == 36_500)
    #expect(card.due - (card.lastReview ?? 0) == 36_500 * 86_400)
  }

  @Test func `a day begins after 86,400 seconds and not before`() throws {
    let card = standard.review(RepetitionCard(due: 0), .good, at: 0)
    let before = standard.review(card, .good, at: 86_399).memory
    let after = standard.review(card, .good, at: 86_400).memory
    #expect(before == standard.review(card, .good, at: 0).memory)
    #expect(after != before)
    #expect(after == standard.review(card, .good, at: 172_799).memory)
  }

  @Test func `on the same day hard lowers nothing and again does`() throws {
    let card = standard.review(RepetitionCard(due: 0), .easy, at: 0)
    let old = try #require(card.memory).stability
    let hard = try #require(standard.review(card, .hard, at: 60).memory)
    let again = try #require(standard.review(card, .again, at: 60).memory)
    #expect(hard.stability == old)
    #expect(again.stability < old)
  }

  @Test func `a card that waits for a step that is gone goes on to review`() throws {
    let long = try RepetitionScheduler(learningSteps: [60, 120, 180, 240])
    var card = RepetitionCard(due: 0)
    for _ in 0..<3 { card = long.review(card, .good, at: card.due) }
    #expect(card.phase == .learning && card.step == 3)
    for rating in [Rating.hard, .good, .easy] {
      #expect(standard.review(card, rating, at: card.due).phase == .review)
    }
    #expect(standard.review(card, .again, at: card.due).step == 0)
  }

  @Test func `hard waits half as long again, the mean, or the same step`() throws {
    let one = try RepetitionScheduler(learningSteps: [100])
    #expect(one.review(RepetitionCard(due: 0), .hard, at: 0).due == 150)
    let three = try RepetitionScheduler(learningSteps: [100, 200, 500])
    let first = three.review(RepetitionCard(due: 0), .hard, at: 0)
    #expect(first.due == 150 && first.step == 0)
    let second = three.review(first, .good, at: 0)
    let again = three.review(second, .hard, at: 0)
    #expect(again.due == 200 && again.step == 1)
  }

  @Test func `a lapse is relearnt, or stays in review where there are no steps for it`() throws {
    let none = try RepetitionScheduler(relearningSteps: [])
    let card = standard.review(RepetitionCard(due: 0), .easy, at: 0)
    let lapsed = standard.review(card, .again, at: card.due)
    #expect(lapsed.phase == .relearning && lapsed.due == card.due + 600)
    #expect(standard.review(lapsed, .good, at: lapsed.due).phase == .review)
    let stayed = none.review(card, .again, at: card.due)
    #expect(stayed.phase == .review && stayed.due >= card.due + 86_400)
  }

  /// A machine that adds in another order or rounds otherwise differs here in the last digits.
  @Test func `memories have the same bytes on every machine`() throws {
    var card = RepetitionCard(due: 1_700_000_000)
    for rating in [Rating.good, .good, .hard, .again, .good, .easy] {
      card = standard.review(card, rating, at: card.due + 100_000, seed: 99)
    }
    let memory = try #require(card.memory)
    #expect(memory.stability.bitPattern == 0x4028_9C83_56CD_1C8D)
    #expect(memory.difficulty.bitPattern == 0x401E_9499_530A_C584)
    #expect(card.due == 1_704_316_400)
  }
}
