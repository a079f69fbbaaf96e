import Certifications
import Curricula
import Rubrics
import Testing

/// What was published anew since the award, as a way to renew; open from day 305 to day 365.
struct ChangesTests {
  let required = programme(
    .passed("m"), months: 12,
    renewals: [.init(id: "changes", title: "Changes", requires: .changesTaken)])

  @Test func `where nothing changed nothing is to be taken`() {
    #expect(missing(of: holder, on: 310) == [])
  }

  @Test func `what changed is named until it was taken after it changed`() {
    var candidate = holder
    candidate.meetsChange(of: "lesson", on: 100)
    candidate.reads(on: 100)
    #expect(missing(of: candidate, on: 310) == [.changedPart("m", "lesson")])
    candidate.reads(on: 100 + second)
    #expect(missing(of: candidate, on: 310) == [])
  }

  @Test func `a changed quiz is passed again, not only sat`() {
    var candidate = holder
    candidate.meetsChange(of: "quiz", on: 100)
    candidate.sits(share: 0.59, on: 306)
    #expect(missing(of: candidate, on: 310) == [.changedPart("m", "quiz")])
    candidate.sits(share: 0.6, on: 307)
    #expect(missing(of: candidate, on: 310) == [])
  }

  @Test func `a changed list is signed anew, every point of it`() {
    var candidate = holder
    candidate.isSigned("two", on: 99)
    candidate.meetsChange(of: "floor", on: 100)
    candidate.isSigned("one", on: 306)
    #expect(missing(of: candidate, on: 310) == [.changedPart("m", "floor")])
    candidate.isSigned("two", on: 307)
    #expect(missing(of: candidate, on: 310) == [])
  }

  @Test func `a waiver of after the change is enough`() {
    var candidate = holder
    candidate.isWaived("quiz", on: 99)
    candidate.meetsChange(of: "quiz", on: 100)
    #expect(missing(of: candidate, on: 310) == [.changedPart("m", "quiz")])
    candidate.isWaived(nil, on: 101)
    #expect(missing(of: candidate, on: 310) == [])
  }

  @Test func `what changed for another certificate asks nothing`() {
    var candidate = holder
    candidate.meetsChange(of: "quiz", for: 2, on: 100)
    #expect(missing(of: candidate, on: 310) == [])
  }

  private var holder: Candidate {
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    return candidate
  }

  /// Nothing where it is renewed.
  private func missing(of candidate: Candidate, on number: Double) -> [MissingRequirement]? {
    switch required.renewal(of: candidate, on: number) {
    case .award: []
    case .missing(let paths): paths.first?.missing
    case .nothing, .opens: nil
    }
  }
}
