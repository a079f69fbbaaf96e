/// A parsed expression.
///
/// No part is empty, so each takes at least one step and the number of steps bounds the work of
/// writing counts out.
indirect enum ExpressionNode {
  case one(of: ScalarSet)
  case assertion(Assertion)
  case sequence([ExpressionNode])
  case alternatives([ExpressionNode])
  /// At least `least` times, at most `most` times or without bound.
  case repeated(ExpressionNode, least: Int, most: Int?)

  /// True when it can match no characters.
  var isNullable: Bool {
    switch self {
    case .one: false
    case .assertion: true
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .alternatives(let parts): parts.contains(where: \.isNullable)
    case .repeated(let part, let least, _): least == 0 || part.isNullable
    }
  }
}

/// What must hold between two characters.
enum Assertion: Hashable {
  case textStart
  case textEnd
  case wordBoundary
  case noWordBoundary

  func holds(between left: Side, and right: Side) -> Bool {
    switch self {
    case .textStart: left == .edge
    case .textEnd: right == .edge
    case .wordBoundary: (left == .word) != (right == .word)
    case .noWordBoundary: (left == .word) == (right == .word)
    }
  }
}

/// What stands on one side of a place in a text, as far as assertions ask.
enum Side: UInt8, Hashable {
  /// Nothing: there the text begins or ends.
  case edge
  case word
  case other
}
