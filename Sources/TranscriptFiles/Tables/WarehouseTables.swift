internal import Findings

/// Tables that a data warehouse keeps of a support system: told by their columns, and refused.
///
/// One such table holds no conversation: words, people and tickets lie in tables of their own, times
/// have no zone and what is internal is often told by yet another table. Whoever joins them names the
/// columns, and then they are read like any other table.
enum WarehouseTables: ExportForm {
  static let system = "warehouse"
  static let title = "Tables of a data warehouse (CSV)"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let head = TableHead(file) else { return false }
    return head.cells.contains { name in
      marks.contains(where: name.lowercased().hasPrefix)
        || (name.hasPrefix("_") && name.lowercased().hasSuffix("_synced"))
    }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    let said = Set(answers.tableColumns.map(\.field))
    if said.contains(.text), said.contains(.conversation) {
      return readTables(
        files, TableProfile(system: GenericTables.system, title: title), answers)
    }
    return ForeignReading(findings: files.compactMap(refusal))
  }

  private static let marks = ["_fivetran_", "_airbyte_", "_sdc_", "_dlt_", "__hevo_"]

  private static func refusal(_ file: SniffedFile) -> Finding? {
    guard let head = TableHead(file) else { return nil }
    let table = tables.first { head.plain.isSuperset(of: $0.columns) }
    let what = table?.what ?? "of a support system"
    let missing = table?.missing ?? "the words of messages, who wrote them and who saw them"
    return Finding(
      .error, .shape, at: file.source.place,
      "This is a data warehouse's table \(what); what is missing is \(missing). Export the system "
        + "itself, or join the tables to one row a message and name its columns with "
        + "--column text=NAME --column conversation_source_id=NAME.")
  }

  private static let tables: [(columns: Set<String>, what: String, missing: String)] = [
    (
      ["ticketid", "userid", "public", "body"], "of Zendesk comments",
      "who is customer and who agent"
    ),
    (
      ["requesterid", "submitterid", "brandid"], "of Zendesk tickets",
      "the comments, and who is agent"
    ),
    (
      ["chatid", "actorid", "originalmessage"], "of events in Zendesk chats",
      "who is customer and who agent"
    ),
    (["chatid", "ticketid", "visitorid"], "of Zendesk chats", "their messages"),
    (["ticketid", "tag"], "of Zendesk tags", "the tickets and their comments"),
    (["ticketrestriction", "role"], "of Zendesk users", "the tickets and their comments"),
    (
      ["conversationid", "parttype", "authortype"], "of parts of Intercom conversations",
      "the opening messages, and the words where they are hashed"
    ),
    (
      ["sourcedeliveredas", "state", "sourcebody"], "of Intercom conversations",
      "all messages but the first"
    ),
    (["jobtitle", "email", "name"], "of Intercom teammates", "the conversations and their parts"),
    (["workspaceid", "role"], "of Intercom contacts", "the conversations and their parts"),
    (
      ["engagementid", "propertyhsemailtext"], "of HubSpot e-mails",
      "the tickets that they belong to, and who wrote them"
    ),
    (["propertyhspipeline", "propertysubject"], "of HubSpot tickets", "their messages"),
    (["ticketid", "engagementid"], "that joins HubSpot tickets and engagements", "both of these"),
    (["ownerid", "portalid"], "of HubSpot owners", "the tickets and their messages"),
    (["portalid", "type"], "of HubSpot engagements", "their words and tickets"),
    (["key", "issuetype", "reporter"], "of Jira issues", "their comments"),
    (["issueid", "body"], "of Jira comments", "the issues, and who is customer"),
    (["username", "isactive", "locale"], "of Jira users", "the issues and their comments"),
    (["url", "name", "createdat"], "of Zendesk groups", "the tickets and their comments"),
  ]
}
