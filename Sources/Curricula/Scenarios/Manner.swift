/// What the customer does about a reply that cannot be answered like others.
public struct Manner: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// No cue that the scenario listens for is in it.
    case unclear
    /// There are no words in it.
    case empty
    /// Nobody has written or said anything for a while.
    case silence
    /// It is in another language.
    case foreign
    /// It is, word for word, an earlier reply.
    case repeated
    /// It names another customer's name or number.
    case stranger
    /// It goes on for so long that the customer breaks in.
    case monologue
    /// It asks again for what the customer has told.
    case again
  }

  public var kind: Kind
  /// Seconds of a silence, words of a monologue; nothing for the others.
  public var limit: Int?
  /// Patience that it costs.
  public var costs: Int
  public var lines: [Line]

  public init(_ kind: Kind, limit: Int? = nil, costs: Int? = nil, lines: [Line] = []) {
    self.kind = kind
    self.limit = limit ?? kind.usualLimit
    self.costs = costs ?? kind.usualCost
    self.lines = lines
  }
}

extension Manner.Kind {
  public var usualLimit: Int? {
    switch self {
    case .silence: 90
    case .monologue: 90
    default: nil
    }
  }

  public var usualCost: Int { self == .unclear ? 0 : 1 }
}
