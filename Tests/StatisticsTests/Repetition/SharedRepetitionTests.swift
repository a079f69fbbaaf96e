import Foundation
import Testing

@testable import Statistics

/// The shared vectors of FSRS-6, beside the project where they are there.
@Suite(.enabled(if: Vectors.file != nil, "the shared vectors of spaced repetition are not here"))
struct SharedRepetitionTests {
  private let published = RepetitionParameters.published
  private let standard = RepetitionScheduler.standard

  @Test func `each shared vector has a test here`() throws {
    #expect(
      try Vectors.ids() == [
        "forgetting-curve", "initial-values", "interval-history", "learning-steps",
        "memory-state-default", "next-difficulty-before-reversion", "next-interval-stability-1",
        "ten-times-easy",
      ])
  }

  @Test func `the published weights are the shared ones`() throws {
    #expect(try Vectors.defaultParameters() == published.weights)
  }

  @Test func `the days until each retention come out`() throws {
    let vector = try Vectors.read("next-interval-stability-1", as: IntervalVector.self)
    let days = vector.desiredRetention.map {
      max(1, published.days(toRetention: $0, stability: vector.stability).rounded())
    }
    // The first was computed with 32 bits; the vector's note gives this for 64.
    #expect(days.first == 3_116_769)
    #expect(days.dropFirst() == vector.expectedDays.dropFirst())
    #expect(days.count == 10)
  }

  @Test func `the memory after six reviews comes out`() throws {
    let vector = try Vectors.read("memory-state-default", as: MemoryVector.self)
    var memory: MemoryState?
    for review in vector.reviews {
      memory = published.memory(after: review.rating, of: memory, days: review.daysSinceLast)
    }
    let last = try #require(memory)
    #expect(abs(last.stability - vector.expected.stability) <= vector.tolerance)
    #expect(abs(last.difficulty - vector.expected.difficulty) <= vector.tolerance)
  }

  @Test func `the forgetting curve comes out`() throws {
    let vector = try Vectors.read("forgetting-curve", as: CurveVector.self)
    for (index, expected) in vector.expectedRetrievability.enumerated() {
      let chance = published.retrievability(
        afterDays: vector.days[index], stability: vector.stability[index])
      #expect(abs(chance - expected) <= vector.tolerance)
    }
    #expect(vector.expectedRetrievability.count == 6)
  }

  @Test func `the first stabilities and difficulties come out`() throws {
    let vector = try Vectors.read("initial-values", as: FirstVector.self)
    for (index, rating) in vector.rating.enumerated() {
      let memory = published.memory(after: rating, of: nil, days: 0)
      #expect(abs(memory.stability - vector.expectedStability[index]) <= vector.tolerance)
      let difficulty = published.firstDifficulty(rating)
      #expect(abs(difficulty - vector.expectedDifficulty[index]) <= vector.tolerance)
    }
    #expect(vector.rating == Rating.allCases)
  }

  @Test func `the moved difficulties come out`() throws {
    let vector = try Vectors.read("next-difficulty-before-reversion", as: MovedVector.self)
    for (rating, expected) in zip(vector.rating, vector.expected) {
      let moved = published.movedDifficulty(rating, vector.difficulty)
      #expect(abs(moved - expected) <= vector.tolerance)
    }
    #expect(vector.rating == Rating.allCases)
  }

  @Test func `the intervals of a history come out when each review is on time`() throws {
    let vector = try Vectors.read("interval-history", as: HistoryVector.self)
    var card = RepetitionCard(due: 1_669_725_000)
    var days: [Int64] = []
    for rating in vector.ratings {
      card = standard.review(card, rating, at: card.due)
      days.append((card.due - (card.lastReview ?? 0)) / secondsInDay)
    }
    #expect(days == vector.expectedDays)
  }

  @Test func `the learning steps come out`() throws {
    let vector = try Vectors.read("learning-steps", as: StepVector.self)
    for line in vector.cases {
      var card = RepetitionCard(due: 0)
      for rating in line.ratings { card = standard.review(card, rating, at: card.due) }
      #expect(card.phase.rawValue == line.expected.state)
      #expect(card.step == line.expected.step ?? 0)
      #expect(Double(card.due - (card.lastReview ?? 0)) == line.expected.minutes * 60)
    }
    #expect(vector.cases.count == 5)
  }

  @Test func `ten times easy within a day is as easy as can be`() throws {
    let vector = try Vectors.read("ten-times-easy", as: EasyVector.self)
    let card = standard.replay(
      (0..<10).map { RepetitionReview(moment: $0 * 60, rating: .easy) },
      from: RepetitionCard(due: 0))
    let memory = try #require(card.memory)
    #expect(abs(memory.difficulty - vector.expected.difficulty) <= vector.tolerance)
  }
}
