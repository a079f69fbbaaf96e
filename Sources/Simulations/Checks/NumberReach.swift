internal import Curricula

/// The bounds that a number's start and its changes can bring it to.
struct NumberReach {
  private let bounds: ClosedRange<Int>
  private var low: Int
  private var high: Int
  /// What changes that happen so often can add or take at most; nothing when there is no limit.
  private var gain: Int? = 0
  private var loss: Int? = 0

  init(_ start: Int, in bounds: ClosedRange<Int>) {
    self.bounds = min(bounds.lowerBound, start)...max(bounds.upperBound, start)
    low = start
    high = start
  }

  mutating func change(_ step: Change.Step, most: Int?) {
    switch step {
    case .to(let value):
      let value = min(max(value, bounds.lowerBound), bounds.upperBound)
      low = min(low, value)
      high = max(high, value)
    case .by(let amount) where amount > 0: gain = sum(gain, amount, most)
    case .by(let amount) where amount < 0: loss = sum(loss, amount, most)
    case .by: break
    }
  }

  /// A sum that stops where the bounds are passed anyway.
  private func sum(_ before: Int?, _ amount: Int, _ most: Int?) -> Int? {
    guard let before, let most else { return nil }
    let (product, isTooMuch) = amount.multipliedReportingOverflow(by: max(0, most))
    let (sum, isMore) = before.addingReportingOverflow(product)
    return isTooMuch || isMore ? nil : sum
  }

  var range: ClosedRange<Int> {
    func within(_ value: Int, _ change: Int?, _ bound: Int) -> Int {
      guard let change else { return bound }
      let (sum, isTooMuch) = value.addingReportingOverflow(change)
      return isTooMuch ? bound : min(max(sum, bounds.lowerBound), bounds.upperBound)
    }
    return within(low, loss, bounds.lowerBound)...within(high, gain, bounds.upperBound)
  }
}
