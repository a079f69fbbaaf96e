internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readItem(_ element: MarkupElement, quiz: String, _ notes: ReadingNotes) -> Item? {
  guard let id = element.required("id", notes) else { return nil }
  notes.define("item", id, at: element.location, in: quiz)
  if let competency = element.attribute("competency") {
    notes.uses.append(.init(kind: "competency", name: competency, location: element.location))
  }
  let scope = "\(quiz)/\(id)"
  reportEmpty(element, notes)
  let interaction: ItemInteraction
  switch element.name {
  case "choice": interaction = .choice(readChoice(element, scope, notes))
  case "order": interaction = .order(readOrder(element, scope, notes))
  case "textEntry": interaction = .textEntry(readTextEntry(element, notes))
  default: return nil
  }
  return Item(
    id: ItemID(id), points: element.number("points") ?? 1,
    competency: element.attribute("competency").map { CompetencyID($0) },
    prompt: element.first("prompt").map(readRichText) ?? RichText(""), interaction: interaction,
    rationale: element.first("rationale").map(readRichText) ?? RichText(""))
}

/// Words that are asked for and not there.
private func reportEmpty(_ element: MarkupElement, _ notes: ReadingNotes) {
  let parts = element.elements + element.elements(named: "option").compactMap { $0.first("text") }
  for part in parts where ["prompt", "rationale", "step", "text", "accept"].contains(part.name) {
    if part.foldedText.isEmpty {
      notes.error(.meaning, part.location, "<\(part.name)> is empty.")
    }
  }
}

private func readChoice(
  _ element: MarkupElement, _ scope: String, _ notes: ReadingNotes
) -> ChoiceInteraction {
  let elements = element.elements(named: "option")
  let options = elements.compactMap { option -> ChoiceInteraction.Option? in
    guard let id = option.required("id", notes) else { return nil }
    notes.define("option", id, at: option.location, in: scope)
    return ChoiceInteraction.Option(
      id: OptionID(id), text: option.first("text").map(readRichText) ?? RichText(""),
      isCorrect: option.flag("correct"), score: option.number("score"),
      feedback: option.first("feedback").map(readRichText))
  }
  let choice = ChoiceInteraction(
    cardinality: element.choice("cardinality", default: .single, notes), options: options,
    lowerBound: element.number("lowerBound") ?? 0, upperBound: element.number("upperBound"))
  reportTwins(elements.map { ($0.first("text")?.foldedText ?? "", $0.location) }, notes)
  checkKey(choice, element, elements, notes)
  return choice
}

/// Two options with the same words cannot be told apart.
private func reportTwins(_ texts: [(String, SourceLocation)], _ notes: ReadingNotes) {
  var seen: [String: SourceLocation] = [:]
  for (text, location) in texts where !text.isEmpty {
    if let first = seen[text.lowercased()] {
      notes.error(
        .meaning, location,
        "This option has the same words as the one on line \(first.line ?? 0).")
    } else {
      seen[text.lowercased()] = location
    }
  }
}

private func checkKey(
  _ choice: ChoiceInteraction, _ element: MarkupElement, _ options: [MarkupElement],
  _ notes: ReadingNotes
) {
  let name = element.attribute("id") ?? ""
  let right = choice.options.count(where: \.isCorrect)
  if choice.cardinality == .single, right != 1 {
    notes.error(
      .meaning, element.location,
      "The item “\(name)” has \(right) correct options; a single choice has exactly one.")
  }
  if choice.cardinality == .multiple, right == 0 {
    notes.error(.meaning, element.location, "The item “\(name)” has no correct option.")
  }
  guard choice.isMapped else { return }
  let reachable = choice.options.reduce(0) { $0 + max(0, $1.score ?? 0) }
  if !reaches(reachable, mark: choice.upperBound) {
    notes.error(
      .meaning, element.location,
      "The scores of the item “\(name)” reach \(reachable) at most, below its upper bound "
        + "\(choice.upperBound), so nobody can earn all its points.")
  }
  if choice.upperBound <= max(0, choice.lowerBound) {
    notes.error(
      .meaning, element.location,
      "The bounds of the item “\(name)” leave nothing to earn: upper \(choice.upperBound), "
        + "lower \(choice.lowerBound).")
  }
  for (option, source) in zip(choice.options, options)
  where option.isCorrect != ((option.score ?? 0) > 0) {
    notes.error(
      .meaning, source.location,
      option.isCorrect
        ? "The option “\(option.id)” is correct and its score is not above 0."
        : "The option “\(option.id)” is not correct and its score is above 0.")
  }
}

private func readOrder(
  _ element: MarkupElement, _ scope: String, _ notes: ReadingNotes
) -> OrderInteraction {
  let steps = element.elements(named: "step")
  reportTwins(steps.map { ($0.foldedText, $0.location) }, notes)
  return OrderInteraction(
    steps: steps.compactMap { step in
      guard let id = step.required("id", notes) else { return nil }
      notes.define("step", id, at: step.location, in: scope)
      return OrderInteraction.Step(id: OptionID(id), text: readRichText(step))
    })
}

private func readTextEntry(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> TextEntryInteraction {
  let forms = element.elements(named: "accept")
  if !forms.contains(where: { ($0.number("score") ?? 1) == 1 }) {
    notes.error(
      .meaning, element.location,
      "No accepted form of the item “\(element.attribute("id") ?? "")” earns all its points.")
  }
  return TextEntryInteraction(
    accepted: forms.map {
      TextEntryInteraction.Form($0.foldedText, score: $0.number("score") ?? 1)
    },
    isCaseSensitive: element.flag("caseSensitive"),
    spellingTolerance: element.count("spellingTolerance") ?? 0)
}
