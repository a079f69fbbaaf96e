public import Simulations

extension PlayDifference {
  /// What is different, and where.
  public var sentence: String {
    switch self {
    case .refused(let step, let because):
      "Step \(step) is refused now: \(printable(because))"
    case .step(let number, .reasons, _, _):
      "Step \(number) comes to the same for other reasons"
    case .step(let number, let aspect, let was, let isNow):
      "Step \(number), \(aspect.words): was “\(shortened(was, to: 80))”, is “\(shortened(isNow, to: 80))”"
    }
  }
}

extension PlayDifference.Aspect {
  fileprivate var words: String {
    switch self {
    case .understood: "what was understood"
    case .said: "what the customer says"
    case .shown: "what the tool shows"
    case .numbers: "mood, patience and other numbers"
    case .place: "where it leads"
    case .choices: "whether choices are offered"
    case .time: "when it comes"
    case .reasons: "why"
    }
  }
}
