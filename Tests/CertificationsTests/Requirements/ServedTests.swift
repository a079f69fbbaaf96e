import Certifications
import Curricula
import Rubrics
import Testing

struct ServedTests {
  @Test func `days that no number holds are left as they were asked for`() {
    for days in [Int.max, Int.max - 1, 1 << 62] {
      let served = Requirement.Served(days: days)
      #expect(
        Requirement.served(served).missing(of: Candidate(), on: 9)
          == [.service(served, daysLeft: days)])
    }
  }

  let served = Requirement.Served(days: 30)
  let asHolder = Requirement.Served(days: 30, programme: "first")

  @Test func `thirty days in the house are over thirty times 24 hours after the first`() {
    var candidate = Candidate()
    candidate.serves(from: 0)
    #expect(Requirement.served(served).isMet(by: candidate, on: 30))
    #expect(
      Requirement.served(served).missing(of: candidate, on: 30 - second)
        == [.service(served, daysLeft: 1)])
    #expect(
      Requirement.served(served).missing(of: candidate, on: 10.5)
        == [.service(served, daysLeft: 20)])
  }

  @Test func `leave between two times does not count, and both times do`() {
    var candidate = Candidate()
    candidate.serves(from: 0, to: 20)
    candidate.serves(from: 100)
    #expect(
      Requirement.served(served).missing(of: candidate, on: 100)
        == [.service(served, daysLeft: 10)])
    #expect(!Requirement.served(served).isMet(by: candidate, on: 110 - second))
    #expect(
      Requirement.served(served).evidence(from: candidate, on: 110)
        == candidate.record.service.map { .service($0) })
  }

  @Test func `who left serves no longer, and who has not come yet serves nothing`() {
    var candidate = Candidate()
    candidate.serves(from: 0, to: 20)
    candidate.serves(from: 100)
    #expect(
      Requirement.served(served).missing(of: candidate, on: 99)
        == [.service(served, daysLeft: 10)])
    #expect(
      Requirement.served(served).missing(of: Candidate(), on: 99)
        == [.service(served, daysLeft: 30)])
  }

  @Test func `who never held a programme has not begun to serve as its holder`() {
    #expect(
      Requirement.served(asHolder).missing(of: Candidate(), on: 99)
        == [.service(asHolder, daysLeft: nil)])
  }

  @Test func `a holder serves from the award until the end`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0, to: 30)
    #expect(Requirement.served(asHolder).isMet(by: candidate, on: 30))
    #expect(!Requirement.served(asHolder).isMet(by: candidate, on: 30 - second))
    candidate.record.certificates[0].expiresAt = day(29)
    #expect(
      Requirement.served(asHolder).missing(of: candidate, on: 99)
        == [.service(asHolder, daysLeft: 1)])
  }

  @Test func `days on which two certificates overlap count once`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0, to: 20)
    candidate.holds("first", from: 10, to: 40, renews: 1)
    #expect(!Requirement.served(asHolder).isMet(by: candidate, on: 30 - second))
    #expect(Requirement.served(asHolder).isMet(by: candidate, on: 30))
  }

  @Test func `days between two certificates do not count`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0, to: 20)
    candidate.holds("first", from: 50, to: 90)
    #expect(!Requirement.served(asHolder).isMet(by: candidate, on: 60 - second))
    #expect(Requirement.served(asHolder).isMet(by: candidate, on: 60))
  }

  @Test func `a suspension in between does not count`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0)
    candidate.meets(.suspended, of: 1, "first", on: 10)
    #expect(
      Requirement.served(asHolder).missing(of: candidate, on: 50)
        == [.service(asHolder, daysLeft: 20)])
    candidate.meets(.reinstated, of: 1, "first", on: 60)
    #expect(!Requirement.served(asHolder).isMet(by: candidate, on: 80 - second))
    #expect(Requirement.served(asHolder).isMet(by: candidate, on: 80))
  }

  @Test func `an appeal that is granted starts the time again and gives none back`() {
    var candidate = Candidate()
    candidate.holds("first", from: 0)
    candidate.meets(.revoked, of: 1, "first", on: 10)
    candidate.meets(.appealed, of: 1, "first", on: 12)
    candidate.meets(.appealGranted, of: 1, "first", on: 20)
    #expect(!Requirement.served(asHolder).isMet(by: candidate, on: 40 - second))
    #expect(Requirement.served(asHolder).isMet(by: candidate, on: 40))
  }
}
