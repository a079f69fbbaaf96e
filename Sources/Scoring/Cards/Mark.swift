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
  /// The mark for a level of the scale: (value − lowest) / (highest − lowest).
  ///
  /// - Returns: nothing when the criterion has no such level or a scale without span.
  public func mark(_ level: LevelID) -> Mark? {
    guard let value = levels.first(where: { $0.id == level })?.value,
      let low = levels.first?.value, let high = levels.last?.value, high > low
    else { return nil }
    return .scored((value - low) / (high - low))
  }
}
