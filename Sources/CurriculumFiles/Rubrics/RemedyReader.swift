internal import Findings
internal import Markup
internal import Rubrics

/// How people review by a rubric; where it says nothing, as reviews are without it.
func readReviewing(_ rubric: MarkupElement, _ notes: ReadingNotes) -> ReviewPolicy {
  var policy = ReviewPolicy()
  guard let element = rubric.first("reviewing") else { return policy }
  policy.isBlind = element.flag("blind", default: policy.isBlind)
  policy.reviewers = element.count("reviewers") ?? policy.reviewers
  policy.disputeDays = element.count("disputeDays") ?? policy.disputeDays
  policy.mostDisputes = element.count("disputes") ?? policy.mostDisputes
  if policy.reviewers != 1, policy.reviewers != 2 {
    notes.error(
      .meaning, element.location,
      "An interaction has 1 or 2 reviewers; \(policy.reviewers) is neither.")
  }
  if policy.disputeDays == 0, (element.count("disputes") ?? 0) > 0 {
    notes.warning(
      .meaning, element.location, "With disputeDays=\"0\" nobody may dispute, so disputes is idle.")
  }
  if policy.mostDisputes == 0, (element.count("disputeDays") ?? 0) > 0 {
    notes.warning(
      .meaning, element.location, "With disputes=\"0\" nobody may dispute, so disputeDays is idle.")
  }
  return policy
}

func readRemedies(
  _ element: MarkupElement, rubric: String, _ notes: ReadingNotes
) -> [Remedy] {
  element.elements(named: "remedy").compactMap { source in
    guard let criterion = source.required("criterion", notes),
      let module = source.required("module", notes)
    else { return nil }
    let part = source.attribute("part")
    notes.uses.append(
      .init(kind: "criterion", name: criterion, location: source.location, scope: rubric))
    notes.remedies.append(.init(module: module, part: part, location: source.location))
    var remedy = Remedy(criterion: CriterionID(criterion), module: module, part: part)
    remedy.failures = source.count("failures") ?? remedy.failures
    remedy.window = source.count("window") ?? remedy.window
    remedy.deadlineDays = source.count("deadlineDays") ?? remedy.deadlineDays
    remedy.coolDownDays = source.count("coolDownDays") ?? remedy.coolDownDays
    remedy.followUp = source.count("followUp") ?? remedy.followUp
    checkNumbers(of: remedy, source, notes)
    return remedy
  }
}

/// Reports remedies that never come, or never show whether they helped.
private func checkNumbers(of remedy: Remedy, _ source: MarkupElement, _ notes: ReadingNotes) {
  func fault(_ sentence: String) { notes.error(.meaning, source.location, sentence) }
  if remedy.failures < 1 {
    fault("A remedy follows failures; failures is 1 or more.")
  } else if remedy.window < remedy.failures {
    fault(
      "There cannot be \(remedy.failures) failures in a window of \(remedy.window); make window "
        + "\(remedy.failures) or more.")
  }
  if remedy.followUp < 1 {
    fault(
      "Without a follow-up nobody sees whether the remedy has helped; followUp is 1 or more.")
  }
}
