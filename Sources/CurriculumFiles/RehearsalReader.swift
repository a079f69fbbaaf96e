internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Reads a scripted sitting; what an answer is depends on the kind of its item.
func readRehearsal(
  _ element: MarkupElement, _ modules: [Module], _ rubrics: [Rubric],
  _ walkthroughs: [Walkthrough], _ notes: ReadingNotes
) -> Rehearsal? {
  guard let id = element.required("id", notes), let learner = element.required("learner", notes),
    let name = element.required("module", notes)
  else { return nil }
  notes.define("rehearsal", id, at: element.location)
  notes.uses.append(.init(kind: "module", name: name, location: element.location))
  guard let module = modules.first(where: { $0.id.rawValue == name }) else { return nil }
  let sittings = element.elements(named: "sits").compactMap { sits -> Rehearsal.Sitting? in
    guard let quiz = sits.required("quiz", notes), let expected = sits.number("expect") else {
      return nil
    }
    notes.places[.rehearsal(RehearsalID(id), quiz: PartID(quiz))] = sits.location
    guard let known = module.sat(PartID(quiz), rubrics: rubrics) else {
      notes.error(
        .reference, sits.location,
        "The module “\(name)” has no quiz or review exercise “\(quiz)”.")
      return nil
    }
    if known.blueprint != nil {
      notes.error(
        .meaning, sits.location,
        "The quiz “\(quiz)” draws another form for everybody, so it cannot be rehearsed.")
    }
    return Rehearsal.Sitting(
      quiz: known.id, expected: expected,
      answers: sits.elements(named: "answer").compactMap { readAnswer($0, known, notes) })
  }
  let plays = element.elements(named: "plays").compactMap { plays -> Rehearsal.ScriptedPlay? in
    guard let part = plays.required("part", notes),
      let walkthrough = plays.required("walkthrough", notes)
    else { return nil }
    guard let known = module.scenario(PartID(part)) else {
      notes.error(
        .reference, plays.location, "The module “\(name)” has no scenario part “\(part)”.")
      return nil
    }
    guard let scenario = known.scenarios.first, known.scenarios.count == 1 else {
      notes.error(
        .meaning, plays.location,
        "The part “\(part)” has several customers, and a rehearsal plays one.")
      return nil
    }
    if !walkthroughs.contains(where: { $0.scenario == scenario && $0.id == walkthrough }) {
      notes.error(
        .reference, plays.location,
        "The scenario “\(scenario)” has no walkthrough “\(walkthrough)”.")
    }
    return Rehearsal.ScriptedPlay(part: known.id, walkthrough: walkthrough)
  }
  return Rehearsal(
    id: RehearsalID(id), module: module.id, learner: learner, sittings: sittings, plays: plays)
}

private func readAnswer(
  _ element: MarkupElement, _ quiz: Quiz, _ notes: ReadingNotes
) -> Rehearsal.Answer? {
  guard let name = element.required("item", notes) else { return nil }
  guard let item = quiz.item(ItemID(name)) else {
    notes.error(.reference, element.location, "The quiz “\(quiz.id)” has no item “\(name)”.")
    return nil
  }
  guard let response = readResponse(element, to: item, notes) else { return nil }
  let certainty = element.count("certainty").flatMap { Certainty(rawValue: $0) }
  if certainty != nil, quiz.behaviour != .certainty {
    notes.warning(
      .meaning, element.location, "Nobody is asked how sure they are in the quiz “\(quiz.id)”.")
  }
  return Rehearsal.Answer(item: item.id, response: response, certainty: certainty)
}

/// What the text of an answer means for the item's kind: ids, pairs of them, a number or words.
private func readResponse(
  _ element: MarkupElement, to item: Item, _ notes: ReadingNotes
) -> Response? {
  let text = element.foldedText
  let words = text.split(separator: " ").map(String.init)
  func known(_ ids: Set<OptionID>) {
    for word in words where !ids.contains(OptionID(word)) {
      notes.error(
        .reference, element.location, "The item “\(item.id)” has no option “\(word)”.")
    }
  }
  func pairs(_ first: [OptionID], _ second: [OptionID]) -> Response {
    .pairs(
      words.compactMap { word in
        let names = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard names.count == 2 else {
          notes.error(
            .meaning, element.location, "“\(word)” is no pair; write the two ids with : between.")
          return nil
        }
        let pair = Pair(OptionID(names[0]), OptionID(names[1]))
        if !first.contains(pair.first) || !second.contains(pair.second) {
          notes.error(
            .reference, element.location, "The item “\(item.id)” has no pair “\(word)”.")
        }
        return pair
      })
  }
  switch item.interaction {
  case .choice(let choice):
    let marks = words.map { resolved($0, in: choice) }
    for (word, mark) in zip(words, marks) where choice.option(mark) == nil {
      notes.error(
        .reference, element.location, "The item “\(item.id)” has no option “\(word)”.")
    }
    return .chosen(marks)
  case .hottext(let hottext):
    known(Set(hottext.choice.options.map(\.id)))
    return .chosen(words.map { OptionID($0) })
  case .trueFalse:
    known([TrueFalseInteraction.yes, TrueFalseInteraction.no])
    return .chosen(words.map { OptionID($0) })
  case .order(let order):
    known(Set(order.steps.map(\.id)))
    return .ordered(words.map { OptionID($0) })
  case .inlineChoice(let text):
    return pairs(text.gaps.map(\.id), text.gaps.flatMap { $0.options.map(\.id) })
  case .match(let match): return pairs(match.sources.map(\.id), match.targets.map(\.id))
  case .gapMatch(let text): return pairs(text.gapTexts.map(\.id), text.gaps.map(\.id))
  case .matrix(let matrix): return pairs(matrix.rows.map(\.id), matrix.columns.map(\.id))
  case .slider:
    guard let value = Double(text) else {
      notes.error(.meaning, element.location, "“\(text)” is no number.")
      return nil
    }
    return .number(value)
  case .textEntry, .numeric, .extendedText: return .text(text)
  }
}

/// In a review exercise met and notMet stand for the best and the worst level.
private func resolved(_ word: String, in choice: ChoiceInteraction) -> OptionID {
  let levels = choice.options.filter { $0.id != ReviewExercise.notApplicable }
  guard choice.option(OptionID(word)) == nil,
    choice.options.last?.id == ReviewExercise.notApplicable
  else { return OptionID(word) }
  switch word {
  case "met": return levels.first?.id ?? OptionID(word)
  case "notMet": return levels.last?.id ?? OptionID(word)
  default: return OptionID(word)
  }
}
