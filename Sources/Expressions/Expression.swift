/// A regular expression that an author wrote, to be matched in time linear in the text.
///
/// Literals, `.`, classes such as `[a-z]` and `[^0-9]`, `\d \w \s \b` and their opposites, groups
/// `(…)` and `(?:…)`, `|`, `*`, `+`, `?`, `{m,n}` and the ends of the text `^` and `$`. There are
/// no captures, and whatever would need more than linear time is refused.
///
/// `.` is any character but a line end, `\d` is 0 to 9, `\w` and `\s` are Unicode's word and white
/// space characters. Characters are Unicode scalars as they stand: é as one scalar is not e with an
/// accent as two.
public struct Expression: Sendable {
  /// The most Unicode scalars in an expression.
  public static let longest = 2000
  /// The most groups within one another.
  public static let deepest = 50
  /// The highest count in `{m,n}`.
  public static let highestCount = 200
  /// The most steps with all counts written out.
  public static let mostSteps = 4000

  public let pattern: String
  public let isCaseSensitive: Bool
  let machine: Machine

  public init(_ pattern: String, isCaseSensitive: Bool = false) throws(ExpressionFault) {
    var parser = try ExpressionParser(pattern, ignoresCase: !isCaseSensitive)
    machine = try Machine(Program(try parser.parse()))
    self.pattern = pattern
    self.isCaseSensitive = isCaseSensitive
  }
}

extension Expression: Hashable {
  /// By scalars: strings alike to `==` may be spelled with other scalars and match other texts.
  public static func == (one: Self, other: Self) -> Bool {
    one.isCaseSensitive == other.isCaseSensitive
      && one.pattern.unicodeScalars.elementsEqual(other.pattern.unicodeScalars)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(pattern)
    hasher.combine(isCaseSensitive)
  }
}
