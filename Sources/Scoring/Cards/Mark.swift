public import Rubrics

/// What was given for one criterion, by a machine or a person.
public enum Mark: Sendable, Hashable, Codable {
  /// An item score, 0 to 1.
  case scored(Double)
  /// The trigger never occurred.
  case notApplicable
  /// A reviewer passed over it.
  case skipped
  /// A condition of the card hid it.
  case notShown
  /// Nobody can tell yet; the card is provisional until a person says.
  case undetermined
}

extension Criterion {
  /// The mark for a level of the scale.
  ///
  /// - Returns: nothing when the criterion has no such level or a scale without span.
  public func mark(_ level: LevelID) -> Mark? { share(of: level).map { .scored($0) } }
}

// As JSON a mark is a number, the item score, or one of the words.
extension Mark {
  private static let words: [String: Mark] = [
    "notApplicable": .notApplicable, "skipped": .skipped, "notShown": .notShown,
    "undetermined": .undetermined,
  ]

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let share = try? container.decode(Double.self) {
      self = .scored(share)
    } else if let mark = Self.words[try container.decode(String.self)] {
      self = mark
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown mark")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .scored(let share): try container.encode(share)
    case .notApplicable: try container.encode("notApplicable")
    case .skipped: try container.encode("skipped")
    case .notShown: try container.encode("notShown")
    case .undetermined: try container.encode("undetermined")
    }
  }
}
