import Statistics
import Testing

struct RepetitionAnswerTests {
  private func answer(_ share: Double, hint: Bool = false, _ seconds: Double? = nil)
    -> RepetitionAnswer
  {
    RepetitionAnswer(share: share, usedHint: hint, seconds: seconds, expectedSeconds: 30)
  }

  @Test(arguments: [0, 0.5, 0.79, -1, Double.nan])
  func `a wrong answer is to be repeated, however quick`(share: Double) {
    #expect(Rating(of: answer(share, 1), after: answer(1, 1)) == .again)
  }

  @Test func `a nearly right, a slow and an aided answer are hard`() {
    #expect(Rating(of: answer(0.8, 20)) == .hard)
    #expect(Rating(of: answer(0.99, 5), after: answer(1, 5)) == .hard)
    #expect(Rating(of: answer(1, 60.1)) == .hard)
    #expect(Rating(of: answer(1, .infinity)) == .hard)
    #expect(Rating(of: answer(1, hint: true, 5), after: answer(1, 5)) == .hard)
  }

  @Test func `a right answer is good, also to the bound of slow`() {
    #expect(Rating(of: answer(1, 60)) == .good)
    #expect(Rating(of: answer(1, 20), after: answer(1, 5)) == .good)
    #expect(Rating(of: answer(1.5)) == .good)
    #expect(Rating(of: answer((0..<10).reduce(0) { sum, _ in sum + 0.1 })) == .good)
  }

  @Test func `only the second of two quick right answers is easy`() {
    let quick = answer(1, 15)
    #expect(Rating(of: quick) == .good)
    #expect(Rating(of: quick, after: quick) == .easy)
    #expect(Rating(of: quick, after: answer(1, 15.1)) == .good)
    #expect(Rating(of: quick, after: answer(0.9, 5)) == .good)
    #expect(Rating(of: quick, after: answer(1, hint: true, 5)) == .good)
  }

  @Test func `a time that is not known is neither slow nor quick`() {
    for seconds in [nil, -1, Double.nan] {
      #expect(Rating(of: answer(1, seconds), after: answer(1, 1)) == .good)
    }
    for expected in [nil, 0, -5, Double.nan, .infinity] {
      let unknown = RepetitionAnswer(share: 1, seconds: 1, expectedSeconds: expected)
      #expect(Rating(of: unknown, after: unknown) == .good)
    }
  }
}
