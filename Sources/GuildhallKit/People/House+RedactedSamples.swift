internal import Reviews
internal import Storage

extension House {
  /// Whether a drawing gives its picks again.
  ///
  /// Lots hang on the agent's name. Where that was erased, the picks of everybody else must come out
  /// and all are held against their hash; who reviews them hung on the names of all.
  func isReproduced(
    _ cycle: StoredCycle, _ drawn: [SamplePick], by again: DrawnSample,
    from population: [SampleCandidate]
  ) throws -> Bool {
    guard population.count == cycle.population.count else { return false }
    guard let redacted = try store.redactedSamples()[cycle.id] else { return again.picks == drawn }
    guard redacted.said == redacted.found else { return false }
    let roster = try roster()
    let presences = try presences()
    let doubtful = Set(population.filter { redacted.doubtful.contains($0.segment) }.map(\.agent))
    func comparable(_ picks: [SamplePick]) -> [SamplePick] {
      picks.filter { pick in
        let person = roster.person(ofAgent: pick.agent)
        return !doubtful.contains(pick.agent)
          && person.flatMap { presences[$0.id]?.isErased } != true
      }
      .map { pick in
        var pick = pick
        pick.reviewer = nil
        return pick
      }
    }
    return comparable(again.picks) == comparable(drawn)
  }
}
