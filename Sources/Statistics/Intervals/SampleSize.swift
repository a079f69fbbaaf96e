/// How many of a population must be looked at to know a proportion to ± `margin`.
///
/// - Parameters:
///   - margin: half-width as a share, above 0.
///   - population: how many there are in all; none for an endless supply.
///   - z: the normal quantile of the confidence, 1.959964 for 95 %.
/// - Returns: the unrounded number; round up. Source: Cochran's formula with p = ½ and the
///   correction for a finite population, n₀/(1 + (n₀ − 1)/N).
public func sampleSize(margin: Double, population: Int? = nil, z: Double = z95) -> Double? {
  guard margin > 0 else { return nil }
  let endless = z * z * 0.25 / (margin * margin)
  guard let population else { return endless }
  return population > 0 ? endless / (1 + (endless - 1) / Double(population)) : nil
}
