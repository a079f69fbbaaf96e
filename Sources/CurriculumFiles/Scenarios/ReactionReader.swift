internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readReaction(_ element: MarkupElement, _ notes: BodyNotes) -> Reaction {
  Reaction(
    when: readGuard(of: element, notes), repetition: readRepetition(element, notes),
    changes: readChanges(element, notes), because: notes.words(of: "because", in: element),
    lines: readLines(element, notes))
}

func readTransition(_ element: MarkupElement, _ notes: BodyNotes) -> Transition? {
  guard let to = notes.named("state", "to", element) else { return nil }
  return Transition(
    to: StateID(to), when: readGuard(of: element, notes), changes: readChanges(element, notes),
    because: notes.words(of: "because", in: element), lines: readLines(element, notes))
}

/// What happens each time that nothing else does.
func readOtherwise(_ element: MarkupElement?, _ notes: BodyNotes) -> Reaction {
  guard let element else { return Reaction(when: nil, repetition: .always) }
  var reaction = readReaction(element, notes)
  reaction.repetition = .always
  return reaction
}

private func readRepetition(
  _ element: MarkupElement, _ notes: BodyNotes
) -> Reaction.Repetition {
  switch element.attribute("times") {
  case nil: return .times(1)
  case "always": return .always
  case "answer": return .answer
  case .some(let text):
    guard let times = Int(text), times > 0 else {
      notes.notes.dropped.append(element.location)
      return .times(1)
    }
    return .times(times)
  }
}

func readLines(_ element: MarkupElement, _ notes: BodyNotes) -> [Line] {
  element.elements(named: "line").map { readLine($0, notes) }
}

private func readLine(_ element: MarkupElement, _ notes: BodyNotes) -> Line {
  let low = mood("moodAtLeast", element) ?? Customer.moods.lowerBound
  let high = mood("moodAtMost", element) ?? Customer.moods.upperBound
  if low > high {
    notes.error(element.location, "No mood is at least \(low) and at most \(high).")
  }
  return Line(notes.words(of: element), moods: low...max(low, high))
}

/// A mood, within its bounds also where the schema has refused it.
func mood(_ name: String, _ element: MarkupElement) -> Int? {
  element.count(name).map {
    min(max($0, Customer.moods.lowerBound), Customer.moods.upperBound)
  }
}

func readChanges(_ element: MarkupElement, _ notes: BodyNotes) -> [Change] {
  element.elements(named: "change").compactMap { readChange($0, notes) }
}

private func readChange(_ element: MarkupElement, _ notes: BodyNotes) -> Change? {
  guard let name = element.required("of", notes.notes) else { return nil }
  let variable = VariableID(name)
  switch (element.count("by"), element.count("to")) {
  case (let by?, nil):
    if by == 0 { notes.warning(element.location, "A change by 0 changes nothing.") }
    notes.claim(.change(variable, to: nil), at: element.location)
    return Change(variable, .by(by))
  case (nil, let to?):
    notes.claim(.change(variable, to: to), at: element.location)
    return Change(variable, .to(to))
  default:
    notes.error(element.location, "<change> says by how much, or to what: by or to, one of them.")
    return nil
  }
}
