/// How a quiz did as a whole: the spread of its totals, and how far its items measure one thing.
public struct QuizStatistics: Sendable, Hashable, Codable {
  public var sittings: Int
  /// How many items count.
  public var items: Int
  /// What can be earned.
  public var possible: Double
  /// Points, as are the median and the deviation.
  public var mean: Double
  public var median: Double
  /// Over n − 1; nothing of one sitting.
  public var deviation: Double?
  /// Nothing of fewer than three sittings, or where all totals are alike.
  public var skewness: Double?
  /// The excess over a normal distribution's; nothing of fewer than four sittings.
  public var kurtosis: Double?
  /// Cronbach's alpha: 1 where the items agree fully, below 0 where they work against each other.
  ///
  /// Nothing with fewer than two items or sittings, or where all totals are alike.
  public var alpha: Estimate?
  /// True where every mark is all or nothing, so that alpha is what is called KR-20.
  public var isKR20: Bool
  /// How far a total is likely to be off, in points: deviation · √(1 − alpha).
  public var standardError: Double?
  /// The share of the totals' deviation that is error: √(1 − alpha).
  ///
  /// Above 1 where alpha is below 0.
  public var errorRatio: Double? { alpha.map { (1 - $0.value).squareRoot() } }
}

extension ItemSheet {
  /// The statistics of the totals.
  ///
  /// - Returns: nothing of no sittings, of no counted items, and where not every sitting has every
  ///   counted item: totals of other forms are other totals.
  public var quiz: QuizStatistics? {
    let counted = columns.indices.filter { columns[$0].isCounted }
    guard !counted.isEmpty, let totals, let mean = Statistics.mean(of: totals) else { return nil }
    let deviation = standardDeviation(of: totals)
    let alpha = alpha(counted, totals)
    let moments = Moments(totals)
    return QuizStatistics(
      sittings: totals.count, items: counted.count,
      possible: counted.reduce(0) { $0 + columns[$1].possible }, mean: mean,
      median: median(of: totals), deviation: deviation, skewness: moments.skewness,
      kurtosis: moments.kurtosis, alpha: alpha,
      isKR20: marks.allSatisfy { row in
        counted.allSatisfy { row[$0] == 0 || row[$0] == columns[$0].possible }
      },
      standardError: alpha.flatMap { alpha in
        deviation.map { $0 * max(0, 1 - alpha.value).squareRoot() }
      })
  }

  /// Cronbach's alpha, k/(k − 1)·(1 − Σ var(xᵢ)/var(t)), all variances over n − 1.
  ///
  /// Of items that earn all or nothing it is Kuder and Richardson's formula 20; their p·q over n
  /// gives the same when the total's variance is over n, too. The interval is Feldt's (1965):
  /// from 1 − (1 − α)·F(.975) to 1 − (1 − α)·F(.025), with n − 1 and (n − 1)(k − 1) degrees of
  /// freedom. It is not cut off below: alpha may be far below 0.
  private func alpha(_ counted: [Int], _ totals: [Double]) -> Estimate? {
    guard counted.count > 1, let deviation = standardDeviation(of: totals),
      isSpread(deviation, totals)
    else { return nil }
    let variances = counted.reduce(0.0) { sum, item in
      let deviation = standardDeviation(of: marks.map { $0[item] ?? 0 }) ?? 0
      return sum + deviation * deviation
    }
    let k = Double(counted.count)
    let value = k / (k - 1) * (1 - variances / (deviation * deviation))
    guard value.isFinite else { return nil }
    var estimate = Estimate(value: value, units: totals.count)
    let freedom = Double(totals.count - 1)
    if value < 1 - 1e-12, let high = quantileF(0.975, freedom, freedom * (k - 1)),
      let low = quantileF(0.025, freedom, freedom * (k - 1))
    {
      estimate.interval = Interval(lower: 1 - (1 - value) * high, upper: 1 - (1 - value) * low)
    }
    return estimate
  }
}

/// The middle value; of an even number of values the mean of the two in the middle.
func median(of values: [Double]) -> Double {
  let sorted = values.sorted()
  guard let upper = sorted.dropFirst(sorted.count / 2).first else { return .nan }
  guard sorted.count.isMultiple(of: 2) else { return upper }
  return (sorted[sorted.count / 2 - 1] + upper) / 2
}

/// Skewness and kurtosis from k-statistics, as Moodle has them.
///
/// k₂ = n·m₂/(n − 1), k₃ = n²·m₃/((n − 1)(n − 2)),
/// k₄ = n²·((n + 1)m₄ − 3(n − 1)m₂²)/((n − 1)(n − 2)(n − 3)), with the central moments over n;
/// skewness = k₃/k₂^1.5, kurtosis = k₄/k₂².
private struct Moments {
  var skewness: Double?
  var kurtosis: Double?

  init(_ values: [Double]) {
    guard values.count > 2, let mean = mean(of: values),
      let deviation = standardDeviation(of: values), isSpread(deviation, values)
    else { return }
    let n = Double(values.count)
    func moment(_ power: Int) -> Double {
      values.reduce(0) { sum, value in
        sum + (0..<power).reduce(1.0) { product, _ in product * (value - mean) }
      } / n
    }
    let m2 = moment(2)
    let k2 = n * m2 / (n - 1)
    let k3 = n * n * moment(3) / ((n - 1) * (n - 2))
    skewness = k3 / (k2 * k2.squareRoot())
    guard values.count > 3 else { return }
    let k4 =
      n * n * ((n + 1) * moment(4) - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3))
    kurtosis = k4 / (k2 * k2)
  }
}
