public import Statistics

/// Whether a skill came back after a remedy: one criterion in reviews before and after.
public struct Recovery: Sendable, Hashable, Codable {
  /// Reviews in which the criterion did not fail, of those that judged it.
  public struct Count: Sendable, Hashable, Codable {
    public var met: Int
    public var of: Int
    /// Wilson's interval of the share met; nothing without reviews.
    public var interval: Interval?

    public var share: Double? { of > 0 ? Double(met) / Double(of) : nil }
  }

  public enum Verdict: String, Sendable, Hashable, Codable {
    case recovered
    case notYet
    case tooFewToSay
  }

  public var before: Count
  public var after: Count
  /// How many reviews afterwards were asked for.
  public var wanted: Int
  /// The share met afterwards less the one before; nothing where either is missing.
  public var difference: Double?
  /// Newcombe's interval of the difference, at 95 %.
  public var differenceInterval: Interval?
  public var verdict: Verdict

  /// The share met that counts as having the skill: 4 of 5.
  ///
  /// A choice: it is the pass mark that the field's products begin with.
  public static let enough = 0.8
}

/// Compares an agent's reviews on one criterion before and after a remedy.
///
/// *Recovered*: as many reviews as wanted, at least 80 % of them met, and the whole interval of the
/// difference above 0. *Not yet*: fewer than 80 % met, or so many failures that 80 % of those
/// wanted can no longer be reached. *Too few to say*: anything else; the reviews are too few, or the
/// difference may be chance.
///
/// The reviews that made a remedy due are worse than the agent's usual work, because they were
/// chosen for their failures, and some of any rise after them is a return to the usual. So `before`
/// should be all reviews of the months before the assignment, and not the window alone. With
/// Newcombe's interval five reviews met of five show a recovery from two of five, but not from three.
///
/// - Parameters:
///   - before: for each review that judged the criterion before the remedy whether it failed.
///   - after: the same afterwards; the whole list counts, even beyond those wanted.
///   - wanted: how many reviews afterwards the remedy asks for.
public func recovery(before: [Bool], after: [Bool], wanted: Int) -> Recovery {
  let early = Recovery.Count(before)
  let late = Recovery.Count(after)
  var difference: Double?
  if let one = early.share, let other = late.share { difference = other - one }
  let interval = newcombeInterval(
    (successes: late.met, trials: late.of), minus: (successes: early.met, trials: early.of))
  return Recovery(
    before: early, after: late, wanted: wanted, difference: difference,
    differenceInterval: interval, verdict: verdict(late, wanted: wanted, interval))
}

extension Recovery.Count {
  fileprivate init(_ failures: [Bool]) {
    met = failures.count { !$0 }
    of = failures.count
    interval = wilsonInterval(successes: met, trials: of)
  }
}

private func verdict(
  _ after: Recovery.Count, wanted: Int, _ interval: Interval?
) -> Recovery.Verdict {
  let whole = max(after.of, wanted, 1)
  let best = Double(whole - (after.of - after.met)) / Double(whole)
  if best < Recovery.enough { return .notYet }
  guard after.of >= max(1, wanted), let interval, interval.lower > 0 else {
    return .tooFewToSay
  }
  return .recovered
}
