internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readRubric(_ element: MarkupElement, _ notes: ReadingNotes) -> Rubric? {
  guard let id = element.required("id", notes), let title = element.required("title", notes),
    let passMark = element.number("passMark")
  else {
    notes.dropped.append(element.location)
    return nil
  }
  guard notes.define("rubric", id, at: element.location) else { return nil }
  let cues = element.elements(named: "cue").compactMap { readCue($0, scope: id, notes) }
  let source = readCueSource(element, owner: "The rubric", notes)
  notes.otherScopes[id] = source.lexicons.map(Lexicon.scope)
  notes.cueSources[RubricID(id)] = source
  let rubric = Rubric(
    id: RubricID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    language: element.attribute("language") ?? "en",
    channels: element.words("channels") ?? ["phone", "email", "chat", "social"],
    tags: element.words("tags") ?? [], passMark: passMark,
    arithmetic: element.choice("arithmetic", default: .sections, notes),
    notApplicable: element.choice("notApplicable", default: .drop, notes),
    bonusCap: element.attribute("bonusCap") == "none" ? nil : element.number("bonusCap") ?? 1,
    cues: cues, groups: readGroups(element, rubric: id, notes),
    rootCauses: readSharedCauses(element, rubric: id, notes),
    reviewing: readReviewing(element, notes), remedies: readRemedies(element, rubric: id, notes),
    sections: element.elements(named: "section").compactMap { readSection($0, rubric: id, notes) })
  check(rubric, element, notes)
  reportUnusedCues(rubric, element, notes)
  return rubric
}

private func readGroups(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> [CriterionGroup] {
  element.elements(named: "group").compactMap { group in
    guard let id = group.required("id", notes), let title = group.required("title", notes) else {
      return nil
    }
    notes.define("group", id, at: group.location, in: rubric)
    return CriterionGroup(id: GroupID(id), title: title)
  }
}

private func readSharedCauses(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> [RootCause] {
  element.elements(named: "rootCause").compactMap { cause in
    guard let id = cause.required("id", notes), let title = cause.required("title", notes) else {
      return nil
    }
    notes.define("root cause", id, at: cause.location, in: rubric)
    return RootCause(id: RootCauseID(id), title: title)
  }
}

func reportUnusedCues(_ rubric: Rubric, _ element: MarkupElement, _ notes: ReadingNotes) {
  let used = Set(rubric.criteria.flatMap(\.cues))
  for (cue, source) in zip(rubric.cues, element.elements(named: "cue")) where !used.contains(cue.id)
  {
    notes.warning(.meaning, source.location, "No criterion looks for the cue “\(cue.id)”.")
  }
}
