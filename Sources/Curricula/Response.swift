/// What somebody answered, in the shape of the item's kind.
///
/// No answer is no value of this type: an empty selection and an empty text are not answers.
public enum Response: Sendable, Hashable, Codable {
  /// Chosen options, in the order they were given; the order does not count.
  case chosen([OptionID])
  /// All steps in the learner's order.
  case ordered([OptionID])
  case text(String)
  /// Joined options: source and target, gap text and gap, row and column, gap and option.
  case pairs([Pair])
  case number(Double)
}

extension Response {
  /// The same without options or pairs that are there already; an order keeps what it is.
  public var distinct: Response {
    switch self {
    case .chosen(let options):
      var seen: Set<OptionID> = []
      return .chosen(options.filter { seen.insert($0).inserted })
    case .pairs(let pairs):
      var seen: Set<Pair> = []
      return .pairs(pairs.filter { seen.insert($0).inserted })
    case .ordered, .text, .number: return self
    }
  }
}

/// Two options that were joined; which is first counts.
public struct Pair: Sendable, Hashable, Codable {
  public var first: OptionID
  public var second: OptionID

  public init(_ first: OptionID, _ second: OptionID) {
    self.first = first
    self.second = second
  }

  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    self.init(try container.decode(OptionID.self), try container.decode(OptionID.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(first)
    try container.encode(second)
  }
}

/// How sure somebody is of an answer.
public enum Certainty: Int, Sendable, Hashable, Codable, CaseIterable {
  case guessing = 1
  case fairlySure = 2
  case certain = 3
}

/// A response with how sure its giver was, where that was asked.
public struct Answer: Sendable, Hashable, Codable {
  public var response: Response
  public var certainty: Certainty?

  public init(_ response: Response, certainty: Certainty? = nil) {
    self.response = response
    self.certainty = certainty
  }
}

// As JSON a response is an object with one member: {"chosen":["a"]}, {"ordered":["x","y"]},
// {"text":"refund"}, {"pairs":[["a","x"]]} or {"number":40}.
extension Response {
  private enum Key: String, CodingKey { case chosen, ordered, text, pairs, number }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let options = try container.decodeIfPresent([OptionID].self, forKey: .chosen) {
      self = .chosen(options)
    } else if let steps = try container.decodeIfPresent([OptionID].self, forKey: .ordered) {
      self = .ordered(steps)
    } else if let pairs = try container.decodeIfPresent([Pair].self, forKey: .pairs) {
      self = .pairs(pairs)
    } else if let number = try container.decodeIfPresent(Double.self, forKey: .number) {
      self = .number(number)
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
    case .pairs(let pairs): try container.encode(pairs, forKey: .pairs)
    case .number(let number): try container.encode(number, forKey: .number)
    }
  }
}
