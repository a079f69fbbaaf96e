import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

struct TeamTests {
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
