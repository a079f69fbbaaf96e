internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Reads a scripted sitting; what an answer is depends on the kind of its item.
func readRehearsal(
  _ element: MarkupElement, _ modules: [Module], _ notes: ReadingNotes
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
    guard let known = module.quiz(PartID(quiz)) else {
      notes.error(.reference, sits.location, "The module “\(name)” has no quiz “\(quiz)”.")
      return nil
    }
    return Rehearsal.Sitting(
      quiz: known.id, expected: expected,
      answers: sits.elements(named: "answer").compactMap { readAnswer($0, known, notes) })
  }
  return Rehearsal(id: RehearsalID(id), module: module.id, learner: learner, sittings: sittings)
}

private func readAnswer(
  _ element: MarkupElement, _ quiz: Quiz, _ notes: ReadingNotes
) -> Rehearsal.Answer? {
  guard let name = element.required("item", notes) else { return nil }
  guard let item = quiz.item(ItemID(name)) else {
    notes.error(.reference, element.location, "The quiz “\(quiz.id)” has no item “\(name)”.")
    return nil
  }
  let words = element.foldedText.split(separator: " ").map { OptionID(String($0)) }
  let response: Response
  let known: Set<OptionID>
  switch item.interaction {
  case .choice(let choice):
    response = .chosen(words)
    known = Set(choice.options.map(\.id))
  case .order(let order):
    response = .ordered(words)
    known = Set(order.steps.map(\.id))
  case .textEntry:
    response = .text(element.foldedText)
    known = Set(words)
  }
  for word in words where !known.contains(word) {
    notes.error(.reference, element.location, "The item “\(name)” has no option “\(word)”.")
  }
  return Rehearsal.Answer(item: item.id, response: response)
}
