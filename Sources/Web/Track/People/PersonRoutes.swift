internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Rubrics

let personRoutes: [Route] =
  [
    .get("/track/people/{person}", for: .mentors, isKept: true) { call in
      let (reach, person) = try call.tracked()
      guard
        let member = try call.house.cohort(of: [person.id]).members.first
      else { throw WebFault.notFound }
      return call.page(
        StandingPage(
          person, reach, member, try call.house.standing(of: person.handle),
          try call.house.work(of: person.id), hasChecklists: try call.hasChecklists(person)))
    },
    .get("/track/people/{person}/work", for: .mentors) { call in
      let (reach, person) = try call.tracked()
      return call.page(
        WorkPage(
          person, reach, try call.house.work(of: person.id), try call.reviews(of: person),
          mayOpenReviews: try call.me().holds(anyOf: [.reviewer, .lead]),
          hasChecklists: try call.hasChecklists(person)))
    },
    .get("/track/people/{person}/skills", for: .mentors) { call in
      let (reach, person) = try call.tracked()
      return call.page(
        TrackedSkillsPage(person, reach, try call.house.skills(of: person.handle).map))
    },
    .get("/track/people/{person}/history", for: .mentors) { call in
      let (reach, person) = try call.tracked()
      return call.page(
        HistoryPage(
          person, reach, try call.house.work(of: person.id),
          try call.house.standing(of: person.handle), now: call.now))
    },
    .get("/track/people/{person}/why", for: .mentors) { call in
      let (reach, person) = try call.tracked()
      let programme = ProgrammeID(rawValue: call.query.words("programme") ?? "")
      let day = try TrackWords.readDay(call.query["day"], "The day")
      // The end of the day that is asked about, or now while it lasts.
      let moment = day.map { min($0.addingTimeInterval(86_399), call.now) }
      return call.page(
        WhyPage(
          person, reach,
          try call.house.dossier(of: person.handle, for: programme, at: moment)))
    },
  ] + trackedCoachingRoutes

extension Call {
  /// Their last reviews that were handed in.
  fileprivate func reviews(of person: TrackedPerson) throws -> [ReviewLine] {
    guard let name = try house.workName(of: person.id) else { return [] }
    return try house.reviews(
      of: name, states: ["submitted", "acknowledged", "disputed", "resolved"], limit: 100)
  }

  fileprivate func hasChecklists(_ person: TrackedPerson) throws -> Bool {
    try !house.openChecklists(of: [person.id]).isEmpty
  }
}
