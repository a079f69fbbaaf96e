import Reviews
import Rubrics

/// A rubric of one section.
func rubric(asking criteria: [Criterion]) -> Rubric {
  Rubric(
    id: "desk", title: "Desk", passMark: 0.8,
    sections: [RubricSection(id: "talk", title: "Talk", criteria: criteria)])
}

let passOrFail = Criterion(id: "greets", title: "Greets")
let threeSteps = Criterion(id: "solves", title: "Solves", levels: ReadyScale.three.levels)

/// Answers to one criterion: a row for each segment, a sign for each reviewer.
///
/// `p` and `f` are pass and fail, digits are levels, `n` is "not applicable", `s` skipped, a dot
/// no answer. Segments are 101, 102, ..., reviewers 1, 2, ...
func given(_ criterion: CriterionID, _ rows: [String]) -> [CalibrationAnswer] {
  rows.enumerated().flatMap { segment, row in
    row.enumerated().compactMap { reviewer, sign in
      choice(sign).map {
        CalibrationAnswer(
          segment: Int64(101 + segment), reviewer: Int64(1 + reviewer), criterion: criterion,
          choice: $0)
      }
    }
  }
}

private func choice(_ sign: Character) -> ReviewAnswer.Choice? {
  switch sign {
  case "p": .level("pass")
  case "f": .level("fail")
  case "n": .notApplicable(reason: "not asked")
  case "s": .skipped
  case ".": nil
  default: .level(LevelID(String(sign)))
  }
}

/// A session of so many segments and reviewers over all criteria of the rubric.
func calibration(
  _ rubric: Rubric, segments: Int, reviewers: Int, _ answers: [CalibrationAnswer],
  expert: Int64? = nil, consensus: [CalibrationConsensus] = [], totals: [CalibrationTotal] = []
) -> CalibrationInput {
  let names = ["Ada", "Ben", "Cleo", "Dora", "Emil"]
  return CalibrationInput(
    rubric: rubric, criteria: rubric.criteria.map(\.id),
    segments: (0..<segments).map {
      CalibrationSegment(id: Int64(101 + $0), name: "chat-\($0 + 1)")
    },
    reviewers: (0..<reviewers).map { CalibrationReviewer(id: Int64(1 + $0), name: names[$0]) },
    answers: answers, expert: expert, consensus: consensus, totals: totals)
}

/// A session over one criterion.
func calibrated(
  _ criterion: Criterion, _ rows: [String], expert: Int64? = nil,
  consensus: [CalibrationConsensus] = []
) -> CalibrationReport {
  CalibrationReport(
    calibration(
      rubric(asking: [criterion]), segments: rows.count, reviewers: rows.map(\.count).max() ?? 0,
      given(criterion.id, rows), expert: expert, consensus: consensus))
}
