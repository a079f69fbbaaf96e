internal import Findings
internal import Markup
internal import Rubrics

/// What only the whole rubric shows.
func check(_ rubric: Rubric, _ element: MarkupElement, _ notes: ReadingNotes) {
  let sections = element.elements(named: "section")
  let criteria = sections.flatMap { $0.elements(named: "criterion") }
  // What the schema has refused has no value to hold against its element.
  guard rubric.sections.count == sections.count, rubric.criteria.count == criteria.count else {
    return
  }
  checkCardConditions(rubric.criteria, criteria, notes)
  checkGroups(rubric, element, notes)
  checkChannels(rubric, sections + criteria, notes)
  checkWeights(rubric, element, sections, notes)
  checkRemedies(rubric, element, notes)
  if rubric.passMark == 0 {
    notes.warning(
      .meaning, element.location,
      "With a pass mark of 0 every card passes, unless it fails for a critical reason.")
  }
  let hasBonus = rubric.criteria.contains {
    if case .bonus? = $0.adjustment { true } else { false }
  }
  if element.attribute("bonusCap") != nil, !hasBonus {
    notes.warning(.meaning, element.location, "No criterion gives a bonus, so bonusCap is idle.")
  }
}

private func checkGroups(_ rubric: Rubric, _ element: MarkupElement, _ notes: ReadingNotes) {
  let sizes = Dictionary(grouping: rubric.criteria.compactMap(\.group), by: { $0 })
    .mapValues(\.count)
  for source in element.elements(named: "group") {
    guard let id = source.attribute("id") else { continue }
    switch sizes[GroupID(id)] ?? 0 {
    case 0:
      notes.warning(.meaning, source.location, "No criterion belongs to the group “\(id)”.")
    case 1:
      notes.warning(
        .meaning, source.location,
        "Only one criterion belongs to the group “\(id)”, which then is nothing but itself.")
    default: break
    }
  }
}

/// - Parameter elements: the sections and criteria.
private func checkChannels(
  _ rubric: Rubric, _ elements: [MarkupElement], _ notes: ReadingNotes
) {
  for source in elements.flatMap({ $0.elements(named: "weight") }) {
    for channel in source.words("channel") ?? [] where !rubric.channels.contains(channel) {
      notes.error(
        .meaning, source.location,
        "The rubric does not judge the channel “\(channel)”, so a weight for it does nothing.")
    }
  }
}

private func checkWeights(
  _ rubric: Rubric, _ element: MarkupElement, _ sections: [MarkupElement], _ notes: ReadingNotes
) {
  func counts(_ section: RubricSection, _ channel: String) -> Bool {
    section.criteria.contains { $0.weight(on: channel, rubric.arithmetic) > 0 }
  }
  func weighs(_ section: RubricSection, _ channel: String) -> Bool {
    rubric.arithmetic == .flat || section.weight(on: channel) > 0
  }
  let count = notes.findings.count
  for (section, source) in zip(rubric.sections, sections)
  where section.criteria.contains(where: { $0.adjustment == nil })
    && !rubric.channels.contains(where: { counts(section, $0) })
  {
    notes.error(
      .meaning, source.location,
      "All weights in the section “\(section.id)” are 0, so it can never be scored.")
  }
  if !rubric.criteria.isEmpty, rubric.criteria.allSatisfy({ $0.adjustment != nil }) {
    notes.error(
      .meaning, element.location,
      "The rubric “\(rubric.id)” has only bonuses and penalties, and nothing for them to change.")
  } else if !rubric.sections.contains(where: { section in
    rubric.channels.contains { weighs(section, $0) }
  }) {
    notes.error(
      .meaning, element.location,
      "All sections of the rubric “\(rubric.id)” weigh 0, so nothing can be scored.")
  }
  guard notes.findings.count == count else { return }
  for channel in rubric.channels
  where !rubric.sections.contains(where: { counts($0, channel) && weighs($0, channel) }) {
    notes.error(
      .meaning, element.location,
      "On the channel “\(channel)” every weight of the rubric “\(rubric.id)” is 0, so nothing can "
        + "be scored there.")
  }
}
