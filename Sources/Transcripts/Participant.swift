/// Somebody, or something, that takes part in an interaction.
public struct Participant: Sendable, Hashable, Codable {
  public var role: Role
  public var name: String?
  /// The identifier of a member of the team; it says whose work this is.
  public var agent: String?
  /// Nothing when the source declares the role.
  public var roleSource: RoleSource?

  public init(
    role: Role, name: String? = nil, agent: String? = nil, roleSource: RoleSource? = nil
  ) {
    self.role = role
    self.name = name
    self.agent = agent
    self.roleSource = roleSource
  }
}

/// How a role became known that the source does not declare.
public enum RoleSource: String, Sendable, Hashable, Codable, CaseIterable {
  /// It follows from other facts of the source, such as who opened the ticket.
  case inferred
  /// A person said so when importing.
  case assigned
}

public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  case customer, agent, supervisor, bot, system, thirdParty
  /// The source does not say, and nobody has said it since. Never guessed.
  case unknown
}
