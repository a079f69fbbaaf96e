import Certifications
import Curricula
import Foundation
import GuildhallKit
import Rubrics
import Testing

@testable import Web

/// A house with a trainer, a lead, a mentor who may sign, and two new colleagues: one of the
/// mentor's, and one of nobody's.
struct TrackHouse {
  let open: OpenHouse
  let trainer: Member
  let lead: Member
  let mentor: Member
  /// The mentor's.
  let mentee: Member
  let stranger: Member

  var house: House { open.house }

  init() throws {
    open = try OpenHouse()
    trainer = try open.person("Tara Voss", .trainer)
    lead = try open.person("Lena Fuchs", .lead)
    mentor = try open.person("Milo Kern", .mentor)
    try open.house.attest(
      .recognised, mentor.handle, for: "mentor", because: "Mentored for years elsewhere",
      by: trainer.handle)
    _ = try open.house.certify(mentor.handle, for: "mentor", decidedBy: lead.handle)
    mentee = try open.person("Tilda Moor")
    stranger = try open.person("Otto <script>alert(1)</script> Lind")
    _ = try open.house.learner(named: mentee.handle)
    _ = try open.house.learner(named: stranger.handle)
    _ = try open.house.enrol(mentee.name, team: "Harbour", mentor: mentor.name)
    _ = try open.house.enrol(stranger.name, team: "Pine")
  }

  func browser(as member: Member) throws -> Browser { try Browser(open, as: member) }

  /// The address of a decision about somebody.
  func decision(_ act: RegisterAct, _ programme: String = "associate", of member: Member) -> String
  {
    At.decision(act, programme, of: member.id)
  }

  /// The mentee hands in two free texts, which a person has to read.
  func menteeWrites() throws {
    let published = try #require(
      house.current().first { $0.curriculum.module("ticket-desk") != nil })
    for module in published.curriculum.module("ticket-desk")?.prerequisites ?? [] {
      _ = try house.waive(
        nil, of: module, for: mentee.handle, by: trainer.handle, reason: "for this test")
    }
    var sitting = try house.sit(
      "write-it", of: "ticket-desk", in: published, by: mentee.learner)
    for item: ItemID in ["two-chairs", "note-for-signe"] {
      try house.answer(
        .text("Thank you for writing. I will ask the depot today and reply to you by five."),
        to: item, in: &sitting, by: mentee.learner)
    }
    _ = try house.submit(sitting, by: mentee.learner)
  }
}
