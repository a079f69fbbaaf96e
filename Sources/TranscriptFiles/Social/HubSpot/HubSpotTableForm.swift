internal import Findings
internal import Transcripts

/// HubSpot's tickets and engagements, as tables copied into a data base or as the objects of its
/// programming interface.
///
/// Copies often hold hashes where words were; these rows are named and left out.
enum HubSpotTableForm: ExportForm {
  static let system = "hubspot"
  static let title = "HubSpot tickets and engagements"

  static func recognises(_ file: SniffedFile) -> Bool {
    if file.json != nil {
      return (file.json?["results"]?.list ?? []).prefix(20).first.map(HubSpotObjects.isOne) ?? false
    }
    guard file.lines == nil, let text = file.text else { return false }
    return table(Set(CRMTable.header(of: text).map(withoutPrefix))) != nil
  }

  /// Copies put a word before the names of HubSpot's own properties.
  private static func withoutPrefix(_ column: String) -> String {
    column.hasPrefix("property_") ? String(column.dropFirst(9)) : column
  }

  private enum Table { case email, note, call, engagement, ticket, link, owner }

  private static func table(_ columns: Set<String>) -> Table? {
    let has = { (names: [String]) in names.allSatisfy(columns.contains) }
    if has(["engagement_id", "hs_email_text"])
      || has(["engagement_id", "hs_email_html"])
    {
      return .email
    }
    if has(["engagement_id", "hs_note_body"]) { return .note }
    if has(["engagement_id", "hs_call_body"]) { return .call }
    if has(["id", "hs_pipeline_stage", "subject"]) { return .ticket }
    if has(["ticket_id", "engagement_id"]) { return .link }
    if has(["owner_id", "portal_id", "email"]) { return .owner }
    if has(["id", "type", "portal_id"]) { return .engagement }
    return nil
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var result = ForeignReading()
    var tables: [(kind: Table, file: SniffedFile, table: CRMTable)] = []
    var ticketOf: [String: String] = [:]
    for file in files {
      if let rows = file.json?["results"]?.list {
        let objects = HubSpotObjects(rows)
        ticketOf.merge(objects.ticketOf) { first, _ in first }
        for table in objects.tables {
          if let kind = Self.table(Set(table.columns)) { tables.append((kind, file, table)) }
        }
        continue
      }
      guard let read = file.text.flatMap({ CRMTable($0) }) else { continue }
      let table = CRMTable(columns: read.columns.map(withoutPrefix), rows: read.rows)
      if let kind = Self.table(Set(table.columns)) { tables.append((kind, file, table)) }
    }
    for (kind, _, table) in tables where kind == .link {
      for row in table.rows {
        if let engagement = table.cell(row, "engagement_id") {
          ticketOf[engagement] = ticketOf[engagement] ?? table.cell(row, "ticket_id")
        }
      }
    }
    var owners: [String: String] = [:]
    for (kind, _, table) in tables where kind == .owner {
      for row in table.rows {
        if let id = table.cell(row, "owner_id") { owners[id] = table.cell(row, "email") }
      }
    }
    var engagements: Set<String> = []
    for (kind, _, table) in tables where [.email, .note, .call].contains(kind) {
      engagements.formUnion(table.rows.compactMap { table.cell($0, "engagement_id") })
    }
    var conversations = SocialConversations()
    for (kind, file, table) in tables {
      var wordless = 0
      for row in table.rows {
        switch kind {
        case .link, .owner: continue
        case .engagement:
          let engaged = table.cell(row, "id") ?? ""
          if !engagements.contains(engaged) { wordless += 1 }
        case .ticket, .email, .note, .call:
          let words = table.cell(
            row, "hs_email_text", "hs_email_html", "hs_note_body",
            "hs_call_body", "content")
          guard let words, !isHashed(words) else {
            wordless += 1
            continue
          }
          let engagement = kind == .ticket ? nil : table.cell(row, "engagement_id")
          let ticket = kind == .ticket ? table.cell(row, "id") : ticketOf[engagement ?? ""]
          let id = ticket ?? engagement
          let conversation = conversations.conversation(id ?? file.source.name) {
            SocialConversation(
              system, id, in: file, answers,
              channel: kind == .email ? .email : answers.channel ?? .other)
          }
          conversation.takeRow(row, of: table, words: words, owners: owners)
        }
      }
      if wordless > 0 {
        result.findings.append(
          Finding(
            .warning, .meaning, at: file.source.place,
            "\(wordless) of \(table.rows.count) rows have no words, or a hash for them, so nothing "
              + "is read from these."))
      }
    }
    result.interactions = conversations.inOrder.map { $0.draft() }
    if result.interactions.isEmpty, result.findings.isEmpty, let file = files.first {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "These tables hold no words; the tables of e-mails, notes, calls and tickets do."))
    }
    return result
  }

  /// 32 hexadecimal digits, or 24 characters of base 64, without a space: what a hash looks like.
  private static func isHashed(_ text: String) -> Bool {
    switch text.utf8.count {
    case 32: text.allSatisfy(\.isHexDigit)
    case 24: text.hasSuffix("==") && !text.contains(" ")
    default: false
    }
  }
}

extension SocialConversation {
  fileprivate func takeRow(
    _ row: [String], of table: CRMTable, words: String, owners: [String: String]
  ) {
    var turn = Turn(by: nil)
    if table.has("hs_email_text") || table.has("hs_email_html") {
      turn.by = mailAuthor(row, table, owners)
      if let plain = table.cell(row, "hs_email_text") {
        turn.text = tidied(plain)
      } else {
        turn.take(html: words)
      }
      turn.markMail()
    } else {
      turn.take(html: words)
    }
    if table.has("hs_note_body") || table.has("hs_call_body") {
      (turn.kind, turn.visibility) = (.note, .internal)
      if let owner = table.cell(row, "hubspot_owner_id") {
        turn.by = participant(owner, others: [owners[owner]], inferred: .agent)
      }
    }
    if table.has("hs_pipeline_stage") {
      turn.by = participant("requester", inferred: .customer)
      interaction.status = table.cell(row, "hs_pipeline_stage")
      turn.at = time(table.cell(row, "createdate"))
    } else {
      turn.at = time(table.cell(row, "hs_timestamp", "createdate"))
    }
    if interaction.subject == nil {
      interaction.subject = table.cell(row, "hs_email_subject", "subject")
        .map(tidied)
    }
    if table.cell(row, "_fivetran_deleted", "is_deleted")?.lowercased() == "true" {
      turn.alteration = .deleted
    }
    interaction.turns.append(turn)
  }

  private func mailAuthor(
    _ row: [String], _ table: CRMTable, _ owners: [String: String]
  ) -> Int {
    let address = table.cell(row, "hs_email_from_email", "hs_email_sender_email")
    let direction = table.cell(row, "hs_email_direction")
    if direction == "EMAIL", let owner = table.cell(row, "hubspot_owner_id") {
      // Many write from one address; the owner says whose work it is.
      return participant(owner, others: [owners[owner], address], inferred: .agent)
    }
    let role: Role? =
      switch direction {
      case "INCOMING_EMAIL": .customer
      case "EMAIL", "FORWARDED_EMAIL": .agent
      default: nil
      }
    return participant(
      address ?? "writer of \(table.cell(row, "engagement_id") ?? "")", others: [address],
      inferred: role)
  }
}
