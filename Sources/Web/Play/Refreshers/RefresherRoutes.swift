internal import Accounts
internal import Curricula
internal import GuildhallKit
internal import HTTPTypes
internal import Scoring

/// Questions that are asked again, one at a time.
let refresherRoutes: [Route] = [
  .get("/learn/refreshers", for: .members) { call in
    call.page(try RefreshersPage(call, try call.askedAgain()))
  },
  .post("/learn/refreshers", for: .members) { call in try call.refresh() },
]

extension Call {
  /// The question that is asked now: the one that is open already, or the next that is due.
  fileprivate func askedAgain() throws -> RefresherTable.Asked? {
    let me = try me()
    if let open = desk.refreshers[me.id] { return open }
    guard let next = try house.refresherQuestions(of: me.learner, most: 1).first else {
      return nil
    }
    let asked = RefresherTable.Asked(
      ticket: SecretToken.make(desk.randomBytes).text, question: next)
    desk.refreshers[me.id] = asked
    return asked
  }

  fileprivate func refresh() throws -> Reply {
    let me = try me()
    guard let ticket = form["ticket"], var asked = desk.refreshers.take(ticket, of: me.id) else {
      desk.tell(me, "That question was answered, or asked too long ago; nothing was changed.")
      return .see(At.refreshers)
    }
    do {
      let sent = try SentItem(asked.question.presented, in: form)
      let given = sent.response.map { Answer($0, certainty: sent.certainty) }
      if form["act"] == "hint" {
        asked.shownHints = min(asked.shownHints + 1, asked.question.hints.count)
        desk.refreshers[me.id] = asked
        return page(try RefreshersPage(self, asked, given: given))
      }
      guard let response = sent.response else {
        throw WebFault.refused("Nothing was answered yet. The question waits.")
      }
      do {
        let result = try house.answer(
          response, to: asked.question, usedHint: asked.shownHints > 0, by: me.learner)
        return page(RefreshedPage(asked.question, result))
      } catch let fault as LearningFault {
        desk.refreshers[me.id] = asked
        return page(
          try RefreshersPage(self, asked, given: given, refusal: fault.sentence),
          status: .unprocessableContent)
      }
    } catch let fault as WebFault {
      desk.refreshers[me.id] = asked
      return page(
        try RefreshersPage(self, asked, refusal: fault.sentence), status: fault.status)
    }
  }
}
