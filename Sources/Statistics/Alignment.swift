/// How near a score is to a benchmark, as a share of the scale.
///
/// - Parameters:
///   - original: points given.
///   - benchmark: points an expert gave.
///   - maximum: points possible, above 0.
/// - Returns: 1 for the same points, 0 for opposite ends. Source: MaestroQA's alignment score,
///   1 − |original − benchmark| / maximum.
public func alignment(original: Double, benchmark: Double, maximum: Double) -> Double? {
  guard maximum > 0 else { return nil }
  return 1 - abs(original - benchmark) / maximum
}

/// The alignment of a whole card: criteria weighted by their possible points.
///
/// - Returns: a share in 0...1, or nothing where no points are possible.
public func cardAlignment(
  _ criteria: [(original: Double, benchmark: Double, maximum: Double)]
) -> Double? {
  let possible = criteria.reduce(0) { $0 + $1.maximum }
  guard possible > 0 else { return nil }
  let earned = criteria.reduce(0) { sum, criterion in
    sum
      + (alignment(
        original: criterion.original, benchmark: criterion.benchmark, maximum: criterion.maximum)
        ?? 0) * criterion.maximum
  }
  return earned / possible
}
