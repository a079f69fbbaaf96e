internal import Transcripts

extension ZendeskTicketReader {
  /// Zendesk's own acts have the author -1.
  func isSystem(_ id: String) -> Bool { id == "-1" || id == "0" }

  mutating func person(_ id: String) -> Int {
    if let known = conversation.index(of: id) { return known }
    let participant = participant(id)
    return conversation.index(of: id) { participant }
  }

  /// Whoever asked is the customer, and of others the users' table says it.
  private func participant(_ id: String) -> Participant {
    let user = export.users[id]
    let name = user?.text(of: "name")
    if id.isEmpty { return Participant(role: .unknown) }
    if isSystem(id) { return Participant(role: .system, name: name) }
    func made(_ role: Role, _ source: RoleSource?) -> Participant {
      Participant(
        role: role, name: name, agent: role == .agent ? id : nil, roleSource: source)
    }
    if let said = conversation.answers.role(of: id, name, user?.text(of: "email")) {
      return made(said, .assigned)
    }
    if id == requesterID { return made(.customer, .inferred) }
    switch user?.text(of: "role") {
    case "agent", "admin": return made(.agent, nil)
    // Users of the help desk who did not ask are copied in; without the ticket nobody says who asked.
    case "end-user":
      return requesterID == nil ? made(.customer, nil) : made(.thirdParty, .inferred)
    default: break
    }
    // Only members of the team can be assigned.
    if id == ticket.text("assignee_id") || user?.text(of: "inferred_role") == "agent" {
      return made(.agent, .inferred)
    }
    return made(.unknown, nil)
  }
}
