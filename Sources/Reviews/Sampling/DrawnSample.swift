/// A segment that was picked for review, with why and by what chance.
public struct SamplePick: Sendable, Hashable, Codable {
  public var segment: Int64
  public var agent: String
  public var reason: Reason
  /// The part of the agent's work that it stands for.
  public var stratum: String
  /// The chance, above 0 to 1, that a random draw had of picking it: how many were drawn of its
  /// stratum over how many there were.
  ///
  /// A mean that is to hold for all of an agent's work weighs each review by 1 over this. Nothing
  /// for targeted picks and for those that stand in for another stratum: they say nothing of the
  /// rest.
  public var inclusionProbability: Double?
  /// Who reviews it; nothing where nobody may.
  public var reviewer: Int64?

  public init(
    segment: Int64, agent: String, reason: Reason, stratum: String,
    inclusionProbability: Double? = nil, reviewer: Int64? = nil
  ) {
    self.segment = segment
    self.agent = agent
    self.reason = reason
    self.stratum = stratum
    self.inclusionProbability = inclusionProbability
    self.reviewer = reviewer
  }

  /// Why it was picked; as text `random` or the target's kind.
  public enum Reason: Sendable, Hashable, Codable {
    case random
    case targeted(SampleTarget.Kind)
  }
}

extension SamplePick.Reason: RawRepresentable {
  public init?(rawValue: String) {
    if rawValue == "random" {
      self = .random
    } else {
      guard let kind = SampleTarget.Kind(rawValue: rawValue) else { return nil }
      self = .targeted(kind)
    }
  }

  public var rawValue: String {
    switch self {
    case .random: "random"
    case .targeted(let kind): kind.rawValue
    }
  }
}

/// A sample as it was drawn; the same population, plan and seed give the same one again.
public struct DrawnSample: Sendable, Hashable, Codable {
  /// By agent, then in the order drawn: the random ones, then each target's.
  public var picks: [SamplePick]
  /// Where there was less than the plan asks for, by agent.
  ///
  /// An agent without any candidate is not known here and not listed.
  public var shortfalls: [Shortfall]

  public init(picks: [SamplePick], shortfalls: [Shortfall] = []) {
    self.picks = picks
    self.shortfalls = shortfalls
  }

  public struct Shortfall: Sendable, Hashable, Codable {
    public var agent: String
    public var reason: SamplePick.Reason
    public var wanted: Int
    public var had: Int

    public init(agent: String, reason: SamplePick.Reason, wanted: Int, had: Int) {
      self.agent = agent
      self.reason = reason
      self.wanted = wanted
      self.had = had
    }
  }

  /// How many picks nobody may review.
  public var unassigned: Int { picks.count { $0.reviewer == nil } }
}
