import Certifications
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Testing

/// Awards, what happens to them, and what follows for others.
struct CertifyingTests {
  @Test func `who trained somebody does not decide on them, and who did not may`() throws {
    let guild = try TemporaryGuild()
    try guild.makeGuide("Rosa")
    try guild.school.pass(["one": .chosen(["secret-b"])])
    _ = try guild.house.signOff(nil, of: "list", in: "m", for: "Ada", by: "Rosa")
    #expect(throws: CertifyingFault.trainedThem("Ada", decider: "Rosa")) {
      try guild.house.certify("Ada", for: "agent", decidedBy: "Rosa")
    }
    #expect(try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine") != nil)
    #expect(try guild.house.verify().faults == [])
  }

  @Test
  func `only certified mentors sign, a lapsed one stops at once, and what they signed stands`()
    throws
  {
    let guild = try TemporaryGuild()
    let house = guild.house
    func sign(_ point: OptionID, by mentor: String) throws {
      _ = try house.signOff([point], of: "list", in: "m", for: "Ada", by: mentor)
    }
    #expect(throws: CertifyingFault.notAMentor("Rosa", programmes: ["Guide"], since: nil)) {
      try sign("greets", by: "Rosa")
    }
    try guild.makeGuide("Rosa")
    try sign("greets", by: "Rosa")
    let ends = guild.school.clock.now.addingTimeInterval(365 * 86_400)
    guild.days(365)
    #expect(throws: CertifyingFault.notAMentor("Rosa", programmes: ["Guide"], since: ends)) {
      try sign("closes", by: "Rosa")
    }
    #expect(try house.standing(of: "Ada").modules[0].parts[1].awaits == .signOff)
    try guild.makeGuide("Sabine", second: "Ines")
    try sign("closes", by: "Sabine")
    #expect(try house.standing(of: "Ada").modules[0].parts[1].isDone)
    #expect(try house.verify().faults == [])
  }

  @Test func `a mentor gets no more people than the certification allows`() throws {
    let guild = try TemporaryGuild()
    #expect(throws: CertifyingFault.notAMentor("Rosa", programmes: ["Guide"], since: nil)) {
      try guild.house.enrol("Ada", mentor: "Rosa")
    }
    try guild.makeGuide("Rosa")
    _ = try guild.house.enrol("Ada", mentor: "Rosa")
    _ = try guild.house.enrol("Ada", mentor: "Rosa")
    #expect(throws: CertifyingFault.tooManyMentees("Rosa", most: 1)) {
      try guild.house.enrol("Ben", mentor: "Rosa")
    }
  }

  @Test func `a certification is suspended, reinstated, revoked and appealed, each step kept`()
    throws
  {
    let guild = try TemporaryGuild()
    let house = guild.house
    try guild.certifyAda()
    func state() throws -> Standing.State? {
      try house.standing(of: "Ada").programmes.first { $0.programme == "agent" }?.state
    }
    #expect(try state() == .awarded)
    try house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    #expect(try state() == .suspended)
    #expect(throws: CertifyingFault.suspended("Ada", programme: "Agent")) {
      try house.certify("Ada", for: "agent", decidedBy: "Ines")
    }
    try house.reinstate("Ada", "agent", because: "It was another's", by: "Sabine")
    #expect(try state() == .awarded)
    try house.revoke("Ada", "agent", because: "Gave data away", by: "Sabine")
    #expect(try state() == .revoked)
    try house.appeal("Ada", "agent", because: "It was not me", by: "Ada")
    #expect(try state() == .appealed)
    #expect(throws: CertifyingFault.sameDecider("Sabine")) {
      try house.decideAppeal("Ada", "agent", isGranted: true, because: "So it is", by: "Sabine")
    }
    try house.decideAppeal("Ada", "agent", isGranted: true, because: "The log says so", by: "Ines")
    #expect(try state() == .awarded)
    let kinds = try house.dossier(of: "Ada", for: "agent").history.map(\.what)
    #expect(
      kinds == [
        "certification 2 awarded", "suspended", "reinstated", "revoked", "appealed",
        "appeal granted",
      ])
    #expect(try house.verify().faults == [])
  }

  @Test(arguments: [253_402_300_800, 1e15, .infinity])
  func `a day beyond the years of four digits is kept as their last`(seconds: Double) throws {
    let guild = try TemporaryGuild()
    try guild.house.apply(
      "Ada", for: "agent", by: Date(timeIntervalSince1970: seconds), askedBy: "Sabine")
    let standing = try guild.house.standing(of: "Ada").programmes.first { $0.programme == "agent" }
    #expect(standing?.state == .applied)
    #expect(standing?.dueAt?.formatted(.iso8601.year().month().day()) == "9999-12-31")
    #expect(try guild.house.verify().faults == [])
  }

  @Test func `an address is no second person, and whoever trained somebody later was apart`() throws
  {
    let guild = try TemporaryGuild()
    let list = "id,name,email\n1,Sabine,sabine@harbour.example\n"
    _ = try guild.house.importStaff(Array(list.utf8), by: "Sabine")
    let people = try guild.house.staffList().count
    try guild.house.attest(
      .recognised, "Ada", for: "agent", because: "Seen", by: "sabine@harbour.example")
    #expect(try guild.house.staffList().count == people)
    #expect(throws: CertifyingFault.trainedThem("Ada", decider: "Sabine")) {
      try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")
    }
    _ = try guild.house.certify("Ada", for: "agent", decidedBy: "Ines")
    guild.days(1)
    try guild.house.attest(.recognised, "Ada", for: "agent", because: "Again", by: "Ines")
    #expect(try guild.house.dossier(of: "Ada", for: "agent").isApart == true)
  }

  @Test func `a person of one name with a mentor is no mentor, and who left is none`() throws {
    let guild = try TemporaryGuild()
    try guild.makeGuide("Rosa")
    let list = "id,name,email\n9,Rosa,other@harbour.example\n"
    _ = try guild.house.importStaff(Array(list.utf8), by: "Sabine")
    let other = try #require(try guild.house.staffList().first { $0.id == "9" })
    if other.handle != "rosa" {
      #expect(throws: CertifyingFault.self) {
        try guild.house.enrol("Ada", mentor: other.handle)
      }
    }
    try guild.house.leave("rosa", on: nil, because: "Moved", by: "Sabine")
    #expect(throws: StaffFault.self) { try guild.house.enrol("Ada", mentor: "rosa") }
  }

  @Test func `whoever earns it anew after a revoked renewal gets it anew`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    guild.days(340)
    try guild.school.pass(["one": .chosen(["secret-b"])])
    let renewed = try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")
    #expect(renewed?.isRenewal == true)
    try guild.house.revoke("Ada", "agent", because: "Gave data away", by: "Sabine")
    guild.days(1)
    try guild.school.pass(["one": .chosen(["secret-b"])])
    #expect(try guild.house.certify("Ada", for: "agent", decidedBy: "Ines")?.isRenewal == false)
    #expect(try guild.house.verify().faults == [])
  }

  @Test func `namesakes are told apart in the list of who may`() throws {
    let guild = try TemporaryGuild()
    let list = "id,name,email\n1,Ben Ito,b1@harbour.example\n2,Ben Ito,b2@harbour.example\n"
    _ = try guild.house.importStaff(Array(list.utf8), by: "Sabine")
    for (mail, other) in [("b1", "Sabine"), ("b2", "Rosa")] {
      let who = "\(mail)@harbour.example"
      try guild.house.attest(.recognised, who, for: "agent", because: "Seen", by: other)
      _ = try guild.house.certify(who, for: "agent", decidedBy: "Ines")
    }
    try guild.house.suspend("b2@harbour.example", "agent", because: "A complaint", by: "Sabine")
    let cleared = try guild.house.cleared(for: "live-chats", on: guild.school.clock.now)
    #expect(cleared.lines.map(\.person) == ["Ben Ito", "Ben Ito"])
    #expect(cleared.lines.map(\.isCleared) == [true, false])
  }

  @Test func `an appeal lifts what was decided before it and nothing that came after`() throws {
    let guild = try TemporaryGuild()
    let house = guild.house
    try guild.certifyAda()
    guild.days(340)
    #expect(try house.expiring(withinDays: 30).lines.map(\.person).contains("Ada"))
    try house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    try house.appeal("Ada", "agent", because: "It was not me", by: "Ada")
    guild.school.clock.move(60)
    try house.revoke("Ada", "agent", because: "Gave data away", by: "Ines")
    guild.school.clock.move(60)
    // Who decided only after the appeal may decide it.
    try house.decideAppeal("Ada", "agent", isGranted: true, because: "True", by: "Ines")
    #expect(
      try house.standing(of: "Ada").programmes.first { $0.programme == "agent" }?.state == .revoked)
    #expect(
      try !house.expiring(withinDays: 30).lines.contains {
        $0.person == "Ada" && $0.programme == "agent"
      })
    // Who applies again and is refused may object to that too, once at a time.
    guild.school.clock.move(60)
    try house.apply("Ada", for: "agent", by: nil, askedBy: "Ada")
    guild.school.clock.move(60)
    try house.appeal("Ada", "agent", because: "I have shown it all", by: "Ada")
    #expect(throws: CertifyingFault.self) {
      try house.appeal("Ada", "agent", because: "Again", by: "Ada")
    }
    try house.decideAppeal("Ada", "agent", isGranted: false, because: "No", by: "Sabine")
    #expect(throws: CertifyingFault.self) {
      try house.decideAppeal("Ada", "agent", isGranted: false, because: "No", by: "Sabine")
    }
    #expect(try house.verify().faults == [])
  }

  @Test func `nobody decides on what happens to their own certification`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    for step in [House.suspend, House.revoke, House.openReview] {
      #expect(throws: CertifyingFault.ownCertification) {
        try step(guild.house)("Ada", "agent", "Because", "Ada")
      }
    }
    #expect(throws: CertifyingFault.emptyReason) {
      try guild.house.suspend("Ada", "agent", because: " ", by: "Sabine")
    }
  }

  @Test func `a key that turns out wrong opens a review once and takes nothing away`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    // The other option is right now.
    try guild.school.publish(
      """
      <quiz id="quiz" title="Q" masteryScore="0.5">\
      \(choice("one").replacing(" correct=\"true\"", with: "")
        .replacing("id=\"secret-a\"", with: "id=\"secret-a\" correct=\"true\""))</quiz>
      <checklist id="list" title="On the job"><summary>Seen.</summary><point id="greets">Greets.</point>
        <point id="closes">Closes.</point></checklist>
      """)
    guild.days(1)
    _ = try guild.house.regrade(
      "quiz", of: "m", decision: (by: "Sabine", reason: "The key was wrong"))
    let report = try guild.house.decideEverybody()
    #expect(report.opened.map(\.person) == ["Ada"])
    let line = try #require(
      try guild.house.standing(of: "Ada").programmes.first { $0.programme == "agent" })
    #expect(line.holds && line.state == .awarded)
    #expect(line.remarks.count == 1 && line.remarks[0].contains("does not pass"))
    #expect(try guild.house.decideEverybody().opened.isEmpty)
    try guild.house.closeReview("Ada", "agent", because: "Knows it well", by: "Sabine")
    #expect(try guild.house.decideEverybody().opened.isEmpty)
    #expect(try guild.house.verify().faults == [])
  }

  @Test func `an early renewal goes on from the old end, one in the grace from its own day`() throws
  {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    let awarded = guild.school.clock.now
    guild.days(290)
    #expect(try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine") == nil)
    guild.days(30)
    #expect(throws: CertifyingFault.self) {
      try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")
    }
    try guild.school.pass(["one": .chosen(["secret-b"])])
    #expect(try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")?.isRenewal == true)
    let line = try #require(
      try guild.house.standing(of: "Ada").programmes.first { $0.programme == "agent" })
    #expect(line.state == .renewed)
    #expect(line.expiresAt == awarded.addingTimeInterval(731 * 86_400))  // 2028 has 366 days
    guild.days(731 - 320 + 7)
    #expect(
      try guild.house.standing(of: "Ada").programmes.first { $0.programme == "agent" }?.state
        == .expired)
    try guild.school.pass(["one": .chosen(["secret-b"])])
    #expect(try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")?.isRenewal == true)
    #expect(try guild.house.verify().faults == [])
  }

  @Test func `an application has a day, and is overdue after it`() throws {
    let guild = try TemporaryGuild()
    let house = guild.house
    let due = guild.school.clock.now.addingTimeInterval(86_400)
    try house.apply("Ada", for: "agent", by: due, askedBy: "Sabine")
    #expect(throws: CertifyingFault.applied("Ada", programme: "Agent")) {
      try house.apply("Ada", for: "agent", askedBy: "Sabine")
    }
    func line() throws -> PersonStanding.Line? {
      try house.standing(of: "Ada").programmes.first { $0.programme == "agent" }
    }
    #expect(try line()?.state == .applied && line()?.isOverdue == false)
    guild.days(1)
    #expect(try line()?.isOverdue == true)
    try house.withdraw("Ada", from: "agent", because: "Moves", by: "Sabine")
    #expect(try line()?.state == .notStarted)
    #expect(throws: CertifyingFault.self) {
      try house.apply("Ada", for: "agent", by: due, askedBy: "Sabine")
    }
  }

  @Test func `lists say who may do what on a day and whose certification ends`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    let house = guild.house
    let tomorrow = guild.school.clock.now.addingTimeInterval(86_400)
    let list = try house.cleared(for: "live-chats", on: tomorrow)
    #expect(list.lines.map(\.person) == ["Ada"] && list.lines[0].isCleared)
    #expect(list.text.contains("Live chats, ") && list.text.contains("1 may, 0 may not"))
    let later = try house.cleared(
      for: "live-chats", on: tomorrow.addingTimeInterval(365 * 86_400))
    #expect(later.lines.map(\.isCleared) == [false] && later.lines[0].state == .expired)
    #expect(throws: CertifyingFault.unknownTask("flying", known: ["live-chats", "mentoring"])) {
      try house.cleared(for: "flying", on: tomorrow)
    }
    #expect(try house.expiring(withinDays: 30).lines.isEmpty)
    guild.days(340)
    let ending = try house.expiring(withinDays: 30).lines.filter { $0.programme == "agent" }
    #expect(ending.map(\.daysLeft) == [25])
    #expect(ending[0].way == "Once more")
    #expect(ending[0].missing == ["the exam “Q” of “M”: not sat yet"])
    try house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    #expect(try house.expiring(withinDays: 30).lines.allSatisfy { $0.programme != "agent" })
  }

  @Test func `the dossier tells why on the day, and why not on the day before`() throws {
    let guild = try TemporaryGuild()
    let before = guild.school.clock.now
    guild.days(1)
    try guild.certifyAda()
    let dossier = try guild.house.dossier(of: "Ada", for: "agent")
    #expect(dossier.held)
    #expect(dossier.answer.last == "Sabine decided, and had no part in the training.")
    #expect(dossier.trainedBy == ["Rosa"])
    #expect(dossier.tree.isMet && dossier.tree.evidence.contains { $0.hasPrefix("passed “Q”") })
    #expect(dossier.tree.evidence.contains { $0.hasPrefix("Rosa signed “Greets.”") })
    #expect(dossier.log.map(\.verb) == ["certify"])
    #expect(dossier.text.contains("✓ “M” passed"))
    #expect(dossier.page.contains("<h1>Audit dossier: Ada, Agent, "))
    #expect(dossier.answer[0].hasPrefix("Yes. Ada was certified as “Agent” on "))
    #expect(dossier.isApart == true && dossier.disagreements.isEmpty)
    #expect(dossier.today?.isMet == true)
    let earlier = try guild.house.dossier(of: "Ada", for: "agent", at: before)
    #expect(!earlier.held && !earlier.tree.isMet && earlier.today == nil)
    #expect(earlier.answer[0].contains("no award had been made"))
  }
}
