internal import Findings
internal import Markup
internal import Rubrics

/// The conditions of a `shownWhen`; several must all hold.
func readCardConditions(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> CardCondition {
  let parts = element.elements.compactMap { readCardCondition($0, rubric, notes) }
  return parts.count == 1 ? parts[0] : .all(parts)
}

private func readCardCondition(
  _ element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> CardCondition? {
  switch element.name {
  case "all": return .all(parts(of: element, rubric, notes))
  case "any": return .any(parts(of: element, rubric, notes))
  case "none": return .none(parts(of: element, rubric, notes))
  case "criterion":
    guard let id = element.required("id", notes) else { return nil }
    notes.uses.append(.init(kind: "criterion", name: id, location: element.location, scope: rubric))
    switch (element.attribute("is"), element.attribute("level")) {
    case (let word?, nil):
      guard let answer = answers[word] else {
        notes.dropped.append(element.location)
        return nil
      }
      return .marked(CriterionID(id), answer)
    case (nil, let level?): return .marked(CriterionID(id), .level(LevelID(level)))
    default:
      notes.error(
        .meaning, element.location,
        "Say what the criterion “\(id)” must be: with is, or with level.")
      return nil
    }
  default: return nil
  }
}

private func parts(
  of element: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> [CardCondition] {
  element.elements.compactMap { readCardCondition($0, rubric, notes) }
}

private let answers: [String: CardCondition.Answer] = [
  "met": .met, "partlyMet": .partlyMet, "notMet": .notMet, "notApplicable": .notApplicable,
  "notShown": .notShown, "undetermined": .undetermined,
]

/// Reports conditions on criteria that do not come earlier, and on answers that they never get.
///
/// - Parameter elements: the criteria's own, in the same order.
func checkCardConditions(
  _ criteria: [Criterion], _ elements: [MarkupElement], _ notes: ReadingNotes
) {
  var places: [String: Int] = [:]
  for (place, criterion) in criteria.enumerated() where places[criterion.id.rawValue] == nil {
    places[criterion.id.rawValue] = place
  }
  for (place, element) in elements.enumerated() {
    guard let rule = element.first("shownWhen") else { continue }
    for source in rule.descendants(named: "criterion") {
      // An unknown name is reported as such.
      guard let id = source.attribute("id"), let other = places[id] else { continue }
      if other >= place {
        notes.error(
          .meaning, source.location,
          other == place
            ? "The criterion “\(id)” cannot depend on itself."
            : "The criterion “\(id)” stands later on the card; only an earlier one can decide "
              + "whether this one is shown.")
      }
      let levels = criteria[other].levels
      if let level = source.attribute("level"),
        !levels.contains(where: { $0.id.rawValue == level })
      {
        notes.error(
          .reference, source.location,
          "The criterion “\(id)” has no level “\(level)”; there are \(listed(levels)).")
      }
      if source.attribute("is") == "partlyMet", levels.count < 3 {
        notes.error(
          .meaning, source.location,
          "The criterion “\(id)” has two levels, so it is never partly met.")
      }
    }
  }
}
