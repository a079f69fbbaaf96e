internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Reads what scenarios and fragments have in common.
///
/// - Parameters:
///   - owner: what it is, as the beginning of a sentence.
///   - notes: where what is claimed besides the pieces is kept.
/// - Returns: nothing for one that is too large.
func readBody(_ element: MarkupElement, owner: String, _ notes: BodyNotes) -> ScenarioBody? {
  let includes = element.words("includes") ?? []
  for name in includes {
    notes.notes.uses.append(.init(kind: "fragment", name: name, location: element.location))
  }
  var body = ScenarioBody(
    scope: notes.scope, location: element.location, includes: includes,
    cueSource: readCueSource(element, owner: owner, notes.notes))
  guard
    isReadable(
      states: element.elements(named: "state").count,
      transitions: element.descendants(named: "go").count, at: element.location, owner: owner,
      notes.notes)
  else { return nil }
  for child in element.elements { readPiece(child, into: &body, notes) }
  return body
}

private func readPiece(
  _ element: MarkupElement, into body: inout ScenarioBody, _ notes: BodyNotes
) {
  func add<Value>(_ value: Value?, to list: WritableKeyPath<ScenarioBody, [Piece<Value>]>) {
    if let piece = notes.piece(at: element, value) { body[keyPath: list].append(piece) }
  }
  switch element.name {
  case "fact": add(readFact(element, notes), to: \.facts)
  case "variable": add(readVariable(element, notes), to: \.variables)
  case "cue": add(readCue(element, scope: notes.scope, notes.notes), to: \.cues)
  case "tool": add(readTool(element, notes), to: \.tools)
  case "manner": add(readManner(element, notes), to: \.manners)
  case "state": add(readState(element, notes), to: \.states)
  case "end": add(readEnd(element, notes), to: \.ends)
  case "anywhere":
    for step in element.elements {
      if step.name == "reaction" {
        let reaction = readReaction(step, notes)
        if let piece = notes.piece(at: step, reaction) { body.reactions.append(piece) }
      } else if let piece = notes.piece(at: step, readTransition(step, notes)) {
        if piece.value.when == nil {
          notes.error(
            step.location,
            "This <go> has no <when>, so no state would ever be stayed in; give it one.")
        }
        body.transitions.append(piece)
      }
    }
  default: break
  }
}

/// Reports a scenario that is too large to be played, checked or understood.
func isReadable(
  states: Int, transitions: Int, at location: SourceLocation, owner: String, _ notes: ReadingNotes
) -> Bool {
  if states <= mostStates, transitions <= mostTransitions { return true }
  notes.error(
    .meaning, location,
    "\(owner) has \(states) states and \(transitions) transitions; at most \(mostStates) and "
      + "\(mostTransitions) are read. Make several of it.")
  return false
}

private let mostStates = 2_000
private let mostTransitions = 50_000
