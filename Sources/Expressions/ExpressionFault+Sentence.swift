extension ExpressionFault {
  /// Where the trouble is, what it is, and what to write instead.
  public var sentence: String { "At character \(position + 1): \(reason.sentence)" }
}

extension ExpressionFault.Reason {
  /// What is wrong, without the place.
  public var sentence: String {
    switch self {
    case .empty: "The expression is empty."
    case .matchesEmpty:
      "The expression also matches no characters at all, so it would be found everywhere. "
        + "Let at least one character be needed, such as by + in place of *."
    case .tooLong(let limit): "The expression is longer than \(limit) characters."
    case .tooDeep(let limit): "Groups stand in one another more than \(limit) deep."
    case .tooManySteps(let limit):
      "The expression is too large: with its counts written out it has more than \(limit) steps. "
        + "Use smaller counts."
    case .tooManyKinds(let limit):
      "The expression tells apart more than \(limit) kinds of character. Split it in two."
    case .backReference:
      "A reference to an earlier group is not supported, since it can take time without bounds."
    case .lookAround:
      "Looking ahead or behind is not supported. Use \\b, ^ or $, or a second expression."
    case .atomicGroup: "An atomic group is not supported. Leave the ?> out."
    case .namedGroup: "A group has no name here. Write (…) alone."
    case .inlineFlags: "Flags within an expression are not supported. Leave them out."
    case .lazyRepeat:
      "A lazy repeat is not supported; the longest match is always taken. Leave the ? out."
    case .possessiveRepeat: "A possessive repeat is not supported. Leave the second + out."
    case .unclosedGroup: "This group is not closed. Add a ) or write \\( for the character."
    case .unopenedGroup: "Nothing is open that this ) closes. Write \\) for the character."
    case .emptyAlternative:
      "Nothing stands in this group or beside this |. Write (…)? for what may be missing."
    case .unclosedClass: "This class is not closed. Add a ] or write \\[ for the character."
    case .emptyClass: "This class holds no character."
    case .bracketInClass: "A class cannot hold a class. Write \\[ for the character."
    case .badRange: "This is no range: it goes from a lower to a higher character, such as a-z."
    case .nothingToRepeat:
      "There is nothing to repeat before this. Write it with a \\ for the character."
    case .repeatedTwice: "This repeats what is repeated already. Leave one out or use a group."
    case .badCount: "This is no count, such as {3}, {2,} or {2,5}. Write \\{ for the character."
    case .countTooLarge(let limit): "A count goes up to \(limit)."
    case .unknownEscape(let scalar): "\\\(scalar) has no meaning here."
    case .unfinishedEscape: "The expression ends with a \\. Write \\\\ for the character."
    }
  }
}
