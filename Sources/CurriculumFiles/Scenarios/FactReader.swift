internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readFact(_ element: MarkupElement, _ notes: BodyNotes) -> Fact? {
  guard let id = element.required("id", notes.notes) else { return nil }
  notes.notes.define("fact", id, at: element.location, in: notes.scope)
  let with = element.attribute("with")
  if let with { notes.claim(.name(kind: "fact", with), at: element.location) }
  return Fact(
    id: FactID(id), title: element.attribute("title"), source: readSource(element, id, notes),
    with: with.map { FactID($0) }, isHidden: element.flag("hidden"))
}

private func readSource(_ element: MarkupElement, _ id: String, _ notes: BodyNotes) -> Fact.Source {
  let values = element.elements(named: "value").map { value in
    let text = value.foldedText
    if text.isEmpty { notes.error(value.location, "<value> is empty.") }
    if text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
      notes.error(value.location, "A value is said as it stands; it cannot name facts in braces.")
    }
    return text
  }
  guard let pattern = element.attribute("pattern") else {
    if values.isEmpty {
      notes.error(
        element.location, "The fact “\(id)” has no value; write some, or a pattern for them.")
    }
    return .values(values)
  }
  if !values.isEmpty {
    notes.error(element.location, "The fact “\(id)” has a pattern and values; write one of them.")
  }
  if !pattern.utf8.contains(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "@") }) {
    notes.error(
      element.location,
      "The pattern “\(pattern)” has no # for a digit and no @ for a letter; write it as a value.")
  }
  return .pattern(pattern)
}

func readVariable(_ element: MarkupElement, _ notes: BodyNotes) -> Variable? {
  guard let id = element.required("id", notes.notes) else { return nil }
  notes.notes.define("variable", id, at: element.location, in: notes.scope)
  if VariableID.known.contains(VariableID(id)) {
    notes.error(
      element.location, "Every scenario has the number “\(id)”; call this one something else.")
  }
  let start = element.count("start") ?? 0
  let low = element.count("min") ?? 0
  let high = element.count("max") ?? 100
  if low >= high {
    notes.error(
      element.location, "The variable “\(id)” never changes: its min is \(low), its max \(high).")
  } else if !(low...high).contains(start) {
    notes.error(
      element.location,
      "The variable “\(id)” starts at \(start), outside its bounds \(low) and \(high).")
  }
  return Variable(
    id: VariableID(id), title: element.attribute("title"), start: start, range: low...max(low, high)
  )
}
