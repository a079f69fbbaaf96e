import Certifications
import Curricula
import Rubrics
import Testing

/// Four reviews at 80, 90, 90 and 100 %: mean 0.9, sd² 0.02/3, so the lower end is
/// 0.9 − 3.182446·√(0.02/12) = 0.770077.
struct QualityTests {
  func required(
    _ mark: Double, reviews: Int = 4, days: Int? = nil
  ) -> Requirement {
    .quality(.init(rubric: "calls", mark: mark, reviews: reviews, days: days))
  }

  @Test func `the lower end of the mean's interval has to reach the mark`() {
    let candidate = reviewed([0.8, 0.9, 0.9, 1])
    #expect(required(0.77).isMet(by: candidate, on: 9))
    #expect(!required(0.7701).isMet(by: candidate, on: 9))
  }

  @Test func `a mark at the very lower end is reached`() throws {
    let candidate = reviewed([0.8, 0.9, 0.9, 1])
    let found = try #require(gap(required(0.99), candidate))
    let lower = try #require(found.lower)
    #expect(abs(lower - 0.770077) < 1e-6)
    #expect(abs((found.mean ?? 0) - 0.9) < 1e-12)
    #expect(required(lower).isMet(by: candidate, on: 9))
    #expect(!required(lower + 1e-6).isMet(by: candidate, on: 9))
  }

  @Test func `one review fewer is too few, however good`() throws {
    let candidate = reviewed([0.99, 1, 0.99])
    #expect(!required(0.5).isMet(by: candidate, on: 9))
    #expect(try #require(gap(required(0.5), candidate)).reviews == 3)
    #expect(required(0.5, reviews: 3).isMet(by: candidate, on: 9))
  }

  @Test func `a single review has no interval that reaches much`() throws {
    let candidate = reviewed([1])
    // Wilson's interval of one out of one: 1/(1 + 3.841459).
    let lower = try #require(gap(required(0.99, reviews: 1), candidate)?.lower)
    #expect(abs(lower - 0.206549) < 1e-6)
  }

  @Test func `reviews that are all alike are taken for as many yes and no as make their sum`() {
    let candidate = reviewed(Array(repeating: 1, count: 10))
    // 10/(10 + 3.841459) = 0.722467.
    #expect(required(0.7224, reviews: 10).isMet(by: candidate, on: 29))
    #expect(!required(0.7225, reviews: 10).isMet(by: candidate, on: 29))
  }

  @Test func `a critical failure among the last reviews is named, and one before them forgotten`() {
    var candidate = reviewed([0.95, 0.95, 1, 1])
    candidate.record.reviews[0].isCritical = true
    #expect(gap(required(0.5), candidate)?.critical == [1])
    candidate.isReviewed(0.95, on: 8)
    #expect(required(0.5).isMet(by: candidate, on: 9))
  }

  @Test func `a bonus above 100 % counts as 100 %`() throws {
    let plain = reviewed([0.8, 0.9, 0.9, 1])
    let bonus = reviewed([0.8, 0.9, 0.9, 1.4])
    #expect(gap(required(0.99), bonus) == gap(required(0.99), plain))
  }

  @Test func `only the last reviews count, so a bad time is left behind`() {
    let candidate = reviewed([0.1, 0.2, 0.8, 0.9, 0.9, 1])
    #expect(required(0.77).isMet(by: candidate, on: 9))
  }

  @Test func `reviews by another rubric do not count`() {
    var candidate = reviewed([0.8, 0.9, 0.9])
    candidate.isReviewed(1, rubric: "mails", on: 8)
    #expect(gap(required(0.5), candidate)?.reviews == 3)
  }

  @Test func `a review of so many days ago is outside the last so many days`() {
    var candidate = Candidate()
    for (number, share) in [0.8, 0.9, 0.9, 1].enumerated() {
      candidate.isReviewed(share, on: 10 + Double(number))
    }
    #expect(required(0.77, days: 30).isMet(by: candidate, on: 40 - second))
    #expect(gap(required(0.77, days: 30), candidate, on: 40)?.reviews == 3)
  }

  @Test func `a review of later does not count yet`() {
    let candidate = reviewed([0.8, 0.9, 0.9, 1])
    #expect(gap(required(0.77), candidate, on: 4 - second)?.reviews == 3)
    #expect(required(0.77).isMet(by: candidate, on: 4))
  }

  private func reviewed(_ shares: [Double]) -> Candidate {
    var candidate = Candidate()
    for (number, share) in shares.enumerated() {
      candidate.isReviewed(share, on: Double(number + 1))
    }
    return candidate
  }

  private func gap(
    _ required: Requirement, _ candidate: Candidate, on number: Double = 29
  ) -> MissingRequirement.QualityGap? {
    guard case .quality(_, let gap) = required.missing(of: candidate, on: number).first else {
      return nil
    }
    return gap
  }
}
