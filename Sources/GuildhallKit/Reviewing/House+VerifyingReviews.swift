internal import Curricula
internal import Foundation
internal import Reviews
internal import Rubrics
internal import Scoring
internal import Storage

extension House {
  /// Adds up every review again from its answers, and draws every sample again.
  func verifyReviews(
    _ curricula: [Int64: Curriculum], _ report: inout VerificationReport
  ) throws {
    var forms: [String: ReviewForm] = [:]
    var last: Int64 = 0
    while case let page = try store.reviewPage(after: last, limit: 500), !page.isEmpty {
      last = page[page.count - 1].review.id
      for stored in page {
        report.reviews += 1
        let review = stored.review
        let key = "\(review.publication)/\(review.rubric)"
        if forms[key] == nil,
          let rubric = curricula[review.publication]?.rubrics.first(where: {
            $0.id == review.rubric
          })
        {
          forms[key] = ReviewForm(rubric)
        }
        guard let form = forms[key] else {
          report.faults.append("The rubric of review \(review.id) cannot be read any more.")
          continue
        }
        try verify(stored, form, &report)
      }
    }
    for sample in try store.cycles() {
      report.samples += 1
      try verifyPicks(of: sample, &report)
      if try drawnSample(sample.id).isReproduced != true {
        report.faults.append("Sample \(sample.id) does not come out as it was drawn.")
      }
    }
  }

  /// What was done to a pick stands in the log with its reason.
  private func verifyPicks(
    of sample: StoredCycle, _ report: inout VerificationReport
  ) throws {
    let changes = try store.pickChanges(ofCycle: sample.id)
    for pick in try store.picks(ofCycle: sample.id) {
      let kind = changes[pick.id]?.kind
      let isExplained =
        pick.state == "open"
        ? kind == nil ? pick.reviewer == pick.drawn?.reviewer : kind == "reassigned"
        : kind == pick.state
      if !isExplained {
        report.faults.append("Pick \(pick.id) was changed, and no reason is logged.")
      }
    }
  }

  private func verify(
    _ stored: StoredReviewPage, _ form: ReviewForm, _ report: inout VerificationReport
  ) throws {
    let review = stored.review
    let segment = try store.segment(review.segment)
    if review.agent != segment?.agent || review.channel != segment?.channel {
      report.faults.append("Review \(review.id) is not of the agent whose work it is about.")
    }
    if let last = try store.reviewEvents(of: review.id).last, !last.allows(review.state) {
      report.faults.append(
        "Review \(review.id) is “\(review.state)”, and its last event is “\(last.kind)”.")
    }
    guard let score = stored.score else {
      if review.submittedAt != nil {
        report.faults.append("Review \(review.id) is submitted and has no score.")
      }
      return
    }
    let answers = Dictionary(
      score.answers.map { ($0.criterion, $0) }, uniquingKeysWith: { one, _ in one })
    // A calibration and a follow-up ask for some criteria alone; the others are skipped.
    let asked =
      review.purpose == "quality"
      ? form
      : ReviewForm(
        form.rubric, asking: Array(answers.keys))
    let saved = try store.reviewAnswers(of: review.id)
    let card = try segment.flatMap {
      try store.scorecard(
        of: $0, rubric: review.rubric, publication: review.publication, engine: engineVersion)
    }.flatMap { try? JSONDecoder().decode(Scorecard.self, from: $0.card) }
    let summary = asked.summary(
      answers, channel: review.channel, machine: card, saw: saw(saved), blind: blind(saved))
    if let at = review.submittedAt, review.day != at.dayNumber {
      report.faults.append("Review \(review.id) counts for another day than it was submitted on.")
    }
    if asked.tally(answers, channel: review.channel) != score.tally
      || summary.total != review.total || summary.outcome.rawValue != review.outcome
      || summary.earned != stored.earned || summary.possible != stored.possible
    {
      report.faults.append("The score of review \(review.id) does not come out as stored.")
    }
    if Set(review.isCounted ? summary.marks : []) != Set(stored.marks) {
      report.faults.append("The marks of review \(review.id) are not those of its answers.")
    }
  }
}

extension StoredReviewEvent {
  /// Whether a review can be in a state after this event.
  fileprivate func allows(_ state: String) -> Bool {
    switch kind {
    case "submitted": state == "submitted" || state == "divided"
    case "settled": state == "submitted"
    case "decided": state == "resolved" || state == "disputed"
    case "voided": state == "void"
    default: state == kind
    }
  }
}
