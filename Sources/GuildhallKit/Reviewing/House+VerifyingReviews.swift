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
        verify(stored, form, &report)
      }
    }
    for sample in try store.cycles() {
      report.samples += 1
      if try drawnSample(sample.id).isReproduced != true {
        report.faults.append("Sample \(sample.id) does not come out as it was drawn.")
      }
    }
  }

  private func verify(
    _ stored: StoredReviewPage, _ form: ReviewForm, _ report: inout VerificationReport
  ) {
    let review = stored.review
    guard let score = stored.score else {
      if review.submittedAt != nil {
        report.faults.append("Review \(review.id) is submitted and has no score.")
      }
      return
    }
    let answers = Dictionary(
      score.answers.map { ($0.criterion, $0) }, uniquingKeysWith: { one, _ in one })
    // A calibration and a follow-up ask for some criteria alone; the others are skipped.
    let asked = review.purpose == "quality" ? form : ReviewForm(
      form.rubric, asking: Array(answers.keys))
    let summary = asked.summary(answers, channel: review.channel, machine: nil, saw: [])
    if asked.tally(answers, channel: review.channel) != score.tally
      || summary.total != review.total || summary.outcome.rawValue != review.outcome
    {
      report.faults.append("The score of review \(review.id) does not come out as stored.")
    }
    let expected = review.isCounted
      ? summary.marks.map { "\($0.criterion)=\($0.mark)" }.sorted() : []
    if expected != stored.marks {
      report.faults.append("The marks of review \(review.id) are not those of its answers.")
    }
  }
}
