public import Curricula
public import Findings
internal import Markup
public import Rubrics

/// One file of a curriculum: its path below the curriculum's folder, and its bytes.
public struct CurriculumFile: Sendable, Hashable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

extension CurriculumFile {
  /// True for the files that are read; all others are pictures and interactions.
  var isMarkup: Bool { path.lowercased().hasSuffix(".xml") }

  /// How the file is called in findings.
  public func name(in folder: String) -> String {
    folder.isEmpty || folder == "." ? path : "\(folder)/\(path)"
  }
}

/// What reading a curriculum gave: the value when nothing forbids its use, and all findings.
public struct CurriculumReading: Sendable {
  public var curriculum: Curriculum?
  /// The lexicons, whose cues rubrics have copies of.
  public var lexicons: [Lexicon]
  public var findings: [Finding]
  /// Where things were defined, for checks that need more than the files.
  public var locations: [CurriculumPlace: SourceLocation]
}

/// A named thing of a curriculum that a later check may want to point at.
public enum CurriculumPlace: Sendable, Hashable {
  case rehearsal(RehearsalID, quiz: PartID)
  case part(ModuleID, PartID)
  /// A cue of a rubric, by the rubric's id, or of a lexicon, a scenario or a fragment.
  case cue(scope: String, CueID)
  case scenario(ScenarioID)
  /// A fact of a scenario; like all that follows, where it stands, be that in a fragment.
  case fact(ScenarioID, FactID)
  case scenarioTool(ScenarioID, ToolID)
  /// A state or an end.
  case scenarioState(ScenarioID, StateID)
  /// By its position in the state's transitions.
  case scenarioTransition(ScenarioID, StateID, Int)
  /// By its position in the state's reactions; without a state, in those of anywhere.
  case scenarioReaction(ScenarioID, StateID?, Int)
  /// By its position in the transitions of anywhere.
  case scenarioAnywhere(ScenarioID, Int)
  case walkthrough(ScenarioID, String)
}

/// The XML Schema of curriculum files, for authors' editors.
public var curriculumSchema: [UInt8] { PackageResources.curriculum_xsd }

/// Reads the files of one curriculum, in any order.
///
/// - Parameters:
///   - files: every file of the folder, with its pictures and interactions.
///   - folder: how the folder is called in findings.
///   - isPublished: whether the files were free of errors when they were published. Then rules that
///     have come since do not make them unreadable: only a file that cannot be parsed does.
/// - Returns: every fault of shape and of meaning, with file and line; the curriculum only when
///   there is no error among them. The same files in another order give the same value.
public func readCurriculum(
  _ files: [CurriculumFile], folder: String, isPublished: Bool = false
) -> CurriculumReading {
  let schema = MarkupSchema(xsd: PackageResources.curriculum_xsd)
  guard let schema else { preconditionFailure("The embedded schema is one; a test reads it.") }
  let assets = Set(files.lazy.filter { !$0.isMarkup }.map(\.path))
  let sources = files.filter(\.isMarkup).sorted { $0.path < $1.path }
  var reading = read(sources, assets, folder, schema, besides: [])
  // Nearly never: a file had so many faults of shape that nothing in it counts, not even the names
  // that it defines. As the schema says so only at the end, the others are read once more.
  let useless = reading.useless
  if !useless.isEmpty { reading = read(sources, assets, folder, schema, besides: useless) }
  let (curriculum, notes) = (reading.curriculum, reading.notes)
  checkFigures(files, folder: folder, notes)
  var findings = notes.findings.inReadingOrder()
  let hasErrors = findings.hasErrors
  if findings.count > mostFindings {
    let more = findings.count - mostFindings
    findings.removeSubrange(mostFindings...)
    findings.append(
      Finding(
        hasErrors ? .error : .warning, .meaning, at: SourceLocation(file: folder),
        "And \(more) findings more, which are not shown."))
  }
  return CurriculumReading(
    curriculum: (isPublished ? notes.hasUnreadFile : hasErrors) ? nil : curriculum,
    lexicons: reading.lexicons, findings: findings, locations: notes.places)
}

/// Nobody reads more in one go.
private let mostFindings = 1000

/// One reading of all files.
///
/// - Parameter besides: the files, by position, whose meaning is passed over.
/// - Returns: also the files, by position, whose meaning should have been passed over.
private func read(
  _ files: [CurriculumFile], _ assets: Set<String>, _ folder: String, _ schema: MarkupSchema,
  besides: Set<Int>
) -> (curriculum: Curriculum?, lexicons: [Lexicon], notes: ReadingNotes, useless: Set<Int>) {
  let notes = ReadingNotes()
  var draft = CurriculumDraft()
  notes.assets = assets
  let loader = MarkupLoader(schema: schema)
  var broken: Set<Int> = besides
  /// The first element of each file that could not be turned into a value.
  var dropped: [Int: SourceLocation] = [:]
  for (number, file) in files.enumerated() {
    let name = file.name(in: folder)
    guard let root = loader.read(file.bytes, file: name), !besides.contains(number) else {
      broken.insert(number)
      continue
    }
    let count = notes.dropped.count
    noteLinks(of: root, notes)
    read(root, into: &draft, notes)
    dropped[number] = notes.dropped.dropFirst(count).first
  }
  let outcomes = loader.finish()
  var useless: Set<Int> = []
  for (number, outcome) in outcomes.enumerated() {
    notes.findings += outcome.findings
    if !outcome.isUsable, !broken.contains(number) { useless.insert(number) }
    // What a reader passes over, the schema has reported. Should it ever not have, say so here.
    if !outcome.findings.hasErrors, let first = dropped[number] {
      notes.error(.shape, first, "This element could not be understood.")
    }
  }
  if !useless.isEmpty { return (nil, [], notes, useless) }
  notes.hasUnreadFile = !broken.isEmpty
  let curriculum = draft.curriculum(folder: folder, notes)
  check(curriculum, draft, notes)
  if !notes.findings.hasErrors, let first = notes.dropped.first {
    notes.error(.shape, first, "This element could not be understood; is a title empty?")
  }
  return (curriculum, draft.lexicons, notes, [])
}

func read(
  _ root: MarkupElement, into draft: inout CurriculumDraft, _ notes: ReadingNotes
) {
  switch root.name {
  case "curriculum": draft.manifests.append(root)
  case "article": if let article = readArticle(root, notes) { draft.articles.append(article) }
  case "bank": if let bank = readBank(root, notes) { draft.banks.append(bank) }
  case "module": if let module = readModule(root, notes) { draft.modules.append(module) }
  case "lexicon": if let lexicon = readLexicon(root, notes) { draft.lexicons.append(lexicon) }
  case "rubric": if let rubric = readRubric(root, notes) { draft.rubrics.append(rubric) }
  case "programme":
    if let programme = readProgramme(root, notes) { draft.programmes.append(programme) }
  case "rehearsal": draft.rehearsals.append(root)
  case "scenario": if let scenario = readScenario(root, notes) { draft.scenarios.append(scenario) }
  case "fragment": if let fragment = readFragment(root, notes) { draft.fragments.append(fragment) }
  case "walkthroughs": draft.walkthroughs.append(root)
  default: break  // The schema has reported an unknown root.
  }
}
