/// A figure computed from a sample of units, with what is known of its uncertainty.
public struct Estimate: Sendable, Hashable, Codable {
  public var value: Double
  /// How far off the value is likely to be; nothing where the sample cannot tell.
  public var standardError: Double?
  /// Holds the true value in 95 of 100 samples; nothing where the sample cannot tell.
  public var interval: Interval?
  /// How many units the figure rests on.
  public var units: Int

  public init(
    value: Double, standardError: Double? = nil, interval: Interval? = nil, units: Int
  ) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
    self.units = units
  }
}

/// A figure, or the reason why there is none; never 0 or 1 instead.
public enum Coefficient: Sendable, Hashable, Codable {
  case estimated(Estimate)
  case undefined(Undefined)

  /// The estimate, where there is one.
  public var estimate: Estimate? {
    if case .estimated(let estimate) = self { estimate } else { nil }
  }

  /// Why there is none, where there is none.
  public var reason: Undefined? {
    if case .undefined(let reason) = self { reason } else { nil }
  }
}

/// Why a figure does not exist for a sample.
public enum Undefined: String, Error, Sendable, Hashable, Codable, CaseIterable {
  /// No unit was rated by two raters, so nothing can agree or disagree.
  case noUnitRatedTwice
  /// All ratings that count are the same: agreement and chance are both complete, 0/0.
  case oneCategoryOnly
  /// The scale itself has fewer than two categories.
  case scaleWithoutChoice
  /// The coefficient is for exactly two raters.
  case notTwoRaters
  /// The coefficient is for exactly two categories.
  case notTwoCategories
  /// Fewer than two units were rated by all of at least two raters.
  case tooFewCompleteUnits
  /// All units have the same mean, or nothing varies at all, so there is no variance to share out.
  case noSpread
  /// Numbers below 0 have no ratio.
  case numbersBelowZero
  /// No unit is shared with another rater.
  case sharesNoUnit
  /// A trend needs two windows of time.
  case oneWindowOnly
  /// The numbers are so large or so small that sums of their squares cannot be held.
  case numbersOutOfRange
}
