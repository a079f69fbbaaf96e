import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

struct TeamTests {
  @Test func `an identifier given by mistake is taken back and given to another`() throws {
    let office = try ReviewOffice()
    let house = office.house
    try office.submitted(1)
    #expect(try house.reviews(of: "Pieter Maas").count == 1)
    for (name, by, fault) in [
      ("pieter", "Pieter Maas", ReviewingFault.ownIdentifier),
      ("Pieter  maas", "Sabine Okafor", .ownName("Pieter  maas")),
      (
        "piet", "Sabine Okafor",
        .notTheirs("piet", of: "Pieter Maas", known: ["pieter", "Pieter Maas"])
      ),
    ] {
      #expect(throws: fault) {
        try house.forget(name, of: "Pieter Maas", because: "A mistake", by: by)
      }
    }
    let entry = try house.forget(
      "PIETER", of: "Pieter Maas", because: "It is Jonas", by: "Sabine Okafor")
    #expect(entry.agentNames == ["Pieter Maas"])
    #expect(try house.reviews(of: "Pieter Maas").isEmpty)
    #expect(try house.reviews(of: "pieter").count == 1)
    _ = try house.enrol("Jonas Berg", agentNames: ["pieter"])
    #expect(try house.reviews(of: "Jonas Berg").count == 1)
    #expect(throws: ReviewingFault.ownWork) {
      try house.startReview(of: "chat-3", by: "desk", reviewer: "Jonas Berg")
    }
    #expect(try house.verify().faults.isEmpty)
  }

  @Test func `who has answered a review of the work keeps its identifier`() throws {
    let office = try ReviewOffice()
    let house = office.house
    let number = try office.submitted(0)
    try house.acknowledge(number, by: "Noor Haddad")
    func forget() throws {
      _ = try house.forget(
        "noor@harbour.example", of: "Noor Haddad", because: "A mistake", by: "Sabine Okafor")
    }
    #expect(
      throws: ReviewingFault.answeredAs("noor@harbour.example", by: "Noor Haddad", review: number)
    ) { try forget() }
    try house.voidReview(number, because: "Nobody's", by: "Sabine Okafor")
    try forget()
    #expect(try house.verify().faults.isEmpty)
  }

  @Test func `nobody mentors their own mentor, nor their mentor's mentor`() throws {
    let office = try ReviewOffice()
    let house = office.house
    // Rosa mentors Noor.
    #expect(
      throws: ReviewingFault.mentorsInCircle(["Noor Haddad", "Rosa Lindgren", "Noor Haddad"])
    ) {
      try house.enrol("Rosa Lindgren", mentor: "Noor Haddad")
    }
    _ = try house.enrol("Pieter Maas", mentor: "Noor Haddad")
    let circle = ReviewingFault.mentorsInCircle(
      ["Pieter Maas", "Rosa Lindgren", "Noor Haddad", "Pieter Maas"])
    #expect(
      circle.sentence.contains(
        "Pieter Maas, who mentors Rosa Lindgren, who mentors Noor Haddad, who mentors Pieter"))
    #expect(throws: circle) { try house.enrol("Rosa Lindgren", mentor: "pieter") }
    #expect(try house.teamList().first { $0.name == "Rosa Lindgren" }?.mentor == nil)
    // A chain without an end in itself is none.
    #expect(try house.enrol("Rosa Lindgren", mentor: "Sabine Okafor").mentor == "Sabine Okafor")
  }
}
