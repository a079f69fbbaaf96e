public import Curricula

/// Something the trainee does, with the time it took.
public struct PlayInput: Sendable, Hashable, Codable {
  public enum Act: Sendable, Hashable, Codable {
    case says(String)
    case does(ToolID, arguments: [String: String])
    /// Does nothing for as long as `elapsed` says.
    case waits
    /// Ends the conversation.
    case leaves
    /// Fills in the form, field by field.
    case wrapsUp([String: String])
  }

  public var act: Act
  /// Milliseconds since the step before.
  public var elapsed: Int

  public init(_ act: Act, elapsed: Int) {
    self.act = act
    self.elapsed = elapsed
  }
}

extension PlayInput {
  /// Longer replies are refused; nobody types or says more at once.
  public static let longestReply = 20_000
  /// Longer arguments of tools and entries of forms are refused.
  public static let longestEntry = 4_000
  /// No step takes longer: a day.
  public static let longestElapsed = 86_400_000
}

/// What a play is drawn from and how hard it is.
public struct PlaySetup: Sendable, Hashable, Codable {
  public var seed: UInt64
  public var level: PlayLevel

  public init(seed: UInt64, level: PlayLevel) {
    self.seed = seed
    self.level = level
  }
}
