/// What a reader of agreement figures must be told, or they would draw the wrong conclusion.
public enum AgreementNote: String, Sendable, Hashable, Codable, CaseIterable {
  /// Raw agreement is 0.8 or more and the coefficient that takes off chance below 0.2: nearly all
  /// ratings are one category, so agreement was to be had without looking.
  case highRawLowChance
  /// All ratings of units rated twice are one category: whether the raters can tell the others
  /// apart was not put to the test.
  case oneCategoryOnly
  /// No unit was rated by two raters.
  case noUnitRatedTwice
  /// Some units have one rating and show nothing of agreement.
  case someUnitsRatedOnce
  /// The interval of the coefficient that takes off chance holds 0: this could be chance.
  case notAboveChance
  /// Fewer than 20 units were rated twice; intervals are rough.
  case fewUnits
}
