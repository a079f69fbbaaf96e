/// What a failed criterion does beyond its own weight.
public struct CriticalRule: Sendable, Hashable, Codable {
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    case total
    case section
    /// The criterion's group, across all sections.
    case group
  }

  public enum Effect: Sendable, Hashable, Codable {
    /// The scope's score becomes 0.
    case zero
    /// The scope's score is at most this share, 0 to 1.
    case cap(Double)
    /// The outcome is a fail; the score is kept.
    case outcome
  }

  public var scope: Scope
  public var effect: Effect
  /// The rule fires when the item score is below this share; 1 means anything but the best answer.
  public var below: Double

  public init(scope: Scope = .total, effect: Effect = .zero, below: Double = 1) {
    self.scope = scope
    self.effect = effect
    self.below = below
  }
}

// As JSON an effect is "zero", "outcome" or the cap as a number.
extension CriticalRule.Effect {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let most = try? container.decode(Double.self) {
      self = .cap(most)
    } else {
      switch try container.decode(String.self) {
      case "outcome": self = .outcome
      case "zero": self = .zero
      default:
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown effect")
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .zero: try container.encode("zero")
    case .cap(let most): try container.encode(most)
    case .outcome: try container.encode("outcome")
    }
  }
}
