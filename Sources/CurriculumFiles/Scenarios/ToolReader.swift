internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readTool(_ element: MarkupElement, _ notes: BodyNotes) -> Tool? {
  guard let id = element.required("id", notes.notes),
    let title = element.required("title", notes.notes)
  else { return nil }
  notes.notes.define("tool", id, at: element.location, in: notes.scope)
  let kind: Tool.Kind = element.choice("kind", default: .action, notes.notes)
  let arguments = readToolArguments(element, notes)
  if kind == .search, arguments.isEmpty {
    notes.error(
      element.location,
      "The search “\(id)” has no argument; its first one is what is looked for.")
  }
  return Tool(
    id: ToolID(id), title: title, kind: kind, event: element.attribute("event"),
    takes: element.count("takes") ?? 5, arguments: arguments,
    results: readResults(element, of: ToolID(id), notes))
}

private func readToolArguments(_ element: MarkupElement, _ notes: BodyNotes) -> [Tool.Argument] {
  var places: [String: Int] = [:]
  return element.elements(named: "argument").compactMap { argument in
    guard let id = argument.required("id", notes.notes),
      let title = argument.required("title", notes.notes)
    else { return nil }
    if let first = places[id] {
      notes.error(
        argument.location, "The argument “\(id)” is defined a second time; see line \(first).")
    } else {
      places[id] = argument.location.line ?? 0
    }
    var seen: Set<String> = []
    let options = argument.elements(named: "option").map { option in
      let text = notes.words(of: option)
      if !seen.insert(text).inserted {
        notes.error(option.location, "The option “\(text)” stands here a second time.")
      }
      return text
    }
    return Tool.Argument(id: id, title: title, options: options)
  }
}

private func readResults(
  _ element: MarkupElement, of tool: ToolID, _ notes: BodyNotes
) -> [Tool.Result] {
  let results = element.elements(named: "result")
  for result in results.dropLast() where result.first("when") == nil {
    notes.error(
      result.location,
      "This <result> has no <when>, so those behind it are never shown; give it one, or let it be "
        + "the last.")
  }
  return results.map { result in
    Tool.Result(
      when: readGuard(of: result, tool: tool, notes), changes: readChanges(result, notes),
      text: notes.words(of: "text", in: result))
  }
}
