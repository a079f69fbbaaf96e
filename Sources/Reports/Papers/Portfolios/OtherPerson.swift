/// Somebody whose name does not leave the house in another's paper.
public struct OtherPerson: Sendable, Hashable, Codable {
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case reviewer, mentor, trainer, colleague, customer
  }

  public var name: String
  public var role: Role

  public init(_ name: String, _ role: Role) {
    self.name = name
    self.role = role
  }
}

extension OtherPerson.Role {
  /// What stands where the name stood.
  var words: String { "a \(rawValue)" }
}
