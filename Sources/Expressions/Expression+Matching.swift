extension Expression {
  /// Where the expression matches: of all matches the leftmost, of those the longest, then the same
  /// in what follows it.
  ///
  /// The time is linear in the text whatever the expression, with the number of its steps as a
  /// factor at worst.
  ///
  /// - Returns: ranges of offsets, in rising order; none is empty, none overlaps another.
  public func matches(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var scan = ExpressionScan(self)
    return scan.matches(in: scalars)
  }

  /// The same, with offsets in Unicode scalars.
  public func matches(in text: String) -> [Range<Int>] { matches(in: Array(text.unicodeScalars)) }
}
