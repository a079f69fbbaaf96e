internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// The guard of an element that may have a `<when>`; nothing where it has none.
///
/// - Parameter tool: the tool whose result the element is.
func readGuard(
  of element: MarkupElement, tool: ToolID? = nil, _ notes: BodyNotes
) -> Guard? {
  element.first("when").map { when in
    let parts = readParts(when, tool, depth: 1, notes)
    return parts.count == 1 ? parts[0] : .all(parts)
  }
}

/// Deeper than anybody writes; each play looks through them again and again.
private let deepestGuard = 10

private func readParts(
  _ element: MarkupElement, _ tool: ToolID?, depth: Int, _ notes: BodyNotes
) -> [Guard] {
  let elements = element.elements
  if depth > deepestGuard {
    notes.error(
      element.location,
      "Guards are nested more than \(deepestGuard) deep here; nobody could follow them.")
    return []
  }
  if elements.isEmpty {
    notes.error(
      element.location, "<\(element.name)> is empty; say in it what must hold, or leave it out.")
  }
  return elements.compactMap { readPart($0, tool, depth: depth, notes) }
}

private func readPart(
  _ element: MarkupElement, _ tool: ToolID?, depth: Int, _ notes: BodyNotes
) -> Guard? {
  func parts() -> [Guard] { readParts(element, tool, depth: depth + 1, notes) }
  switch element.name {
  case "all": return .all(parts())
  case "any": return .any(parts())
  case "none": return .none(parts())
  case "says": return notes.named("cue", "cue", element).map { .says(CueID($0)) }
  case "said": return notes.named("cue", "cue", element).map { .said(CueID($0)) }
  case "mentions": return notes.named("fact", "fact", element).map { .mentions(FactID($0)) }
  case "knows": return notes.named("fact", "fact", element).map { .knows(FactID($0)) }
  case "does", "did":
    guard let name = notes.named("tool", "tool", element) else { return nil }
    let arguments = readArguments(element, of: ToolID(name), notes)
    return element.name == "did"
      ? .did(ToolID(name), arguments: arguments) : .does(ToolID(name), arguments: arguments)
  case "with":
    guard let tool else {
      notes.error(
        element.location,
        "<with> stands alone only in the result of a tool; elsewhere it goes into <does> or <did>.")
      return nil
    }
    return readArgument(element, of: tool, notes).map { .does(tool, arguments: [$0: $1]) }
  case "value": return readValue(element, notes)
  case "visited":
    return notes.named("state", "state", element).map {
      .visited(StateID($0), atLeast: element.count("atLeast") ?? 1)
    }
  case "waits":
    guard let seconds = element.count("seconds") else {
      notes.notes.dropped.append(element.location)
      return nil
    }
    return .waits(seconds: seconds)
  case "leaves": return .leaves
  default: return nil
  }
}

private func readValue(_ element: MarkupElement, _ notes: BodyNotes) -> Guard? {
  guard let name = element.required("of", notes.notes) else { return nil }
  let variable = VariableID(name)
  if !VariableID.known.contains(variable) {
    notes.claim(.name(kind: "variable", name), at: element.location)
  }
  let atLeast = element.count("atLeast")
  let atMost = element.count("atMost")
  switch (atLeast, atMost) {
  case (nil, nil):
    notes.error(element.location, "<value> needs a bound: atLeast, atMost or both.")
  case (let low?, let high?) where low > high:
    notes.error(element.location, "<value> asks for at least more than at most.")
  default: break
  }
  return .value(variable, atLeast: atLeast, atMost: atMost)
}

/// What is given to a tool.
func readArguments(
  _ element: MarkupElement, of tool: ToolID, _ notes: BodyNotes
) -> [String: String] {
  var arguments: [String: String] = [:]
  for with in element.elements(named: "with") {
    guard let (name, value) = readArgument(with, of: tool, notes) else { continue }
    if arguments.updateValue(value, forKey: name) != nil {
      notes.error(with.location, "The argument “\(name)” is named twice here.")
    }
  }
  return arguments
}

private func readArgument(
  _ element: MarkupElement, of tool: ToolID, _ notes: BodyNotes
) -> (name: String, value: String)? {
  guard let name = element.required("argument", notes.notes) else { return nil }
  let value = element.attribute("value") ?? ""
  notes.noteFacts(in: value, at: element.location)
  notes.claim(.argument(tool, name: name, value: value), at: element.location)
  return (name, value)
}
