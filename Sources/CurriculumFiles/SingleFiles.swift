public import Findings
internal import Markup
public import Rubrics

/// What a file by itself holds: a rubric, or the cues of a lexicon.
public enum CueFile: Sendable {
  case rubric(Rubric)
  case lexicon(Lexicon)

  public var cues: [Cue] {
    switch self {
    case .rubric(let rubric): rubric.cues
    case .lexicon(let lexicon): lexicon.cues
    }
  }
}

/// Reads one rubric by itself, for scoring without a curriculum.
///
/// - Parameter lexicons: the files of the lexicons that it may name.
public func readRubric(
  _ bytes: [UInt8], file: String, lexicons: [CurriculumFile] = []
) -> (rubric: Rubric?, findings: [Finding]) {
  let (read, findings) = readCueFile(bytes, file: file, lexicons: lexicons)
  switch read {
  case .rubric(let rubric): return (rubric, findings)
  case .lexicon:
    let fault = Finding(
      .error, .shape, at: SourceLocation(file: file),
      "The root is <lexicon>; a rubric file has <rubric>.")
    return (nil, findings + [fault])
  case nil: return (nil, findings)
  }
}

/// Reads one rubric or lexicon by itself.
public func readCueFile(
  _ bytes: [UInt8], file: String, lexicons: [CurriculumFile] = []
) -> (read: CueFile?, findings: [Finding]) {
  let notes = ReadingNotes()
  let schema = MarkupSchema(xsd: PackageResources.curriculum_xsd)
  let (root, findings) = readMarkup(bytes, file: file, schema: schema)
  var known: [Lexicon] = []
  // A fault in a lexicon that nobody here names is not this file's.
  let named = Set(
    (root?.words("lexicons") ?? [])
      + (root?.elements(named: "cue") ?? []).compactMap { $0.attribute("extends") })
  for source in named.isEmpty ? [] : lexicons where source.path != file {
    let (other, faults) = readMarkup(source.bytes, file: source.path, schema: schema)
    guard let other else {
      notes.findings += faults
      continue
    }
    guard other.name == "lexicon", named.contains(other.attribute("id") ?? "") else { continue }
    notes.findings += faults
    if let lexicon = readLexicon(other, notes) { known.append(lexicon) }
  }
  notes.findings += findings
  var read: CueFile?
  switch root?.name {
  case "rubric":
    read = root.flatMap { readRubric($0, notes) }.map {
      .rubric(completeCues([$0], LexiconShelf(known), notes)[0])
    }
    notes.reportDangling()
  case "lexicon": read = root.flatMap { readLexicon($0, notes) }.map { .lexicon($0) }
  case .some(let name):
    notes.error(
      .shape, SourceLocation(file: file, line: root?.location.line),
      "The root is <\(name)>; a rubric file has <rubric> and a lexicon <lexicon>.")
  case nil: break
  }
  if !notes.findings.hasErrors, let first = notes.dropped.first {
    notes.error(.shape, first, "This element could not be understood; is a title empty?")
  }
  let all = notes.findings.inReadingOrder()
  return (all.hasErrors ? nil : read, all)
}
