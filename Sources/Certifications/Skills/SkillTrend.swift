public import Statistics

/// The last half-life beside all that was before it.
public struct SkillTrend: Sendable, Hashable, Codable {
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case rising, falling
    case noSign = "no-sign"
  }

  public var direction: Direction
  /// The recent mean less the earlier one, in −1...1.
  public var difference: Double
  /// Of the difference; a direction is shown only where 0 lies outside.
  public var interval: Interval
  /// How many sources are on either side.
  public var recent: Int
  public var before: Int
}

extension SkillTrend {
  /// - Returns: nothing where one side has no evidence.
  ///
  /// On neither side does evidence age: what it was worth then is the question. The interval is
  /// Newcombe's of two shares (1998, method 10), drawn from each side's own.
  init?(_ evidence: [SkillEvidence], at moment: Int64, rules: SkillRules) {
    let all = SkillFolding(evidence, at: moment, halfLifeDays: nil, sameSource: rules.sameSource)
    // A source is on one side as a whole, or the two would not be independent.
    func isRecent(_ source: SkillSource) -> Bool {
      days(from: source.at, to: moment) <= rules.halfLifeDays
    }
    func side(_ wanted: Bool) -> (count: Int, value: Double, interval: Interval)? {
      let part = all.keeping { isRecent($0) == wanted }
      guard let mean = part.mean() else { return nil }
      return (
        part.sources.count, mean.value,
        shareInterval(mean: mean.value, number: mean.number, confidence: rules.confidence)
      )
    }
    guard let now = side(true), let then = side(false) else { return nil }
    difference = now.value - then.value
    interval = Interval(
      lower: difference
        - root(now.value - now.interval.lower, then.interval.upper - then.value),
      upper: difference
        + root(now.interval.upper - now.value, then.value - then.interval.lower))
    direction = interval.lower > 0 ? .rising : interval.upper < 0 ? .falling : .noSign
    recent = now.count
    before = then.count
  }
}

private func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
