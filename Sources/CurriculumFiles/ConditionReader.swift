internal import Findings
internal import Markup
internal import Rubrics

/// The conditions inside an element; several must all hold.
func readConditions(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> Condition {
  if depth(of: element) > deepestCondition {
    notes.error(
      .meaning, element.location,
      "Conditions are nested more than \(deepestCondition) deep here; nobody could follow them.")
    return .all([])
  }
  let parts = readParts(element, rubric, notes)
  return parts.count == 1 ? parts[0] : .all(parts)
}

/// Deeper than anybody writes, and shallow enough that trying again inside an order stays cheap.
private let deepestCondition = 10

private func depth(of element: MarkupElement) -> Int {
  1 + (element.elements.map(depth).max() ?? -1)
}

private func readParts(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> [Condition] {
  element.elements.compactMap { readCondition($0, rubric, notes) }
}

/// Elements whose own elements are no conditions.
private let conditionless: Set<String> = ["happens", "balance", "process"]

private func readCondition(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> Condition? {
  let parts = conditionless.contains(element.name) ? [] : readParts(element, rubric, notes)
  switch element.name {
  case "all": return .all(parts)
  case "any": return .any(parts)
  case "none": return .none(parts)
  case "inOrder":
    if parts.count < 2 {
      notes.warning(.meaning, element.location, "An order of fewer than two steps says nothing.")
    }
    return .inOrder(parts)
  case "says":
    return cue("cue", element, rubric, notes).map {
      .says($0, by: speaker(element, .agent), atLeast: element.count("atLeast") ?? 1)
    }
  case "answers":
    guard let asked = cue("cue", element, rubric, notes),
      let answer = cue("with", element, rubric, notes)
    else { return nil }
    return .answers(
      cue: asked, with: answer, by: speaker(element, .customer),
      within: element.count("within") ?? 2)
  case "happens":
    return element.required("event", notes).map {
      .happens(
        event: $0, details: readDetails(element, notes), atLeast: element.count("atLeast") ?? 1)
    }
  case "channel": return .channel(element.words("is") ?? [])
  case "before": return anchor(element, rubric, notes).map { .before($0, parts) }
  case "after": return anchor(element, rubric, notes).map { .after($0, parts) }
  case "first":
    return .first(turns: element.count("turns") ?? 1, by: speaker(element, .agent), parts)
  case "last":
    return .last(turns: element.count("turns") ?? 1, by: speaker(element, .agent), parts)
  case "together":
    if !element.descendants(named: "together").isEmpty {
      notes.error(
        .meaning, element.location,
        "<together> inside <together> says nothing new: what is together there is together here.")
    }
    return .together(by: speaker(element, .agent), parts)
  case "repliesWithin":
    guard let seconds = element.number("seconds") else { return nil }
    return .repliesWithin(seconds: seconds, share: element.number("share") ?? 1)
  case "every":
    if !element.descendants(named: "every").isEmpty {
      notes.error(
        .meaning, element.location,
        "<every> inside <every> would ask the same again for each match of each; write two checks.")
    }
    return cue("cue", element, rubric, notes).map {
      .every(
        cue: $0, by: speaker(element, .agent), within: element.count("within") ?? 0, parts)
    }
  case "usesGiven": return readUsesGiven(element, notes)
  case "measure": return readMeasure(element, notes)
  case "balance":
    let weights = element.elements.compactMap { side in
      cue("cue", side, rubric, notes).map { cue in
        let weight = side.number("weight") ?? 1
        return CueWeight(cue: cue, weight: side.name == "minus" ? -weight : weight)
      }
    }
    return .balance(
      by: speaker(element, .agent), atLeast: element.number("atLeast") ?? 0, weights: weights)
  case "reveals": return .reveals(element.words("kinds") ?? [], by: speaker(element, .agent))
  case "process": return .follows(readProcess(element, rubric: rubric, notes))
  default: return nil
  }
}

/// A procedure of one step, whose event uses what somebody said.
private func readUsesGiven(_ element: MarkupElement, _ notes: ReadingNotes) -> Condition? {
  guard let event = element.required("event", notes),
    let detail = element.required("detail", notes)
  else { return nil }
  let step = ProcedureStep(
    id: StepID(event.lowercased()), title: event, signs: [.event(event, details: [:])],
    values: [ValueRule(detail: detail, source: .said(by: speaker(element, .customer)))])
  return .follows(Procedure([.step(step)]))
}

private func readMeasure(_ element: MarkupElement, _ notes: ReadingNotes) -> Condition? {
  guard let measure = element.attribute("of").flatMap({ Measure(rawValue: $0) }) else {
    return nil
  }
  let atLeast = element.number("atLeast")
  let atMost = element.number("atMost")
  switch (atLeast, atMost) {
  case (nil, nil):
    notes.error(
      .meaning, element.location, "<measure> needs a bound: atLeast, atMost or both.")
  case (.some(let low), .some(let high)) where low > high:
    notes.error(
      .meaning, element.location, "<measure> asks for at least more than at most.")
  default: break
  }
  return .measure(measure, by: speaker(element, .agent), atLeast: atLeast, atMost: atMost)
}

/// The values that details of an event must hold.
func readDetails(_ element: MarkupElement, _ notes: ReadingNotes) -> [String: String] {
  var details: [String: String] = [:]
  for with in element.elements(named: "with") {
    guard let detail = with.required("detail", notes), let value = with.attribute("value") else {
      continue
    }
    if details.updateValue(value, forKey: detail) != nil {
      notes.error(.meaning, with.location, "The detail “\(detail)” is named twice here.")
    }
  }
  return details
}

func cue(
  _ attribute: String, _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> CueID? {
  guard let name = element.required(attribute, notes) else { return nil }
  notes.uses.append(.init(kind: "cue", name: name, location: element.location, scope: rubric))
  return CueID(name)
}

func speaker(_ element: MarkupElement, _ usual: Speaker) -> Speaker {
  element.attribute("by").flatMap { Speaker(rawValue: $0) } ?? usual
}

private func anchor(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> Anchor? {
  switch (element.attribute("cue"), element.attribute("event")) {
  case (.some, nil):
    return cue("cue", element, rubric, notes).map { .cue($0, by: speaker(element, .agent)) }
  case (nil, .some(let event)): return .event(event)
  default:
    notes.error(
      .meaning, element.location,
      "<\(element.name)> needs either a cue or an event to stand \(element.name).")
    return nil
  }
}
