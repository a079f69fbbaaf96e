import Certifications
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Statistics
import Testing

/// What trainers ask about several people, and about skills.
struct CohortTests {
  @Test func `mentors are listed with their certification, their load and their people`() throws {
    let guild = try TemporaryGuild()
    try guild.makeGuide("Rosa")
    _ = try guild.house.enrol("Ada", mentor: "Rosa")
    guild.days(1)
    try guild.school.pass(["one": .chosen(["secret-a"])])
    try guild.school.pass(["one": .chosen(["secret-b"])])
    _ = try guild.house.signOff(nil, of: "list", in: "m", for: "Ada", by: "Rosa")
    _ = try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")
    let list = try guild.house.mentors()
    #expect(list.lines.map(\.mentor) == ["Rosa"])
    #expect(list.lines[0].isCertified == true && list.lines[0].mentees == 1)
    #expect(list.lines[0].most == 1 && list.lines[0].signOffs == 2)
    let outcome = try #require(list.outcomes.mentors.first)
    #expect(outcome.mentees == 1 && outcome.standing == .tooFew)
    #expect(outcome.medianDays == 1)
    // The first sitting failed, and only that is asked about.
    #expect(outcome.figure(.firstSittings)?.own?.value == 0)
    #expect(list.text.contains("1 of 1"))
    guild.days(366)
    #expect(try guild.house.mentors().lines[0].isCertified == false)
  }

  @Test func `a forecast is of those on the way, with the day they are due`() throws {
    let guild = try TemporaryGuild()
    #expect(try guild.house.forecast(of: "agent").people.isEmpty)
    try guild.house.apply(
      "Ada", for: "agent", by: guild.school.clock.now.addingTimeInterval(10 * 86_400),
      askedBy: "Sabine")
    let forecast = try guild.house.forecast(of: "agent")
    #expect(forecast.people.map(\.person) == ["Ada"])
    #expect(forecast.text.contains("Ada"))
  }

  @Test func `the skill map rests on what was answered and signed, and says what it does not know`()
    throws
  {
    let guild = try TemporaryGuild()
    #expect(try guild.house.skills(of: "Ada").map["skill"] == nil)
    try guild.certifyAda()
    let estimate = try #require(try guild.house.skills(of: "Ada").map["skill"])
    #expect(estimate.value == 1 && estimate.interval.lower < 0.8)
    #expect(try guild.house.skills(of: "Ada").map.text(of: "Ada").contains("Skill"))
    #expect(throws: CertifyingFault.unknownPerson("Nobody")) {
      try guild.house.skills(of: "Nobody")
    }
  }
}
