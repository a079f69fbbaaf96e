/// Words, or a situation, that show reviewers what a criterion means.
public struct Example: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case good
    case bad
  }

  public var kind: Kind
  /// The level that it would be given.
  public var level: LevelID?
  public var text: String

  public init(kind: Kind, level: LevelID? = nil, text: String) {
    self.kind = kind
    self.level = level
    self.text = text
  }
}
