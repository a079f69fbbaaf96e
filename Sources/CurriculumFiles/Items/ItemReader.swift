internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// What an item stands in, for the names it uses and defines.
struct ItemContext {
  /// The quiz, as module/quiz, or the bank.
  var scope: String
  /// The module that a lesson without one is in; nothing in a bank.
  var module: String?
}

/// Reads one item; nothing for an element of another name.
func readItem(_ element: MarkupElement, in context: ItemContext, _ notes: ReadingNotes) -> Item? {
  guard let id = element.required("id", notes) else { return nil }
  notes.define("item", id, at: element.location, in: context.scope)
  if let competency = element.attribute("competency") {
    notes.uses.append(.init(kind: "competency", name: competency, location: element.location))
  }
  reportEmpty(element, notes)
  let scope = "\(context.scope)/\(id)"
  guard let interaction = readInteraction(element, scope, notes) else { return nil }
  return Item(
    id: ItemID(id), points: element.number("points") ?? 1,
    competency: element.attribute("competency").map { CompetencyID($0) },
    difficulty: element.choice("difficulty", default: .medium, notes),
    isPilot: element.flag("pilot"), lesson: readLessonPlace(element, context, notes),
    introduction: element.first("case")?.elements.compactMap { readBlock($0, notes) } ?? [],
    prompt: words(of: "prompt", in: element), interaction: interaction,
    hints: element.elements(named: "hint").map(readRichText), feedback: readFeedback(element),
    rationale: words(of: "rationale", in: element))
}

private func readInteraction(
  _ element: MarkupElement, _ scope: String, _ notes: ReadingNotes
) -> ItemInteraction? {
  switch element.name {
  case "choice": .choice(readChoice(element, scope, notes))
  case "trueFalse": .trueFalse(TrueFalseInteraction(isTrue: element.flag("answer")))
  case "inlineChoice": .inlineChoice(readInlineChoice(element, scope, notes))
  case "order": .order(readOrder(element, scope, notes))
  case "match": .match(readMatch(element, scope, notes))
  case "gapMatch": .gapMatch(readGapMatch(element, scope, notes))
  case "hottext": .hottext(readHottext(element, scope, notes))
  case "textEntry": .textEntry(readTextEntry(element, notes))
  case "numeric": .numeric(readNumeric(element, notes))
  case "slider": .slider(readSlider(element, notes))
  case "matrix": .matrix(readMatrix(element, scope, notes))
  case "extendedText": .extendedText(readExtendedText(element, scope, notes))
  default: nil
  }
}

func words(of name: String, in element: MarkupElement) -> RichText {
  element.first(name).map(readRichText) ?? RichText("")
}

private func readFeedback(_ element: MarkupElement) -> Item.Feedback {
  var feedback = Item.Feedback()
  for said in element.elements(named: "feedback") {
    switch said.attribute("when") {
    case "correct": feedback.correct = readRichText(said)
    case "partlyCorrect": feedback.partlyCorrect = readRichText(said)
    default: feedback.wrong = readRichText(said)
    }
  }
  return feedback
}

private func readLessonPlace(
  _ element: MarkupElement, _ context: ItemContext, _ notes: ReadingNotes
) -> LessonPlace? {
  guard let name = element.attribute("lesson") else { return nil }
  let place = LessonPlace(name)
  guard let module = place.module?.rawValue ?? context.module else {
    notes.error(
      .meaning, element.location,
      "An item of a bank belongs to no module, so its lesson is written module/part.")
    return place
  }
  notes.uses.append(
    .init(kind: "lesson", name: "\(module)/\(place.part)", location: element.location))
  return place
}

extension LessonPlace {
  /// As authors write it: a part, or module/part.
  init(_ text: String) {
    let names = text.split(separator: "/", maxSplits: 1).map(String.init)
    self =
      names.count == 2
      ? LessonPlace(module: ModuleID(names[0]), part: PartID(names[1]))
      : LessonPlace(part: PartID(text))
  }
}

/// Elements whose words an item cannot do without.
private let needsWords: Set = [
  "prompt", "rationale", "step", "text", "accept", "source", "target", "gapText", "hot", "row",
  "column", "hint", "customer", "point",
]

private func reportEmpty(_ element: MarkupElement, _ notes: ReadingNotes) {
  for part in element.elements {
    if part.name == "option" {
      if let text = part.first("text"), text.isBlank {
        notes.error(.meaning, text.location, "<text> is empty.")
      }
    } else if needsWords.contains(part.name), part.name != "accept" || !part.text.isEmpty,
      part.isBlank
    {
      notes.error(.meaning, part.location, "<\(part.name)> is empty.")
    }
  }
}

/// Two options with the same words cannot be told apart.
func reportTwins(_ what: String, _ elements: [MarkupElement], _ notes: ReadingNotes) {
  let texts = elements.map { ($0.first("text") ?? $0).foldedText.lowercased() }
  for (place, text) in texts.enumerated() where !text.isEmpty {
    // There are 26 at most, so looking at all before it is quicker than a table.
    guard let first = texts[..<place].firstIndex(of: text) else { continue }
    notes.error(
      .meaning, elements[place].location,
      "This \(what) has the same words as the one on line \(elements[first].location.line ?? 0).")
  }
}

/// Bounds that leave nothing to earn, or more than can be earned.
func checkBounds(
  _ element: MarkupElement, lower: Double, upper: Double, reachable: Double,
  _ notes: ReadingNotes
) {
  let name = element.attribute("id") ?? ""
  if !reaches(reachable, mark: upper) {
    notes.error(
      .meaning, element.location,
      "The scores of the item “\(name)” reach \(reachable) at most, below its upper bound "
        + "\(upper), so nobody can earn all its points.")
  }
  if upper <= max(0, lower) {
    notes.error(
      .meaning, element.location,
      "The bounds of the item “\(name)” leave nothing to earn: upper \(upper), lower \(lower).")
  }
}

/// Defines the members of a set of options and gives their elements with an id.
func defined(
  _ kind: String, _ elements: [MarkupElement], _ scope: String, _ notes: ReadingNotes
) -> [(id: OptionID, element: MarkupElement)] {
  elements.compactMap { element in
    guard let id = element.required("id", notes) else { return nil }
    notes.define(kind, id, at: element.location, in: scope)
    return (OptionID(id), element)
  }
}

/// The text of an item with places in it: the words, and the elements that mark a place.
func readPieces(_ text: MarkupElement?, places name: String) -> ([TextPiece], [MarkupElement]) {
  guard let text else { return ([], []) }
  var pieces: [TextPiece] = []
  var places: [MarkupElement] = []
  var run: [MarkupNode] = []
  func closeRun() {
    let words = readRichText(run, keepsEdges: true)
    if !words.spans.isEmpty { pieces.append(.words(words)) }
    run = []
  }
  for node in text.children {
    if case .element(let element) = node, element.name == name {
      closeRun()
      pieces.append(.place(OptionID(element.attribute("id") ?? "")))
      places.append(element)
    } else {
      run.append(node)
    }
  }
  closeRun()
  return (trimmed(pieces), places)
}

/// Without the space before the first word and behind the last one.
private func trimmed(_ pieces: [TextPiece]) -> [TextPiece] {
  var pieces = pieces
  if case .words(var words)? = pieces.first, words.spans.first?.text.hasPrefix(" ") == true {
    words.spans[0].text.removeFirst()
    pieces[0] = .words(words)
  }
  if case .words(var words)? = pieces.last, words.spans.last?.text.hasSuffix(" ") == true {
    words.spans[words.spans.count - 1].text.removeLast()
    pieces[pieces.count - 1] = .words(words)
  }
  return pieces.filter { if case .words(let words) = $0 { !words.plain.isEmpty } else { true } }
}
