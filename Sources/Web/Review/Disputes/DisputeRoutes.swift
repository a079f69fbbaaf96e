internal import GuildhallKit
internal import HTTPTypes
internal import Reviews

/// Where people differ: disputes, and two reviewers of one piece of work.
let disputeRoutes: [Route] = [
  .get("/review/disputes", for: .reviewers) { call in call.page(try DisputeListPage(call)) },
  .post("/review/disputes/{dispute}/decision", for: .reviewers) { call in
    let me = try call.me()
    let number = try call.number("dispute")
    let given = try call.needed("decision", "a decision")
    let reason = String(try call.needed("reason", "a reason").prefix(2000))
    let decision: DisputeDecision
    switch given {
    case "keep": decision = .keep
    case "change": decision = .change
    default:
      guard given.hasPrefix("other:") else { throw WebFault.missing("a decision") }
      decision = .other(ReviewAnswer.Choice(mark: String(given.dropFirst(6)), reason: reason))
    }
    let desk = try call.house.decide(number, decision, because: reason, by: me.handle)
    call.desk.tell(me, "Decided. The review now comes to \(desk.totalWords).")
    return .see(At.disputes)
  },
  .get("/review/{review}/settlement", for: .reviewers) { call in
    call.page(try SettlementPage(call))
  },
  .post("/review/{review}/settlement", for: .reviewers) { call in
    let me = try call.me()
    let number = try call.number("review")
    // It says who may, before anything of the two reviews is read.
    _ = try SettlementPage(call)
    let desk = try call.house.review(number, for: me.handle)
    do {
      let settled = try call.house.settle(
        number, choices: SettlementPage.choices(call, of: desk),
        because: String((call.form.words("reason") ?? "").prefix(2000)), by: me.handle)
      call.desk.tell(me, "Settled: \(settled.totalWords). It counts from now on.")
      return .see(At.desk(settled.number))
    } catch let fault as ReviewingFault {
      let sentence = ShownFault(fault).sentence
      return call.page(try SettlementPage(call, refusal: sentence), status: .unprocessableContent)
    }
  },
]
