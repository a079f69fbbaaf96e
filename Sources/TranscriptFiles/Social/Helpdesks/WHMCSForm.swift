internal import Findings
internal import Transcripts

/// Tickets of WHMCS with replies and notes, whose times have no zone.
enum WHMCSForm: ExportForm {
  static let system = "whmcs"
  static let title = "WHMCS tickets"

  static func recognises(_ file: SniffedFile) -> Bool {
    rows(of: file).prefix(20).first(where: \.isObject).map(isTicket) ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var conversations = SocialConversations()
    for file in files {
      for row in rows(of: file) {
        guard isTicket(row) else {
          result.findings.append(
            Finding(.warning, .shape, at: file.source.place, "One element is no ticket; left out."))
          continue
        }
        let id = row.said("tid", "ticketid")
        let conversation = conversations.conversation(id ?? file.source.name) {
          SocialConversation(system, id, in: file, answers, channel: answers.channel ?? .email)
        }
        conversation.takeWHMCS(row)
      }
    }
    result.interactions = conversations.inOrder.map { $0.draft() }
    return result
  }

  private static func rows(of file: SniffedFile) -> [JSONValue] {
    file.json?["tickets"]?["ticket"]?.list ?? file.values
  }

  private static func isTicket(_ value: JSONValue) -> Bool {
    value.has("tid", "subject") && (value.has("replies") || value.has("deptid"))
  }
}

extension SocialConversation {
  fileprivate func takeWHMCS(_ row: JSONValue) {
    guard taken.insert("ticket").inserted else {
      return warn("it stands in these files more than once and is taken once.")
    }
    interaction.subject = row.said("subject").map(tidied)
    interaction.status = row.said("status")
    interaction.startedAt = time(row["date"])
    for reply in row["replies"]?["reply"]?.list ?? row["replies"]?.list ?? [] {
      takeReply(reply, of: row, isNote: false)
    }
    for note in row["notes"]?["note"]?.list ?? row["notes"]?.list ?? [] {
      takeReply(note, of: row, isNote: true)
    }
  }

  private func takeReply(_ reply: JSONValue, of row: JSONValue, isNote: Bool) {
    guard reply.isObject else { return count("replies that are no objects, left out") }
    var turn = Turn(by: author(of: reply, row), at: time(reply["date"]))
    turn.text = tidied(reply.said("message") ?? "")
    turn.markMail()
    if isNote { (turn.kind, turn.visibility) = (.note, .internal) }
    turn.attachments = (reply["attachments"]?.list ?? []).compactMap {
      $0.attachment(name: ["filename"])
    }
    interaction.turns.append(turn)
  }

  private func author(of reply: JSONValue, _ row: JSONValue) -> Int? {
    if let admin = reply.said("admin") {
      return participant(
        admin, name: admin, others: [reply.said("requestor_email")], declared: .agent)
    }
    let address = reply.said("requestor_email", "email")
    guard let key = address ?? reply.said("requestor_name", "name", "userid") else { return nil }
    let type = reply.said("requestor_type")
    let isOwner = type == "Owner" || (type == nil && address == row.said("email"))
    let role: Role? =
      isOwner ? .customer : type == "Operator" ? .agent : type == nil ? nil : .thirdParty
    return participant(
      key, name: reply.said("requestor_name", "name"), others: [address],
      declared: type == nil ? nil : role, inferred: role)
  }
}
