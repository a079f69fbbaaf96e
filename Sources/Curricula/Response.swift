/// What somebody answered, in the shape of the item's kind.
///
/// No answer is no value of this type: an empty selection and an empty text are not answers.
public enum Response: Sendable, Hashable, Codable {
  /// Chosen options, in the order they were given; the order does not count.
  case chosen([OptionID])
  /// All steps in the learner's order.
  case ordered([OptionID])
  case text(String)
}

// As JSON an answer is an object with one member: {"chosen":["a"]}, {"ordered":["x","y"]} or
// {"text":"refund"}.
extension Response {
  private enum Key: String, CodingKey { case chosen, ordered, text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let options = try container.decodeIfPresent([OptionID].self, forKey: .chosen) {
      self = .chosen(options)
    } else if let steps = try container.decodeIfPresent([OptionID].self, forKey: .ordered) {
      self = .ordered(steps)
    } else {
      self = .text(try container.decode(String.self, forKey: .text))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .chosen(let options): try container.encode(options, forKey: .chosen)
    case .ordered(let steps): try container.encode(steps, forKey: .ordered)
    case .text(let text): try container.encode(text, forKey: .text)
    }
  }
}
