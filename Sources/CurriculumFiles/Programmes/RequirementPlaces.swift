internal import Curricula
internal import Findings
internal import Rubrics

/// Holds what programmes ask for against the modules, when all files are read.
///
/// Names that nothing defines are noted as uses, to be reported with the others.
func checkRequirementPlaces(_ modules: [Module], _ notes: ReadingNotes) {
  let check = PlaceCheck(
    modules: Dictionary(modules.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one }),
    notes: notes)
  for place in notes.requirements { check(place.leaf, place.location) }
}

private struct PlaceCheck {
  let modules: [ModuleID: Module]
  let notes: ReadingNotes

  func callAsFunction(_ leaf: Requirement, _ location: SourceLocation) {
    switch leaf {
    case .completed(let module), .passed(let module):
      use("module", module.rawValue, location)
    case .exam(let exam):
      part(exam.part, of: exam.module, location).map { check(exam, $0, location) }
    case .played(let played):
      part(played.part, of: played.module, location).map { check(played, $0, location) }
    case .signedOff(let module, let checklist):
      guard let part = part(checklist, of: module, location) else { return }
      if case .checklist = part { return }
      error(location, "The part “\(checklist)” is \(part.noun); a checklist is what is signed.")
    case .quality(let quality): use("rubric", quality.rubric.rawValue, location)
    case .calibrated(let calibrated): use("rubric", calibrated.rubric.rawValue, location)
    case .certified(let programme): use("programme", programme.rawValue, location)
    case .served(let served):
      served.programme.map { use("programme", $0.rawValue, location) }
    case .attested, .changesTaken, .all, .any, .atLeast: break
    }
  }

  private func check(_ exam: Requirement.Exam, _ part: Part, _ location: SourceLocation) {
    guard case .quiz(let quiz) = part else {
      error(location, "The part “\(exam.part)” is \(part.noun); an exam is a quiz.")
      return
    }
    if quiz.mode == .practice {
      error(
        location,
        "The quiz “\(quiz.id)” is for practice, which never counts; an exam is a graded quiz.")
    } else if quiz.isPassedByAll {
      error(
        location,
        "Everybody passes the quiz “\(quiz.id)”, so it is no exam; give it a masteryScore above 0 "
          + "or a cut score.")
    } else if let band = exam.band, band < 0.5, quiz.cutScore == nil,
      quiz.masteryScore + band > 1 - 1e-9
    {
      notes.warning(
        .meaning, location,
        "Even all points are within the band around the quiz's masteryScore: nobody would be "
          + "certain to have passed at the first sitting.")
    }
  }

  private func check(_ played: Requirement.Played, _ part: Part, _ location: SourceLocation) {
    guard case .scenario(let scenario) = part else {
      error(location, "The part “\(played.part)” is \(part.noun); what is played is a scenario.")
      return
    }
    if let level = played.level, level.rank > scenario.level.rank {
      error(
        location,
        "The part “\(scenario.id)” is always played at the level “\(scenario.level.rawValue)”, so "
          + "“\(level.rawValue)” can never be reached.")
    }
  }

  private func part(
    _ id: PartID, of module: ModuleID, _ location: SourceLocation
  ) -> Part? {
    use("module", module.rawValue, location)
    // Of a module that there is not, it is enough to say that.
    guard notes.definition("module", module.rawValue) != nil else { return nil }
    use("part", id.rawValue, location, in: module.rawValue)
    return modules[module]?.part(id)
  }

  private func use(
    _ kind: String, _ name: String, _ location: SourceLocation, in scope: String = ""
  ) {
    notes.uses.append(.init(kind: kind, name: name, location: location, scope: scope))
  }

  private func error(_ location: SourceLocation, _ sentence: String) {
    notes.error(.meaning, location, sentence)
  }
}

extension Quiz {
  /// Nothing has to be right; where a mark is missing altogether, that is reported at the quiz.
  fileprivate var isPassedByAll: Bool {
    guard let cutScore else { return masteryScore <= 0 }
    return cutScore.judges.allSatisfy { $0.chances.values.allSatisfy { $0 == 0 } }
  }
}

extension Part {
  fileprivate var noun: String {
    switch self {
    case .lesson: "a lesson"
    case .quiz: "a quiz"
    case .review: "a review"
    case .scenario: "a scenario"
    case .checklist: "a checklist"
    }
  }
}

extension PlayLevel {
  /// 0 for the easiest.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
