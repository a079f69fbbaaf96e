/// The arithmetic mean; nothing of no values.
public func mean(of values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

/// The standard deviation of a sample: the root of the squared deviations over n − 1.
///
/// - Returns: nothing of fewer than two values.
public func standardDeviation(of values: [Double]) -> Double? {
  guard values.count > 1, let mean = mean(of: values) else { return nil }
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / Double(values.count - 1)).squareRoot()
}

/// How far the mean of a sample is likely to be off: sd / √n.
///
/// - Returns: nothing of fewer than two values.
public func standardErrorOfMean(of values: [Double]) -> Double? {
  standardDeviation(of: values).map { $0 / Double(values.count).squareRoot() }
}
