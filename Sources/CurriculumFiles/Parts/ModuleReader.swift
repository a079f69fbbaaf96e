internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// What the parts of a module need to know of it.
struct ModuleContext {
  var id: String
  var builds: [String]
}

func readModule(_ element: MarkupElement, _ notes: ReadingNotes) -> Module? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  // What stands in a second module of that name would only repeat the finding.
  guard notes.define("module", id, at: element.location) else { return nil }
  let builds = element.elements(named: "builds").compactMap { builds -> String? in
    guard let name = builds.required("competency", notes) else { return nil }
    notes.uses.append(.init(kind: "competency", name: name, location: builds.location))
    return name
  }
  let requires = element.elements(named: "requires").compactMap { requires -> String? in
    guard let name = requires.required("module", notes) else { return nil }
    notes.uses.append(.init(kind: "module", name: name, location: requires.location))
    return name
  }
  if builds.isEmpty {
    notes.error(
      .meaning, element.location,
      "The module “\(id)” builds no competency; add <builds competency=\"…\"/> after its summary.")
  }
  let context = ModuleContext(id: id, builds: builds)
  return Module(
    id: ModuleID(id), title: title, kind: element.choice("kind", default: .softSkill, notes),
    summary: element.first("summary")?.foldedText ?? "", minutes: element.count("minutes"),
    builds: builds.map { CompetencyID($0) }, prerequisites: requires.map { ModuleID($0) },
    parts: element.elements.compactMap { readPart($0, in: context, notes) })
}

private func readPart(
  _ element: MarkupElement, in module: ModuleContext, _ notes: ReadingNotes
) -> Part? {
  switch element.name {
  case "lesson": readLesson(element, in: module, notes).map { .lesson($0) }
  case "quiz": readQuiz(element, in: module, notes).map { .quiz($0) }
  case "review": readReview(element, in: module, notes).map { .review($0) }
  case "scenario": readScenarioPart(element, in: module, notes).map { .scenario($0) }
  case "checklist": readChecklist(element, in: module, notes).map { .checklist($0) }
  default: nil
  }
}

/// What every part says about itself.
struct PartAttributes {
  var id: PartID
  var title: String
  var builds: [CompetencyID]
  var moveOn: MoveOn
}

func readPart(
  _ element: MarkupElement, in module: ModuleContext, default moveOn: MoveOn,
  _ notes: ReadingNotes
) -> PartAttributes? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("part", id, at: element.location, in: module.id)
  notes.places[.part(ModuleID(module.id), PartID(id))] = element.location
  let builds = element.words("builds") ?? []
  for name in builds {
    notes.uses.append(.init(kind: "competency", name: name, location: element.location))
    if !module.builds.contains(name) {
      notes.error(
        .meaning, element.location,
        "The part “\(id)” builds “\(name)”, which its module does not; add it to the module.")
    }
  }
  return PartAttributes(
    id: PartID(id), title: title, builds: builds.map { CompetencyID($0) },
    moveOn: element.choice("moveOn", default: moveOn, notes))
}
