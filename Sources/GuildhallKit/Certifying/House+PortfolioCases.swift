internal import Foundation
internal import Reports
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Storage
internal import Transcripts

extension House {
  /// A review that counts of somebody's own work, by its number or by the name of the interaction.
  func chosenReview(
    _ given: String, of person: Person, _ roster: WhoIsWho
  ) throws -> ReviewDesk {
    let found: [StoredReview] =
      if let number = Int64(given) {
        try store.review(number).map { [$0] } ?? []
      } else {
        try store.segments(ofInteraction: given).flatMap { try store.reviews(segment: $0.id) }
      }
    guard
      let review = found.last(where: {
        $0.isCounted && $0.purpose == "quality" && roster.isWork($0.agent, of: person.id)
      })
    else { throw CertifyingFault.noReview(given, of: person.name) }
    return try desk(review)
  }

  /// Everybody whose name is not to leave the house with somebody's portfolio, under every name that
  /// is known: those who took part in the chosen work, then all of the house.
  func others(
    than person: Person, in desks: [ReviewDesk], _ roster: WhoIsWho
  ) throws -> [OtherPerson] {
    var others: [OtherPerson] = []
    for desk in desks {
      others.append(OtherPerson(desk.reviewer, .reviewer))
      for participant in desk.interaction.participants
      where !roster.isWork(participant.agent ?? participant.name, of: person.id) {
        let role: OtherPerson.Role = participant.role == .customer ? .customer : .colleague
        others += [participant.name, participant.agent].compactMap { $0 }
          .map { OtherPerson($0, role) }
      }
    }
    let mentor = roster.mentor(of: person.id)
    for member in try store.staff() where member.person.id != person.id {
      let role: OtherPerson.Role = member.person.id == mentor ? .mentor : .colleague
      others += ([member.person.name] + member.agentNames + [member.email].compactMap { $0 })
        .map { OtherPerson($0, role) }
    }
    return others
  }
}

extension Portfolio.WorkedCase {
  /// How the work was judged: the score, what was fully met, and what the reviewer wrote beside that.
  init(_ desk: ReviewDesk) {
    let met = desk.rubric.criteria.filter { criterion in
      guard case .level(let level)? = desk.answers[criterion.id]?.choice else { return false }
      return criterion.levels.last?.id == level
    }
    let comments = met.compactMap { desk.answers[$0.id]?.comment }.filter { !$0.isEmpty }
    self.init(
      title: desk.rubric.title, channel: desk.interaction.channel.rawValue,
      date: desk.submittedAt?.dayText ?? "", score: desk.tally.total,
      met: met.map(\.title), asked: desk.asked.count,
      // A comment is free text of somebody else's, and may quote the customer.
      good: comments.map { redacted($0) })
  }
}
