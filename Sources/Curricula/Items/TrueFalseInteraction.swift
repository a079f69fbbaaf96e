internal import Rubrics

/// Say whether a statement is true.
public struct TrueFalseInteraction: Sendable, Hashable, Codable {
  public var isTrue: Bool

  public init(isTrue: Bool) { self.isTrue = isTrue }

  /// How the two answers are called in a response.
  public static let yes: OptionID = "true"
  public static let no: OptionID = "false"

  public var key: OptionID { isTrue ? Self.yes : Self.no }
}
