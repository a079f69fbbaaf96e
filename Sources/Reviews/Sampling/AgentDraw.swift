/// The draw from one agent's work.
struct AgentDraw {
  let agent: String
  let plan: SamplePlan
  let seed: UInt64
  /// In the order of their lots, with their strata.
  private let order: [Entry]
  private let sizes: [String: Int]
  private let quota: [String: Int]

  private struct Entry {
    var candidate: SampleCandidate
    var stratum: String
    var lot: UInt64
  }

  /// - Parameter candidates: of this agent alone, at least one.
  init(_ candidates: [SampleCandidate], plan: SamplePlan, seed: UInt64) {
    // Identifiers that look alike but are written with other scalars are one agent; which way of
    // writing stands for them must not depend on the order.
    let agent =
      candidates.lazy.map(\.agent).min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? ""
    let lots = Lots(seed: seed, agent: agent)
    var seen: Set<Int64> = []
    let order = candidates.filter { seen.insert($0.segment).inserted }
      .map { Entry(candidate: $0, stratum: plan.stratum(of: $0), lot: lots[$0.segment]) }
      .sorted { $0.lot < $1.lot }
    let sizes = order.reduce(into: [:]) { $0[$1.stratum, default: 0] += 1 }
    self.agent = agent
    self.plan = plan
    self.seed = seed
    self.order = order
    self.sizes = sizes
    quota = quotas(
      plan.perAgent, sizes: sizes, lots: Lots(seed: seed, agent: agent, purpose: "strata"))
  }

  /// All picks in the order drawn, and what is missing.
  func draw() -> DrawnSample {
    var sample = DrawnSample(picks: drawRandomly())
    note(.random, wanted: plan.perAgent, had: sample.picks.count, in: &sample)
    var taken = Set(sample.picks.map(\.segment))
    for target in plan.targeted {
      let found = targeted(target.kind, besides: taken).prefix(max(0, target.perAgent))
      sample.picks += found
      taken.formUnion(found.map(\.segment))
      note(.targeted(target.kind), wanted: target.perAgent, had: found.count, in: &sample)
    }
    return sample
  }

  /// The first that is not taken: of the pick's own stratum if there is one, else of any; for a
  /// target the next one that fits it.
  func next(instead pick: SamplePick, besides taken: Set<Int64>) -> SamplePick? {
    if case .targeted(let kind) = pick.reason {
      return targeted(kind, besides: taken).first
    }
    let free = order.filter { !taken.contains($0.candidate.segment) }
    if let next = free.first(where: { $0.stratum == pick.stratum }) {
      return self.pick(next, .random, probability: pick.inclusionProbability)
    }
    return free.first.map { self.pick($0, .random) }
  }

  private func drawRandomly() -> [SamplePick] {
    var left = quota
    return order.compactMap { entry in
      guard let rest = left[entry.stratum], rest > 0, let size = sizes[entry.stratum],
        let quota = quota[entry.stratum]
      else { return nil }
      left[entry.stratum] = rest - 1
      return pick(entry, .random, probability: Double(quota) / Double(size))
    }
  }

  private func targeted(_ kind: SampleTarget.Kind, besides taken: Set<Int64>) -> [SamplePick] {
    // Lots of their own: those that the random draw has left have high lots in it.
    let lots = Lots(seed: seed, agent: agent, purpose: kind.rawValue)
    return
      order
      .filter { kind.fits($0.candidate) && !taken.contains($0.candidate.segment) }
      .map { (entry: $0, rank: kind.rank(of: $0.candidate), lot: lots[$0.candidate.segment]) }
      .sorted { ($0.rank, $0.lot) < ($1.rank, $1.lot) }
      .map { pick($0.entry, .targeted(kind)) }
  }

  private func pick(
    _ entry: Entry, _ reason: SamplePick.Reason, probability: Double? = nil
  ) -> SamplePick {
    SamplePick(
      segment: entry.candidate.segment, agent: agent, reason: reason, stratum: entry.stratum,
      inclusionProbability: probability)
  }

  private func note(
    _ reason: SamplePick.Reason, wanted: Int, had: Int, in sample: inout DrawnSample
  ) {
    guard had < wanted else { return }
    sample.shortfalls.append(
      DrawnSample.Shortfall(agent: agent, reason: reason, wanted: wanted, had: had))
  }
}
