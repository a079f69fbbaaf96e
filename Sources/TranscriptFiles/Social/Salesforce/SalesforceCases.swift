internal import Findings
internal import Transcripts

/// The mails and comments of cases, a conversation a case.
struct SalesforceCases {
  private(set) var drafts: [ForeignReading.Draft] = []
  private(set) var findings: [Finding] = []

  init(
    _ records: [SalesforceForm.Record], users: [String: JSONValue], answers: ImportAnswers
  ) {
    var cases = SocialConversations()
    var rows: [String: JSONValue] = [:]
    for record in records where record.kind == .caseRow {
      if let id = record.row.said("Id", "CaseNumber") { rows[id] = record.row }
    }
    for record in records where record.kind == .email || record.kind == .caseComment {
      let id = record.row.said("ParentId")
      let conversation = cases.conversation(id ?? record.file.source.name) {
        SocialConversation(
          "salesforce", id, in: record.file, answers,
          channel: record.kind == .email ? .email : answers.channel ?? .other)
      }
      if record.kind == .email { conversation.interaction.channel = .email }
      if let id = record.row.said("Id"), !conversation.taken.insert(id).inserted { continue }
      let owner = rows[id ?? ""]
      if record.kind == .email {
        conversation.takeMail(record.row, of: owner, users: users)
      } else {
        conversation.takeComment(record.row, of: owner, users: users)
      }
    }
    for record in records where record.kind == .caseRow {
      let id = record.row.said("Id", "CaseNumber")
      if let known = cases.known(id ?? "") {
        known.takeCase(record.row)
      } else if record.row.said("Description") != nil {
        let conversation = cases.conversation(id ?? record.file.source.name) {
          SocialConversation(
            "salesforce", id, in: record.file, answers, channel: answers.channel ?? .other)
        }
        conversation.takeCase(record.row)
      } else {
        findings.append(
          Finding(
            .warning, .meaning, at: record.file.source.place,
            "Case \(id ?? "without an id") has no description, mails or comments in these files."))
      }
    }
    drafts = cases.inOrder.map { $0.draft() }
  }
}

extension SocialConversation {
  fileprivate func takeMail(_ row: JSONValue, of owner: JSONValue?, users: [String: JSONValue]) {
    var turn = Turn(
      by: mailAuthor(row, of: owner, users), at: time(row["MessageDate"] ?? row["CreatedDate"]))
    if let plain = row.said("TextBody") {
      turn.text = tidied(plain)
    } else if let html = row.said("HtmlBody") {
      turn.take(html: html)
    } else {
      count("mails without words")
    }
    turn.markMail()
    if interaction.subject == nil { interaction.subject = row.said("Subject").map(tidied) }
    if row["HasAttachment"]?.bool == true || row.said("HasAttachment")?.lowercased() == "true" {
      count("mails with attachments that the export does not name")
    }
    if row.said("IsDeleted")?.lowercased() == "true" { turn.alteration = .deleted }
    if let status = row.said("Status"), status == "5" || status == "Draft" {
      (turn.kind, turn.visibility) = (.note, .internal)
      count("drafts that were never sent, kept as notes")
    }
    interaction.turns.append(turn)
  }

  private func mailAuthor(
    _ row: JSONValue, of owner: JSONValue?, _ users: [String: JSONValue]
  ) -> Int? {
    let isSent = ["false", "0"].contains(row.said("Incoming")?.lowercased())
    if isSent, let id = row.said("CreatedById") {
      // Many write from one address; whose work it is says who made the mail.
      return participant(
        id, name: users[id]?.said("Name") ?? row.said("FromName"),
        others: [row.said("FromAddress"), users[id]?.said("Email"), users[id]?.said("Username")],
        inferred: .agent)
    }
    let address = row.said("FromAddress")?.lowercased()
    guard let key = address ?? row.said("FromName", "CreatedById") else { return nil }
    var role: Role?
    switch row.said("Incoming")?.lowercased() {
    case "false", "0": role = .agent
    case "true", "1":
      let asked = owner?.said("SuppliedEmail", "ContactEmail")?.lowercased()
      if let asked { role = asked == address ? .customer : .thirdParty }
      // Who writes in first asked; who writes in later may be anybody.
      if asked == nil, !hasCustomer { role = .customer }
    default: break
    }
    return participant(key, name: row.said("FromName"), inferred: role)
  }

  fileprivate func takeComment(_ row: JSONValue, of owner: JSONValue?, users: [String: JSONValue]) {
    let published = row.said("IsPublished")?.lowercased()
    let isPublic = published == "true" || published == "1"
    let isKnown = published != nil
    let by = row.said("CreatedById").map { id in
      participant(
        id, name: row["CreatedBy"]?.said("Name") ?? users[id]?.said("Name"),
        others: [users[id]?.said("Email"), users[id]?.said("Username")],
        inferred: id == owner?.said("OwnerId") ? .agent : nil)
    }
    interaction.turns.append(
      Turn(
        by: by, kind: isKnown && !isPublic ? .note : .message,
        visibility: isPublic ? .public : isKnown ? .internal : .unknown,
        at: time(row["CreatedDate"]), text: tidied(row.said("CommentBody") ?? "")))
    if !isKnown { count("comments that do not say whether they are public") }
  }

  fileprivate func takeCase(_ row: JSONValue) {
    interaction.subject = row.said("Subject").map(tidied) ?? interaction.subject
    interaction.status = row.said("Status")
    interaction.startedAt = time(row["CreatedDate"])
    interaction.endedAt = time(row["ClosedDate"])
    if interaction.channel != .email, let channel = Self.channel(row.said("Origin")) {
      interaction.channel = channel
    }
    guard let description = row.said("Description").map(tidied) else { return }
    // A case that came by mail repeats the mail as its description.
    let repeats = interaction.turns.contains {
      $0.text == description || ($0.text.count > 100 && description.hasPrefix($0.text.prefix(100)))
    }
    guard !repeats else { return }
    let address = row.said("SuppliedEmail")?.lowercased()
    let by = (address ?? row.said("SuppliedName")).map {
      participant($0, name: row.said("SuppliedName"), inferred: .customer)
    }
    let writer = by ?? row.said("CreatedById").map { participant($0) }
    interaction.turns.insert(
      Turn(
        by: writer, visibility: by == nil ? .unknown : .public, at: interaction.startedAt,
        text: description), at: 0)
  }

  private static func channel(_ origin: String?) -> Channel? {
    switch origin?.lowercased() {
    case "phone": .phone
    case "email": .email
    case "chat": .chat
    case "facebook", "twitter", "instagram", "social": .social
    default: nil
    }
  }
}
