internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Transcripts

extension OwnReviewPage {
  init(_ desk: ReviewDesk, _ call: Call, refusal: String? = nil) throws {
    let places = QuotePlaces(desk)
    title = "Review \(desk.number)"
    token = call.token
    number = desk.number
    facts =
      (desk.interaction.subject.map { "“\($0)”. " } ?? "")
      + "\(channelWords(desk.interaction.channel.rawValue)), by “\(desk.rubric.title)”, reviewed by "
      + desk.reviewer + (desk.submittedAt.map { " on \($0.ownDay)" } ?? "")
    (state, stateTone) = ownReviewState(desk.state)
    total = desk.tally.total.map(percent) ?? "No total"
    earlierTotal = desk.firstTotal == desk.tally.total ? nil : desk.firstTotal.map(percent)
    let failed = Set(desk.tally.criticalFailures.map(\.criterion))
    let titles = desk.rubric.criteria.filter { failed.contains($0.id) }.map(\.title)
    critical = titles.isEmpty ? nil : ownList(titles)
    transcript = places.transcript
    let window = DisputeWindow(desk, at: call.now)
    sections = desk.rubric.sections.enumerated().compactMap { place, section in
      let asked = section.criteria.filter { desk.asked.contains($0.id) }
      guard !asked.isEmpty else { return nil }
      return Section(
        sectionID: "\(place + 1)", heading: section.title,
        criteria: asked.map { Criterion($0, desk, places, window) })
    }
    disputes = desk.disputes.map { Dispute($0, desk.rubric) }
    hasDisputes = !disputes.isEmpty
    disputeUntil = window.words
    let read = desk.history.last { $0.what == "acknowledged" }
    mayAcknowledge = read == nil && ["submitted", "resolved"].contains(desk.state)
    acknowledgement = read.map { "You read it on \($0.at.ownDay)." }
    notes = try call.house.ownNotes(of: try call.me().learner)
      .filter { $0.review == desk.number }.map(OwnNote.init)
    hasNotes = !notes.isEmpty
    back = At.ownReview(desk.number)
    self.refusal = refusal
  }
}

/// Until when, and how often, the reviewed agent may object.
private struct DisputeWindow {
  var isOpen = false
  var words: String?

  init(_ desk: ReviewDesk, at now: Date) {
    let policy = desk.rubric.reviewing
    guard policy.disputeDays > 0 else {
      words = "Reviews by this rubric cannot be disputed; talk to your coach."
      return
    }
    let end = (desk.submittedAt ?? desk.startedAt)
      .addingTimeInterval(Double(policy.disputeDays) * 86_400)
    if now > end {
      words = "It could be disputed until \(end.ownDay)."
    } else if desk.disputes.count >= policy.mostDisputes {
      words = "A review can be disputed \(ownCount(policy.mostDisputes, "time")), and this one was."
    } else {
      isOpen = true
      words = "You can dispute an answer until \(end.ownDay)."
    }
  }
}

extension OwnReviewPage.Criterion {
  fileprivate init(
    _ criterion: Criterion, _ desk: ReviewDesk, _ places: QuotePlaces, _ window: DisputeWindow
  ) {
    let answer = desk.answers[criterion.id]
    let isHidden = desk.tally.items.first { $0.criterion == criterion.id }?.mark == .notShown
    cid = places.name(of: criterion.id)
    criterionName = criterion.id.rawValue
    legend = criterion.title
    given =
      isHidden ? "Not on the card" : answer.map { criterion.ownWords($0.choice) } ?? "No answer"
    tone = isHidden ? nil : answer.flatMap { criterion.ownTone($0.choice) }
    let known = criterion.rootCauses + desk.rubric.rootCauses
    let named = (answer?.causes ?? []).compactMap { cause in
      known.first { $0.id == cause }?.title
    }
    causes = named.isEmpty ? nil : ownList(named)
    comment = answer.flatMap { $0.comment.isEmpty ? nil : $0.comment }
    quotes = places.quotes[criterion.id] ?? []
    isDisputed = desk.disputes.contains { $0.criterion == criterion.id && $0.decision == nil }
    mayDispute = window.isOpen && !isDisputed && !isHidden && answer != nil
    let levels = criterion.levels.reversed().filter { answer?.choice != .level($0.id) }
    var others = levels.map {
      OwnReviewPage.Choice(
        value: "level:\($0.id)", label: criterion.ownWords(.level($0.id)))
    }
    if answer?.choice != .notApplicable(reason: "") {
      others.append(OwnReviewPage.Choice(value: "notApplicable", label: "Not applicable"))
    }
    choices = mayDispute ? others : []
  }
}

extension OwnReviewPage.Dispute {
  fileprivate init(_ dispute: DisputeReport, _ rubric: Rubric) {
    let criterion = rubric.criteria.first { $0.id == dispute.criterion }
    func words(_ choice: ReviewAnswer.Choice?) -> String {
      choice.flatMap { criterion?.ownWords($0) } ?? "no answer"
    }
    about = criterion?.title ?? dispute.criterion.rawValue
    change = "\(words(dispute.given)) → \(words(dispute.proposed))"
    reason = dispute.reason
    asked = "By \(dispute.by) on \(dispute.at.ownDay)"
    decision = dispute.decision.map { kind in
      let head =
        kind == "keep"
        ? "The answer stays"
        : "Decided: \(words(dispute.choice))"
      let who = dispute.decidedBy.map { ", by \($0)" } ?? ""
      let day = dispute.decidedAt.map { " on \($0.ownDay)" } ?? ""
      return "\(head)\(who)\(day). \(dispute.decidedFor ?? "")"
    }
  }
}

extension Criterion {
  fileprivate func ownWords(_ choice: ReviewAnswer.Choice) -> String {
    switch choice {
    case .level(let level):
      guard let known = levels.first(where: { $0.id == level }) else { return level.rawValue }
      return known.descriptor.isEmpty ? known.id.rawValue.ownCapitalised : known.descriptor
    case .notApplicable(let reason):
      return reason.isEmpty ? "Not applicable" : "Not applicable: \(reason)"
    case .skipped: return "Passed over"
    }
  }

  fileprivate func ownTone(_ choice: ReviewAnswer.Choice) -> String? {
    guard case .level(let level) = choice else { return nil }
    switch level {
    case levels.last?.id: return "good"
    case levels.first?.id: return "bad"
    default: return "warn"
    }
  }
}
