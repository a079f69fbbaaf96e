import Foundation
import GuildhallKit
import Reviews
import Rosters
import Rubrics

/// The invented people of the demo house: who learns, who reviews, who trains.
enum DemoStaff {
  /// Trains and leads, and administers the house.
  static let trainer = "Sabine Okafor"
  static let reviewer = "Jonas Berg"
  /// New, with a module passed and a review to read.
  static let trainee = "Noor Haddad"

  static let list = """
    id,name,email,team,roles,joined,identifiers
    1001,Sabine Okafor,sabine.okafor@guild.example,Quality,lead;trainer,2021-03-01,
    1002,Jonas Berg,jonas.berg@guild.example,Quality,reviewer,2022-06-13,
    1003,Rosa Lindgren,rosa.lindgren@guild.example,Quality,reviewer,2024-02-05,
    1004,Noor Haddad,noor.haddad@guild.example,Harbour,trainee,2026-10-05,noor.haddad
    1005,Amara Osei,amara.osei@guild.example,Harbour,trainee,2026-10-05,
    1006,Ines Duarte,ines.duarte@guild.example,Pine,trainee,2026-10-19,
    1007,Tomas Lindqvist,tomas.lindqvist@guild.example,Pine,trainee,2026-11-02,
    1008,Ilse Brandt,ilse.brandt@guild.example,Harbour,agent,2023-09-04,ilse.brandt
    1009,Bronwen Pugh,bronwen.pugh@guild.example,Harbour,agent,2024-05-13,
    1010,Callum Reyes,callum.reyes@guild.example,Harbour,agent,2024-01-15,
    1011,Dorota Zarzycka,dorota.zarzycka@guild.example,Harbour,agent,2025-02-03,dorota.zarzycka
    1012,Pieter Maas,pieter.maas@guild.example,Pine,agent,2023-11-20,
    1013,Tomasz Wilk,tomasz.wilk@guild.example,Pine,agent,2025-06-16,
    1014,Petra Havlik,petra.havlik@guild.example,Pine,agent,2024-08-12,petra.havlik
    1015,Yuki Morishita,yuki.morishita@guild.example,Pine,agent,2022-10-24,yuki.morishita
    """

  /// Takes the staff in, and gives the reviewer a queue and the trainee a review to read.
  ///
  /// - Returns: how many things were new.
  static func moveIn(to house: House) throws -> Int {
    // Somebody has to bring the list.
    _ = try house.accountMade(for: trainer)
    let staff = try house.importStaff(Array(list.utf8), by: trainer)
    let sabine = try house.account(of: trainer)
    var changes = staff.plan.changes.filter { $0.kind != .same }.count
    if !sabine.offices.contains(.administrator) {
      try house.setOffice(.administrator, of: sabine.id, true, by: nil)
      changes += 1
    }
    guard try house.samples().isEmpty else { return changes }
    try reviewTheTrainee(house)
    let sample = try house.drawSample(
      SampleOrder(
        title: "The demo's first week", rubric: rubric, from: Date(timeIntervalSince1970: 0),
        to: Date(), perAgent: 1, reviewers: [reviewer, "Rosa Lindgren"], seed: 20_261_101),
      by: trainer)
    say("Queue: \(sample.picks.count) conversations wait for the reviewers")
    return changes + 1
  }

  private static let rubric = RubricID(rawValue: "service-quality")

  /// A review as a reviewer would do it: all well but one thing, with the reason.
  private static func reviewTheTrainee(_ house: House) throws {
    let desk = try house.startReview(
      of: "phone-studio-upgrade", agent: trainee, by: rubric, reviewer: reviewer)
    for id in desk.asked {
      guard let criterion = desk.rubric.criteria.first(where: { $0.id == id }),
        let best = criterion.levels.last, let worst = criterion.levels.first
      else { continue }
      let isMissed = id.rawValue == "deadline"
      _ = try house.answer(
        ReviewAnswer(
          criterion: id, choice: .level(isMissed ? worst.id : best.id),
          comment: isMissed
            ? "Your call back was promised well; say by when, too, so that nobody waits by the phone."
            : ""),
        in: desk.number, by: reviewer)
    }
    _ = try house.submitReview(desk.number, by: reviewer)
  }
}
