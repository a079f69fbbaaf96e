/// Somebody, or something, that takes part in an interaction.
public struct Participant: Sendable, Hashable, Codable {
  public var role: Role
  public var name: String?
  /// The identifier of a member of the team; it says whose work this is.
  public var agent: String?

  public init(role: Role, name: String? = nil, agent: String? = nil) {
    self.role = role
    self.name = name
    self.agent = agent
  }
}

public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  case customer, agent, supervisor, bot, system, thirdParty
  /// The source does not say, and nobody has said it since. Never guessed.
  case unknown
}
