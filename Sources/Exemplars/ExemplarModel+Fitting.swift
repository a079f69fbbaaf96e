extension ExemplarModel {
  /// Learns a cue from sentences for it and sentences against it.
  ///
  /// The cost is the one of `costs` whose cross-validated, calibrated values lose least; the
  /// calibration is fitted on those same values. With fewer than two sentences on a side there is
  /// nothing to hold out, and the model never tells.
  public init(
    like: [String], unlike: [String], band: AbstainBand = .standard,
    seed: UInt64 = ExemplarModel.standardSeed
  ) {
    self.init(
      Examples(like: like.map { ExemplarText($0) }, unlike: unlike.map { ExemplarText($0) }),
      band: band, seed: seed)
  }

  init(_ examples: Examples, band: AbstainBand, seed: UInt64) {
    let space = FeatureSpace(of: examples.texts)
    let rows = Rows(examples.texts, in: space)
    let (cost, calibration) = Self.calibrated(examples, rows, seed: seed)
    let fit = LinearFit(
      rows, used: Array(examples.texts.indices), isLike: examples.isLike, cost: cost,
      isBalanced: true, seed: seed)
    self.init(
      seed: seed, band: band, likeCount: examples.likeCount,
      unlikeCount: examples.texts.count - examples.likeCount, cost: cost, space: space,
      weights: fit.weights.map { Float($0) }, bias: fit.bias, calibration: calibration)
  }

  /// What an example within the margin may cost, from the most cautious.
  static let costs = [0.01, 0.03, 0.1, 0.3, 1]
  /// How many parts are held out in turn to choose the cost and to calibrate.
  static let calibrationFolds = 5
  /// From so many sentences on the costs between matter little and three parts say enough: a whole
  /// lexicon is learnt in a quarter of the time.
  static let manySentences = 700
  static let costsOfMany = [0.1, 0.3]
  static let calibrationFoldsOfMany = 3

  private static func calibrated(
    _ examples: Examples, _ rows: Rows, seed: UInt64
  ) -> (cost: Double, calibration: Calibration) {
    guard min(examples.likeCount, examples.texts.count - examples.likeCount) >= 2 else {
      return (costs[0], .silent)
    }
    let isMany = examples.texts.count >= manySentences
    let costs = isMany ? costsOfMany : costs
    let folds = Folds(
      sides: examples.isLike.map { $0 ? 1 : 0 }, groups: examples.groups,
      wanted: isMany ? calibrationFoldsOfMany : calibrationFolds, seed: seed)
    var values = Array(
      repeating: Array(repeating: 0.0, count: examples.texts.count), count: costs.count)
    for part in 0..<folds.count {
      let used = folds.others(than: part)
      let held = folds.members(of: part)
      var duals: [Double]?
      for (index, cost) in costs.enumerated() {
        let fit = LinearFit(
          rows, used: used, isLike: examples.isLike, cost: cost, isBalanced: true, seed: seed,
          from: duals)
        duals = fit.duals
        for row in held { values[index][row] = rows.product(of: row, with: fit.weights) + fit.bias }
      }
    }
    var best: (loss: Double, cost: Double, calibration: Calibration)?
    for (index, cost) in costs.enumerated() {
      let calibration = Calibration(values: values[index], isLike: examples.isLike)
      let loss = calibration.loss(values: values[index], isLike: examples.isLike)
      // Written so that a tie goes to the more cautious.
      if loss < best?.loss ?? .infinity { best = (loss, cost, calibration) }
    }
    return best.map { ($0.cost, $0.calibration) } ?? (costs[0], .silent)
  }
}
