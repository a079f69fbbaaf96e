import Certifications
import Curricula
import Rubrics
import Testing

/// Four reviews at 80, 90, 90 and 100 %: mean 0.9, squared deviations 0.02 in all.
///
/// With a fifth imagined at the mark, d below 0.9, the squares are 0.02 + 0.8·d² and the lower end
/// is 0.9 − d/5 − 2.776445·√((0.02 + 0.8·d²)/20). That is the mark, 0.9 − d, where
/// d² = 0.00770865/(0.64 − 0.308346), so at 0.9 − 0.152457 = 0.747543.
struct QualityTests {
  @Test func `a share that is no number is not taken for a perfect one`() {
    var candidate = Candidate()
    for number in 1...4 { candidate.isReviewed(number == 2 ? .nan : 1, on: Double(number)) }
    let quality = Requirement.quality(.init(rubric: "calls", mark: 0.7, reviews: 4))
    #expect(!quality.isMet(by: candidate, on: 9))
    candidate.isReviewed(1, on: 5)
    candidate.isReviewed(1, on: 6)
    #expect(quality.isMet(by: candidate, on: 9))
  }

  func required(
    _ mark: Double, reviews: Int = 4, days: Int? = nil
  ) -> Requirement {
    .quality(.init(rubric: "calls", mark: mark, reviews: reviews, days: days))
  }

  @Test func `the lower end of the mean's interval has to reach the mark`() {
    let candidate = reviewed([0.8, 0.9, 0.9, 1])
    #expect(required(0.7475).isMet(by: candidate, on: 9))
    #expect(!required(0.7476).isMet(by: candidate, on: 9))
  }

  @Test func `what is missing is told with the mean and the lower end`() throws {
    let found = try #require(gap(required(0.9), reviewed([0.8, 0.9, 0.9, 1])))
    // d is 0: 0.9 − 2.776445·√0.001.
    #expect(abs((found.lower ?? 0) - 0.812201) < 1e-6)
    #expect(abs((found.mean ?? 0) - 0.9) < 1e-12)
  }

  @Test func `one review fewer is too few, however good`() throws {
    let candidate = reviewed([0.99, 1, 0.99])
    #expect(!required(0.5).isMet(by: candidate, on: 9))
    #expect(try #require(gap(required(0.5), candidate)).reviews == 3)
  }

  @Test func `three perfect reviews reach no mark, and four reach every one below 1`() throws {
    for mark in [0.01, 0.5, 0.75, 0.9, 0.99, 0.999] {
      for count in 1...3 {
        let perfect = reviewed(Array(repeating: 1, count: count))
        #expect(!required(mark, reviews: count).isMet(by: perfect, on: 9))
      }
      #expect(required(mark).isMet(by: reviewed([1, 1, 1, 1]), on: 9))
    }
    // 0.75 + 0.25·(3 − 3.182446)/4.
    let lower = gap(required(0.75, reviews: 3), reviewed([1, 1, 1]))?.lower
    #expect(abs((lower ?? 0) - 0.738597) < 1e-6)
  }

  @Test func `reviews that all lie at the mark reach it`() {
    #expect(required(0.75).isMet(by: reviewed([0.75, 0.75, 0.75, 0.75]), on: 9))
    #expect(!required(0.75).isMet(by: reviewed([0.75, 0.75, 0.75, 0.7499]), on: 9))
  }

  @Test func `a mark of 1 is reached by perfect reviews alone`() {
    #expect(required(1).isMet(by: reviewed([1, 1, 1, 1]), on: 9))
    #expect(!required(1).isMet(by: reviewed([1, 1, 1, 0.999]), on: 9))
  }

  @Test func `a critical failure among the last reviews is named, and one before them forgotten`() {
    var candidate = reviewed([0.95, 0.95, 1, 1])
    candidate.record.reviews[0].isCritical = true
    #expect(gap(required(0.5), candidate)?.critical == [1])
    candidate.isReviewed(0.95, on: 8)
    #expect(required(0.5).isMet(by: candidate, on: 9))
  }

  @Test func `a bonus above 100 % counts as 100 %`() throws {
    let plain = try #require(gap(required(0.99), reviewed([0.8, 0.9, 0.9, 1])))
    #expect(gap(required(0.99), reviewed([0.8, 0.9, 0.9, 1.4])) == plain)
  }

  @Test func `only the last reviews count, so a bad time is left behind`() {
    let candidate = reviewed([0.1, 0.2, 0.8, 0.9, 0.9, 1])
    #expect(required(0.74).isMet(by: candidate, on: 9))
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
    #expect(required(0.74, days: 30).isMet(by: candidate, on: 40 - second))
    #expect(gap(required(0.74, days: 30), candidate, on: 40)?.reviews == 3)
  }

  @Test func `a review of later does not count yet`() {
    let candidate = reviewed([0.8, 0.9, 0.9, 1])
    #expect(gap(required(0.74), candidate, on: 4 - second)?.reviews == 3)
    #expect(required(0.74).isMet(by: candidate, on: 4))
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
