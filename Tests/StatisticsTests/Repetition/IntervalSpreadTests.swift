import Testing

@testable import Statistics

struct IntervalSpreadTests {
  @Test(arguments: [
    (1, 1, 1), (2, 2, 2), (3, 2, 4), (7, 5, 9), (20, 17, 23), (100, 93, 107), (365, 345, 385),
  ])
  func `a wait is spread over its neighbours, and each of them is reached`(
    days: Int, least: Int, most: Int
  ) {
    let reached = Set((0..<1_000).map { spread(days, most: 36_500, draw: Double($0) / 1_000) })
    #expect(reached == Set(least...most))
  }

  @Test func `a longer wait never becomes the shorter one by the same draw`() {
    for draw in [0, 0.2, 0.5, 0.77, 0.999_999] {
      let waits = (1...3_000).map { spread($0, most: 2_500, draw: draw) }
      #expect(waits == waits.sorted())
      #expect(waits.allSatisfy { $0 <= 2_500 })
    }
  }

  @Test func `seeds and moments draw evenly, and the same ones the same`() {
    let draws = (0..<4_000).map { draw(seed: UInt64($0 % 2), moment: Int64($0 / 2)) }
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    for tenth in 0..<10 {
      let count = draws.count { Int($0 * 10) == tenth }
      #expect((320...480).contains(count))
    }
    #expect(Set(draws).count == 4_000)
    #expect(draw(seed: 5, moment: -1) == draw(seed: 5, moment: -1))
  }

  @Test func `without a seed nothing is spread, with several the dues differ`() {
    let card = RepetitionScheduler.standard.review(RepetitionCard(due: 0), .easy, at: 0)
    let dues = (0..<50).map {
      RepetitionScheduler.standard.review(card, .good, at: card.due, seed: $0).due
    }
    let plain = RepetitionScheduler.standard.review(card, .good, at: card.due).due
    #expect(Set(dues).count > 3)
    #expect(dues.contains { $0 < plain } && dues.contains { $0 > plain })
    #expect(plain == RepetitionScheduler.standard.review(card, .good, at: card.due).due)
  }
}
