/// The 21 weights of FSRS-6, w0...w20, which say how people forget.
///
/// w0–w3 are the first stabilities in days for each rating, w4–w7 rule the difficulty, w8–w10, w15
/// and w16 the growth of stability after a pass, w11–w14 what is left of it after a lapse, w17–w19
/// reviews on the same day, w20 the shape of the forgetting curve. Written as a list of numbers.
public struct RepetitionParameters: Sendable, Hashable, Codable {
  public let weights: [Double]
  /// What makes the forgetting curve pass through 0.9 after as many days as the stability.
  let curveFactor: Double

  /// The published defaults.
  ///
  /// Source: FSRS-6, https://github.com/open-spaced-repetition/fsrs-rs.
  public static let published = RepetitionParameters(
    valid: [
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
      1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

  /// What each weight may be.
  ///
  /// Source: the bounds of https://github.com/open-spaced-repetition/py-fsrs.
  public static let ranges: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4,
    0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1,
    1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// - Throws: ``RepetitionFault`` for another number of weights, one outside its range or not a
  ///   number, and first stabilities that fall.
  public init(weights: [Double]) throws(RepetitionFault) {
    guard weights.count == Self.ranges.count else { throw .wrongNumberOfWeights(weights.count) }
    for (index, range) in Self.ranges.enumerated() where !range.contains(weights[index]) {
      throw .weightOutOfRange(index: index)
    }
    guard zip(weights[..<4], weights[1..<4]).allSatisfy({ $0 <= $1 }) else {
      throw .firstStabilitiesFall
    }
    self.init(valid: weights)
  }

  private init(valid weights: [Double]) {
    self.weights = weights
    curveFactor = power(of: 0.9, to: -1 / weights[20]) - 1
  }

  public init(from decoder: any Decoder) throws {
    try self.init(weights: decoder.singleValueContainer().decode([Double].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(weights)
  }
}
