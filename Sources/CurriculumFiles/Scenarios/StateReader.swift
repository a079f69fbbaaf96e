internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readState(_ element: MarkupElement, _ notes: BodyNotes) -> PlacedState? {
  guard let id = element.required("id", notes.notes),
    let title = element.required("title", notes.notes)
  else { return nil }
  notes.notes.define("state", id, at: element.location, in: notes.scope)
  reportSecond("hint", in: element, notes)
  let reactions = element.elements(named: "reaction")
  var transitions: [Transition] = []
  var places: [SourceLocation] = []
  for go in element.elements(named: "go") {
    guard let transition = readTransition(go, notes) else { continue }
    transitions.append(transition)
    places.append(go.location)
  }
  for (transition, place) in zip(transitions, places).dropLast() where transition.when == nil {
    notes.error(
      place,
      "This <go> has no <when>, so those behind it are never taken; give it one, or let it be the "
        + "last.")
  }
  return PlacedState(
    state: State(
      id: StateID(id), title: title, lines: readLines(element, notes),
      hint: notes.words(of: "hint", in: element),
      choices: element.elements(named: "choice").map(notes.words),
      own: Reactions(
        reactions: reactions.map { readReaction($0, notes) }, transitions: transitions),
      otherwise: readOtherwise(element.first("otherwise"), notes)),
    reactions: reactions.map(\.location), transitions: places)
}

func readEnd(_ element: MarkupElement, _ notes: BodyNotes) -> End? {
  guard let id = element.required("id", notes.notes),
    let title = element.required("title", notes.notes),
    let outcome = element.required("outcome", notes.notes)
  else { return nil }
  // A step leads to either, so they share their names.
  notes.notes.define("state", id, at: element.location, in: notes.scope)
  guard let outcome = End.Outcome(rawValue: outcome) else {
    notes.notes.dropped.append(element.location)
    return nil
  }
  reportSecond("lesson", in: element, notes)
  return End(
    id: StateID(id), title: title, outcome: outcome, worth: element.number("worth"),
    lines: readLines(element, notes), lesson: notes.words(of: "lesson", in: element))
}

func readManner(_ element: MarkupElement, _ notes: BodyNotes) -> Manner? {
  guard let name = element.required("kind", notes.notes) else { return nil }
  guard let kind = Manner.Kind(rawValue: name) else {
    notes.notes.dropped.append(element.location)
    return nil
  }
  notes.notes.define("manner", name, at: element.location, in: notes.scope)
  let limit = element.count("limit")
  if limit != nil, kind.usualLimit == nil {
    notes.warning(
      element.location, "limit says nothing here; a silence has one, and a monologue.")
  }
  return Manner(
    kind, limit: kind.usualLimit == nil ? nil : limit, costs: element.count("costs"),
    lines: readLines(element, notes))
}

/// Reports all but the first of elements of which there may be one, in any place.
func reportSecond(_ name: String, in element: MarkupElement, _ notes: BodyNotes) {
  for second in element.elements(named: name).dropFirst() {
    notes.error(second.location, "A second <\(name)> stands here; there is one at most.")
  }
}
