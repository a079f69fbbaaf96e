/// One thing that is judged about a segment.
public struct Criterion: Sendable, Hashable, Codable {
  public var id: CriterionID
  public var title: String
  /// What a reviewer reads to judge alike.
  public var guidance: String
  /// Weight within its section (arithmetic `sections`) or in the whole (`flat`).
  public var weight: Double
  /// Possible points in arithmetic `points`; the span of the scale when the author gave none.
  public var points: Double
  /// From worst to best; at least two, with different values.
  public var levels: [Level]
  public var errorType: ErrorType?
  public var critical: CriticalRule?
  /// When it fails, the criterion does not apply.
  ///
  /// Judged before the check.
  public var appliesWhen: Condition?
  /// The machine's check: holds means the best level, fails the worst.
  ///
  /// None means a person judges.
  public var check: Condition?

  public init(
    id: CriterionID, title: String, guidance: String = "", weight: Double = 1,
    points: Double? = nil, levels: [Level] = Level.passFail, errorType: ErrorType? = nil,
    critical: CriticalRule? = nil, appliesWhen: Condition? = nil, check: Condition? = nil
  ) {
    self.id = id
    self.title = title
    self.guidance = guidance
    self.weight = weight
    self.levels = levels.sorted { $0.value < $1.value }
    self.points = points ?? ((self.levels.last?.value ?? 1) - (self.levels.first?.value ?? 0))
    self.errorType = errorType
    self.critical = critical
    self.appliesWhen = appliesWhen
    self.check = check
  }
}

/// A step of a criterion's scale.
///
/// Only differences of values count, so 1...5 and 0...4 are alike.
public struct Level: Sendable, Hashable, Codable {
  public var id: LevelID
  public var value: Double
  public var descriptor: String

  public init(id: LevelID, value: Double, descriptor: String = "") {
    self.id = id
    self.value = value
    self.descriptor = descriptor
  }

  public static let passFail = [
    Level(id: "fail", value: 0, descriptor: "Not met"),
    Level(id: "pass", value: 1, descriptor: "Met"),
  ]
}

/// Whom an error hurts.
///
/// Each kind has an accuracy of its own.
public enum ErrorType: String, Sendable, Hashable, Codable, CaseIterable {
  case customer
  case business
  case compliance
}

/// What a failed criterion does beyond its own weight.
public struct CriticalRule: Sendable, Hashable, Codable {
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    case total
    case section
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
