internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readChoice(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> ChoiceInteraction {
  let elements = element.elements(named: "option")
  let options = defined("option", elements, notes).map { id, option in
    ChoiceInteraction.Option(
      id: id, text: words(of: "text", in: option), isCorrect: option.flag("correct"),
      score: option.number("score"), isFixed: option.flag("fixed"),
      feedback: option.first("feedback").map(readRichText))
  }
  let choice = ChoiceInteraction(
    cardinality: element.choice("cardinality", default: .single, notes), options: options,
    maxChoices: element.count("maxChoices"), defaultScore: element.number("defaultScore") ?? 0,
    lowerBound: element.number("lowerBound") ?? 0, upperBound: element.number("upperBound"),
    isShuffled: element.flag("shuffle", default: true))
  reportTwins("option", options.map(\.text), elements, notes)
  reportCatchAlls(choice, notes, elements)
  checkKey(choice, element, elements, notes)
  return choice
}

/// What is wrong with the key of a choice or of choosable words.
func checkKey(
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
  if let most = choice.maxChoices, most < right, !choice.isMapped {
    notes.error(
      .meaning, element.location,
      "The item “\(name)” has \(right) correct options and lets \(most) be chosen, so nobody can "
        + "answer it.")
  }
  guard choice.isMapped else { return }
  let worths = choice.options.map { max(0, $0.score ?? choice.defaultScore) }.sorted(by: >)
  let most = choice.cardinality == .single ? 1 : choice.maxChoices ?? worths.count
  checkBounds(
    element, lower: choice.lowerBound, upper: choice.upperBound,
    reachable: worths.prefix(most).reduce(0, +), notes)
  // Of a single choice a wrong option may be nearly right; of several every one stands for itself.
  if choice.cardinality == .single {
    for (option, source) in zip(choice.options, options)
    where option.isCorrect && (option.score ?? choice.defaultScore) < max(1e-9, worths[0]) {
      notes.error(
        .meaning, source.location,
        "The option “\(option.id)” is correct and does not earn the most.")
    }
    return
  }
  for (option, source) in zip(choice.options, options)
  where option.isCorrect != ((option.score ?? choice.defaultScore) > 0) {
    notes.error(
      .meaning, source.location,
      option.isCorrect
        ? "The option “\(option.id)” is correct and its score is not above 0."
        : "The option “\(option.id)” is not correct and its score is above 0.")
  }
}

/// "All of the above" asks for logic and not for knowledge, and shuffling makes it nonsense.
private func reportCatchAlls(
  _ choice: ChoiceInteraction, _ notes: ReadingNotes, _ options: [MarkupElement]
) {
  for (option, source) in zip(choice.options, options) {
    guard option.text.spans.count == 1, let words = option.text.spans.first?.text,
      words.utf8.count <= longestCatchAll
    else { continue }
    let plain = words.lowercased().filter { $0.isLetter || $0 == " " }
    if catchAlls.contains(plain) {
      notes.warning(
        .meaning, source.location,
        "“\(words)” can be worked out without knowing the subject; write the options so that each "
          + "stands for itself.")
    }
  }
}

private let longestCatchAll = 40
private let catchAlls: Set<String> = Set(
  ["all", "none", "both", "any", "neither", "all but one"].flatMap { which in
    [
      "of the above", "of these", "of them", "of the options", "of these answers",
      "of these options", "of the answers",
      "the above",
    ].map {
      "\(which) \($0)"
    }
  } + [
    "both a and b", "a and b", "a and c", "b and c", "all of the above are correct",
    "none of the above is correct", "all of the above are right", "none of the above are correct",
  ])
