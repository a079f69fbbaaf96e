internal import Findings
internal import Markup
public import Rubrics

func readLexicon(_ element: MarkupElement, _ notes: ReadingNotes) -> Lexicon? {
  guard let id = element.required("id", notes), let title = element.required("title", notes),
    notes.define("lexicon", id, at: element.location)
  else { return nil }
  return Lexicon(
    id: LexiconID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    language: element.attribute("language") ?? "en",
    cues: element.elements(named: "cue").compactMap {
      if let other = $0.attribute("extends") {
        notes.error(
          .meaning, $0.location,
          "A cue of a lexicon cannot extend another (\(other)); rubrics' cues can.")
      }
      return readCue($0, scope: Lexicon.scope(id), notes)
    })
}

extension Lexicon {
  /// Cues of lexicons and rubrics are named apart.
  public static func scope(_ id: String) -> String { "lexicon \(id)" }
}

/// A rubric's cues and where they came from, until all lexicons are read.
struct RubricSource {
  var rubric: String
  var location: SourceLocation
  var lexicons: [String]
  var language: String
  /// The lexicon that each of the rubric's own cues adds to.
  var extensions: [CueID: Extension]

  struct Extension {
    var lexicon: String
    var location: SourceLocation
    /// The attributes that stand there; all others are the lexicon's.
    var given: Set<String>
  }
}

/// Gives each rubric the cues of its lexicons that its conditions name.
func completeCues(
  _ rubrics: [Rubric], _ lexicons: [Lexicon], _ notes: ReadingNotes
) -> [Rubric] {
  rubrics.map { rubric in
    guard let source = notes.rubrics.first(where: { $0.rubric == rubric.id.rawValue }) else {
      return rubric
    }
    return completeCues(rubric, source, lexicons, notes)
  }
}

private func completeCues(
  _ rubric: Rubric, _ source: RubricSource, _ lexicons: [Lexicon], _ notes: ReadingNotes
) -> Rubric {
  var rubric = rubric
  let named = source.lexicons.compactMap { name in
    lexicons.first { $0.id.rawValue == name }
  }
  for lexicon in named where lexicon.language != source.language {
    notes.warning(
      .meaning, source.location,
      "The rubric reads “\(source.language)” and the lexicon “\(lexicon.id)” is in "
        + "“\(lexicon.language)”.")
  }
  for (index, cue) in rubric.cues.enumerated() {
    guard let addition = source.extensions[cue.id] else { continue }
    let name = addition.lexicon
    guard let lexicon = lexicons.first(where: { $0.id.rawValue == name }) else { continue }
    guard let base = lexicon.cues.first(where: { $0.id == cue.id }) else {
      notes.error(
        .reference, addition.location, "The lexicon “\(name)” has no cue “\(cue.id)” to extend.")
      continue
    }
    rubric.cues[index] = cue.added(to: base, given: addition.given)
  }
  var own = Set(rubric.cues.map(\.id))
  for cue in rubric.criteria.flatMap(\.cues) where own.insert(cue).inserted {
    let found = named.compactMap { lexicon in
      lexicon.cues.first { $0.id == cue }.map { (lexicon.id, $0) }
    }
    if found.count > 1 {
      let names = found.map { "“\($0.0)”" }.joined(separator: " and ")
      notes.error(
        .reference, source.location,
        "The cue “\(cue)” stands in the lexicons \(names); leave out one of them, or give one of "
          + "the cues another name.")
    }
    if let first = found.first { rubric.cues.append(first.1) }
  }
  return rubric
}

extension Cue {
  /// The cue with everything that another one of its name has.
  fileprivate func added(to base: Cue, given: Set<String>) -> Cue {
    var whole = base
    whole.title = title ?? base.title
    whole.phrases += phrases
    whole.exceptions += exceptions
    whole.expressions += expressions
    if given.contains("negation") { whole.negation = negation }
    if given.contains("reported") { whole.reported = reported }
    if let exemplars {
      whole.exemplars =
        base.exemplars.map {
          ExemplarSentences(
            like: $0.like + exemplars.like, unlike: $0.unlike + exemplars.unlike,
            atLeast: given.contains("atLeast") ? exemplars.atLeast : $0.atLeast,
            below: given.contains("below") ? exemplars.below : $0.below)
        } ?? exemplars
    }
    return whole
  }
}
