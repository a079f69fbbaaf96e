internal import Rosters

/// What somebody may do in the house besides learning, which everybody may.
public enum Office: String, Sendable, Hashable, Codable, CaseIterable {
  /// Reviews recorded interactions.
  case reviewer
  /// Signs off and coaches the people who were given to them.
  case mentor
  /// Sees everybody's progress, assigns, publishes.
  case trainer
  /// Leads a team: draws samples, decides on disputes, sees everybody's figures.
  case lead
  /// People, sessions, retention, backups.
  case administrator

  /// The role of the staff list that gives it; nothing for the administrator, whom no list makes.
  var role: RosterRole? { RosterRole(rawValue: rawValue) }
}
