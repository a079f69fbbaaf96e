/// Why an expression was refused, and where.
public struct ExpressionFault: Error, Sendable, Hashable {
  /// The offset in the expression, in Unicode scalars, at which the trouble begins.
  public var position: Int
  public var reason: Reason

  public enum Reason: Sendable, Hashable {
    case empty
    /// It would match no text at all, and so be found everywhere.
    case matchesEmpty
    /// More Unicode scalars than the limit.
    case tooLong(limit: Int)
    /// Groups within groups beyond the limit.
    case tooDeep(limit: Int)
    /// Written out without its counts it has more steps than the limit.
    case tooManySteps(limit: Int)
    /// It tells apart more kinds of character than the limit.
    case tooManyKinds(limit: Int)
    case backReference
    case lookAround
    case atomicGroup
    case namedGroup
    case inlineFlags
    case lazyRepeat
    case possessiveRepeat
    case unclosedGroup
    case unopenedGroup
    /// Nothing stands in a group or on one side of `|`.
    case emptyAlternative
    case unclosedClass
    /// No character at all is left in a class.
    case emptyClass
    /// `[` stands in a class without a backslash.
    case bracketInClass
    /// A range whose last character comes before its first, or with a class for an end.
    case badRange
    case nothingToRepeat
    case repeatedTwice
    /// What stands in braces is no count, or its last is below its first.
    case badCount
    case countTooLarge(limit: Int)
    case unknownEscape(Unicode.Scalar)
    case unfinishedEscape
  }

  public init(position: Int, reason: Reason) {
    self.position = position
    self.reason = reason
  }
}
