/// Somebody whom the house knows.
public struct RosterPerson: Sendable, Hashable, Codable {
  /// The house's own number for them; no file ever names it.
  public var key: Int64
  /// What the HR system calls them by.
  public var id: String?
  public var name: String
  public var email: String?
  public var team: String?
  /// Sorted, each once.
  public var roles: [RosterRole]
  public var mentorKey: Int64?
  public var joined: RosterDay?
  /// The day they left; nothing for somebody who is there.
  public var left: RosterDay?
  /// What exports of other systems call them by.
  public var identifiers: [String]
  /// Names that they bore before: identifiers of theirs that no list gives or takes away.
  public var formerNames: [String]

  public init(
    key: Int64, id: String? = nil, name: String, email: String? = nil, team: String? = nil,
    roles: [RosterRole] = [], mentorKey: Int64? = nil, joined: RosterDay? = nil,
    left: RosterDay? = nil, identifiers: [String] = [],
    formerNames: [String] = []
  ) {
    self.key = key
    self.id = id
    self.name = name
    self.email = email
    self.team = team
    self.roles = Set(roles).sorted()
    self.mentorKey = mentorKey
    self.joined = joined
    self.left = left
    self.identifiers = identifiers
    self.formerNames = formerNames
  }
}
