internal import Curricula
internal import Rubrics

/// Counts what plays came to, one after the other.
struct FuzzTally {
  private let scenario: Scenario
  private var tracks = ScenarioTracks()
  private var plays = 0
  private var steps = 0
  private var refused = 0
  private var ends: [StateID: Int] = [:]
  private var outcomes: [End.Outcome: Int] = [:]
  private var shares: [Double] = []
  private var endless: [FuzzReport.Offender] = []
  private var outOfBounds: [FuzzReport.Offender] = []
  private var endlessCount = 0
  private var longest: FuzzReport.Offender?
  private var worst: FuzzReport.Offender?
  private var best: FuzzReport.Offender?

  init(_ engine: ScenarioEngine) { scenario = engine.scenario }

  mutating func add(_ play: Play, _ score: PlayScore?, seed: UInt64, refused: Int) {
    plays += 1
    self.refused += refused
    let length = play.steps.count - 1
    steps += length
    tracks.note(play)
    func offender(_ reason: FuzzReport.Offender.Reason) -> FuzzReport.Offender {
      FuzzReport.Offender(reason: reason, seed: seed, steps: length, share: score?.share)
    }
    if length > longest?.steps ?? -1 { longest = offender(.longest) }
    if play.isOutOfBounds || score.map({ !(0...1).contains($0.share) }) ?? false {
      if outOfBounds.count < mostOffenders { outOfBounds.append(offender(.outOfBounds)) }
    }
    guard let end = play.end, let score else {
      endlessCount += 1
      if endless.count < mostOffenders { endless.append(offender(.endless)) }
      return
    }
    ends[end.id, default: 0] += 1
    outcomes[end.outcome, default: 0] += 1
    shares.append(score.share)
    if score.share < worst?.share ?? .infinity { worst = offender(.worst) }
    if score.share > best?.share ?? -1 { best = offender(.best) }
  }

  var report: FuzzReport {
    FuzzReport(
      plays: plays, endless: endlessCount, refused: refused, ends: ends, outcomes: outcomes,
      coverage: ScenarioCoverage(of: scenario, tracks), scores: FuzzReport.Distribution(shares),
      meanSteps: plays == 0 ? 0 : Double(steps) / Double(plays), longest: longest?.steps ?? 0,
      offenders: endless + outOfBounds + [longest, worst, best].compactMap { $0 })
  }
}

private let mostOffenders = 10

extension Play {
  /// What no play may ever be.
  fileprivate var isOutOfBounds: Bool {
    !Customer.moods.contains(mood) || !Customer.patienceRange.contains(patience)
      || zip(values, scenario.variables).contains { !$1.range.contains($0) }
      || zip(steps, steps.dropFirst()).contains { $0.until > $1.at }
  }
}

extension FuzzReport.Distribution {
  fileprivate init?(_ shares: [Double]) {
    let sorted = shares.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    self.init(
      count: sorted.count, min: first,
      deciles: (1...9).map { sorted[(sorted.count * $0 + 9) / 10 - 1] }, max: last,
      mean: sorted.reduce(0, +) / Double(sorted.count))
  }
}
