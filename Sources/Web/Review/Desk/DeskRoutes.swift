internal import Rubrics
internal import GuildhallKit
internal import Reviews

/// A review on a desk: to be filled in, or to be read.
let deskRoutes: [Route] = [
  .get("/review/{review}", for: .reviewers) { call in
    let me = try call.me()
    let number = try call.number("review")
    let facts = try call.house.reviewFacts(number, for: me.handle)
    // What is not to be seen yet is not there, for everybody but its reviewer.
    guard facts.isTheirs || facts.isOpen else { throw WebFault.notFound }
    let desk = try call.house.review(number, for: me.handle)
    if call.wantsPiece, let turn = call.query["turn"] {
      guard facts.isTheirs || !facts.isOwnWork else { throw WebFault.notFound }
      let text = TranscriptText(desk, Passage.all(of: desk), asked: turn, forScript: true)
      return .html(text.text)
    }
    guard desk.state == "draft" else {
      // The reviewed agent reads it among their own reviews, once it counts.
      guard facts.isTheirs || !facts.isOwnWork else { throw WebFault.notFound }
      return call.deskPage(ReadDeskPage(desk, facts, call))
    }
    return call.deskPage(DeskPage(desk, revision: facts.revision, call))
  },
  .post("/review/{review}/answers", for: .reviewers) { call in
    var saving = try DeskSaving(call)
    return try saving.reply()
  },
  .post("/review/{review}/voiding", for: .reviewers) { call in
    let me = try call.me()
    let number = try call.number("review")
    let facts = try call.house.reviewFacts(number, for: me.handle)
    guard facts.isTheirs || facts.isOpen else { throw WebFault.notFound }
    let reason = try call.needed("reason", "a reason")
    try call.house.voidReview(number, because: String(reason.prefix(1000)), by: me.handle)
    call.desk.tell(me, "Review \(number) is void.")
    return .see(At.desk(number))
  },
  .post("/review/next", for: .reviewers) { call in
    let me = try call.me()
    let address = try nextInQueue(call, me, after: call.form.integer("after"))
    if let address { return call.wantsData ? try .json(["next": address]) : .see(address) }
    call.desk.tell(me, "Nothing else waits in your queue.")
    return call.wantsData ? try .json(["next": At.queue]) : .see(At.queue)
  },
  .post("/review/reviews", for: .reviewers) { call in
    let me = try call.me()
    let desk = try call.house.startReview(
      of: try call.needed("interaction", "the interaction"), agent: call.form.words("agent"),
      by: .init(rawValue: try call.needed("rubric", "the rubric")), reviewer: me.handle)
    return .see(At.desk(desk.number))
  },
]

extension Call {
  /// A page, or its content alone where a script puts it into the page that is open.
  fileprivate func deskPage(_ page: some Page) -> Reply {
    guard wantsPiece else { return self.page(page) }
    return .html(desk.templates.render(page))
  }
}

/// Where the next review lies; it is begun where it was not.
///
/// - Parameter review: the one to go on from, which stays a draft.
private func nextInQueue(_ call: Call, _ me: Member, after review: Int64?) throws -> String? {
  if let review, let facts = try? call.house.reviewFacts(review, for: me.handle), facts.isTheirs,
    let calibration = facts.calibration
  {
    return At.calibration(calibration)
  }
  let queue = try call.house.queue(of: me.handle)
  guard let review, let place = queue.firstIndex(where: { $0.review == review }) else {
    return try call.house.nextReview(for: me.handle).map { At.desk($0.number) }
  }
  for pick in queue[(place + 1)...] + queue[..<place] {
    if let known = pick.review { return At.desk(known) }
    // One that somebody else has finished meanwhile, or that became their own work, is passed over.
    if let desk = try? call.house.startReview(
      of: pick.interaction, agent: namedAgent(pick.agent), by: pick.rubric, reviewer: me.handle)
    {
      return At.desk(desk.number)
    }
  }
  return nil
}
