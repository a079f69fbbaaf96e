public import Statistics

/// Whether a person may let the machine count for more on a criterion, and what is missing.
public struct GateDecision: Sendable, Hashable, Codable {
  public var from: MachineStanding
  public var to: MachineStanding
  /// Empty when nothing stands in the way.
  public var missing: [Missing]

  public var isAllowed: Bool { missing.isEmpty }

  public enum Missing: Sendable, Hashable, Codable {
    /// So many reviews that both decided, of so many.
    case reviews(Int, of: Int)
    /// The lower end of the interval of agreement.
    case agreement(lower: Double, least: Double)
    /// The lower end of the interval of kappa.
    case kappa(lower: Double, least: Double)
    /// There is no kappa, or no interval of it.
    case noKappa(Undefined?)
  }
}

/// What a standing asks of the machine on a criterion.
///
/// Only blind reviews count, those that both decided. The figures are the lower ends of 95 %
/// intervals, so a small sample has to be better than a large one. The numbers are choices: 80 % is
/// about the best that is reported of reviewers among each other, and kappas of 0.4 and 0.6 are where
/// Landis and Koch (1977) let moderate and substantial agreement begin.
public struct GateRequirement: Sendable, Hashable, Codable {
  public var reviews: Int
  public var agreement: Double
  public var kappa: Double
}

extension MachineStanding {
  /// What it takes to rise to this standing; nothing for the lowest.
  public var requirement: GateRequirement? {
    switch self {
    case .suggested: nil
    case .shownFirst: GateRequirement(reviews: 30, agreement: 0.8, kappa: 0.4)
    case .counted: GateRequirement(reviews: 100, agreement: 0.9, kappa: 0.6)
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .suggested: 0
    case .shownFirst: 1
    case .counted: 2
    }
  }
}

/// Whether a person may change the machine's standing with a criterion.
///
/// Staying and falling need nothing. Rising needs the requirement of the standing that is asked for,
/// which includes those below it. It never happens by itself.
public func mayRise(
  from: MachineStanding, to: MachineStanding, trial: MachineTrial
) -> GateDecision {
  var decision = GateDecision(from: from, to: to, missing: [])
  guard to.rank > from.rank, let requirement = to.requirement else { return decision }
  if trial.decided < requirement.reviews {
    decision.missing.append(.reviews(trial.decided, of: requirement.reviews))
  }
  if let lower = trial.agreement?.interval?.lower, lower < requirement.agreement {
    decision.missing.append(.agreement(lower: lower, least: requirement.agreement))
  }
  guard trial.decided > 0 else { return decision }
  let kappa = trial.kappa
  if let lower = kappa.estimate?.interval?.lower {
    if lower < requirement.kappa {
      decision.missing.append(.kappa(lower: lower, least: requirement.kappa))
    }
  } else {
    decision.missing.append(.noKappa(kappa.reason))
  }
  return decision
}
