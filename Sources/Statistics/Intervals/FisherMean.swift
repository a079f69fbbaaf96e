/// The mean of several kappas or correlations by Fisher's z.
///
/// - Parameters:
///   - kappas: each in −1...1; 1 and −1, which have no z, count as ±0.999.
///   - weights: one for each, 0 or above, such as the numbers of units; without them all weigh
///     the same.
/// - Returns: tanh(Σ w·artanh(κ)/Σ w); nothing of no kappas, or where the weights do not fit them
///   or are all 0.
public func fisherMean(of kappas: [Double], weights: [Double]? = nil) -> Double? {
  let weights = weights ?? Array(repeating: 1, count: kappas.count)
  let total = weights.reduce(0, +)
  guard weights.count == kappas.count, weights.allSatisfy({ $0 >= 0 }), total > 0,
    total.isFinite, kappas.allSatisfy({ abs($0) <= 1 })
  else { return nil }
  let sum = zip(kappas, weights).reduce(0) { sum, pair in
    sum + pair.1 * inverseHyperbolicTangent(of: max(-0.999, min(0.999, pair.0)))
  }
  return hyperbolicTangent(of: sum / total)
}
