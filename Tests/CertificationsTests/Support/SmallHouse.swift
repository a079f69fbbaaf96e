import Certifications
import Curricula
import Foundation
import Rubrics

/// A curriculum of one module with a part of every sort, and whatever programmes are asked for.
func house(
  _ programmes: Programme..., counting: Quiz.Counting = .best, moveOn: MoveOn = .passed,
  mode: Quiz.Mode = .graded
) -> Curriculum {
  Curriculum(
    id: "c", title: "C",
    modules: [
      Module(
        id: "m", title: "M", kind: .tool, minutes: 100,
        parts: [
          .lesson(Lesson(id: "lesson", title: "L", blocks: [])),
          .quiz(
            Quiz(
              id: "quiz", title: "Q", moveOn: moveOn, mode: mode, masteryScore: 0.6,
              counting: counting, items: [])),
          .review(
            ReviewExercise(
              id: "review", title: "R", moveOn: .completed, interaction: "i", rubric: "calls",
              masteryScore: 0.6, keys: [])),
          .scenario(ScenarioPart(id: "play", title: "P", moveOn: .completed, scenarios: ["s"])),
          .checklist(
            Checklist(
              id: "floor", title: "F",
              points: ["one", "two"].map { .init(id: $0, text: RichText("Does it.")) })),
        ])
    ], programmes: programmes)
}

func programme(
  _ requires: Requirement, months: Int? = nil, graceDays: Int = 0, renewals: [Renewal] = []
) -> Programme {
  Programme(
    id: "p", title: "P", validMonths: months, graceDays: graceDays, requires: requires,
    renewals: renewals)
}

extension Requirement {
  /// What a candidate has to show for it, on a day; nothing where that is all shown.
  func missing(
    of candidate: Candidate, on number: Double, counting: Quiz.Counting = .best,
    moveOn: MoveOn = .passed, mode: Quiz.Mode = .graded
  ) -> [MissingRequirement] {
    let programme = programme(self)
    let curriculum = house(programme, counting: counting, moveOn: moveOn, mode: mode)
    guard
      case .missing(let missing) = programme.decide(
        candidate.record, in: curriculum, at: day(number))
    else { return [] }
    return missing
  }

  /// Whether a candidate is awarded a programme that asks for it alone, on a day.
  func isMet(
    by candidate: Candidate, on number: Double, counting: Quiz.Counting = .best,
    moveOn: MoveOn = .passed, mode: Quiz.Mode = .graded
  ) -> Bool {
    evidence(from: candidate, on: number, counting: counting, moveOn: moveOn, mode: mode) != nil
  }

  func evidence(
    from candidate: Candidate, on number: Double, counting: Quiz.Counting = .best,
    moveOn: MoveOn = .passed, mode: Quiz.Mode = .graded
  ) -> [AwardEvidence]? {
    let programme = programme(self)
    let curriculum = house(programme, counting: counting, moveOn: moveOn, mode: mode)
    guard
      case .award(let evidence, _) = programme.decide(
        candidate.record, in: curriculum, at: day(number))
    else { return nil }
    return evidence
  }
}

extension Programme {
  func state(of candidate: Candidate, on number: Double) -> Standing.State {
    standing(of: candidate, on: number).state
  }

  func standing(of candidate: Candidate, on number: Double) -> Standing {
    standing(RecordIndex(candidate.record, in: house(self)), at: day(number))
  }

  func renewal(of candidate: Candidate, on number: Double) -> RenewalDecision {
    decideRenewal(RecordIndex(candidate.record, in: house(self)), at: day(number))
  }
}
