internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// The parts of a curriculum as they come from its files, before they are known to fit together.
struct CurriculumDraft {
  var manifests: [MarkupElement] = []
  var articles: [Article] = []
  var banks: [Bank] = []
  var modules: [Module] = []
  var lexicons: [Lexicon] = []
  var rubrics: [Rubric] = []
  var programmes: [Programme] = []
  /// Read last: what an answer is depends on the kind of its item.
  var rehearsals: [MarkupElement] = []
  var scenarios: [ScenarioDraft] = []
  var fragments: [Fragment] = []
  /// Read last: what a step may be depends on its scenario.
  var walkthroughs: [MarkupElement] = []

  /// The whole, as far as it could be read.
  func curriculum(folder: String, _ notes: ReadingNotes) -> Curriculum? {
    for extra in manifests.dropFirst() {
      notes.error(
        .meaning, extra.location,
        "A curriculum has one <curriculum> file; the first is \(manifests[0].location.file).")
    }
    guard let manifest = manifests.first else {
      // When a file could not be read at all it may have been this one.
      if !notes.findings.contains(where: { $0.category == .syntax || $0.category == .unsafe }) {
        notes.error(
          .meaning, SourceLocation(file: folder),
          "No file here has <curriculum> as its root; add a curriculum.xml with an id and a title.")
      }
      return nil
    }
    if manifest.location.file.split(separator: "/").last != "curriculum.xml" {
      notes.error(
        .meaning, manifest.location,
        "<curriculum> stands in a file of the name curriculum.xml, by which its folder is found.")
    }
    guard let id = manifest.required("id", notes), let title = manifest.required("title", notes)
    else { return nil }
    let modules = completeQuizzes(modules, banks, notes)
    let shelf = LexiconShelf(lexicons)
    let rubrics = completeCues(rubrics, shelf, notes)
    let plays = completePlays(shelf, rubrics, notes)
    return Curriculum(
      id: CurriculumID(id), title: title, summary: manifest.first("summary")?.foldedText ?? "",
      language: manifest.attribute("language") ?? "en",
      readingGrade: manifest.count("readingGrade"),
      competencies: manifest.elements(named: "competency").compactMap { readCompetency($0, notes) },
      skillEvidence: readSkillEvidence(manifest, notes),
      articles: articles.sorted { $0.id < $1.id }, banks: banks.sorted { $0.id < $1.id },
      modules: modules.sorted { $0.id < $1.id }, rubrics: rubrics.sorted { $0.id < $1.id },
      programmes: programmes.sorted { $0.id < $1.id },
      rehearsals: rehearsals.compactMap {
        readRehearsal($0, modules, rubrics, plays.walkthroughs, notes)
      }
      .sorted { $0.id < $1.id }, scenarios: plays.scenarios, walkthroughs: plays.walkthroughs)
  }

  /// The scenarios, and the scripts that play them.
  func completePlays(
    _ lexicons: LexiconShelf, _ rubrics: [Rubric], _ notes: ReadingNotes
  ) -> (scenarios: [Scenario], walkthroughs: [Walkthrough]) {
    let whole = completeScenarios(scenarios, fragments, lexicons, rubrics, notes)
    let known = Dictionary(whole.map { ($0.scenario.id, $0) }, uniquingKeysWith: { one, _ in one })
    let judge = ScenarioJudge(lexicons, notes)
    return (
      whole.map(\.scenario).sorted { $0.id < $1.id },
      walkthroughs.flatMap { readWalkthroughs($0, known, judge, notes) }
        .sorted { ($0.scenario.rawValue, $0.id) < ($1.scenario.rawValue, $1.id) }
    )
  }
}

private func readCompetency(_ element: MarkupElement, _ notes: ReadingNotes) -> Competency? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("competency", id, at: element.location)
  return Competency(
    id: CompetencyID(id), title: title,
    group: element.choice("group", default: .foundational, notes), description: element.foldedText)
}
