/// How many of several things happen that each have a chance of their own and do not depend on one
/// another.
///
/// Exact, one thing after the other. Only ends of the list that hold less than 1e-18 are left out,
/// so that n things need not n² but some n·√n steps.
struct PoissonBinomial {
  /// The chance of exactly so many of them, from `first` on.
  private var chances: ArraySlice<Double> = [1]
  private var first = 0

  init(_ probabilities: [Double]) {
    for probability in probabilities {
      let p = probability > 0 ? min(probability, 1) : 0
      var next: [Double] = []
      next.reserveCapacity(chances.count + 1)
      var before = 0.0
      for chance in chances {
        next.append(chance * (1 - p) + before * p)
        before = chance
      }
      next.append(before * p)
      chances = next[...]
      while chances.count > 1, let least = chances.first, least < 1e-18 {
        chances.removeFirst()
        first += 1
      }
      while chances.count > 1, let last = chances.last, last < 1e-18 { chances.removeLast() }
    }
  }

  /// The smallest number that is not exceeded with at least this probability.
  func quantile(_ probability: Double) -> Int {
    var sum = 0.0
    for (place, chance) in chances.enumerated() {
      sum += chance
      if sum >= probability { return first + place }
    }
    return first + chances.count - 1
  }

  /// The chance of exactly so many.
  func chance(of count: Int) -> Double {
    let place = chances.startIndex + count - first
    return chances.indices.contains(place) ? chances[place] : 0
  }
}
