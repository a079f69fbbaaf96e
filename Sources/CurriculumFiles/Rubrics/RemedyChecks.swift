internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// Reports remedies for what nobody fails, and a second one for the same criterion and module.
func checkRemedies(_ rubric: Rubric, _ element: MarkupElement, _ notes: ReadingNotes) {
  struct Pair: Hashable {
    var criterion: String
    var module: String
  }
  let bonuses = Set(
    rubric.criteria.filter { if case .bonus? = $0.adjustment { true } else { false } }
      .map(\.id.rawValue))
  var seen: [Pair: SourceLocation] = [:]
  for source in element.elements(named: "remedy") {
    guard let criterion = source.attribute("criterion"), let module = source.attribute("module")
    else { continue }
    // The lowest level of every other criterion is a failure.
    if bonuses.contains(criterion) {
      notes.error(
        .meaning, source.location,
        "The criterion “\(criterion)” is a bonus, and to miss a bonus is no failure, so this remedy "
          + "has nothing to mend.")
    }
    let pair = Pair(criterion: criterion, module: module)
    if let first = seen[pair] {
      notes.warning(
        .meaning, source.location,
        "The criterion “\(criterion)” has a remedy in the module “\(module)” already; see line "
          + "\(first.line ?? 0).")
    } else {
      seen[pair] = source.location
    }
  }
}

/// Holds the remedies of rubrics against the modules that they lead to, when all files are read.
///
/// Modules and parts that there are not are noted as uses, to be reported with the others.
func checkRemedyPlaces(_ modules: [Module], _ notes: ReadingNotes) {
  let known = Dictionary(modules.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { one, _ in one })
  for remedy in notes.remedies {
    notes.uses.append(.init(kind: "module", name: remedy.module, location: remedy.location))
    guard notes.definition("module", remedy.module) != nil else { continue }
    if let part = remedy.part {
      notes.uses.append(
        .init(kind: "part", name: part, location: remedy.location, scope: remedy.module))
    }
    guard let module = known[remedy.module] else { continue }
    if let part = remedy.part {
      guard case .checklist? = module.part(PartID(part)) else { continue }
      notes.error(
        .meaning, remedy.location,
        "The part “\(part)” is a checklist, which somebody else signs; a remedy is a lesson, quiz, "
          + "review or scenario.")
    } else if !module.parts.isEmpty, module.parts.count == module.checklists.count {
      notes.error(
        .meaning, remedy.location,
        "The module “\(remedy.module)” has only checklists, which somebody else signs; a remedy is "
          + "a lesson, quiz, review or scenario.")
    }
  }
}
