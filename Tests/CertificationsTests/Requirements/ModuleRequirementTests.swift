import Certifications
import Curricula
import Rubrics
import Testing

struct ModuleRequirementTests {
  @Test func `passing a module takes every part, and the last one may be a point of a list`() {
    var candidate = everythingButThePoints
    candidate.isSigned("one", on: 5)
    #expect(
      Requirement.passed("m").missing(of: candidate, on: 9) == [.module("m", parts: ["floor"])])
    candidate.isSigned("two", on: 6)
    #expect(Requirement.passed("m").isMet(by: candidate, on: 9))
  }

  @Test func `a quiz is passed at its mark and failed just below it`() {
    for (share, isMet) in [(0.6, true), (0.5999, false)] {
      var candidate = Candidate()
      candidate.reads(on: 1)
      candidate.sits(share: share, on: 2)
      candidate.isWaived("review", on: 3)
      candidate.isWaived("play", on: 3)
      candidate.isWaived("floor", on: 3)
      #expect(Requirement.passed("m").isMet(by: candidate, on: 9) == isMet)
    }
  }

  @Test func `a module is completed with a quiz that failed, and not passed`() {
    var candidate = Candidate()
    candidate.reads(on: 1)
    candidate.sits(share: 0.1, on: 2)
    candidate.sits("review", share: 0.1, on: 3)
    candidate.plays(.guided, passes: false, on: 4)
    candidate.isSigned("one", on: 5)
    #expect(
      Requirement.completed("m").missing(of: candidate, on: 9) == [.module("m", parts: ["floor"])])
    candidate.isSigned("two", on: 6)
    #expect(Requirement.completed("m").isMet(by: candidate, on: 9))
    #expect(
      Requirement.passed("m").missing(of: candidate, on: 9) == [.module("m", parts: ["quiz"])])
  }

  @Test func `a quiz that waits for a person is not at its end`() {
    var candidate = everythingButThePoints
    candidate.isWaived("floor", on: 5)
    candidate.record.sittings[0].isProvisional = true
    candidate.record.sittings[0].isPassed = false
    #expect(
      Requirement.completed("m").missing(of: candidate, on: 9) == [.module("m", parts: ["quiz"])])
    #expect(
      Requirement.passed("m").missing(of: candidate, on: 9) == [.module("m", parts: ["quiz"])])
  }

  @Test func `a part is waived alone, and a module with all its parts`() throws {
    var candidate = everythingButThePoints
    candidate.isWaived("floor", on: 5)
    #expect(Requirement.passed("m").isMet(by: candidate, on: 9))
    #expect(Requirement.completed("m").isMet(by: candidate, on: 9))
    var other = Candidate()
    other.isWaived(nil, on: 5)
    #expect(
      Requirement.passed("m").evidence(from: other, on: 9)
        == [.waiver(try #require(other.record.waivers.first))])
    #expect(Requirement.completed("m").isMet(by: other, on: 9))
  }

  @Test func `a module that is no more is missing without parts`() {
    #expect(
      Requirement.passed("gone").missing(of: Candidate(), on: 9) == [.module("gone", parts: [])])
    #expect(
      Requirement.completed("gone").missing(of: Candidate(), on: 9)
        == [.module("gone", parts: [])])
  }

  @Test func `a list is signed when every point is, and waiving it signs nothing`() {
    let required = Requirement.signedOff("m", checklist: "floor")
    var candidate = Candidate()
    candidate.isSigned("two", on: 1)
    candidate.isWaived("floor", on: 1)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.signOff("m", checklist: "floor", points: ["one"])])
    candidate.isSigned("one", on: 2)
    #expect(
      required.evidence(from: candidate, on: 9) == candidate.record.signOffs.map { .signOff($0) })
  }

  @Test func `points of before that are on the list no more show nothing`() {
    let required = Requirement.signedOff("m", checklist: "floor")
    var candidate = Candidate()
    candidate.isSigned("old", on: 1)
    candidate.isSigned("one", on: 2)
    #expect(
      required.missing(of: candidate, on: 9)
        == [.signOff("m", checklist: "floor", points: ["two"])])
    candidate.isSigned("two", on: 3)
    #expect(required.evidence(from: candidate, on: 9)?.map(\.at) == [day(2), day(3)])
  }

  @Test func `a list that is nowhere is never signed`() {
    #expect(
      Requirement.signedOff("m", checklist: "gone").missing(of: Candidate(), on: 9)
        == [.signOff("m", checklist: "gone", points: [])])
  }

  private var everythingButThePoints: Candidate {
    var candidate = Candidate()
    candidate.reads(on: 1)
    candidate.sits(share: 0.7, on: 2)
    candidate.sits("review", share: 0.1, on: 3)
    candidate.plays(.guided, passes: false, on: 4)
    return candidate
  }
}
