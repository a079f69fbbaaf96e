import Certifications
import Foundation
import Rosters
import Storage
import Testing

@testable import GuildhallKit

/// Whose work stands under a name that two people bear, or that somebody bore before.
struct NamesakeTests {
  /// Two people called Sam Jones, a reviewer, and a review of work under their name.
  private func office() throws -> ReviewOffice {
    let office = try ReviewOffice()
    try office.staff("id,name\n1,Sam Jones\n2,Sam Jones\n")
    try office.importing(ReviewOffice.chat(40, greeting: "hello").by("sam jones"))
    return office
  }

  @Test func `work under a name that two people bear is the first one's alone`() throws {
    let office = try office()
    let (first, second) = (try office.person("1"), try office.person("2"))
    let review = try office.submitted(40)
    #expect(try office.reviews(of: first) == [review])
    #expect(try office.reviews(of: second) == [])
    #expect(try !office.house.store.skillEvidence(of: first.id).marks.isEmpty)
    #expect(try office.house.store.skillEvidence(of: second.id).marks.isEmpty)
    #expect(try office.house.roster().person(ofAgent: "SAM JONES") == first)
    #expect(try office.house.roster().agents(of: second.id) == [])
    // The second has what an identifier leads to.
    try office.staff("id,name,identifiers\n2,Sam Jones,sj-2\n")
    try office.importing(ReviewOffice.chat(41, greeting: "hello").by("sj-2"))
    let other = try office.submitted(41)
    #expect(try office.reviews(of: second) == [other])
    #expect(try office.reviews(of: first) == [review])
    #expect(try office.house.verify().faults == [])
  }

  @Test func `who is called otherwise keeps the reviews under the old name`() throws {
    let office = try ReviewOffice()
    try office.staff("id,name,identifiers\n1,Sam Jones,sj\n")
    try office.importing(ReviewOffice.chat(40, greeting: "hello").by("Sam Jones"))
    let review = try office.submitted(40)
    let before = office.clock.now
    office.clock.move(60)
    try office.staff("id,name,identifiers\n1,Sam Lee,sj\n")
    let sam = try office.person("1")
    #expect(try office.reviews(of: sam) == [review])
    #expect(try office.house.store.record(of: sam.id, asOf: before).reviews.count == 1)
    #expect(try office.house.roster().person(ofAgent: "Sam Jones") == sam)
    // The same list again changes nothing, and nobody else is given the name.
    #expect(try office.staff("id,name,identifiers\n1,Sam Lee,sj\n").plan.counts.same == 1)
    let taken = try office.house.importStaff(
      Array("id,name,identifiers\n3,Kim Ode,Sam Jones\n".utf8), by: "Sabine Okafor")
    #expect(!taken.isApplied)
    // Who comes later and is called so has work of their own only by an identifier.
    try office.staff("id,name\n4,Sam Jones\n")
    #expect(try office.reviews(of: try office.person("4")) == [])
    #expect(try office.house.verify().faults == [])
  }

  @Test func `work under a new name counts from the change on, and stays with who bore it`() throws
  {
    let office = try ReviewOffice()
    try office.staff("id,name\n1,Kim Ode\n2,Sam Jones\n3,Ann Lee\n")
    try office.importing(ReviewOffice.chat(40, greeting: "hello").by("Sam Jones"))
    try office.importing(ReviewOffice.chat(41, greeting: "hello").by("Ann Hill"))
    let (first, second) = (try office.submitted(40), try office.submitted(41))
    let before = office.clock.now
    office.clock.move(60)
    try office.staff("id,name\n1,Sam Jones\n3,Ann Hill\n")
    // Whoever is called Sam Jones since today has a lower number.
    #expect(try office.reviews(of: try office.person("2")) == [first])
    #expect(try office.reviews(of: try office.person("1")) == [])
    let ann = try office.person("3")
    #expect(try office.reviews(of: ann) == [second])
    #expect(try office.house.store.record(of: ann.id, asOf: before).reviews.isEmpty)
    #expect(try office.house.verify().faults == [])
  }

  @Test func `who was called otherwise is erased under every name, and the counts stay`() throws {
    let office = try ReviewOffice()
    try office.staff("id,name,identifiers\n1,Sam Jones,sj\n")
    try office.importing(ReviewOffice.chat(40, greeting: "hello").by("Sam Jones"))
    let review = try office.submitted(40)
    try office.staff("id,name\n1,Sam Lee\n")
    let sam = try office.person("1")
    try office.house.leave("1", on: nil, because: "Moved", by: "Sabine Okafor")
    office.clock.move(3000 * 86_400)
    _ = try office.house.erase("Sam Lee", because: "Asked for it", by: "Sabine Okafor")
    #expect(try office.reviews(of: sam) == [review])
    let agents = try office.house.roster().agents(of: sam.id)
    #expect(agents.count == 4 && agents.allSatisfy { $0.lowercased().hasPrefix("erased") })
    #expect(try office.house.verify().faults == [])
  }

  @Test func `erasing somebody leaves their namesake's work alone`() throws {
    let office = try office()
    let review = try office.submitted(40)
    let (first, second) = (try office.person("1"), try office.person("2"))
    try office.house.leave("2", on: nil, because: "Moved", by: "Sabine Okafor")
    office.clock.move(3000 * 86_400)
    _ = try office.house.erase(second.handle, because: "Asked for it", by: "Sabine Okafor")
    #expect(try office.reviews(of: first) == [review])
    #expect(try office.house.roster().person(ofAgent: "Sam Jones") == first)
    #expect(try office.house.verify().faults == [])
  }
}

extension ReviewOffice {
  @discardableResult
  fileprivate func staff(_ list: String) throws -> StaffImport {
    let report = try house.importStaff(Array(list.utf8), by: "Sabine Okafor")
    #expect(report.isApplied)
    return report
  }

  fileprivate func person(_ id: String) throws -> Person {
    try #require(try house.store.findPerson(named: id))
  }

  fileprivate func reviews(of person: Person) throws -> [Int64] {
    try house.store.record(of: person.id).reviews.map(\.review)
  }
}

extension String {
  /// A chat of another agent's.
  fileprivate func by(_ agent: String) -> String {
    replacing("noor@harbour.example", with: agent).replacing("\"pieter\"", with: "\"\(agent)\"")
  }
}
