public import Curricula
public import Findings
internal import Markup
internal import Rubrics

/// What reading scenarios by themselves gave.
public struct ScenarioFilesReading: Sendable {
  /// By their ids; none when a finding forbids their use.
  public var scenarios: [Scenario]
  /// By their scenarios and then by their ids.
  public var walkthroughs: [Walkthrough]
  public var findings: [Finding]
  /// Where things were defined, for checks that need more than the files.
  public var locations: [CurriculumPlace: SourceLocation]
}

/// Reads scenarios by themselves, to try them out without a curriculum.
///
/// - Parameter files: scenarios with the fragments, lexicons and walkthroughs that belong to them,
///   in any order. Rubrics may be among them and need not be; files of other kinds are passed over.
public func readScenarioFiles(_ files: [CurriculumFile]) -> ScenarioFilesReading {
  let notes = ReadingNotes()
  let schema = MarkupSchema(xsd: PackageResources.curriculum_xsd)
  var draft = CurriculumDraft()
  for file in files.filter(\.isMarkup).sorted(by: { $0.path < $1.path }) {
    let (root, findings) = readMarkup(file.bytes, file: file.path, schema: schema)
    guard let root else {
      notes.findings += findings
      notes.hasUnreadFile = true
      continue
    }
    guard ["scenario", "fragment", "lexicon", "walkthroughs", "rubric"].contains(root.name) else {
      continue
    }
    notes.findings += findings
    read(root, into: &draft, notes)
  }
  let shelf = LexiconShelf(draft.lexicons)
  let plays = draft.completePlays(shelf, completeCues(draft.rubrics, shelf, notes), notes)
  notes.uses.removeAll { $0.kind == "rubric" }
  notes.reportDangling()
  if !notes.findings.hasErrors, let first = notes.dropped.first {
    notes.error(.shape, first, "This element could not be understood; is a title empty?")
  }
  let findings = notes.findings.inReadingOrder()
  let isUsable = !findings.hasErrors
  return ScenarioFilesReading(
    scenarios: isUsable ? plays.scenarios : [], walkthroughs: isUsable ? plays.walkthroughs : [],
    findings: findings, locations: notes.places)
}
