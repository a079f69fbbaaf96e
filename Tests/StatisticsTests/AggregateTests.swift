import Statistics
import Testing

struct AggregateTests {
  @Test func `the mean of reviews and the ratio of sums differ`() throws {
    let reviews = [(earned: 8.0, possible: 10.0), (earned: 3.0, possible: 3.0)]
    #expect(aggregate(reviews, by: .meanOfScores) == 0.9)
    #expect(abs(try #require(aggregate(reviews, by: .ratioOfSums)) - 11.0 / 13) < 1e-12)
  }

  @Test func `the mean of five exact reviews prints as 52.97`() throws {
    let scores = [100, 1.1 / 11.1 * 100, 7.1 / 11.1 * 100, 10.1 / 11.1 * 100, 0]
    let mean = try #require(
      aggregate(scores.map { (earned: $0, possible: 100) }, by: .meanOfScores))
    #expect(abs(mean * 100 - 52.972972972972975) < 1e-9)
  }

  @Test func `nothing scored has no mean`() {
    #expect(aggregate([], by: .meanOfScores) == nil)
    #expect(aggregate([(earned: 0, possible: 0)], by: .ratioOfSums) == nil)
  }

  @Test func `a criterion three of fifteen points off is 80 percent aligned`() throws {
    #expect(alignment(original: 10, benchmark: 7, maximum: 15) == 0.8)
    #expect(alignment(original: 1, benchmark: 1, maximum: 0) == nil)
    let card = [
      (original: 10.0, benchmark: 7.0, maximum: 15.0),
      (original: 0.0, benchmark: 65.0, maximum: 65.0),
    ]
    // The other 65 points are not aligned at all: what is left is this criterion's 15 points.
    #expect(abs(try #require(cardAlignment(card)) - 0.15) < 1e-12)
  }
}
