import Certifications
import Curricula
import Foundation
import Reports
import Rosters
import Rubrics
import Storage
import Testing

@testable import GuildhallKit

/// The staff list: who comes, changes, goes and comes back.
struct StaffTests {
  private let list = """
    id,name,email,team,roles,mentor,joined,identifiers
    7,Noor Haddad,noor@harbour.example,Harbour,agent,Rosa Lindgren,2026-01-05,noor.h
    8,Rosa Lindgren,rosa@harbour.example,Harbour,"mentor;agent",,2024-03-01,
    9,Noor Haddad,n.haddad@harbour.example,Hill,trainee,,2026-09-01,
    """

  private func house() throws -> TemporarySchool {
    let school = try TemporarySchool(
      "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"0.5\">\(choice("one"))</quiz>")
    _ = try school.house.enrol("Sabine")
    return school
  }

  @Test func `a list is taken over once, and the same list again changes nothing`() throws {
    let school = try house()
    let first = try school.house.importStaff(Array(list.utf8), by: "Sabine")
    #expect(first.isApplied && first.plan.counts.create == 3)
    let noor = try #require(try school.house.staffList().first { $0.id == "7" })
    #expect(noor.mentor == "Rosa Lindgren" && noor.team == "Harbour")
    #expect(noor.joined?.description == "2026-01-05" && noor.identifiers == ["noor.h"])
    // Two of one name have handles of their own, and addresses.
    #expect(
      Set(try school.house.staffList().filter { $0.name == "Noor Haddad" }.map(\.handle))
        == ["noor-haddad", "noor-haddad-2"])
    #expect(try school.house.standing(of: "n.haddad@harbour.example").person == "Noor Haddad")
    let again = try school.house.importStaff(Array(list.utf8), by: "Sabine")
    #expect(again.isApplied && again.plan.counts.same == 3)
    #expect(try school.house.verify().faults == [])
  }

  @Test func `a list makes nobody a mentor who is not certified, nor gives one too many people`()
    throws
  {
    let guild = try TemporaryGuild()
    let list = "name,mentor\nAda,Rosa\nBen,Rosa\nCleo,Ines\n"
    let before = try guild.house.importStaff(Array(list.utf8), by: "Sabine")
    #expect(before.isApplied && before.plan.warnings.count == 3)
    #expect(try guild.house.staffList().allSatisfy { $0.mentor == nil })
    try guild.makeGuide("Rosa")
    let after = try guild.house.importStaff(Array(list.utf8), by: "Sabine")
    #expect(after.isApplied && after.plan.warnings.count == 2)
    // A guide mentors one at once.
    #expect(
      try guild.house.staffList().filter { $0.mentor != nil }.map(\.name) == ["Ada"])
  }

  @Test func `whoever brings the first list to an empty house is its first person`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let house = try House(folder: folder, for: .writing)
    let first = try house.importStaff(
      Array("id,name\n1,Sabine\n2,Ada\n".utf8), by: "Sabine")
    #expect(first.isApplied && first.plan.counts.create == 1 && first.plan.counts.update == 1)
    #expect(try house.staffList().map(\.name).sorted() == ["Ada", "Sabine"])
    // Afterwards nobody comes in by saying that they did something.
    #expect(throws: (any Error).self) {
      try house.importStaff(Array("name\nBen\n".utf8), by: "Stranger")
    }
  }

  @Test func `one bad row keeps all from being saved, unless the good ones are asked for`() throws {
    let school = try house()
    let bad = list + "\n10,Ben Ito,ben@harbour.example,Harbour,agent,Ben Ito,2026-01-05,"
    let refused = try school.house.importStaff(Array(bad.utf8), by: "Sabine")
    #expect(!refused.isApplied && refused.plan.refusals.map(\.place.row) == [5])
    #expect(try school.house.staffList().allSatisfy { $0.id == nil })
    let dry = try school.house.importStaff(Array(list.utf8), isDryRun: true, by: "Sabine")
    #expect(!dry.isApplied && dry.plan.isClean)
    let good = try school.house.importStaff(Array(bad.utf8), goodRowsOnly: true, by: "Sabine")
    #expect(good.isApplied)
    #expect(try school.house.staffList().compactMap(\.id).sorted() == ["7", "8", "9"])
  }

  @Test func `who left comes back with what they had, and time away does not count as served`()
    throws
  {
    let school = try house()
    try school.house.leave("Ada", on: nil, because: "A year away", by: "Sabine")
    #expect(throws: StaffFault.leftAlready("Ada", on: school.clock.now)) {
      try school.house.leave("Ada", on: nil, because: "Again", by: "Sabine")
    }
    #expect(try school.house.decideEverybody().people == 0)
    school.clock.move(365 * 86_400)
    try school.house.comeBack("Ada", on: nil, because: "Back", by: "Sabine")
    #expect(throws: StaffFault.isHere("Ada")) {
      try school.house.comeBack("Ada", on: nil, because: "Again", by: "Sabine")
    }
    #expect(try school.house.decideEverybody().people == 1)
    #expect(throws: StaffFault.inTheFuture(school.clock.now.addingTimeInterval(1))) {
      try school.house.leave(
        "Ada", on: school.clock.now.addingTimeInterval(1), because: "Soon", by: "Sabine")
    }
    #expect(try school.house.verify().faults == [])
  }

  @Test func `a day of joining or leaving that is corrected brings nobody back`() throws {
    let school = try house()
    func take(_ row: String) throws -> RosterChange.Kind? {
      try school.house.importStaff(
        Array("id,name,joined,left\n\(row)\n".utf8), by: "Sabine"
      ).plan.changes.first?.kind
    }
    _ = try take("7,Ada,2024-01-08,2026-02-01")
    #expect(try take("7,Ada,2024-03-01,") == .update)
    let ada = try #require(try school.house.staffList().first { $0.id == "7" })
    #expect(ada.joined?.description == "2024-03-01" && ada.left?.description == "2026-02-01")
    #expect(try school.house.decideEverybody().people == 0)
    #expect(try take("7,Ada,2024-03-01,") == .same)
    // Nor does a day of leaving that is said anew, and it is kept.
    #expect(try take("7,Ada,,2026-03-01") == .update)
    #expect(try take("7,Ada,,2026-03-01") == .same)
    let service = try school.house.store.record(of: school.learner.id).service
    #expect(service.map(\.from) == [RosterDay("2024-03-01")?.date])
    #expect(service.map(\.to) == [RosterDay("2026-03-01")?.date])
    #expect(try take("7,Ada,2026-06-01,") != .update)
    #expect(try school.house.store.record(of: school.learner.id).service.count == 2)
    #expect(try school.house.verify().faults == [])
  }
}
