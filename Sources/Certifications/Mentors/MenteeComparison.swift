internal import Statistics

/// One mentor's mentees against all others', by one measure.
struct MenteeComparison {
  let difference: Estimate
  /// How probable it is that groups that do not differ lie so far apart, on either side.
  let chance: Double
  /// The variance of the difference if there is none.
  let variance: Double

  /// - Parameter ranks: the probability by their places, and whether the mentor's own lie below.
  /// - Returns: nothing where a group has fewer than five mentees.
  init?(
    _ own: MenteeScores, _ others: MenteeScores, _ measure: MentorMeasure,
    ranks: (chance: Double, isBelow: Bool)
  ) {
    let least = MentorOutcomes.leastMentees
    guard own.count >= least, others.count >= least, let one = own.share, let two = others.share,
      let share = (own + others).share
    else { return nil }
    let both = own.count + others.count
    let weight = own.weight + others.weight
    // Where mentors do not differ all mentees are of one kind, so all tell the spread; five who happen
    // to be alike do not.
    let variance = (own + others).squares(around: share) / Double(both - 1) * weight
    self.variance = variance

    if measure == .certified {
      let first = (successes: own.certified, trials: own.count)
      let second = (successes: others.certified, trials: others.count)
      difference = Estimate(
        value: one - two, standardError: variance.squareRoot(),
        interval: newcombeInterval(first, minus: second), units: both)
      chance = fisherChance(first, second)
    } else {
      let freedom = Double(both - 2)
      let within = (own.squares(around: one) + others.squares(around: two)) / freedom * weight
      let error = (within > 0 ? within : variance).squareRoot()
      let t = quantileT(0.975, freedom: freedom) ?? 0
      difference = Estimate(
        value: one - two, standardError: error,
        interval: error > 0
          ? Interval(lower: one - two - t * error, upper: one - two + t * error) : nil,
        units: both)
      // Places that say one thing and means that say another are no sign.
      chance = ranks.isBelow == (one < two) ? ranks.chance : 1
    }
  }
}

extension MenteeScores {
  /// Of mentees who earned all or nothing, how many earned all.
  fileprivate var certified: Int { Int(min(Double(count), max(0, earned.rounded()))) }
}

/// Fisher's exact test of two proportions, two-sided: the probability of all tables with the same
/// margins that are no more probable than this one.
func fisherChance(
  _ first: (successes: Int, trials: Int), _ second: (successes: Int, trials: Int)
) -> Double {
  let successes = first.successes + second.successes
  let least = max(0, successes - second.trials)
  let most = min(successes, first.trials)
  guard least <= first.successes, first.successes <= most else { return 1 }
  // Each table's probability over that of the one before, from the least on; scaled down where the
  // sum grows too large to hold.
  var weight = 1.0
  var weights = [weight]
  weights.reserveCapacity(most - least + 1)
  for count in least..<most {
    weight *= Double(successes - count) / Double(count + 1)
    weight *= Double(first.trials - count) / Double(second.trials - successes + count + 1)
    weights.append(weight)
    if weight > 1e200 {
      for place in weights.indices { weights[place] *= 1e-200 }
      weight *= 1e-200
    }
  }
  let seen = weights[first.successes - least]
  let sum = weights.reduce(0, +)
  return min(1, weights.reduce(0) { $0 + ($1 <= seen * (1 + 1e-7) ? $1 : 0) } / sum)
}
