/// Draws a sample: for each agent a random quota by strata, then the targeted ones, and for each
/// pick a reviewer.
///
/// A pure function of the population, the plan and the seed, whatever the order of the population.
/// What is picked of an agent's work depends on the seed and that work alone, never on other agents
/// or on the reviewers. Within a stratum each segment is as likely as any other. The quota is shared
/// out in proportion to the strata's sizes by the largest remainders; the seed decides ties. A
/// targeted pick never repeats another pick.
///
/// Nobody is given their own work, nor, in a plan for certification, their mentee's. Loads are in
/// proportion to the reviewers' shares as far as that allows.
///
/// - Parameter candidates: one for each segment; of several with one number the first counts.
public func drawSample(
  from candidates: [SampleCandidate], by plan: SamplePlan, seed: UInt64
) -> DrawnSample {
  let byAgent = Dictionary(grouping: candidates, by: \.agent)
  var sample = DrawnSample(picks: [])
  for agent in byAgent.keys.sorted() {
    let drawn = AgentDraw(byAgent[agent] ?? [], plan: plan, seed: seed).draw()
    sample.picks += drawn.picks
    sample.shortfalls += drawn.shortfalls
  }
  var assigning = ReviewerBalance(plan, seed: seed, picks: sample.picks)
  for (place, reviewer) in assigning.balanced().enumerated() {
    sample.picks[place].reviewer = reviewer
  }
  return sample
}

/// What is reviewed instead of a pick that was taken out.
///
/// The next segment of the same stratum in the order that the seed gives, else of the same agent;
/// for a targeted pick the next that fits its target. The reviewer stays where they may review it.
///
/// - Parameters:
///   - candidates: the population that the sample was drawn from.
///   - taken: the segments that may not be used: all that are picked, and all that ever were and
///     were replaced or removed.
/// - Returns: nothing where nothing is left. One that comes from another stratum has no inclusion
///   probability.
public func replacement(
  of pick: SamplePick, from candidates: [SampleCandidate], by plan: SamplePlan, seed: UInt64,
  taken: Set<Int64>
) -> SamplePick? {
  let own = candidates.filter { $0.agent == pick.agent }
  guard !own.isEmpty else { return nil }
  var next = AgentDraw(own, plan: plan, seed: seed)
    .next(instead: pick, besides: taken.union([pick.segment]))
  next?.reviewer =
    plan.reviewers
    .first { $0.person == pick.reviewer && plan.lets($0, review: pick.agent) }?.person
  return next
}
