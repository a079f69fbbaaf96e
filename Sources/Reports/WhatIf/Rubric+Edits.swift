internal import Rubrics
internal import Scoring

extension Rubric {
  /// What has changed in the rubric as a whole, in words; its criteria say what changed in them.
  func edits(since old: Rubric) -> [String] {
    var edits: [String] = []
    func note(_ what: String, _ before: String, _ after: String) {
      if before != after { edits.append("\(what): \(before) → \(after)") }
    }
    note("pass mark", plainPercent(old.passMark), plainPercent(passMark))
    note("arithmetic", old.arithmetic.rawValue, arithmetic.rawValue)
    note("what does not apply", old.notApplicable.rawValue, notApplicable.rawValue)
    note(
      "bonus cap", old.bonusCap.map(plainPercent) ?? "none", bonusCap.map(plainPercent) ?? "none")
    note("language", old.language, language)
    note("channels", list(old.channels, "and"), list(channels, "and"))
    note(
      "tags", old.tags.isEmpty ? "any" : list(old.tags, "or"),
      tags.isEmpty ? "any" : list(tags, "or"))
    note("reviewing", old.reviewing.words, reviewing.words)
    let titles = Dictionary(
      (criteria + old.criteria).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let before = old.remedyWords
    let after = remedyWords
    var seen: Set<CriterionID> = []
    for id in (old.remedies + remedies).map(\.criterion) where seen.insert(id).inserted {
      note(
        "remedy for “\(titles[id] ?? id.rawValue)”", before[id] ?? "none", after[id] ?? "none")
    }
    return edits
  }

  /// The remedies of each criterion that has any, in their order.
  private var remedyWords: [CriterionID: String] {
    Dictionary(grouping: remedies, by: \.criterion)
      .mapValues { $0.map { $0.words() }.joined(separator: " ") }
  }

  fileprivate func cue(_ id: CueID) -> Cue? { cues.first { $0.id == id } }
}

extension Criterion {
  /// What its author has changed, in words; a new title or guidance changes no verdict.
  func edits(since old: Criterion, _ oldRubric: Rubric?, _ newRubric: Rubric) -> [String] {
    var edits: [String] = []
    if check != old.check { edits.append("the check") }
    if levels != old.levels { edits.append("the levels") }
    if personWhen != old.personWhen { edits.append("when it is left to a person") }
    if appliesWhen != old.appliesWhen { edits.append("when it applies") }
    if shownWhen != old.shownWhen { edits.append("when it is shown") }
    if critical != old.critical { edits.append("the critical rule") }
    if adjustment != old.adjustment { edits.append("the bonus or penalty") }
    if notApplicable != old.notApplicable { edits.append("what “not applicable” does") }
    if group != old.group { edits.append("the group") }
    if channelWeights != old.channelWeights { edits.append("the weights on channels") }
    let titles = CueTitles(newRubric)
    var seen: Set<CueID> = []
    edits += cues.filter { seen.insert($0).inserted }
      .filter { newRubric.cue($0) != oldRubric?.cue($0) && old.cues.contains($0) }
      .map { "what counts as \(titles[$0])" }
    return edits
  }
}
