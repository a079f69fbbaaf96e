internal import GuildhallKit
internal import HTTPTypes
internal import Reviews
internal import Rubrics

/// Reading, acknowledging and disputing reviews of one's own work.
let ownReviewRoutes: [Route] = [
  .get("/learn/reviews", for: .members) { call in call.page(try OwnReviewsPage(call)) },
  .get("/learn/reviews/{review}", for: .members) { call in
    call.page(try OwnReviewPage(try call.ownReview(), call))
  },
  .post("/learn/reviews/{review}/acknowledgement", for: .members, largestBody: 16 << 10) { call in
    let (me, review) = (try call.me(), try call.ownReview())
    let words = String((call.form.words("words") ?? "").prefix(2_000))
    let isNew = try call.house.acknowledge(review.number, by: me.handle, text: words)
    call.desk.tell(me, isNew ? "Thank you for reading it." : "You had read it before.")
    return .see(At.ownReview(review.number))
  },
  .post("/learn/reviews/{review}/disputes", for: .members, largestBody: 32 << 10) { call in
    let (me, review) = (try call.me(), try call.ownReview())
    let criterion = CriterionID(try call.needed("criterion", "which answer it is about"))
    guard review.asked.contains(criterion) else { throw WebFault.notFound }
    let reason = String(try call.needed("reason", "why you see it otherwise").prefix(4_000))
    let choice = try call.proposal(because: reason)
    do {
      _ = try call.house.dispute(
        criterion, of: review.number, proposing: choice, because: reason,
        by: me.handle)
    } catch {
      let shown = ShownFault(error)
      guard !shown.isOurs, shown.status.kind == .clientError else { throw error }
      return call.page(
        try OwnReviewPage(review, call, refusal: shown.sentence), status: shown.status)
    }
    call.desk.tell(me, "Your dispute is sent. Somebody else than the reviewer decides.")
    return .see(At.ownReview(review.number))
  },
  .post("/learn/reviews/notes/{note}", for: .members, largestBody: 8 << 10) { call in
    let me = try call.me()
    try call.house.acknowledgeNote(try call.number("note"), by: me.handle)
    return .see(At.local(call.form["then"] ?? "") ?? At.ownReviews)
  },
  .post("/learn/reviews/actions/{action}", for: .members, largestBody: 8 << 10) { call in
    let me = try call.me()
    let number = try call.number("action")
    // The verb lets whoever set it say so, too; here are one's own alone.
    guard try call.house.ownActions(of: me.learner).contains(where: { $0.number == number }) else {
      throw WebFault.notFound
    }
    try call.house.finishAction(number, by: me.handle)
    call.desk.tell(me, "Done. Your coach sees it.")
    return .see(At.ownReviews)
  },
]

extension Call {
  /// The review of the path, which is of their own work.
  fileprivate func ownReview() throws -> ReviewDesk {
    try house.ownReview(try number("review"), of: try me().learner)
  }

  fileprivate func proposal(because reason: String) throws -> ReviewAnswer.Choice {
    let value = try needed("proposal", "what would be right")
    if value == "notApplicable" { return .notApplicable(reason: reason) }
    guard value.hasPrefix("level:") else {
      throw WebFault.refused("Choose what would be right from the list. Nothing was changed.")
    }
    return .level(LevelID(String(value.dropFirst(6))))
  }
}
