internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Reviews
internal import Rubrics

/// Coaching: notes, actions, remedies.
let coachingRoutes: [Route] = [
  .get("/review/coaching", for: .reviewers) { call in call.page(try CoachingRoomPage(call)) },
  .post("/review/coaching/notes", for: .reviewers) { call in
    try told(call) { me in
      let text = try call.needed("note", "what you tell them")
      let review = call.form.integer("review")
      if let review {
        let facts = try call.house.reviewFacts(review, for: me.handle)
        guard facts.isOpen, !facts.isOwnWork else { throw WebFault.notFound }
      }
      let turn = call.form.words("turn")
      if let turn, Int(turn) == nil { throw WebFault.refused("“\(turn)” is no number of a turn.") }
      let note = try call.house.coach(
        text, agent: review == nil ? try call.needed("agent", "to whom it goes") : nil,
        review: review, criterion: call.form.words("criterion").map { CriterionID($0) },
        turn: turn.flatMap { Int($0) }, by: me.handle)
      return "The note stands in \(note.agent)’s reviews now."
    }
  },
  .post("/review/coaching/actions", for: .reviewers) { call in
    try told(call) { me in
      guard let day = try reviewDay(call.form["due"], "Until") else {
        throw WebFault.missing("a day")
      }
      // Until the end of the day.
      let action = try call.house.setAction(
        try call.needed("action", "what they do"),
        agent: try call.needed("agent", "to whom it goes"),
        dueAt: day.addingTimeInterval(86_399), by: me.handle)
      return "\(action.agent) has it until \(action.dueAt.reviewDay)."
    }
  },
  .post("/review/coaching/actions/{action}/completion", for: .reviewers) { call in
    let me = try call.me()
    let isNew = try call.house.finishAction(try call.number("action"), by: me.handle)
    call.desk.tell(me, isNew ? "Noted as done." : "It was noted as done before.")
    return .see(At.coaching)
  },
  .post("/review/coaching/remedies", for: .reviewers) { call in
    try told(call) { me in
      let reviewers = call.form.all("reviewer").filter { !$0.isEmpty }
      guard !reviewers.isEmpty else { throw WebFault.missing("who reviews the follow-ups") }
      var queued: [String] = []
      let decided = try call.house.applyRemedies(
        of: RubricID(try call.needed("rubric", "a rubric")), reviewers: reviewers, by: me.handle
      ) { agent, reviewer, count in
        queued.append("\(reviewCount(count, "conversation")) of \(agent) for \(reviewer)")
      }
      let assigned = decided.count(where: \.isAssigned)
      return "\(reviewCount(assigned, "remedy").replacing("remedys", with: "remedies")) assigned"
        + (decided.count > assigned
          ? ", \(decided.count - assigned) held back with its reason" : "")
        + (queued.isEmpty ? "; nothing new in the queues." : "; queued: \(reviewList(queued)).")
    }
  },
]

/// Does something and says so; what is refused is said on the same page, with what was typed.
private func told(_ call: Call, _ work: (Member) throws -> String) throws -> Reply {
  let me = try call.me()
  do {
    call.desk.tell(me, try work(me))
    return .see(At.coaching)
  } catch {
    let shown = ShownFault(error)
    // A name in the form that nobody has is a mistake of the form and no lost page.
    if let fault = error as? ReviewingFault, !shown.isOurs, call.form["review"] == nil {
      return call.page(
        try CoachingRoomPage(call, refusal: forPages(fault.sentence)),
        status: .unprocessableContent)
    }
    guard shown.status == .unprocessableContent else { throw error }
    return call.page(
      try CoachingRoomPage(call, refusal: shown.sentence), status: .unprocessableContent)
  }
}
