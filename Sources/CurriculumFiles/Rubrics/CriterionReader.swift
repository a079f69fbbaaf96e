internal import Findings
internal import Markup
internal import Rubrics

func readSection(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> RubricSection? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("section", id, at: element.location, in: rubric)
  return RubricSection(
    id: SectionID(id), title: title, weight: element.number("weight") ?? 1,
    channelWeights: readChannelWeights(element, notes),
    criteria: element.elements(named: "criterion").compactMap {
      readCriterion($0, rubric: rubric, notes)
    })
}

func readCriterion(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> Criterion? {
  guard let id = element.required("id", notes), let title = element.required("title", notes) else {
    return nil
  }
  notes.define("criterion", id, at: element.location, in: rubric)
  let levels = readLevels(element, rubric: rubric, notes)
  let group = element.attribute("group")
  if let group {
    notes.uses.append(.init(kind: "group", name: group, location: element.location, scope: rubric))
  }
  let criterion = Criterion(
    id: CriterionID(id), title: title, guidance: element.first("guidance")?.foldedText ?? "",
    examples: readExamples(element, levels, notes), weight: element.number("weight") ?? 1,
    points: element.number("points"), channelWeights: readChannelWeights(element, notes),
    adjustment: readAdjustment(element, notes), levels: levels,
    rootCauses: readRootCauses(element, levels, rubric: rubric, notes),
    errorType: element.attribute("errorType").flatMap { ErrorType(rawValue: $0) },
    group: group.map { GroupID($0) },
    critical: element.first("critical").map { readCritical($0, isInGroup: group != nil, notes) },
    notApplicable: element.attribute("notApplicable").flatMap { NotApplicablePolicy(rawValue: $0) },
    shownWhen: element.first("shownWhen").map { readCardConditions($0, rubric: rubric, notes) },
    personWhen: element.first("personWhen").map { readConditions($0, rubric: rubric, notes) },
    appliesWhen: element.first("appliesWhen").map { readConditions($0, rubric: rubric, notes) },
    check: element.first("check").map { readConditions($0, rubric: rubric, notes) })
  checkContradictions(criterion, element, notes)
  return criterion
}

private func readExamples(
  _ element: MarkupElement, _ levels: [Level], _ notes: ReadingNotes
) -> [Example] {
  element.elements(named: "example").compactMap { example in
    guard let kind = example.attribute("kind").flatMap({ Example.Kind(rawValue: $0) }) else {
      notes.dropped.append(example.location)
      return nil
    }
    let level = example.attribute("level")
    if let level { checkLevel(level, among: levels, at: example, notes) }
    return Example(kind: kind, level: level.map { LevelID($0) }, text: example.foldedText)
  }
}

/// Causes that the rubric shares are defined beside them, so that one name means one cause.
private func readRootCauses(
  _ element: MarkupElement, _ levels: [Level], rubric: String, _ notes: ReadingNotes
) -> [RootCause] {
  let criterion = element.attribute("id") ?? ""
  return element.elements(named: "rootCause").compactMap { cause in
    guard let id = cause.required("id", notes), let title = cause.required("title", notes) else {
      return nil
    }
    notes.define("root cause", id, at: cause.location, in: "\(rubric)/\(criterion)")
    if let shared = notes.definition("root cause", id, in: rubric) {
      notes.error(
        .meaning, cause.location,
        "The root cause “\(id)” is one that the whole rubric shares; see line "
          + "\(shared.line ?? 0).")
    }
    let names = cause.words("for") ?? []
    for name in names { checkLevel(name, among: levels, at: cause, notes) }
    return RootCause(id: RootCauseID(id), title: title, levels: names.map { LevelID($0) })
  }
}

private func checkLevel(
  _ name: String, among levels: [Level], at element: MarkupElement, _ notes: ReadingNotes
) {
  guard !levels.contains(where: { $0.id.rawValue == name }) else { return }
  notes.error(
    .reference, element.location,
    "The criterion has no level “\(name)”; there are \(listed(levels)).")
}

func listed(_ levels: [Level]) -> String {
  levels.map { "“\($0.id)”" }.joined(separator: ", ")
}

func readChannelWeights(_ element: MarkupElement, _ notes: ReadingNotes) -> [ChannelWeight] {
  var seen: Set<String> = []
  return element.elements(named: "weight").compactMap { source in
    guard let channels = source.words("channel"), let weight = source.number("is") else {
      notes.dropped.append(source.location)
      return nil
    }
    for channel in channels where !seen.insert(channel).inserted {
      notes.error(
        .meaning, source.location, "The channel “\(channel)” has a second weight here.")
    }
    return ChannelWeight(channels: channels, weight: weight)
  }
}

private func readAdjustment(_ element: MarkupElement, _ notes: ReadingNotes) -> Adjustment? {
  let bonus = element.number("bonus")
  let penalty = element.number("penalty")
  guard bonus != nil || penalty != nil else { return nil }
  let name = bonus != nil ? "bonus" : "penalty"
  func fault(_ sentence: String) { notes.error(.meaning, element.location, sentence) }
  if bonus != nil, penalty != nil {
    fault("A criterion has a bonus or a penalty, not both; write two criteria.")
  }
  if element.attribute("weight") != nil || element.attribute("points") != nil
    || element.first("weight") != nil
  {
    fault("A criterion with a \(name) has no part in the mean; leave out its weight and points.")
  }
  if bonus != nil, element.first("critical") != nil || element.attribute("errorType") != nil {
    fault(
      "A bonus is for more than is asked, so to miss it is neither critical nor an error; leave "
        + "out <critical> and errorType.")
  }
  if bonus ?? penalty == 0 {
    notes.warning(.meaning, element.location, "A \(name) of 0 changes nothing.")
  }
  return bonus.map { .bonus($0) } ?? penalty.map { .penalty($0) }
}

private func readCritical(
  _ element: MarkupElement, isInGroup: Bool, _ notes: ReadingNotes
) -> CriticalRule {
  let effect: CriticalRule.Effect
  if element.attribute("cap") != nil, element.attribute("effect") != "cap" {
    notes.error(
      .meaning, element.location, "The attribute cap goes with effect=\"cap\" and is ignored here.")
  }
  switch element.attribute("effect") ?? "zero" {
  case "cap":
    if element.number("cap") == nil {
      notes.error(
        .meaning, element.location,
        "The effect “cap” needs the attribute cap: the share of the score that is left at most.")
    }
    effect = .cap(element.number("cap") ?? 0)
  case "outcome": effect = .outcome
  default: effect = .zero
  }
  let scope: CriticalRule.Scope = element.choice("scope", default: .total, notes)
  if scope == .group, !isInGroup {
    notes.error(
      .meaning, element.location,
      "The scope “group” needs the attribute group on the criterion: what is struck.")
  }
  if element.number("below") == 0 {
    notes.warning(
      .meaning, element.location, "No answer is below 0, so this criterion never fails the card.")
  }
  return CriticalRule(scope: scope, effect: effect, below: element.number("below") ?? 1)
}
