internal import Foundation
internal import Storage
internal import TranscriptFiles
public import Transcripts

/// What came of assigning a role.
public struct AssignedRole: Sendable {
  public var interaction: String
  /// The new revision; nothing when the role was theirs already.
  public var revision: Int?
  /// New scorecards.
  public var scorecards: Int
}

extension House {
  /// Says which role somebody has in a stored interaction, as a new revision of it.
  ///
  /// Only for people whose role the source does not say; what was stored before stays.
  ///
  /// - Parameters:
  ///   - interaction: its name in lists.
  ///   - participant: their name in it, or their identifier.
  ///   - agent: the identifier of a member of the team, when the role is theirs.
  /// - Throws: `ImportFault`.
  public func assignRole(
    _ role: Role, to participant: String, agent: String? = nil, in interaction: String,
    by name: String
  ) throws -> AssignedRole {
    let rows = try store.newestInteractions(named: interaction)
    guard let row = rows.first else { throw ImportFault.noInteraction(interaction) }
    guard rows.count == 1 else {
      throw ImportFault.severalInteractions(interaction, count: rows.count)
    }
    guard var value = decoded(row) else { throw StorageFault.unreadable("an interaction") }
    let person = try value.index(of: participant)
    let known = value.participants[person]
    guard known.role == .unknown || known.roleSource == .assigned else {
      throw ImportFault.roleDeclared(participant)
    }
    value.participants[person].role = role
    value.participants[person].roleSource = role == .unknown ? nil : .assigned
    // Whose work it is must be said of an agent: their name, when nobody says more.
    value.participants[person].agent =
      role == .agent ? agent ?? known.agent ?? known.name : nil
    let clean = redacted(value).interaction
    let new = NewInteraction(clean, json: Data(try interactionJSON(clean)))
    try requireVisible(name)
    let act = try decider(name).act
    let revision = try store.assignRole(
      new, details: ["participant": String(person), "role": role.rawValue], act)
    return AssignedRole(
      interaction: interaction, revision: revision,
      scorecards: revision == nil ? 0 : try scoreStored(by: act.actor))
  }
}

extension Interaction {
  fileprivate func index(of name: String) throws -> Int {
    let exact = participants.indices.filter {
      participants[$0].name == name || participants[$0].agent == name
    }
    let folded = participants.indices.filter {
      participants[$0].name?.lowercased() == name.lowercased()
    }
    // Two people of one name: the one whose role is open.
    let found = exact.isEmpty ? folded : exact
    guard
      let person = found.first(where: { participants[$0].role == .unknown }) ?? found.first
    else {
      throw ImportFault.noParticipant(name, names: participants.compactMap { $0.name ?? $0.agent })
    }
    return person
  }
}
