import Certifications
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rosters
import Rubrics
import Testing

/// What is said of a day that is over, of today and of one to come, and who may decide at all.
struct DayTests {
  @Test func `the dossier of a day that is over tells nothing that came later`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    let then = guild.school.clock.now
    guild.days(5)
    try guild.house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    let past = try guild.house.dossier(of: "Ada", for: "agent", at: then)
    #expect(past.held && past.history.map(\.what) == ["certification 2 awarded"])
    let now = try guild.house.dossier(of: "Ada", for: "agent")
    #expect(now.history.map(\.what) == ["certification 2 awarded", "suspended"])
    #expect(past.log.count + 1 == now.log.count)
  }

  @Test func `of a day to come no dossier is made`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    let tomorrow = guild.school.clock.now.addingTimeInterval(86_400)
    #expect(throws: CertifyingFault.dayToCome(tomorrow)) {
      try guild.house.dossier(of: "Ada", for: "agent", at: tomorrow)
    }
  }

  @Test func `who was certified today may today, and not the day before`() throws {
    let guild = try TemporaryGuild()
    let today = Date(
      timeIntervalSince1970: (guild.school.clock.now.timeIntervalSince1970 / 86_400).rounded(.down)
        * 86_400)
    #expect(today < guild.school.clock.now)
    try guild.certifyAda()
    func cleared(_ day: Date) throws -> [String] {
      try guild.house.cleared(for: "live-chats", on: day).lines.filter(\.isCleared).map(\.person)
    }
    #expect(try cleared(today) == ["Ada"])
    #expect(try cleared(today.addingTimeInterval(-86_400)) == [])
    #expect(try cleared(today.addingTimeInterval(86_400)) == ["Ada"])
  }

  @Test func `whoever is not known, or has left, decides about nobody`() throws {
    let guild = try TemporaryGuild()
    try guild.makeGuide("Rosa")
    try guild.school.pass(["one": right])
    try guild.house.leave("Ines", on: nil, because: "Moved", by: "Sabine")
    let gone = StaffFault.leftAlready("Ines", on: guild.school.clock.now)
    #expect(throws: gone) {
      try guild.house.waive("list", of: "m", for: "Ada", by: "Ines", reason: "Knows it")
    }
    #expect(throws: ReviewingFault.self) {
      try guild.house.waive("list", of: "m", for: "Ada", by: "Sabina", reason: "Knows it")
    }
    #expect(throws: gone) {
      try guild.house.leave("Rosa", on: nil, because: "Moved", by: "Ines")
    }
    #expect(throws: gone) {
      try guild.house.importStaff(Array("name\nBen\n".utf8), by: "Ines")
    }
    #expect(try !guild.house.teamList().contains { $0.name == "Sabina" })
  }

  @Test func `a reason of spaces is none, and a team that is not there is a mistake`() throws {
    let guild = try TemporaryGuild()
    #expect(throws: CertifyingFault.emptyReason) {
      try guild.house.apply("Ada", for: "agent", because: "  \n", askedBy: "Ada")
    }
    let nowhere = ReviewingFault.unknownTeam("Nowhere", known: [])
    #expect(throws: nowhere) { try guild.house.forecast(of: "agent", team: "Nowhere") }
    #expect(throws: nowhere) { try guild.house.refreshers(inTeam: "Nowhere") }
  }

  @Test func `a list whose rows are all refused is not taken over`() throws {
    let guild = try TemporaryGuild()
    let found = try guild.house.importStaff(
      Array("name,joined\nAda,someday\n".utf8), goodRowsOnly: true, by: "Sabine")
    #expect(!found.isApplied && found.plan.refusals.count == 1)
  }
}
