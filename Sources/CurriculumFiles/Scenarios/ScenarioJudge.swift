internal import Curricula
internal import Findings
internal import Rubrics

/// Holds what is claimed in the files against whole scenarios.
///
/// A fragment is judged once with each scenario that includes it; what is wrong is said once.
final class ScenarioJudge {
  let notes: ReadingNotes
  private var told: Set<Finding> = []

  init(_ notes: ReadingNotes) { self.notes = notes }

  func error(
    _ category: Finding.Category = .meaning, _ location: SourceLocation, _ message: String
  ) {
    tell(Finding(.error, category, at: location, message))
  }

  func warning(_ location: SourceLocation, _ message: String) {
    tell(Finding(.warning, .meaning, at: location, message))
  }

  private func tell(_ finding: Finding) {
    if told.insert(finding).inserted { notes.findings.append(finding) }
  }

  func check(
    _ whole: WholeScenario, _ draft: ScenarioDraft, _ parts: ScenarioParts,
    _ family: FragmentFamily, _ lexicons: LexiconShelf, _ rubrics: [Rubric]
  ) {
  }
}
