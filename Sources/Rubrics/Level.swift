/// A step of a criterion's scale.
///
/// Only differences of values count, so 1...5 and 0...4 are alike.
public struct Level: Sendable, Hashable, Codable {
  public var id: LevelID
  public var value: Double
  /// The level's own share, 0 to 1, where it is not its place between the ends of the scale.
  public var score: Double?
  public var descriptor: String
  /// The machine's condition for giving this level.
  ///
  /// None means that it is only given by persons, or, on the lowest level, where no other fits.
  public var when: Condition?

  public init(
    id: LevelID, value: Double, score: Double? = nil, descriptor: String = "",
    when: Condition? = nil
  ) {
    self.id = id
    self.value = value
    self.score = score
    self.descriptor = descriptor
    self.when = when
  }
}

extension Level {
  public static let passFail = [
    Level(id: "fail", value: 0, descriptor: "Not met"),
    Level(id: "pass", value: 1, descriptor: "Met"),
  ]
}

/// A scale that needs no levels of one's own.
public enum ReadyScale: String, Sendable, Hashable, Codable, CaseIterable {
  case passFail = "pass-fail"
  case three = "3"
  case four = "4"
  case five = "5"

  /// From worst to best; the numbers are ids and values.
  public var levels: [Level] {
    switch self {
    case .passFail: Level.passFail
    case .three: numbered("Not met", "Partly met", "Met")
    case .four: numbered("Not met", "Partly met", "Mostly met", "Met")
    case .five: numbered("Not met", "Hardly met", "Partly met", "Mostly met", "Met")
    }
  }

  private func numbered(_ descriptors: String...) -> [Level] {
    descriptors.enumerated().map { number, words in
      Level(id: LevelID(String(number + 1)), value: Double(number + 1), descriptor: words)
    }
  }
}
