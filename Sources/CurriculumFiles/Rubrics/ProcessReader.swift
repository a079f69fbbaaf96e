internal import Findings
internal import Markup
internal import Rubrics

/// The steps inside an element, in their order.
func readProcess(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> Procedure {
  let procedure = Procedure(readParts(element, rubric, notes))
  var seen: Set<StepID> = []
  let sources = element.descendants(named: "step")
  for step in sources {
    guard let id = step.attribute("id") else { continue }
    if !seen.insert(StepID(id)).inserted {
      notes.error(.meaning, step.location, "The step “\(id)” stands twice in one process.")
    }
  }
  let known = Set(procedure.steps.map(\.id))
  for source in element.descendants(named: "uses") {
    guard let step = source.attribute("step"), !known.contains(StepID(step)) else { continue }
    notes.error(.reference, source.location, "There is no step “\(step)” in this process.")
  }
  return procedure
}

private func readParts(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> [Procedure.Part] {
  element.elements.compactMap { readPart($0, rubric, notes) }
}

private func readPart(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> Procedure.Part? {
  switch element.name {
  case "step": return readStep(element, rubric, notes).map { .step($0) }
  case "optional": return .optional(readParts(element, rubric, notes))
  case "anyOrder": return .anyOrder(readParts(element, rubric, notes))
  case "loop": return .loop(readParts(element, rubric, notes))
  case "block":
    return .block(element.elements(named: "step").compactMap { readStep($0, rubric, notes) })
  case "either":
    return .either(
      element.elements.compactMap { way in
        way.name == "sequence"
          ? readParts(way, rubric, notes) : readPart(way, rubric, notes).map { [$0] }
      })
  default: return nil
  }
}

private func readStep(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> ProcedureStep? {
  guard let id = element.required("id", notes) else { return nil }
  var signs: [ProcedureStep.Sign] = []
  if element.attribute("cue") != nil || element.attribute("event") != nil {
    signs += [readSign(element, rubric, notes)].compactMap { $0 }
  }
  signs += element.elements(named: "sign").compactMap { readSign($0, rubric, notes) }
  if signs.isEmpty {
    notes.error(
      .meaning, element.location,
      "Nothing says how the step “\(id)” is recognised; give it a cue, an event or a <sign>.")
  }
  if let rule = element.first("uses"), !signs.contains(where: \.isEvent) {
    notes.error(
      .meaning, rule.location,
      "The step “\(id)” is recognised by words alone, which have no details to be compared.")
  }
  return ProcedureStep(
    id: StepID(id), title: element.attribute("title"), signs: signs,
    values: element.elements(named: "uses").compactMap { readValueRule($0, notes) },
    atMost: element.count("atMost"), mayComeEarly: element.attribute("early") != "fault",
    mayBeCorrected: element.attribute("corrected") == "allowed")
}

private func readSign(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> ProcedureStep.Sign? {
  switch (element.attribute("cue"), element.attribute("event")) {
  case (.some, nil):
    return cue("cue", element, rubric, notes).map { .cue($0, by: speaker(element, .agent)) }
  case (nil, .some(let event)): return .event(event, details: readDetails(element, notes))
  default:
    notes.error(
      .meaning, element.location,
      "<\(element.name)> is recognised by a cue or by an event, by one "
        + "of them.")
    return nil
  }
}

private func readValueRule(_ element: MarkupElement, _ notes: ReadingNotes) -> ValueRule? {
  guard let detail = element.required("detail", notes) else { return nil }
  let giver = element.attribute("givenBy").flatMap { Speaker(rawValue: $0) }
  let values = element.attribute("value")
  let step = element.attribute("step")
  switch (giver, values, step) {
  case (.some(let speaker), nil, nil): return ValueRule(detail: detail, source: .said(by: speaker))
  case (nil, .some(let values), nil):
    return ValueRule(
      detail: detail,
      source: .oneOf(values.split(separator: "|").map { String($0) }))
  case (nil, nil, .some(let step)):
    return ValueRule(
      detail: detail,
      source: .step(StepID(step), detail: element.attribute("stepDetail") ?? detail))
  default:
    notes.error(
      .meaning, element.location,
      "<uses> says where the value comes from: givenBy, value or step, one of them.")
    return nil
  }
}

extension ProcedureStep.Sign {
  fileprivate var isEvent: Bool { if case .event = self { true } else { false } }
}
