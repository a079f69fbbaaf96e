import Foundation
import Rubrics
import Statistics

@testable import Certifications

extension SharesAtMark {
  /// Of reviews with these totals.
  init(of shares: [Double], mark: Double) {
    self.init(
      shares.enumerated().map { number, share in
        .init(
          review: Int64(number + 1), rubric: "calls", share: share, isCritical: false,
          submittedAt: day(Double(number)))
      }, mark: mark)
  }

  /// As `quality` holds it against a mark.
  func reaches(_ mark: Double) -> Bool { (interval?.lower ?? 0) >= mark - 1e-9 }
}

func lowerEnd(of shares: [Double], mark: Double) -> Double? {
  SharesAtMark(of: shares, mark: mark).interval?.lower
}

/// The same verdict with the quantile looked up once, for many draws of as many shares.
struct Look {
  let count: Int
  let mark: Double
  private let t: Double

  init?(_ count: Int, mark: Double) {
    guard let t = quantileT(0.975, freedom: Double(count)) else { return nil }
    self.count = count
    self.mark = mark
    self.t = t
  }

  func isReached(by shares: some Collection<Double>) -> Bool {
    let all = shares + [mark]
    guard let mean = mean(of: all), let error = standardErrorOfMean(of: all) else { return false }
    return mean - t * error >= mark - 1e-9
  }
}

/// How the totals of somebody's reviews are spread about their mean.
enum Spread: String {
  /// A single hump, skewed the more the higher the mean: Beta(7, 3), (6, 2), (8, 2), (9, 1) and
  /// (19, 1), whose standard deviations are 0.14, 0.14, 0.12, 0.09 and 0.05.
  case hump
  /// Right or half right.
  case twoLevels
  /// Perfect, or anywhere from 20 to 100 %.
  case mostlyPerfect

  /// - Parameter mean: 0.7, 0.75, 0.8, 0.9 or 0.95.
  func draw(_ mean: Double, _ dice: inout Dice) -> Double {
    switch self {
    case .hump:
      // Of a + b − 1 numbers the a-th smallest is spread by Beta(a, b).
      let whole = mean > 0.9 ? 20 : mean == 0.75 ? 8 : 10
      let rank = Int((mean * Double(whole)).rounded())
      return (1..<whole).map { _ in dice.fraction() }.sorted()[rank - 1]
    case .twoLevels: return dice.happens(2 * mean - 1) ? 1 : 0.5
    case .mostlyPerfect:
      return dice.happens(1 - (1 - mean) / 0.4) ? 1 : 0.2 + 0.8 * dice.fraction()
    }
  }

  func draw(_ count: Int, _ mean: Double, _ dice: inout Dice) -> [Double] {
    (0..<count).map { _ in draw(mean, &dice) }
  }
}

extension Dice {
  mutating func fraction() -> Double { Double.random(in: 0..<1, using: &self) }
}
