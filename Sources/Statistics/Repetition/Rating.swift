/// How well something was remembered.
///
/// All but ``again`` are passes. In order from the worst to the best.
public enum Rating: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case again = 1
  case hard, good, easy

  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// How far it lies from "good", −2...1; the formulas know a rating only as this.
  var fromGood: Double { Double(rawValue - 3) }
}
