internal import Expressions
internal import Findings
internal import Markup
internal import Rubrics

/// - Parameter scope: the rubric or lexicon in which the cue's name is unique.
func readCue(_ element: MarkupElement, scope: String, _ notes: ReadingNotes) -> Cue? {
  guard let id = element.required("id", notes) else { return nil }
  notes.define("cue", id, at: element.location, in: scope)
  notes.places[.cue(scope: scope, CueID(id))] = element.location
  checkPatterns(element, notes)
  let cue = Cue(
    id: CueID(id), title: element.attribute("title"),
    phrases: element.elements(named: "phrase").map(\.foldedText),
    exceptions: element.elements(named: "except").map(\.foldedText),
    expressions: element.elements(named: "expression").map(\.foldedText),
    exemplars: element.first("exemplars").map { readExemplars($0, notes) },
    negation: element.choice("negation", default: .blocks, notes),
    reported: element.choice("reported", default: .blocks, notes))
  if cue.phrases.isEmpty, cue.expressions.isEmpty, cue.exemplars == nil,
    element.attribute("extends") == nil
  {
    notes.error(
      .meaning, element.location,
      "The cue “\(id)” has no phrase, expression or exemplars, so it can never match.")
  }
  return cue
}

private func checkPatterns(_ element: MarkupElement, _ notes: ReadingNotes) {
  for phrase in element.elements(named: "phrase") + element.elements(named: "except") {
    do {
      _ = try Phrase(phrase.foldedText)
    } catch {
      notes.error(
        .meaning, phrase.location,
        "The phrase “\(phrase.foldedText.prefix(60))” \(error.sentence)")
    }
  }
  for source in element.elements(named: "expression") {
    do {
      _ = try Expression(source.foldedText)
    } catch {
      notes.error(
        .meaning, source.location,
        "The expression “\(source.foldedText.prefix(60))” cannot be used. \(error.sentence)")
    }
  }
}

private func readExemplars(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> ExemplarSentences {
  let like = element.elements(named: "like")
  let unlike = element.elements(named: "unlike")
  let known = Set(like.map(\.foldedText))
  for sentence in unlike where known.contains(sentence.foldedText) {
    notes.error(
      .meaning, sentence.location,
      "“\(sentence.foldedText.prefix(60))” is an exemplar for and against the cue.")
  }
  let isAgainstOthers = element.attribute("against") != nil
  if unlike.isEmpty, !isAgainstOthers {
    notes.error(
      .meaning, element.location,
      "Without a sentence against the cue nothing can be learnt; add <unlike>, or in a lexicon "
        + "against=\"others\".")
  }
  if min(like.count, isAgainstOthers ? .max : unlike.count) < fewestExemplars {
    notes.warning(
      .meaning, element.location,
      "There are \(like.count) exemplars for and \(unlike.count) against; with fewer than "
        + "\(fewestExemplars) of each the machine will seldom be sure. `guildhall cue test` says "
        + "how many more would help.")
  }
  return ExemplarSentences(
    like: like.map(\.foldedText), unlike: unlike.map(\.foldedText),
    atLeast: element.number("atLeast") ?? 0.65, below: element.number("below") ?? 0.35)
}

/// Below this a linear model is little more than a guess.
private let fewestExemplars = 10

extension PhraseFault {
  /// The rest of a sentence that begins with the phrase.
  fileprivate var sentence: String {
    switch self {
    case .empty: "is empty."
    case .unknownClass(let name):
      "names \(name), which is no class; there are {number}, {digits:N}, {digits:N-M}, {amount}, "
        + "{date}, {email}, {code}, {name} and {emoji}."
    case .tooManyGaps: "has more than \(Phrase.mostGaps) gaps."
    case .gapAtEdge: "begins or ends with a gap, which would match any words."
    case .onlyWildcards: "has no word of its own, so it would match anything."
    case .anchorInside: "has ^, ^^ or $ inside; ^ and ^^ stand first and $ last."
    case .noWord(let word): "has “\(word)” in it, which is no word; leave it out."
    case .tooLong: "has more than \(Phrase.mostElements) words, or 500 bytes."
    case .emptyAlternative: "has an empty alternative; write a|b without spaces."
    }
  }
}
