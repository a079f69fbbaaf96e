import Certifications
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Testing

/// What waits for a person: reviews across a renewal, and appeals.
struct OpenReviewTests {
  /// A quiz whose second option is right, in a programme by rule that ends after a year.
  private func school() throws -> TemporarySchool {
    let school = try TemporarySchool(Self.quiz(choice("one")), validMonths: 12)
    _ = try school.house.enrol("Sabine")
    try school.pass(["one": right])
    #expect(try school.house.decideEverybody().awards.map(\.isRenewal) == [false])
    school.clock.move(350 * 86_400)
    return school
  }

  private static func quiz(_ item: String) -> String {
    "<quiz id=\"quiz\" title=\"Q\" masteryScore=\"0.5\">\(item)</quiz>"
  }

  @Test func `the rule renews nothing while a review is open`() throws {
    let school = try school()
    try school.house.openReview("Ada", "p", because: "A complaint", by: "Sabine")
    try school.pass(["one": right])
    let night = try school.house.decideEverybody()
    #expect(night.due == 0 && night.awards.isEmpty)
    #expect(try school.house.awardByRule().isEmpty)
    try school.house.closeReview("Ada", "p", because: "Nothing in it", by: "Sabine")
    #expect(try school.house.decideEverybody().awards.map(\.isRenewal) == [true])
    #expect(try school.house.verify().faults == [])
  }

  @Test func `after its end the rule awards nothing anew while a review is open`() throws {
    let school = try school()
    try school.house.openReview("Ada", "p", because: "A complaint", by: "Sabine")
    school.clock.move(100 * 86_400)
    try school.pass(["one": right])
    #expect(try school.house.decideEverybody().awards.isEmpty)
    try school.house.closeReview("Ada", "p", because: "Nothing in it", by: "Sabine")
    #expect(try school.house.decideEverybody().awards.map(\.person) == ["Ada"])
    #expect(try school.house.verify().faults == [])
  }

  @Test func `what one night finds against a certification keeps the same night from renewing it`()
    throws
  {
    let school = try school()
    try school.pass(["one": right])
    // The other option is right now, so that neither sitting passes; a new one does.
    try school.publish(
      Self.quiz(
        choice("one").replacing(" correct=\"true\"", with: "")
          .replacing("id=\"secret-a\"", with: "id=\"secret-a\" correct=\"true\"")))
    _ = try school.house.regrade(
      "quiz", of: "m", decision: (by: "Sabine", reason: "The key was wrong"))
    try school.pass(["one": wrong])
    let night = try school.house.decideEverybody()
    #expect(night.opened.map(\.person) == ["Ada"])
    #expect(night.awards.isEmpty && night.due == 0)
    let line = try #require(try school.house.standing(of: "Ada").programmes.first)
    #expect(line.remarks.contains { $0.contains("under review") })
  }

  @Test func `a review stays open when a person renews, and can be closed`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    guild.days(330)
    try guild.house.openReview("Ada", "agent", because: "A complaint", by: "Ines")
    try guild.school.pass(["one": right])
    #expect(
      try guild.house.certify("Ada", for: "agent", decidedBy: "Sabine")?.isRenewal == true)
    func remarks() throws -> [String] {
      try #require(
        try guild.house.standing(of: "Ada").programmes.first { $0.programme == "agent" }
      ).remarks.filter { $0.contains("under review") }
    }
    #expect(try remarks().count == 1)
    #expect(throws: CertifyingFault.self) {
      try guild.house.openReview("Ada", "agent", because: "Another", by: "Ines")
    }
    try guild.house.closeReview("Ada", "agent", because: "Nothing in it", by: "Ines")
    #expect(try remarks().isEmpty)
    #expect(throws: CertifyingFault.self) {
      try guild.house.closeReview("Ada", "agent", because: "Again", by: "Ines")
    }
    #expect(try guild.house.verify().faults == [])
  }

  @Test func `with the suspension that it was against an appeal is over`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    try guild.house.suspend("Ada", "agent", because: "A complaint", by: "Sabine")
    try guild.house.appeal("Ada", "agent", because: "It was not me", by: "Ada")
    try guild.house.reinstate("Ada", "agent", because: "It was another's", by: "Sabine")
    let line = try #require(
      try guild.house.standing(of: "Ada").programmes.first { $0.programme == "agent" })
    #expect(line.holds && line.state == .awarded)
    #expect(throws: CertifyingFault.self) {
      try guild.house.decideAppeal("Ada", "agent", isGranted: false, because: "No", by: "Ines")
    }
  }

  @Test func `an appeal made again is not decided by who dismissed it`() throws {
    let guild = try TemporaryGuild()
    try guild.certifyAda()
    let house = guild.house
    try house.revoke("Ada", "agent", because: "Gave data away", by: "Sabine")
    try house.appeal("Ada", "agent", because: "It was not me", by: "Ada")
    try house.decideAppeal("Ada", "agent", isGranted: false, because: "It was", by: "Ines")
    try house.appeal("Ada", "agent", because: "Here is the log", by: "Ada")
    for decider in ["Sabine", "Ines"] {
      #expect(throws: CertifyingFault.sameDecider(decider)) {
        try house.decideAppeal("Ada", "agent", isGranted: true, because: "So it is", by: decider)
      }
    }
    _ = try house.enrol("Otto")
    try house.decideAppeal("Ada", "agent", isGranted: true, because: "So it is", by: "Otto")
    #expect(try house.verify().faults == [])
  }
}
