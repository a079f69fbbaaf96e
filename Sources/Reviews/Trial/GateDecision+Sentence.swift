internal import Scoring
internal import Statistics

extension GateDecision {
  /// What is decided, and everything that is missing.
  public var sentence: String {
    guard !isAllowed else {
      return to == from ? "It stays \(to.words)." : "It may become \(to.words)."
    }
    return "Not \(to.words) yet: " + missing.map(\.sentence).joined(separator: "; ") + "."
  }
}

extension GateDecision.Missing {
  fileprivate var sentence: String {
    switch self {
    case .reviews(let count, let least):
      "it takes \(least) blind reviews in which both decided, and there "
        + (count == 1 ? "is 1" : "are \(count)")
    case .agreement(let lower, let least):
      "agreement may be as low as \(percent(lower)), and must be at least \(percent(least))"
    case .kappa(let lower, let least):
      "kappa may be as low as \(decimal(lower)), and must be at least \(decimal(least))"
    case .noKappa(.oneCategoryOnly):
      "both always gave the same answer, so nobody knows whether the machine can tell another"
    case .noKappa: "there is no interval of kappa"
    }
  }
}

extension MachineStanding {
  /// As the end of “It is …”.
  public var words: String {
    switch self {
    case .suggested: "suggested only"
    case .shownFirst: "shown first"
    case .counted: "counted"
    }
  }
}
