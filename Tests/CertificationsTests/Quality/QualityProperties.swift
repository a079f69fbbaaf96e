import Statistics
import Testing

@testable import Certifications

/// What holds of the lower end whatever the reviews and the mark.
struct QualityProperties {
  @Test func `from four on, no reviews have a higher lower end than as many perfect ones`() throws {
    for seed in 1...400 {
      var dice = Dice(seed)
      let (shares, mark) = drawn(&dice)
      let lower = try #require(lowerEnd(of: shares, mark: mark))
      let perfect = try #require(lowerEnd(of: shares.map { _ in 1 }, mark: mark))
      #expect(lower <= perfect + 1e-12, "seed \(seed): \(shares) at \(mark)")
    }
  }

  @Test func `from four on, making every fault smaller by the same part never lowers the end`()
    throws
  {
    for seed in 1...400 {
      var dice = Dice(seed)
      let (shares, mark) = drawn(&dice)
      let part = dice.fraction()
      let lower = try #require(lowerEnd(of: shares, mark: mark))
      let better = try #require(
        lowerEnd(of: shares.map { 1 - (1 - $0) * part }, mark: mark))
      #expect(lower <= better + 1e-12, "seed \(seed): \(shares) at \(mark), \(part) of the faults")
    }
  }

  @Test func `raising a share that is below the mean up to it never lowers the end`() throws {
    for seed in 1...400 {
      var dice = Dice(seed)
      var (shares, mark) = drawn(&dice)
      let mean = shares.reduce(mark, +) / Double(shares.count + 1)
      let place = dice.number(0...shares.count - 1)
      guard shares[place] < mean else { continue }
      let lower = try #require(lowerEnd(of: shares, mark: mark))
      shares[place] += (mean - shares[place]) * dice.fraction()
      let better = try #require(lowerEnd(of: shares, mark: mark))
      #expect(lower <= better + 1e-12, "seed \(seed): \(shares) at \(mark)")
    }
  }

  @Test func `one more perfect review among perfect ones never lowers the end`() throws {
    for mark in [0, 0.3, 0.75, 0.9, 0.999] {
      var before = 0.0
      for count in 1...100 {
        let lower = try #require(
          lowerEnd(of: Array(repeating: 1, count: count), mark: mark))
        #expect(lower >= before - 1e-12, "\(count) at \(mark)")
        before = lower
      }
      #expect(before < 1)
    }
  }

  @Test func `up to three reviews reach no mark that they do not all lie at`() {
    for seed in 1...400 {
      var dice = Dice(seed)
      let shares = (0..<dice.number(1...3)).map { _ in dice.share() }
      let mark = Double(dice.number(1...19)) / 20
      let isReached = SharesAtMark(of: shares, mark: mark).reaches(mark)
      #expect(isReached == shares.allSatisfy { $0 == mark }, "seed \(seed): \(shares) at \(mark)")
    }
  }

  @Test func `a better review may lower the end where it makes the rest look uneven`() throws {
    let even = try #require(lowerEnd(of: [0.8, 0.8, 0.8, 0.8], mark: 0.79))
    let uneven = try #require(lowerEnd(of: [0.8, 0.8, 0.8, 1], mark: 0.79))
    // 0.79 + 0.01·(4 − 2.776445)/5, and 0.838 − 2.776445·√(0.03288/20).
    #expect(abs(even - 0.792447) < 1e-6)
    #expect(abs(uneven - 0.725426) < 1e-6)
  }

  @Test func `the interval lies within 0 and 1, whatever the totals`() throws {
    for shares in [[-3, 2], [0], [1, 1, 0, 0], [1e300, -1e150], [1e-300, 0.5]] {
      let interval = try #require(SharesAtMark(of: shares, mark: 0.5).interval)
      #expect(interval.lower >= 0 && interval.upper <= 1, "\(shares)")
    }
    // Squares beyond every number.
    #expect(SharesAtMark(of: [1, -1e300], mark: 0.5).interval == nil)
    #expect(SharesAtMark(of: [], mark: 0.5).interval == nil)
    #expect(SharesAtMark(of: [], mark: 0.5).mean == nil)
  }

  /// Four to twelve shares, often alike or perfect, and a mark from 0 to 1.
  private func drawn(_ dice: inout Dice) -> (shares: [Double], mark: Double) {
    let common = dice.share()
    let shares = (0..<dice.number(4...12)).map { _ -> Double in
      switch dice.number(0...3) {
      case 0: 1
      case 1: common
      case 2: dice.share()
      default: dice.fraction()
      }
    }
    return (shares, Double(dice.number(0...20)) / 20)
  }
}
