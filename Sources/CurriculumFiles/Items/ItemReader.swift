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
  guard let interaction = readInteraction(element, context, notes) else { return nil }
  return Item(
    id: ItemID(id), points: element.number("points") ?? 1,
    competency: element.attribute("competency").map { CompetencyID($0) },
    difficulty: element.choice("difficulty", default: .medium, notes),
    isPilot: element.flag("pilot"), lesson: readLessonPlace(element, context, notes),
    introduction: element.first("case")?.elements.compactMap { readBlock($0, notes) } ?? [],
    prompt: words(of: "prompt", in: element), interaction: interaction,
    hints: element.elements(named: "hint").map(readRichText),
    feedback: readFeedback(element, notes),
    rationale: words(of: "rationale", in: element))
}

private func readInteraction(
  _ element: MarkupElement, _ context: ItemContext, _ notes: ReadingNotes
) -> ItemInteraction? {
  switch element.name {
  case "choice": .choice(readChoice(element, notes))
  case "trueFalse": .trueFalse(TrueFalseInteraction(isTrue: element.flag("answer")))
  case "inlineChoice": .inlineChoice(readInlineChoice(element, notes))
  case "order": .order(readOrder(element, notes))
  case "match": .match(readMatch(element, notes))
  case "gapMatch": .gapMatch(readGapMatch(element, notes))
  case "hottext": .hottext(readHottext(element, notes))
  case "textEntry": .textEntry(readTextEntry(element, notes))
  case "numeric": .numeric(readNumeric(element, notes))
  case "slider": .slider(readSlider(element, notes))
  case "matrix": .matrix(readMatrix(element, notes))
  case "extendedText": .extendedText(readExtendedText(element, in: context, notes))
  default: nil
  }
}

func words(of name: String, in element: MarkupElement) -> RichText {
  element.first(name).map(readRichText) ?? RichText("")
}

private func readFeedback(_ element: MarkupElement, _ notes: ReadingNotes) -> Item.Feedback {
  var feedback = Item.Feedback()
  var seen: Set<String> = []
  for said in element.elements(named: "feedback") {
    if !seen.insert(said.attribute("when") ?? "").inserted {
      notes.error(
        .meaning, said.location, "Feedback for “\(said.attribute("when") ?? "")” stands here twice."
      )
    }
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
func reportTwins(
  _ what: String, _ texts: [RichText], _ elements: [MarkupElement], _ notes: ReadingNotes,
  isCaseSensitive: Bool = false
) {
  func isSame(_ one: RichText, _ other: RichText) -> Bool {
    isCaseSensitive
      ? one.plain == other.plain : one.plain.lowercased() == other.plain.lowercased()
  }
  // There are 26 at most, so looking at all before it is quicker than a table; and words of another
  // length need no second look.
  let lengths = texts.map { $0.spans.reduce(0) { $0 + $1.text.utf8.count } }
  for (place, length) in lengths.enumerated().prefix(100)
  where length > 0 && place < elements.count {
    guard
      let first = lengths[..<place].indices.first(where: {
        lengths[$0] == length && isSame(texts[$0], texts[place])
      })
    else { continue }
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

/// The members of a set of options with their ids; an id that comes twice is reported.
///
/// The names inside an item are its own business, so nothing else needs to know them.
func defined(
  _ kind: String, _ elements: [MarkupElement], _ notes: ReadingNotes
) -> [(id: OptionID, element: MarkupElement)] {
  var found: [(id: OptionID, element: MarkupElement)] = []
  found.reserveCapacity(elements.count)
  // A few are looked through quicker than they are hashed; a file may hold any number.
  var places: [OptionID: Int] = [:]
  for element in elements {
    guard let name = element.required("id", notes) else { continue }
    let id = OptionID(name)
    if found.count == 32 {
      places = Dictionary(
        found.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    }
    let first =
      found.count < 32 ? found.first { $0.id == id } : places[id].map { found[$0] }
    if found.count >= 32, first == nil { places[id] = found.count }
    if let first {
      notes.error(
        .meaning, element.location,
        "The \(kind) “\(id)” is defined a second time; see line "
          + "\(first.element.location.line ?? 0).")
    }
    found.append((id, element))
  }
  return found
}

/// Reports a name that none of the item's own options has.
func requireOption(
  _ kind: String, _ name: String, among known: [OptionID], at location: SourceLocation,
  _ notes: ReadingNotes
) {
  if known.contains(where: { $0.rawValue == name }) { return }
  let hint = nearest(to: name, among: known.map(\.rawValue)).map { " Did you mean “\($0)”?" } ?? ""
  notes.error(.reference, location, "There is no \(kind) “\(name)”.\(hint)")
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
