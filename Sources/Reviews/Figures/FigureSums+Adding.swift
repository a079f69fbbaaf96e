extension FigureSums {
  /// The sums of both groups, as of a team from those of its agents.
  public static func + (one: FigureSums, other: FigureSums) -> FigureSums {
    var sums = one
    sums.scored += other.scored
    sums.notScored += other.notScored
    sums.totals += other.totals
    sums.squaredTotals += other.squaredTotals
    sums.earned += other.earned
    sums.possible += other.possible
    sums.squaredEarned += other.squaredEarned
    sums.squaredPossible += other.squaredPossible
    sums.products += other.products
    sums.passed += other.passed
    sums.decided += other.decided
    sums.free = zip(one.free, other.free).map { $0 + $1 }
    sums.exposed = zip(one.exposed, other.exposed).map { $0 + $1 }
    sums.answered += other.answered
    sums.notApplicable += other.notApplicable
    sums.skipped += other.skipped
    sums.seconds += other.seconds
    return sums
  }
}

extension CriterionSums {
  /// The sums of both groups.
  public static func + (one: CriterionSums, other: CriterionSums) -> CriterionSums {
    var sums = one
    sums.answered += other.answered
    sums.shares += other.shares
    sums.squaredShares += other.squaredShares
    sums.met += other.met
    sums.notMet += other.notMet
    sums.notApplicable += other.notApplicable
    sums.skipped += other.skipped
    return sums
  }
}
