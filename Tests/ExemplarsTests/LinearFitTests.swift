import Testing

@testable import Exemplars

@Test func `two texts that share nothing give the plane worked out by hand`() {
  // Each row has length 1 and is orthogonal to the other. With cost c, dual a for each, the bias
  // is a - a = 0 and the slope a·(1 + 1/(2c)) - 1 is nought at a = 1/(1 + 1/(2c)).
  let texts = [ExemplarText("yes"), ExemplarText("no")]
  let rows = Rows(texts, in: FeatureSpace(of: texts))
  #expect(abs(rows.square(of: 0) - 1) < 1e-12)
  let fit = LinearFit(
    rows, used: [0, 1], isLike: [true, false], cost: 0.5, isBalanced: true, seed: 1)
  #expect(abs(rows.product(of: 0, with: fit.weights) + fit.bias - 0.5) < 0.02)
  #expect(abs(rows.product(of: 1, with: fit.weights) + fit.bias + 0.5) < 0.02)
}

@Test func `a side without rows gives no plane`() {
  let texts = [ExemplarText("yes"), ExemplarText("no")]
  let rows = Rows(texts, in: FeatureSpace(of: texts))
  let fit = LinearFit(
    rows, used: [0, 1], isLike: [true, true], cost: 1, isBalanced: true, seed: 1)
  #expect(fit.weights.allSatisfy { $0 == 0 })
  #expect(fit.bias == 0)
}

@Test func `the weight of an n-gram is what its formula says, to the bit`() {
  let space = FeatureSpace(of: [ExemplarText("a b"), ExemplarText("a c"), ExemplarText("d")])
  let entries = space.entries(of: ExemplarText("a a")).words
  // Known: "a" (twice, in 2 of 3 texts) and "^ a" (in 2); unknown: "a a" and "a $".
  let often = naturalLogarithm(4.0 / 3) + 1
  let once = naturalLogarithm(4.0 / 2) + 1
  let first = 2.0.squareRoot() * often
  let known = first * first + often * often
  let unknown = 1.0 * once * once + 1.0 * once * once
  let scale = FeatureSpace.wordShare / (known + unknown).squareRoot()
  #expect(entries.map(\.value) == [first * scale, often * scale])
}

@Test func `one nought and one side apart make a calibration that knows its limits`() {
  let calibration = Calibration(values: [-1, -2, 1, 2], isLike: [false, false, true, true])
  #expect(calibration.slope > 0)
  #expect(calibration.probability(of: 100) == 0.75)
  #expect(calibration.probability(of: -100) == 0.25)
  #expect(abs(calibration.probability(of: 0) - 0.5) < 1e-9)
}

@Test func `values that speak against likeness calibrate to silence`() {
  #expect(Calibration(values: [1, -1], isLike: [false, true]) == .silent)
  #expect(Calibration(values: [], isLike: []) == .silent)
}

@Test func `examples of one group are held out together`() {
  let folds = Folds(
    sides: [0, 0, 1, 1, 0, 1], groups: [7, 7, 7, 9, 9, 4], wanted: 5, seed: 3)
  #expect(folds.count == 3)
  #expect(folds.parts[0] == folds.parts[1] && folds.parts[1] == folds.parts[2])
  #expect(folds.parts[3] == folds.parts[4])
}
