/// What a condition came to, with what it rests on.
struct Judgement: Sendable, Hashable {
  enum Truth: Sendable, Hashable {
    case holds, fails
    /// It cannot be told; a person must look.
    case undetermined
  }

  var truth: Truth
  var evidence: [Evidence]
  /// Sentences, without their full stop, that say why.
  var reasons: [String]
  /// The earliest place by which the condition is known to hold; `inOrder` goes on from there.
  var end: Position?
  /// How sure the least sure of the models that decided is; nothing where wording alone decided.
  var confidence: Double?

  static func holds(
    _ evidence: [Evidence], _ reason: String, end: Position?, confidence: Double? = nil
  ) -> Self {
    Self(
      truth: .holds, evidence: evidence, reasons: [reason], end: end, confidence: confidence)
  }

  static func fails(
    _ reason: String, _ evidence: [Evidence] = [], confidence: Double? = nil
  ) -> Self {
    Self(truth: .fails, evidence: evidence, reasons: [reason], confidence: confidence)
  }

  static func undetermined(_ reason: String, _ evidence: [Evidence] = []) -> Self {
    Self(truth: .undetermined, evidence: evidence, reasons: [reason])
  }
}

/// The smaller of those that there are.
func least(_ confidences: some Sequence<Double?>) -> Double? {
  confidences.reduce(nil) { one, other in
    guard let other else { return one }
    return one.map { min($0, other) } ?? other
  }
}

/// A place in an interaction: a turn and a scalar offset in it.
struct Position: Sendable, Hashable, Comparable {
  var turn: Int
  var offset: Int

  static func < (one: Self, other: Self) -> Bool {
    one.turn != other.turn ? one.turn < other.turn : one.offset < other.offset
  }

  static func startOf(_ turn: Int) -> Position { Position(turn: turn, offset: 0) }
}
