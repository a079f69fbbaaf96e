/// Sums over reviews of one group: everything that a line of figures is made from.
///
/// Sums add up, so that a store can make them and nothing has to be read twice.
public struct FigureSums: Sendable, Hashable, Codable {
  /// Reviews with a score.
  public var scored = 0
  /// Reviews without one: nothing on their card counted.
  public var notScored = 0
  /// Of the totals, shares from 0: their sum and the sum of their squares.
  public var totals = 0.0
  public var squaredTotals = 0.0
  /// Of the points, earned and possible: sums, sums of squares and of products.
  public var earned = 0.0
  public var possible = 0.0
  public var squaredEarned = 0.0
  public var squaredPossible = 0.0
  public var products = 0.0
  /// Reviews that passed, of those that passed or failed.
  public var passed = 0
  public var decided = 0
  /// By error type in the order customer, business, compliance: reviews free of such an error, of
  /// those in which one could be made.
  public var free = [0, 0, 0]
  public var exposed = [0, 0, 0]
  /// Criteria answered with a level, not applicable, and skipped.
  public var answered = 0
  public var notApplicable = 0
  public var skipped = 0
  /// Seconds that reviewers spent.
  public var seconds = 0.0

  public init() {}
}

/// Sums over the answers to one criterion in one group.
public struct CriterionSums: Sendable, Hashable, Codable {
  /// Answers with a level: how many, the sum of their shares and of the squares.
  public var answered = 0
  public var shares = 0.0
  public var squaredShares = 0.0
  /// Answers with the best level, and with the worst.
  public var met = 0
  public var notMet = 0
  public var notApplicable = 0
  public var skipped = 0

  public init() {}
}
