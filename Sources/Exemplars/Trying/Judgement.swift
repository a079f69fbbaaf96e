extension ExemplarTrial.Judgement {
  /// Below this on a side, accuracy is a matter of luck.
  static let leastExamples = 8

  init(_ curve: [ExemplarTrial.CurvePoint], likeCount: Int, unlikeCount: Int) {
    let count = likeCount + unlikeCount
    guard min(likeCount, unlikeCount) >= Self.leastExamples, let last = curve.last else {
      self = .tooFew(least: Self.leastExamples)
      return
    }
    let chance = Double(max(likeCount, unlikeCount)) / Double(count)
    // Two standard errors of a share, so that luck is not taken for learning.
    let luck = 2 * (chance * (1 - chance) / Double(count)).squareRoot()
    if last.accuracy <= chance + min(luck, (1 - chance) / 2) {
      self = .nothingLearnt
      return
    }
    let gain = last.accuracy - (curve.dropLast().last?.accuracy ?? last.accuracy)
    if gain < 0.01 {
      self = .settled(gain: max(gain, 0))
      return
    }
    self = .moreWouldHelp(gain: gain, twice: 2 * count, expected: Self.expected(with: 2, curve))
  }

  /// The accuracy with so many times the examples, from a straight line through the logarithms of
  /// the errors and of the counts.
  private static func expected(
    with factor: Double, _ curve: [ExemplarTrial.CurvePoint]
  ) -> Double {
    let points = curve.map {
      (x: naturalLogarithm($0.share), y: naturalLogarithm(max(1 - $0.accuracy, 0.001)))
    }
    let count = Double(points.count)
    let (meanX, meanY) = (
      points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count
    )
    let together = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    let fall = spread > 0 ? min(together / spread, 0) : 0
    let error = 1 - (curve.last?.accuracy ?? 0)
    return 1 - error * exponential(fall * naturalLogarithm(factor))
  }
}
