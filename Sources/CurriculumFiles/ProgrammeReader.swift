internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readProgramme(_ element: MarkupElement, _ notes: ReadingNotes) -> Programme? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("programme", id, at: element.location)
  let requirements = element.first("requires").map { readRequirements($0, notes) } ?? []
  return Programme(
    id: ProgrammeID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    validMonths: element.count("validMonths"),
    awardedBy: element.choice("awardedBy", default: .person, notes),
    requires: requirements.count == 1 ? requirements[0] : .all(requirements))
}

private func readRequirements(_ element: MarkupElement, _ notes: ReadingNotes) -> [Requirement] {
  element.elements.compactMap { readRequirement($0, notes) }
}

private func readRequirement(_ element: MarkupElement, _ notes: ReadingNotes) -> Requirement? {
  switch element.name {
  case "all": return .all(readRequirements(element, notes))
  case "any": return .any(readRequirements(element, notes))
  case "atLeast":
    let parts = readRequirements(element, notes)
    guard let count = element.count("count") else { return nil }
    if count > parts.count {
      notes.error(
        .meaning, element.location,
        "At least \(count) of \(parts.count) requirements can never be met.")
    }
    return .atLeast(count, of: parts)
  case "passed":
    guard let module = element.required("module", notes) else { return nil }
    notes.uses.append(.init(kind: "module", name: module, location: element.location))
    return .passed(ModuleID(module))
  case "certified":
    guard let programme = element.required("programme", notes) else { return nil }
    notes.uses.append(.init(kind: "programme", name: programme, location: element.location))
    return .certified(ProgrammeID(programme))
  default: return nil
  }
}
