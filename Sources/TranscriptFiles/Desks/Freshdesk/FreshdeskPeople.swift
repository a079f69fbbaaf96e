internal import Transcripts

extension FreshdeskTicketReader {
  /// Who wrote a conversation; a requester is told by the ticket, agents by their own file.
  ///
  /// - Parameter reply: the conversation, which says whether it came in or went out; nothing for the
  ///   ticket itself.
  mutating func person(_ id: String, _ reply: JSONValue?) -> Int {
    let sender = reply?.text(of: "from_email")
    // Without a number the address is all there is.
    let key = id.isEmpty ? "mail:\(sender ?? "")|\(reply?["incoming"]?.bool == true)" : id
    if let known = conversation.index(of: key) { return known }
    let participant = participant(id, sender, reply)
    return conversation.index(of: key) { participant }
  }

  private func participant(_ id: String, _ sender: String?, _ reply: JSONValue?) -> Participant {
    let agent = export.agents[id]?["contact"] ?? export.agents[id]
    let contact = export.contacts[id]
    let address = sender.map(mailAddress)
    let isAgent = agent != nil
    let isRequester = !id.isEmpty && id == ticket.text("requester_id")
    let person = agent ?? contact ?? (isRequester ? ticket["requester"] : nil)
    let name = person?.text(of: "name")
    let mail = person?.text(of: "email") ?? address
    func made(_ role: Role, _ source: RoleSource?) -> Participant {
      let own = id.isEmpty ? mail ?? name : id
      return Participant(
        role: role, name: name, agent: role == .agent ? own : nil, roleSource: source)
    }
    if let said = conversation.answers.role(of: id, name, mail) { return made(said, .assigned) }
    if isRequester { return made(.customer, .inferred) }
    if isAgent { return made(.agent, nil) }
    if !id.isEmpty, id == ticket.text("responder_id") { return made(.agent, .inferred) }
    guard let reply else { return made(.unknown, nil) }
    if reply["incoming"]?.bool == true {
      // Everybody who answers the ticket's mail comes in: who is copied in is not the customer.
      let isCopied = mail.map { copied.contains($0.lowercased()) } ?? false
      let isKnown = ticket.text("requester_id") != nil && contact != nil
      return isCopied || isKnown ? made(.thirdParty, .inferred) : made(.unknown, nil)
    }
    // What goes out with the name of a user was written in the help desk.
    let isOut = reply["incoming"]?.bool == false && !id.isEmpty && contact == nil
    return isOut ? made(.agent, .inferred) : made(.unknown, nil)
  }

  private var copied: Set<String> {
    let lists = ["cc_emails", "reply_cc_emails", "ticket_cc_emails"].flatMap {
      ticket[$0]?.list.compactMap(\.text) ?? []
    }
    return Set(lists.map { mailAddress($0).lowercased() })
  }
}

/// The address of “Name <address>”.
private func mailAddress(_ text: String) -> String {
  guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close else {
    return text
  }
  return String(text[text.index(after: open)..<close])
}
