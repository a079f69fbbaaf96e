internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readScenarioPart(
  _ element: MarkupElement, in module: ModuleContext, _ notes: ReadingNotes
) -> ScenarioPart? {
  guard let part = readPart(element, in: module, default: .passed, notes) else { return nil }
  let names = element.words("scenarios") ?? []
  var seen: Set<String> = []
  for name in names {
    notes.uses.append(.init(kind: "scenario", name: name, location: element.location))
    if !seen.insert(name).inserted {
      notes.error(
        .meaning, element.location, "The scenario “\(name)” stands twice in the part “\(part.id)”.")
    }
  }
  if names.count > mostScenarios {
    notes.error(
      .meaning, element.location,
      "The part “\(part.id)” plays \(names.count) scenarios at once; at most \(mostScenarios) can "
        + "be kept up with.")
  }
  return ScenarioPart(
    id: part.id, title: part.title, builds: part.builds, moveOn: part.moveOn,
    summary: element.first("summary")?.foldedText ?? "", scenarios: names.map { ScenarioID($0) },
    level: element.choice("level", default: .free, notes),
    masteryScore: element.number("masteryScore"))
}

/// More conversations at once than most desks give one person.
private let mostScenarios = 4
