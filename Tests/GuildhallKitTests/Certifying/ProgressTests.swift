import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Testing

/// What each has done, what is next, overdue, and blocked by what.
struct ProgressTests {
  private func row(_ guild: TemporaryGuild) throws -> ProgressTable.Row {
    try #require(try guild.house.progress(of: "Ada").rows.first)
  }

  @Test func `what one can do is next, and what waits for a mentor says for whom`() throws {
    let guild = try TemporaryGuild()
    try guild.makeGuide("Rosa")
    try guild.house.apply("Ada", for: "agent", askedBy: "Sabine")
    var row = try row(guild)
    #expect(row.next.map(\.what) == ["“Q” of “M”"])
    #expect(row.blocked.map(\.what) == ["“On the job” of “M”"])
    #expect(row.blocked.map(\.why) == ["a mentor's signature; nobody is their mentor yet"])
    #expect(row.done.isEmpty && row.passed == 0 && row.modules == 1)
    _ = try guild.house.enrol("Ada", mentor: "Rosa")
    try guild.school.pass(["one": .chosen(["secret-b"])])
    row = try self.row(guild)
    #expect(row.next.isEmpty)
    #expect(row.blocked.map(\.why) == ["a mentor's signature, of Rosa"])
    _ = try guild.house.signOff(nil, of: "list", in: "m", for: "Ada", by: "Rosa")
    row = try self.row(guild)
    #expect(row.passed == 1)
    #expect(row.blocked.map(\.what).contains("certification as “Agent”"))
    #expect(row.blocked.contains { $0.why.hasPrefix("a person decides; everything is shown") })
    _ = try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")
    row = try self.row(guild)
    #expect(row.done.map(\.what).contains("certified as “Agent”"))
    #expect(!row.blocked.map(\.what).contains("certification as “Agent”"))
  }

  @Test func `a day that is over is overdue, and so is what has run out and can be renewed`() throws
  {
    let guild = try TemporaryGuild()
    let due = guild.school.clock.now.addingTimeInterval(86_400)
    try guild.house.apply("Ada", for: "agent", by: due, askedBy: "Sabine")
    #expect(try row(guild).overdue.isEmpty)
    guild.days(2)
    #expect(try row(guild).overdue.map(\.what) == ["certification as “Agent”"])
    #expect(try row(guild).overdue.map(\.day) == [due])
    try guild.certifyAda()
    #expect(try row(guild).overdue.isEmpty)
    guild.days(366)
    let renewal = try #require(try row(guild).overdue.first { $0.what == "renewal of “Agent”" })
    #expect(renewal.why.hasPrefix("can be renewed until "))
    #expect(try row(guild).next.contains { $0.what.contains("“Q” of “M”") })
    guild.days(20)
    #expect(try row(guild).overdue.allSatisfy { $0.what != "renewal of “Agent”" })
  }

  @Test func `a suspension and an appeal are what a certification waits for`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    try guild.house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    try guild.house.appeal("Ada", "agent", because: "It was not me", by: "Ada")
    let why = try row(guild).blocked.map(\.why)
    #expect(why.contains { $0.hasPrefix("suspended on ") && $0.hasSuffix(": A complaint") })
    #expect(why.contains { $0.hasPrefix("a decision on the appeal of ") })
  }

  @Test func `a coach's action is next until its day and overdue after it`() throws {
    let office = try ReviewOffice()
    let due = office.clock.now.addingTimeInterval(2 * 86_400)
    _ = try office.house.setAction(
      "Read the greeting again", agent: "Noor Haddad", dueAt: due, by: "Rosa Lindgren")
    func row() throws -> ProgressTable.Row {
      try #require(try office.house.progress(of: "Noor Haddad").rows.first)
    }
    #expect(try row().next.map(\.what) == ["Read the greeting again"])
    office.clock.move(3 * 86_400)
    #expect(try row().overdue.map(\.what) == ["Read the greeting again"])
    #expect(try row().next.isEmpty)
  }

  @Test func `a cohort is those who learn and are here, and a team can be asked for`() throws {
    let guild = try TemporaryGuild()
    #expect(try guild.house.progress().rows.map(\.person) == ["Ada"])
    _ = try guild.house.enrol("Ada", team: "Harbour")
    #expect(try guild.house.progress(team: "Harbour").rows.map(\.team) == ["Harbour"])
    #expect(throws: ReviewingFault.unknownTeam("Hill", known: ["Harbour"])) {
      try guild.house.progress(team: "Hill")
    }
    #expect(throws: CertifyingFault.unknownPerson("Nobody")) {
      try guild.house.progress(of: "Nobody")
    }
  }
}
