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
  /// Of the difference; a direction is shown only where 0 lies outside and either side is worth at
  /// least two observations.
  public var interval: Interval
  /// How many sources are on either side.
  public var recent: Int
  public var before: Int
}

extension SkillTrend {
  /// - Parameter sources: none of which has aged; what they were worth then is the question.
  /// - Returns: nothing where one side has no evidence.
  ///
  /// Source of the interval: Newcombe's for two shares (1998, method 10), with each side's own in
  /// place of Wilson's.
  init?(_ sources: SkillFolding, at moment: Int64, rules: SkillRules) {
    // A source is on one side as a whole, or the two would not be independent.
    func isRecent(_ source: SkillSource) -> Bool {
      days(from: source.at, to: moment) <= rules.halfLifeDays
    }
    func side(_ wanted: Bool) -> (count: Int, value: Double, number: Double, interval: Interval)? {
      let part = sources.keeping { isRecent($0) == wanted }
      guard let mean = part.mean else { return nil }
      let number = min(part.likeNumber, part.worth(at: moment, halfLifeDays: nil))
      return (
        part.sources.count, mean, number,
        shareInterval(mean: mean, number: number, confidence: rules.confidence)
      )
    }
    guard let now = side(true), let then = side(false) else { return nil }
    difference = now.value - then.value
    interval = Interval(
      lower: difference
        - root(now.value - now.interval.lower, then.interval.upper - then.value),
      upper: difference
        + root(now.interval.upper - now.value, then.value - then.interval.lower))
    // One source beside many is a good or a bad day, not a change.
    let isEnough = min(now.number, then.number) >= 2
    direction =
      isEnough && interval.lower > 0 ? .rising : isEnough && interval.upper < 0 ? .falling : .noSign
    recent = now.count
    before = then.count
  }
}

private func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
