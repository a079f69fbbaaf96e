public import Rubrics

/// Which remedies an agent's reviews call for now.
///
/// A remedy looks at the last reviews, as many as its window, that give the criterion a level; not
/// applicable and skipped ones are no part of it, and neither are those up to the end of the
/// latest closed assignment of the same, for that has answered them. When enough of them failed it
/// is assigned, unless the same is still open or was assigned within the days of cool-down. The same
/// means the same part of the same module, whatever criterion it was assigned for.
///
/// - Parameters:
///   - remedies: those of the rubric, in its order; the first of two with the same module and part
///     wins.
///   - history: what reviews said of the agent's work, one entry for a review and criterion, in any
///     order.
///   - assignments: all of this agent so far, in any order.
///   - now: milliseconds since 1970.
///   - hindrance: why the agent could not do what would be assigned now; asked only then.
/// - Returns: one decision for each remedy, in their order.
public func remediesDue(
  _ remedies: [Remedy], history: [CriterionReview], assignments: [RemedyAssignment], now: Int64,
  hindrance: (Remedy) -> RemedyDecision.Verdict? = { _ in nil }
) -> [RemedyDecision] {
  let byCriterion = Dictionary(grouping: history.filter { $0.share != nil }, by: \.criterion)
    .mapValues { $0.sorted { ($0.at, $0.review) < ($1.at, $1.review) } }
  var assignments = assignments
  return remedies.map { remedy in
    var decision = decide(
      remedy, reviews: byCriterion[remedy.criterion] ?? [],
      earlier: assignments.filter { $0.module == remedy.module && $0.part == remedy.part },
      now: now)
    if decision.isAssigned, let hindrance = hindrance(remedy) { decision.verdict = hindrance }
    if case .assign(let dueAt) = decision.verdict {
      assignments.append(
        RemedyAssignment(module: remedy.module, part: remedy.part, at: now, dueAt: dueAt))
    }
    return decision
  }
}

private func decide(
  _ remedy: Remedy, reviews: [CriterionReview], earlier: [RemedyAssignment], now: Int64
) -> RemedyDecision {
  let answered = earlier.compactMap(\.closedAt).max()
  let looked = reviews.filter { review in answered.map { review.at > $0 } ?? true }
    .suffix(max(0, remedy.window))
  var decision = RemedyDecision(
    remedy: remedy, looked: looked.count, failures: looked.filter(\.isFailure).map(\.review),
    since: answered, verdict: .tooFew)
  guard decision.failures.count >= max(1, remedy.failures) else { return decision }
  if let open = earlier.filter({ $0.closedAt == nil }).max(by: { $0.at < $1.at }) {
    decision.verdict = .stillOpen(since: open.at, dueAt: open.dueAt)
  } else if let last = earlier.map(\.at).max(), now < days(remedy.coolDownDays, after: last) {
    decision.verdict = .coolingDown(until: days(remedy.coolDownDays, after: last))
  } else {
    decision.verdict = .assign(dueAt: days(remedy.deadlineDays, after: now))
  }
  return decision
}

/// A time so many days of 24 hours later; the latest there is where that is too far off.
private func days(_ count: Int, after time: Int64) -> Int64 {
  let (span, isTooLong) = Int64(max(0, count)).multipliedReportingOverflow(by: 86_400_000)
  let (end, isTooLate) = time.addingReportingOverflow(isTooLong ? .max : span)
  return isTooLate ? .max : end
}
