internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readWrapUp(_ element: MarkupElement, _ notes: BodyNotes) -> WrapUp {
  let fields = element.elements.compactMap { field -> WrapUp.Field? in
    guard let id = field.required("id", notes.notes),
      let title = field.required("title", notes.notes)
    else { return nil }
    notes.notes.define("field", id, at: field.location, in: notes.scope)
    switch field.name {
    case "choice": return .choice(readChoice(field, id, title, notes))
    case "notes": return .notes(readNotes(field, id, title, notes))
    default: return nil
    }
  }
  if fields.isEmpty {
    notes.error(
      element.location, "<wrapUp> has no field; add a <choice> or <notes>, or leave it out.")
  }
  return WrapUp(fields: fields)
}

private func readChoice(
  _ element: MarkupElement, _ id: String, _ title: String, _ notes: BodyNotes
) -> WrapUp.Choice {
  let scope = "\(notes.scope)/\(id)"
  let options = element.elements(named: "option").compactMap { option -> WrapUp.Choice.Option? in
    guard let id = option.required("id", notes.notes),
      let title = option.required("title", notes.notes)
    else { return nil }
    notes.notes.define("option", id, at: option.location, in: scope)
    return WrapUp.Choice.Option(id: id, title: title, rightAfter: readRightAfter(option, notes))
  }
  if options.count < 2 {
    notes.error(
      element.location, "The choice “\(id)” has fewer than two options, so nothing is chosen.")
  }
  return WrapUp.Choice(id: id, title: title, options: options)
}

private func readRightAfter(
  _ element: MarkupElement, _ notes: BodyNotes
) -> WrapUp.Choice.RightAfter {
  let ends = element.words("rightAfter")
  for end in ends ?? [] { notes.claim(.end(StateID(end)), at: element.location) }
  guard element.attribute("right") != nil else {
    return ends.map { $0.isEmpty ? .none : .ends($0.map { StateID($0) }) } ?? .none
  }
  if ends != nil {
    notes.error(
      element.location,
      "An option that is right always is right after every end; leave out right or rightAfter.")
  }
  return .all
}

private func readNotes(
  _ element: MarkupElement, _ id: String, _ title: String, _ notes: BodyNotes
) -> WrapUp.Notes {
  var cues: Set<String> = []
  let needs = element.elements(named: "needs").compactMap { need -> WrapUp.Notes.Need? in
    guard let title = need.required("title", notes.notes),
      let cue = notes.named("cue", "cue", need)
    else { return nil }
    if !cues.insert(cue).inserted {
      notes.error(need.location, "The notes “\(id)” ask for the cue “\(cue)” a second time.")
    }
    return WrapUp.Notes.Need(cue: CueID(cue), title: title)
  }
  if needs.isEmpty {
    notes.warning(
      element.location, "The notes “\(id)” need nothing, so they are right whatever is written.")
  }
  return WrapUp.Notes(id: id, title: title, needs: needs)
}
