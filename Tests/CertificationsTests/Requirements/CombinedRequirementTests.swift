import Certifications
import Curricula
import Rubrics
import Testing

struct CombinedRequirementTests {
  let one = Requirement.attested(.init(id: "one", text: "One."))
  let two = Requirement.attested(.init(id: "two", text: "Two."))
  let three = Requirement.attested(.init(id: "three", text: "Three."))
  let missingOne = MissingRequirement.attestation(.init(id: "one", text: "One."))
  let missingTwo = MissingRequirement.attestation(.init(id: "two", text: "Two."))
  let missingThree = MissingRequirement.attestation(.init(id: "three", text: "Three."))

  @Test func `an attestation counts from its moment, for its programme and by its name`() {
    var candidate = Candidate()
    candidate.isAttested("one", on: 5)
    candidate.isAttested("two", for: "other", on: 5)
    #expect(one.missing(of: candidate, on: 5 - second) == [missingOne])
    #expect(one.isMet(by: candidate, on: 5))
    #expect(two.missing(of: candidate, on: 9) == [missingTwo])
  }

  @Test func `all names each gap in its order`() {
    var candidate = Candidate()
    #expect(
      Requirement.all([three, one, two]).missing(of: candidate, on: 9)
        == [missingThree, missingOne, missingTwo])
    candidate.isAttested("one", on: 1)
    #expect(
      Requirement.all([three, one, two]).missing(of: candidate, on: 9)
        == [missingThree, missingTwo])
    #expect(Requirement.all([]).isMet(by: candidate, on: 9))
  }

  @Test func `any keeps the alternatives apart`() {
    var candidate = Candidate()
    let required = Requirement.any([.all([one, two]), three])
    #expect(
      required.missing(of: candidate, on: 9)
        == [.more(1, of: [[missingOne, missingTwo], [missingThree]])])
    candidate.isAttested("three", on: 1)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `so many of several count those that are met`() {
    var candidate = Candidate()
    let required = Requirement.atLeast(2, of: [one, two, three])
    candidate.isAttested("two", on: 1)
    #expect(
      required.missing(of: candidate, on: 9) == [.more(1, of: [[missingOne], [missingThree]])])
    candidate.isAttested("one", on: 1)
    #expect(required.isMet(by: candidate, on: 9))
  }

  @Test func `a certification is held from its award to its end, unless suspended`() {
    let required = Requirement.certified("first")
    var candidate = Candidate()
    candidate.holds("first", from: 5, to: 10)
    #expect(required.missing(of: candidate, on: 5 - second) == [.programme("first")])
    #expect(required.isMet(by: candidate, on: 5))
    #expect(required.isMet(by: candidate, on: 10 - second))
    #expect(!required.isMet(by: candidate, on: 10))
    candidate.meets(.suspended, of: 1, "first", on: 7)
    #expect(required.isMet(by: candidate, on: 7 - second))
    #expect(!required.isMet(by: candidate, on: 7))
  }
}
