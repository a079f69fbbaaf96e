internal import Curricula
internal import Findings
internal import Markup

func readNumeric(_ element: MarkupElement, _ notes: ReadingNotes) -> NumericInteraction {
  let units = element.elements(named: "unit").compactMap { unit -> NumericInteraction.Unit? in
    guard let name = unit.required("name", notes) else { return nil }
    let factor = unit.number("factor") ?? 1
    if factor <= 0 {
      notes.error(
        .meaning, unit.location, "The factor of the unit “\(name)” must be above 0.")
    }
    return NumericInteraction.Unit(name, otherNames: unit.words("also") ?? [], factor: factor)
  }
  var seen: Set<String> = []
  for name in units.flatMap({ [$0.name] + $0.otherNames })
  where !seen.insert(name.lowercased()).inserted {
    notes.error(
      .meaning, element.location,
      "The unit “\(name)” of the item “\(element.attribute("id") ?? "")” is named twice.")
  }
  if element.flag("unitRequired"), units.isEmpty {
    notes.error(
      .meaning, element.location,
      "The item “\(element.attribute("id") ?? "")” asks for a unit and names none; add <unit>.")
  }
  if !units.isEmpty, !units.contains(where: { $0.factor == 1 }) {
    notes.error(
      .meaning, element.location,
      "No unit of the item “\(element.attribute("id") ?? "")” has the factor 1, so nobody knows "
        + "what the accepted values are in.")
  }
  return NumericInteraction(
    accepted: readAcceptedNumbers(element, notes), units: units,
    isUnitRequired: element.flag("unitRequired"))
}

func readAcceptedNumbers(_ element: MarkupElement, _ notes: ReadingNotes) -> [AcceptedNumber] {
  let accepted = element.elements(named: "accept").compactMap { accept -> AcceptedNumber? in
    guard let value = accept.number("value") else {
      notes.dropped.append(accept.location)
      return nil
    }
    if accept.attribute("tolerance") != nil, accept.attribute("tolerancePercent") != nil {
      notes.error(
        .meaning, accept.location, "Write either tolerance or tolerancePercent, not both.")
    }
    let tolerance: AcceptedNumber.Tolerance =
      accept.number("tolerancePercent").map { .percent($0) }
      ?? .absolute(accept.number("tolerance") ?? 0)
    return AcceptedNumber(value, tolerance: tolerance, score: accept.number("score") ?? 1)
  }
  if !accepted.contains(where: { $0.score == 1 }) {
    notes.error(
      .meaning, element.location,
      "No accepted value of the item “\(element.attribute("id") ?? "")” earns all its points.")
  }
  return accepted
}
