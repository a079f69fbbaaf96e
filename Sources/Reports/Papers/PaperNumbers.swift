internal import Scoring

/// A share as a percentage with two decimals; what is no share that could be is a dash.
func share(_ value: Double?) -> String {
  // `percent` counts in whole ten-thousandths, which have no room for numbers without measure.
  guard let value, abs(value) < 1e9 else { return "–" }
  return percent(value)
}

/// An interval of shares; words where there is none.
func interval(_ lower: Double?, _ upper: Double?) -> String {
  guard let lower, let upper, abs(lower) < 1e9, abs(upper) < 1e9 else { return "too few" }
  return "\(percent(lower)) to \(percent(upper))"
}

/// The number with its noun.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

/// The sum, held at the largest number where it would be more.
func sum(_ numbers: some Sequence<Int>) -> Int {
  numbers.reduce(0) { total, number in
    let (sum, isTooLarge) = total.addingReportingOverflow(max(0, number))
    return isTooLarge ? .max : sum
  }
}
