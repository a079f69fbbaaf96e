import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Scoring
import Storage
import Testing

struct DisputeTests {
  @Test func `somebody else decides, and the score as submitted stays`() throws {
    let office = try ReviewOffice()
    let house = office.house
    let number = try office.submitted(0, greets: "fail")
    let dispute = try house.dispute(
      "greets", of: number, proposing: .level("pass"), because: "Turn 1", by: "Noor Haddad")
    #expect(try house.review(number).state == "disputed")
    for party in ["Rosa Lindgren", "Noor Haddad"] {
      #expect(throws: ReviewingFault.partyDecides) {
        try house.decide(dispute, .change, because: "So it is", by: party)
      }
    }
    let desk = try house.decide(dispute, .change, because: "So it is", by: "Sabine Okafor")
    #expect(desk.state == "resolved" && desk.answers["greets"]?.choice == .level("pass"))
    #expect(abs((desk.firstTotal ?? 0) - 5.0 / 9) < 1e-12)
    #expect(abs((desk.tally.total ?? 0) - 8.0 / 9) < 1e-12)
    #expect(desk.disputes.first?.given == .level("fail"))
    #expect(throws: StorageFault.decidedAlready("Dispute \(dispute)")) {
      try house.decide(dispute, .keep, because: "No", by: "Sabine Okafor")
    }
    #expect(try house.verify().faults.isEmpty)
  }

  @Test func `keep changes nothing, and a third answer counts`() throws {
    let office = try ReviewOffice()
    let house = office.house
    let number = try office.submitted(0, solves: "1")
    let first = try house.dispute(
      "solves", of: number, proposing: .level("4"), because: "Solved", by: "Noor Haddad")
    #expect(throws: ReviewingFault.disputedAlready("solves")) {
      try house.dispute(
        "solves", of: number, proposing: .level("3"), because: "Solved", by: "Noor Haddad")
    }
    let kept = try house.decide(first, .keep, because: "Not solved", by: "Sabine Okafor")
    #expect(kept.answers["solves"]?.choice == .level("1"))
    // The mentor may as well.
    let second = try house.dispute(
      "solves", of: number, proposing: .level("4"), because: "Look again", by: "Rosa Lindgren")
    let other = try house.decide(
      second, .other(.level("2")), because: "Half of it", by: "Sabine Okafor")
    #expect(other.answers["solves"]?.choice == .level("2"))
    #expect(try house.openDisputes().isEmpty)
  }

  @Test func `a dispute has a window, a count and a right person`() throws {
    let office = try ReviewOffice(reviewing: "disputeDays=\"3\" disputes=\"1\"")
    let house = office.house
    let number = try office.submitted(0, greets: "fail")
    #expect(throws: ReviewingFault.onlyBy("Noor Haddad")) {
      try house.dispute(
        "greets", of: number, proposing: .level("pass"), because: "x", by: "Pieter Maas")
    }
    #expect(throws: ReviewingFault.sameAnswer("greets")) {
      try house.dispute(
        "greets", of: number, proposing: .level("fail"), because: "x", by: "Noor Haddad")
    }
    #expect(throws: ReviewingFault.emptyReason) {
      try house.dispute(
        "greets", of: number, proposing: .level("pass"), because: " ", by: "Noor Haddad")
    }
    office.clock.now += 3 * 86_400
    _ = try house.dispute(
      "greets", of: number, proposing: .level("pass"), because: "x", by: "Noor Haddad")
    #expect(throws: ReviewingFault.tooManyDisputes(allowed: 1)) {
      try house.dispute(
        "solves", of: number, proposing: .level("4"), because: "x", by: "Noor Haddad")
    }
    let late = try office.submitted(2, greets: "fail")
    office.clock.now += 3 * 86_400 + 1
    #expect(throws: ReviewingFault.disputeWindowClosed(days: 3)) {
      try house.dispute(
        "greets", of: late, proposing: .level("pass"), because: "x", by: "Noor Haddad")
    }
  }

  @Test func `only the agent acknowledges, and not while a dispute is open`() throws {
    let office = try ReviewOffice()
    let number = try office.submitted(0, greets: "fail")
    #expect(throws: ReviewingFault.onlyBy("Noor Haddad")) {
      try office.house.acknowledge(number, by: "Rosa Lindgren")
    }
    _ = try office.house.dispute(
      "greets", of: number, proposing: .level("pass"), because: "x", by: "Noor Haddad")
    #expect(throws: ReviewingFault.openDisputes(number)) {
      try office.house.acknowledge(number, by: "Noor Haddad")
    }
    let other = try office.submitted(2)
    #expect(try office.house.acknowledge(other, by: "Noor Haddad"))
    #expect(try !office.house.acknowledge(other, by: "Noor Haddad"))
    #expect(try office.house.review(other).state == "acknowledged")
  }
}
