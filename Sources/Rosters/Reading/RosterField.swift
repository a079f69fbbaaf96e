/// What a column of a staff list may hold.
public enum RosterField: String, Sendable, Hashable, Codable, CaseIterable {
  case id, name, givenName, familyName, email, team, roles, mentor, joined, left, identifiers
  /// Whether somebody is there, in a word.
  case status
}
