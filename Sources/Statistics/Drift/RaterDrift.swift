/// How one rater's leniency moved over time.
public struct RaterDrift: Sendable, Hashable, Codable {
  public var rater: Int
  /// In the order of time; only windows in which the rater shares a unit with another.
  public var windows: [WindowLeniency]
  /// By how many points a window the leniency grows, with Student's interval of n − 2 degrees of
  /// freedom; `units` are the differences it rests on.
  public var slope: Coefficient
}

/// How lenient a rater was in one window of time.
public struct WindowLeniency: Sendable, Hashable, Codable {
  public var window: Int
  /// Comparable with ``RaterLeniency/leniency``, with Student's interval of the mean.
  public var leniency: Estimate
}

/// How the leniency of each rater moved over time, against peers who rated the same units.
///
/// A rater's mark of a unit is compared with the mean of the others' marks of that unit, each less
/// its rater's leniency over all windows (``Leniency``), so a window in which only strict peers
/// rated does not make the rater lenient. The mean of these differences in a window is the
/// leniency there; their regression on the window's number by least squares is the slope. All
/// differences weigh the same. A drift that all raters share cannot be seen.
///
/// - Returns: one entry for each rater with a mark, in the order of their numbers.
public func drift(of marks: [GivenScore]) -> [RaterDrift] {
  let marks = marks.filter(\.score.isFinite)
  let fit = Leniency(of: marks).raters
  let effects = Dictionary(
    uniqueKeysWithValues: fit.map { ($0.rater, $0.leniency.estimate?.value ?? 0) })
  var differences: [Int: [(window: Int, value: Double)]] = [:]
  let units = Dictionary(grouping: marks, by: \.unit).sorted { $0.key < $1.key }
  for (_, unit) in units {
    let total = unit.reduce(0) { $0 + $1.score - (effects[$1.rater] ?? 0) }
    let raters = Dictionary(grouping: unit, by: \.rater).sorted { $0.key < $1.key }
    for (rater, own) in raters where own.count < unit.count {
      let effect = effects[rater] ?? 0
      let others = total - own.reduce(0) { $0 + $1.score - effect }
      let expected = others / Double(unit.count - own.count)
      let windows = Dictionary(grouping: own, by: \.window).sorted { $0.key < $1.key }
      for (window, marks) in windows {
        let mean = marks.reduce(0) { $0 + $1.score } / Double(marks.count)
        differences[rater, default: []].append((window, mean - expected))
      }
    }
  }
  return fit.map { entry in
    let own = differences[entry.rater] ?? []
    let windows = Dictionary(grouping: own, by: \.window).sorted { $0.key < $1.key }
    return RaterDrift(
      rater: entry.rater,
      windows: windows.compactMap { window, differences in
        leniency(differences.map(\.value)).map { WindowLeniency(window: window, leniency: $0) }
      },
      slope: slope(own.map { (x: Double($0.window), y: $0.value) }))
  }
}

private func leniency(_ differences: [Double]) -> Estimate? {
  guard let mean = mean(of: differences), mean.isFinite else { return nil }
  let error = standardErrorOfMean(of: differences).flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
  return Estimate(
    value: mean, standardError: error,
    interval: error.flatMap {
      Interval(around: mean, error: $0, freedom: differences.count - 1)
    }, units: differences.count)
}

/// The slope of a line through points, by least squares.
private func slope(_ points: [(x: Double, y: Double)]) -> Coefficient {
  guard let x = mean(of: points.map(\.x)), let y = mean(of: points.map(\.y)) else {
    return .undefined(.sharesNoUnit)
  }
  let spread = points.reduce(0) { $0 + ($1.x - x) * ($1.x - x) }
  guard spread > 0 else { return .undefined(.oneWindowOnly) }
  let slope = points.reduce(0) { $0 + ($1.x - x) * ($1.y - y) } / spread
  guard slope.isFinite else { return .undefined(.numbersOutOfRange) }
  let squares = points.reduce(0) { sum, point in
    let rest = point.y - y - slope * (point.x - x)
    return sum + rest * rest
  }
  let freedom = points.count - 2
  guard freedom > 0, squares > 0, squares.isFinite else {
    return .estimated(Estimate(value: slope, units: points.count))
  }
  let error = (squares / Double(freedom) / spread).squareRoot()
  return .estimated(
    Estimate(
      value: slope, standardError: error,
      interval: Interval(around: slope, error: error, freedom: freedom), units: points.count))
}
