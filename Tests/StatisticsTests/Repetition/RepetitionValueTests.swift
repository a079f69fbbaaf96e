import Foundation
import Statistics
import Testing

/// Values that cannot be wrong, in memory and as they are kept.
struct RepetitionValueTests {
  private let weights = RepetitionParameters.published.weights

  @Test func `another number of weights is refused`() {
    for count in [0, 17, 19, 20, 22] {
      #expect(throws: RepetitionFault.wrongNumberOfWeights(count)) {
        try RepetitionParameters(weights: Array(repeating: 1, count: count))
      }
    }
  }

  @Test(arguments: 0..<21)
  func `a weight outside its range or not a number is refused`(index: Int) {
    let range = RepetitionParameters.ranges[index]
    for wrong in [
      Double.nan, .infinity, -.infinity, range.lowerBound.nextDown, range.upperBound.nextUp,
    ] {
      var weights = weights
      weights[index] = wrong
      #expect(throws: RepetitionFault.weightOutOfRange(index: index)) {
        try RepetitionParameters(weights: weights)
      }
    }
  }

  @Test func `all weights at an end of their ranges are taken`() throws {
    for ends in [
      RepetitionParameters.ranges.map(\.lowerBound), RepetitionParameters.ranges.map(\.upperBound),
    ] {
      #expect(try RepetitionParameters(weights: ends).weights == ends)
    }
  }

  @Test func `first stabilities that fall are refused`() {
    var weights = weights
    weights.swapAt(1, 2)
    #expect(throws: RepetitionFault.firstStabilitiesFall) {
      try RepetitionParameters(weights: weights)
    }
  }

  @Test func `settings outside their ranges are refused`() {
    for retention in [0.69, 0.991, 1, 0, -1, Double.nan] {
      #expect(throws: RepetitionFault.retentionOutOfRange) {
        try RepetitionScheduler(desiredRetention: retention)
      }
    }
    for days in [0, -1, 36_501, .max] {
      #expect(throws: RepetitionFault.maximumIntervalOutOfRange) {
        try RepetitionScheduler(maximumInterval: days)
      }
    }
    for steps: [Int64] in [[0], [-60], [43_201], [600, 60], [.min], [.max]] {
      #expect(throws: RepetitionFault.unusableSteps) {
        try RepetitionScheduler(learningSteps: steps)
      }
      #expect(throws: RepetitionFault.unusableSteps) {
        try RepetitionScheduler(relearningSteps: steps)
      }
    }
  }

  @Test func `a memory outside its ranges is refused`() {
    for stability in [0, 0.0009, 36_501, -1, Double.nan, .infinity] {
      #expect(throws: RepetitionFault.stabilityOutOfRange) {
        try MemoryState(stability: stability, difficulty: 5)
      }
    }
    for difficulty in [0.9, 10.1, Double.nan] {
      #expect(throws: RepetitionFault.difficultyOutOfRange) {
        try MemoryState(stability: 1, difficulty: difficulty)
      }
    }
  }

  @Test func `a card whose parts do not belong together is refused`() throws {
    let memory = try MemoryState(stability: 1, difficulty: 5)
    let wrong: [(RepetitionCard.Phase, Int, MemoryState?, Int64?)] = [
      (.new, 0, memory, nil), (.new, 0, nil, 1), (.new, 1, nil, nil), (.review, 0, nil, 1),
      (.review, 0, memory, nil), (.review, 1, memory, 1), (.learning, -1, memory, 1),
    ]
    for (phase, step, memory, lastReview) in wrong {
      #expect(throws: RepetitionFault.contradictoryCard) {
        try RepetitionCard(
          phase: phase, step: step, memory: memory, due: 0, lastReview: lastReview)
      }
    }
  }

  @Test func `a kept card and its settings come back as they were, with the same bytes`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try DrawnHistories.forEachReview(seed: 20) { scheduler, _, review, card in
      let kept = try encoder.encode(card)
      let back = try JSONDecoder().decode(RepetitionCard.self, from: kept)
      #expect(back == card)
      #expect(try encoder.encode(back) == kept)
      guard review.rating == .easy else { return }
      let settings = try encoder.encode(scheduler)
      #expect(try JSONDecoder().decode(RepetitionScheduler.self, from: settings) == scheduler)
    }
  }

  @Test func `what was kept and is wrong is refused`() {
    let wrong = [
      #"{"phase":"review","step":0,"due":0,"lastReview":0}"#,
      #"{"phase":"new","step":-1,"due":0}"#,
      #"{"phase":"review","step":0,"due":0,"lastReview":0,"memory":{"stability":-1,"difficulty":5}}"#,
    ]
    for text in wrong {
      #expect(throws: RepetitionFault.self) {
        try JSONDecoder().decode(RepetitionCard.self, from: Data(text.utf8))
      }
    }
    #expect(throws: RepetitionFault.wrongNumberOfWeights(2)) {
      try JSONDecoder().decode(RepetitionParameters.self, from: Data("[1,2]".utf8))
    }
  }
}
