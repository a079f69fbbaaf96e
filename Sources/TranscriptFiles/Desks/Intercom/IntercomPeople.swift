internal import Transcripts

extension IntercomReader {
  /// Whoever wrote a part; Intercom says of each what they are.
  mutating func person(_ author: JSONValue?) -> Int? {
    guard let author, author.isObject else {
      return conversation.index(of: "") { Participant(role: .unknown) }
    }
    let type = author.text(of: "type") ?? ""
    let id = author.text(of: "id") ?? author.text(of: "email") ?? ""
    let isMachine = author["from_ai_agent"]?.bool == true || author["is_ai_answer"]?.bool == true
    let key = "\(isMachine ? "bot" : kind(type)):\(id)"
    if let known = conversation.index(of: key) { return known }
    let participant = participant(author, id, isMachine ? "bot" : type)
    return conversation.index(of: key) { participant }
  }

  /// A lead becomes a user with the same id.
  private func kind(_ type: String) -> String {
    ["user", "lead", "contact"].contains(type) ? "contact" : type
  }

  private func participant(_ author: JSONValue, _ id: String, _ type: String) -> Participant {
    let known = kind(type) == "contact" ? export.contacts[id] : export.admins[id]
    let given = author.text(of: "name") ?? known?.text(of: "name")
    let name = given.flatMap { $0.isHash ? nil : $0 }
    switch kind(type) {
    case "admin": return Participant(role: .agent, name: name, agent: id.isEmpty ? name : id)
    case "bot": return Participant(role: .bot, name: name)
    case "team": return Participant(role: .system, name: name)
    case "contact":
      let (role, source) = contactRole(id)
      return Participant(role: role, name: name, roleSource: source)
    default:
      let said = conversation.answers.role(of: id, name, author.text(of: "email"))
      return Participant(
        role: said ?? .unknown, name: name, agent: said == .agent ? id : nil,
        roleSource: said == nil ? nil : .assigned)
    }
  }

  /// Of several contacts the one who began, or was addressed first, is the customer.
  private func contactRole(_ id: String) -> (Role, RoleSource?) {
    guard contacts.count > 1 else { return (.customer, nil) }
    let author = source?["author"]
    let isOutside = kind(author?.text(of: "type") ?? "") == "contact"
    let first = isOutside ? author?.text(of: "id") : contacts.first
    if id == first { return (.customer, nil) }
    return contacts.contains(id) ? (.thirdParty, .inferred) : (.unknown, nil)
  }
}
