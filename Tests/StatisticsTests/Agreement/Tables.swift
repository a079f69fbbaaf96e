import Statistics

/// Krippendorff's "C" data; 0 is not rated.
let krippendorffC: [[Double?]] = [
  [1, 1, 0, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
  [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [0, 5, 5, 5], [0, 0, 1, 1], [0, 0, 3, 0],
].map { $0.map { $0 == 0 ? nil : $0 } }

/// Fleiss' diagnoses of 30 patients by six raters, category numbers 1 to 5.
let diagnoses: [[Double?]] =
  """
  444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333
  144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224
  111155 224444 133333 555555
  """.split { $0.isWhitespace }.map { $0.map { $0.wholeNumberValue.map(Double.init) } }

/// Six contacts scored by three reviewers.
let totals: [[Double?]] = [
  [82, 85, 80], [74, 70, 69], [91, 95, 90], [60, 66, 58], [77, 80, 79], [68, 71, 60],
]

/// A table of two raters and two categories, yes before no.
func twoByTwo(_ yy: Int, _ yn: Int, _ ny: Int, _ nn: Int) -> Ratings? {
  let rows = [(yy, [0, 0]), (yn, [0, 1]), (ny, [1, 0]), (nn, [1, 1])]
  return Ratings(
    categories: rows.flatMap { Array(repeating: $0.1.map(Optional.some), count: $0.0) },
    categoryCount: 2)
}

/// Two lists of ratings on a scale of whole numbers.
func twoRaters(_ a: [Int?], _ b: [Int?], scale: ClosedRange<Int>) -> Ratings? {
  Ratings(
    values: zip(a, b).map { [$0.map(Double.init), $1.map(Double.init)] },
    scale: scale.map(Double.init))
}

/// SplitMix64: the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in 0..<1.
  mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// Nearly normal, with mean 0 and variance 1.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + share() } }

  mutating func category(_ shares: [Double]) -> Int {
    var rest = share()
    return shares.firstIndex {
      rest -= $0
      return rest < 0
    } ?? shares.count - 1
  }

  /// Units whose raters see the truth with probability `skill` and otherwise guess, so that every
  /// coefficient with a chance term of the true shares is skill² in the long run.
  mutating func ratings(
    units: Int, raters: Int, shares: [Double], skill: Double, missing: Double = 0
  ) -> Ratings? {
    let rows = (0..<units).map { _ in
      let truth = category(shares)
      return (0..<raters).map { _ -> Int? in
        let guess = category(shares)
        let seen = share() < skill ? truth : guess
        return share() < missing ? nil : seen
      }
    }
    return Ratings(categories: rows, categoryCount: shares.count)
  }
}

extension Coefficient {
  var value: Double? { estimate?.value }
}

func isNear(_ value: Double?, _ expected: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let value, let expected else { return value == nil && expected == nil }
  return abs(value - expected) < tolerance
}

func isNear(_ interval: Interval?, _ lower: Double, _ upper: Double, _ tolerance: Double = 1e-9)
  -> Bool
{
  isNear(interval?.lower, lower, tolerance) && isNear(interval?.upper, upper, tolerance)
}
