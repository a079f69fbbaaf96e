internal import Findings
internal import Markup
internal import Rubrics

/// The levels of a criterion, from worst to best: a ready scale, its own, or pass and fail.
func readLevels(
  _ criterion: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> [Level] {
  let sources = criterion.elements(named: "level")
  let scale = criterion.attribute("scale").flatMap { ReadyScale(rawValue: $0) }
  let levels =
    if let scale {
      described(scale, by: sources, rubric, notes)
    } else {
      own(sources, of: criterion, rubric, notes)
    }
  let rising = levels.isEmpty ? Level.passFail : levels.sorted { $0.value < $1.value }
  checkScores(rising, criterion, notes)
  checkConditions(rising, criterion, notes)
  return rising
}

/// A ready scale with the author's words, scores and conditions on it.
private func described(
  _ scale: ReadyScale, by sources: [MarkupElement], _ rubric: String, _ notes: ReadingNotes
) -> [Level] {
  var levels = scale.levels
  var seen: Set<String> = []
  for source in sources {
    guard let id = source.required("id", notes) else { continue }
    guard let place = levels.firstIndex(where: { $0.id.rawValue == id }) else {
      notes.error(
        .reference, source.location,
        "The scale “\(scale.rawValue)” has no level “\(id)”; there are \(listed(scale.levels)).")
      continue
    }
    if !seen.insert(id).inserted {
      notes.error(.meaning, source.location, "The level “\(id)” stands here a second time.")
    }
    if source.attribute("value") != nil {
      notes.error(
        .meaning, source.location,
        "The scale “\(scale.rawValue)” gives its levels their values; leave out value.")
    }
    let words = ownWords(of: source)
    if !words.isEmpty { levels[place].descriptor = words }
    levels[place].score = source.number("score")
    levels[place].when = source.first("when").map { readConditions($0, rubric: rubric, notes) }
  }
  return levels
}

private func own(
  _ sources: [MarkupElement], of criterion: MarkupElement, _ rubric: String, _ notes: ReadingNotes
) -> [Level] {
  let levels = sources.compactMap { source -> Level? in
    guard let id = source.required("id", notes) else { return nil }
    guard let value = source.number("value") else {
      notes.error(
        .meaning, source.location,
        "The level “\(id)” needs a value, unless the criterion has a ready scale.")
      return nil
    }
    return Level(
      id: LevelID(id), value: value, score: source.number("score"),
      descriptor: ownWords(of: source),
      when: source.first("when").map { readConditions($0, rubric: rubric, notes) })
  }
  if !levels.isEmpty,
    Set(levels.map(\.value)).count != levels.count || Set(levels.map(\.id)).count != levels.count
      || levels.count < 2
  {
    notes.error(
      .meaning, criterion.location,
      "The levels of the criterion “\(criterion.attribute("id") ?? "")” must be two or more, each "
        + "with its own id and value.")
  }
  return levels
}

/// The words beside the conditions.
private func ownWords(of level: MarkupElement) -> String {
  level.children.compactMap { if case .text(let text) = $0 { text } else { nil } }
    .joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A better level that is not worth more would turn the scale around.
private func checkScores(
  _ levels: [Level], _ criterion: MarkupElement, _ notes: ReadingNotes
) {
  guard levels.contains(where: { $0.score != nil }), let low = levels.first?.value,
    let best = levels.last, best.value > low
  else { return }
  func share(_ level: Level) -> Double { level.score ?? (level.value - low) / (best.value - low) }
  for (worse, better) in zip(levels, levels.dropFirst()) where share(better) <= share(worse) {
    notes.error(
      .meaning, criterion.location,
      "The level “\(better.id)” is not worth more than the level “\(worse.id)” below it; scores "
        + "rise from the lowest value to the highest.")
  }
  if share(best) != 1 {
    notes.error(
      .meaning, criterion.location,
      "The best level “\(best.id)” must have the score 1, or none; everything is measured by it.")
  }
}

private func checkConditions(
  _ levels: [Level], _ criterion: MarkupElement, _ notes: ReadingNotes
) {
  guard levels.contains(where: { $0.when != nil }), let worst = levels.first,
    let best = levels.last
  else { return }
  if criterion.first("check") != nil {
    notes.error(
      .meaning, criterion.location,
      "The criterion has a <check>, and levels with a <when>; write one of them.")
  }
  if worst.when != nil {
    notes.warning(
      .meaning, criterion.location,
      "The lowest level “\(worst.id)” has a <when>, so a person judges where no level's conditions "
        + "hold; without it, it is given there.")
  }
  if best.when == nil {
    notes.warning(
      .meaning, criterion.location,
      "The best level “\(best.id)” has no <when>, so no machine ever gives it.")
  }
}
