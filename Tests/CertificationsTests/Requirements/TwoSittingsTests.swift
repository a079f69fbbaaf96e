import Certifications
import Curricula
import Rubrics
import Testing

/// The cut is at 60 %, the band five points to either side.
struct TwoSittingsTests {
  let exam = Requirement.Exam(module: "m", part: "quiz", band: 0.05)
  var required: Requirement { .exam(exam) }

  @Test func `two sittings whose mean reaches the cut settle it, in either order`() {
    for shares in [[0.62, 0.58], [0.58, 0.62], [0.6, 0.6], [0.65, 0.55]] {
      let candidate = sat(shares)
      #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(2)])
    }
  }

  @Test func `two sittings whose mean is just below the cut do not`() {
    for shares in [[0.62, 0.579], [0.579, 0.62]] {
      #expect(
        required.missing(of: sat(shares), on: 9)
          == [.exam(exam, .borderline(share: 0.62, mark: 0.6))])
    }
  }

  @Test func `each of the two is held against its own cut`() {
    // Four points below a harder form's cut are not made up for by two above an easier one's.
    var candidate = sat([0.62])
    candidate.sits(share: 0.66, on: 2, mark: 0.7)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.exam(exam, .borderline(share: 0.62, mark: 0.6))])
    candidate.record.sittings[1].share = 0.68
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(2)])
  }

  @Test func `two points above either cut are enough, whichever sitting counts`() {
    for counting in [Quiz.Counting.best, .first, .last] {
      var candidate = Candidate()
      candidate.sits(share: 0.72, on: 1, mark: 0.7)
      candidate.sits(share: 0.55, on: 2, mark: 0.53)
      #expect(required.isMet(by: candidate, on: 9, counting: counting))
    }
  }

  @Test func `the two best are those that lie highest above their own cuts`() {
    var candidate = sat([0.62])
    candidate.sits(share: 0.66, on: 2, mark: 0.7)
    candidate.sits(share: 0.59, on: 3)
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(3)])
  }

  @Test func `a sitting of which no cut is on record is none of the two`() {
    var candidate = sat([0.62])
    candidate.sits(share: 0.59, on: 2, mark: nil)
    #expect(!required.isMet(by: candidate, on: 9))
    candidate.sits(share: 0.58, on: 3)
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(3)])
  }

  @Test func `where the best counts, a borderline sitting undoes none that is clear of its cut`() {
    var candidate = Candidate()
    candidate.sits(share: 0.6, on: 1, mark: 0.5)
    #expect(required.isMet(by: candidate, on: 1))
    candidate.sits(share: 0.64, on: 2, mark: 0.62)
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1)])
  }

  @Test func `one sitting is not two, and counts from its moment`() {
    #expect(!required.isMet(by: sat([0.62]), on: 9))
    #expect(!required.isMet(by: sat([0.62, 0.62]), on: 2 - second))
    #expect(required.isMet(by: sat([0.62, 0.62]), on: 2))
  }

  @Test func `of several sittings the two best are taken, in the order they were sat`() {
    #expect(required.evidence(from: sat([0.58, 0.4, 0.63]), on: 9)?.map(\.at) == [day(1), day(3)])
    // Of equal ones the earlier.
    #expect(
      required.evidence(from: sat([0.59, 0.59, 0.62]), on: 9)?.map(\.at) == [day(1), day(3)])
  }

  @Test func `a third sitting that fails takes nothing away where the best counts`() {
    #expect(required.isMet(by: sat([0.62, 0.58, 0.1]), on: 9))
    #expect(
      required.missing(of: sat([0.62, 0.58, 0.1]), on: 9, counting: .last)
        == [.exam(exam, .failed(share: 0.1, mark: 0.6))])
  }

  @Test func `where the last sitting counts and is borderline, one before may lift it`() {
    #expect(required.isMet(by: sat([0.9, 0.56]), on: 9, counting: .last))
    #expect(!required.isMet(by: sat([0.9, 0.549]), on: 9, counting: .last))
    #expect(!required.isMet(by: sat([0.3, 0.64]), on: 9, counting: .last))
  }

  @Test func `where the first sitting counts and is borderline, one after may lift it`() {
    #expect(required.isMet(by: sat([0.58, 0.62]), on: 9, counting: .first))
    #expect(!required.isMet(by: sat([0.549, 0.9]), on: 9, counting: .first))
  }

  @Test func `a sitting that waits for a person is none of the two, and undoes neither`() {
    var candidate = sat([0.62])
    candidate.sits(share: 0.9, on: 2, isProvisional: true)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.exam(exam, .borderline(share: 0.62, mark: 0.6))])
    candidate.sits(share: 0.58, on: 3)
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(3)])
  }

  @Test func `practice is none of the two`() {
    var candidate = sat([0.62])
    candidate.sits(share: 0.9, on: 2, isPractice: true)
    #expect(!required.isMet(by: candidate, on: 9))
  }

  @Test func `two sittings settle it without the person who would have decided`() {
    var candidate = sat([0.58])
    candidate.isAttested(.borderline(exam), on: 2)
    candidate.sits(share: 0.62, on: 3)
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(1), day(3)])
  }

  /// How many of 1000 pass within so many sittings whose true share is one band below the cut, where
  /// sittings scatter by one band.
  @Test(arguments: [(1, 23), (2, 104), (5, 367)])
  func `who sits often enough is lifted by chance`(sittings: Int, passed: Int) {
    var dice = Dice(7)
    let found = (0..<1000).count { _ in
      let shares = (0..<sittings).map { _ in
        // Twelve of these come near enough to a bell with a standard deviation of 1.
        0.55 + 0.05 * ((0..<12).reduce(-6) { sum, _ in sum + dice.fraction() })
      }
      return required.isMet(by: sat(shares), on: 9)
    }
    #expect(found == passed, "\(sittings): \(found)")
  }

  /// One sitting a day, from the first.
  private func sat(_ shares: [Double]) -> Candidate {
    var candidate = Candidate()
    for (number, share) in shares.enumerated() {
      candidate.sits(share: share, on: Double(number + 1))
    }
    return candidate
  }
}
