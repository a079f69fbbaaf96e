/// All that a plan says of one person, as it would be kept.
public struct RosterValues: Sendable, Hashable, Codable {
  public var id: String?
  public var name: String
  public var email: String?
  public var team: String?
  /// Sorted, each once.
  public var roles: [RosterRole]
  public var mentor: RosterMentor?
  public var joined: RosterDay?
  public var left: RosterDay?
  public var identifiers: [String]
}

/// A mentor whom the house knows, or one whom the same file brings.
public enum RosterMentor: Sendable, Hashable, Codable {
  case person(key: Int64)
  /// The row, as a spreadsheet counts, that creates them.
  case row(Int)
}

extension RosterValues {
  /// Somebody of whom only the name is known.
  init(name: String) {
    self.name = name
    roles = []
    identifiers = []
  }

  init(_ person: RosterPerson) {
    id = person.id
    name = person.name
    email = person.email
    team = person.team
    roles = person.roles
    mentor = person.mentorKey.map { .person(key: $0) }
    joined = person.joined
    left = person.left
    identifiers = person.identifiers
  }
}
