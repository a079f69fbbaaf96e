internal import Findings
internal import Markup
public import Rubrics

func readLexicon(_ element: MarkupElement, _ notes: ReadingNotes) -> Lexicon? {
  guard let id = element.required("id", notes), let title = element.required("title", notes),
    notes.define("lexicon", id, at: element.location)
  else { return nil }
  let elements = element.elements(named: "cue")
  var lexicon = Lexicon(
    id: LexiconID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    language: element.attribute("language") ?? "en",
    cues: elements.compactMap {
      if let other = $0.attribute("extends") {
        notes.error(
          .meaning, $0.location,
          "A cue of a lexicon cannot extend another (\(other)); rubrics' cues can.")
      }
      return readCue($0, scope: Lexicon.scope(id), notes)
    })
  let contrasted = Set(
    elements.filter { $0.first("exemplars")?.attribute("against") != nil }
      .compactMap { $0.attribute("id") })
  lexicon.contrast { contrasted.contains($0.rawValue) }
  return lexicon
}

extension Lexicon {
  /// Counts what other cues are like against a cue.
  ///
  /// Of more sentences than can be learnt from in a moment, some are taken from all over.
  fileprivate mutating func contrast(_ isContrasted: (CueID) -> Bool) {
    let all = cues.map { (id: $0.id, like: $0.exemplars?.like ?? []) }
    for index in cues.indices where isContrasted(cues[index].id) {
      guard var exemplars = cues[index].exemplars else { continue }
      let known = Set(exemplars.like).union(exemplars.unlike)
      var others: [String] = []
      var seen = known
      for other in all where other.id != cues[index].id {
        others += other.like.filter { seen.insert($0).inserted }
      }
      let count = min(others.count, mostContrasts)
      exemplars.unlike += (0..<count).map { others[$0 * others.count / count] }
      cues[index].exemplars = exemplars
    }
  }
}

private let mostContrasts = 1200

extension Lexicon {
  /// Cues of lexicons and rubrics are named apart.
  public static func scope(_ id: String) -> String { "lexicon \(id)" }
}

/// What a rubric or a scenario takes from lexicons, until all of them are read.
struct CueSource {
  /// Whose it is, as the beginning of a sentence: "The rubric".
  var owner: String
  var location: SourceLocation
  var lexicons: [String]
  var language: String
  /// The lexicon that each of its own cues adds to.
  var extensions: [CueID: Extension]

  struct Extension {
    var lexicon: String
    var location: SourceLocation
    /// The attributes that stand there; all others are the lexicon's.
    var given: Set<String>
  }
}

/// Notes what an element takes from lexicons, which may be read after it.
func readCueSource(_ element: MarkupElement, owner: String, _ notes: ReadingNotes) -> CueSource {
  let lexicons = element.words("lexicons") ?? []
  for name in lexicons {
    notes.uses.append(.init(kind: "lexicon", name: name, location: element.location))
  }
  var extensions: [CueID: CueSource.Extension] = [:]
  for cue in element.elements(named: "cue") {
    guard let id = cue.attribute("id"), let name = cue.attribute("extends") else { continue }
    notes.uses.append(.init(kind: "lexicon", name: name, location: cue.location))
    let band = cue.first("exemplars")
    let given =
      ["negation", "reported"].filter { cue.attribute($0) != nil }
      + ["atLeast", "below"].filter { band?.attribute($0) != nil }
    extensions[CueID(id)] = .init(lexicon: name, location: cue.location, given: Set(given))
  }
  return CueSource(
    owner: owner, location: element.location, lexicons: lexicons,
    language: element.attribute("language") ?? "en", extensions: extensions)
}

/// All lexicons, by their names.
struct LexiconShelf {
  private var lexicons: [String: Lexicon] = [:]
  private var positions: [String: [CueID: Int]] = [:]

  init(_ lexicons: [Lexicon]) {
    for lexicon in lexicons where self.lexicons[lexicon.id.rawValue] == nil {
      self.lexicons[lexicon.id.rawValue] = lexicon
      positions[lexicon.id.rawValue] = Dictionary(
        lexicon.cues.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    }
  }

  subscript(_ name: String) -> Lexicon? { lexicons[name] }

  func cue(_ id: CueID, in name: String) -> Cue? {
    guard let position = positions[name]?[id] else { return nil }
    return lexicons[name]?.cues[position]
  }
}

/// Gives each rubric the cues of its lexicons that its conditions name.
func completeCues(
  _ rubrics: [Rubric], _ lexicons: LexiconShelf, _ notes: ReadingNotes
) -> [Rubric] {
  rubrics.map { rubric in
    guard let source = notes.cueSources[rubric.id] else { return rubric }
    var rubric = rubric
    reportLanguages(source, lexicons, notes)
    rubric.cues = extended(rubric.cues, source, lexicons, notes)
    rubric.cues += taken(
      rubric.criteria.flatMap(\.cues), besides: rubric.cues, from: source.lexicons, lexicons,
      at: source.location, notes)
    return rubric
  }
}

/// Reports lexicons in another language.
func reportLanguages(_ source: CueSource, _ lexicons: LexiconShelf, _ notes: ReadingNotes) {
  for lexicon in source.lexicons.compactMap({ lexicons[$0] })
  where lexicon.language != source.language {
    notes.warning(
      .meaning, source.location,
      "\(source.owner) reads “\(source.language)” and the lexicon “\(lexicon.id)” is in "
        + "“\(lexicon.language)”.")
  }
}

/// The cues with what those have that they extend.
func extended(
  _ cues: [Cue], _ source: CueSource, _ lexicons: LexiconShelf, _ notes: ReadingNotes
) -> [Cue] {
  cues.map { cue in
    guard let addition = source.extensions[cue.id], lexicons[addition.lexicon] != nil else {
      return cue
    }
    guard let base = lexicons.cue(cue.id, in: addition.lexicon) else {
      notes.error(
        .reference, addition.location,
        "The lexicon “\(addition.lexicon)” has no cue “\(cue.id)” to extend.")
      return cue
    }
    return cue.added(to: base, given: addition.given)
  }
}

/// The cues that are named and stand in lexicons, in the order of naming.
///
/// - Parameter own: cues that are there already.
func taken(
  _ named: [CueID], besides own: [Cue], from names: [String], _ lexicons: LexiconShelf,
  at location: SourceLocation, _ notes: ReadingNotes
) -> [Cue] {
  var known = Set(own.map(\.id))
  return named.compactMap { id in
    guard known.insert(id).inserted else { return nil }
    let holders = names.filter { lexicons.cue(id, in: $0) != nil }
    if holders.count > 1 {
      notes.error(
        .reference, location,
        "The cue “\(id)” stands in the lexicons "
          + "\(holders.map { "“\($0)”" }.joined(separator: " and ")); leave out one of them, or give "
          + "one of the cues another name.")
    }
    return holders.first.flatMap { lexicons.cue(id, in: $0) }
  }
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
