public import Statistics

/// What the evidence says of one competency at one moment.
public struct SkillEstimate: Sendable, Hashable, Codable {
  /// The mean of the sources, in 0...1, weighted by what they say and by how recent they are.
  public var value: Double
  public var interval: Interval
  /// The effective number of observations that the interval goes by.
  ///
  /// The smaller of two: how many sources of equal weight would leave the mean as uncertain (Kish's
  /// number, never above that of the sources), and what they say in all, in observations of weight
  /// 1, where a source fades once it is older than a half-life.
  public var number: Double
  public var standing: SkillStanding
  /// Nothing where all evidence is of the last half-life, or all from before it.
  public var trend: SkillTrend?
  /// Seconds since 1970-01-01T00:00:00Z.
  public var newest: Int64
  public var oldest: Int64
  /// All that it rests on, the newest first.
  public var sources: [SkillSource]

  public func count(of kind: SkillEvidence.Kind) -> Int { sources.count { $0.kind == kind } }

  /// How many sources no person and no key has judged.
  public var machineOnly: Int { sources.count { $0.judges == [.machine] } }
}

extension SkillEstimate {
  /// - Parameter evidence: usable, on one competency, and none of it after the moment.
  /// - Returns: nothing of no evidence.
  init?(_ evidence: [SkillEvidence], at moment: Int64, rules: SkillRules) {
    guard let newest = evidence.map(\.at).max(), let oldest = evidence.map(\.at).min() else {
      return nil
    }
    // Weighed against the newest and not against the moment: so the mean stays what it was to the
    // last bit when only time passes, however long.
    let weighed = SkillFolding(
      evidence, at: newest, halfLifeDays: rules.halfLifeDays, sameSource: rules.sameSource)
    let plain = SkillFolding(
      evidence, at: newest, halfLifeDays: nil, sameSource: rules.sameSource)
    guard let mean = weighed.mean else { return nil }
    value = mean
    number = min(
      weighed.likeNumber, plain.worth(at: moment, halfLifeDays: rules.halfLifeDays))
    interval = shareInterval(mean: mean, number: number, confidence: rules.confidence)
    standing = SkillStanding(interval, by: rules)
    trend = SkillTrend(plain, at: moment, rules: rules)
    self.newest = newest
    self.oldest = oldest
    let ageing = decay(from: newest, to: moment, halfLifeDays: rules.halfLifeDays)
    sources = weighed.sources.map { source in
      var source = source
      source.weight *= ageing
      return source
    }
    // By reference already, which stays the order of those of one moment.
    .enumerated().sorted { ($1.element.at, $0.offset) < ($0.element.at, $1.offset) }.map(\.element)
  }
}
