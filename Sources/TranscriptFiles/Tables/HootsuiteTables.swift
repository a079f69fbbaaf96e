/// Hootsuite Inbox 2.0: resolved conversations and messages, joined by `Conversation ID`.
///
/// Times are local to whoever exported, and no file says where; they need the zone that a person
/// gives.
enum HootsuiteTables: ExportForm {
  static let system = "hootsuite"
  static let title = "Hootsuite Inbox conversations and messages (CSV)"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let head = TableHead(file) else { return false }
    return head.has("conversationid")
      && head.has(anyOf: ["contactprofileid", "contactprimaryidentifier", "channeldisplayname"])
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    let profile = TableProfile(
      system: system, title: title,
      names: [
        .channel: ["medium", "channeltype", "channel"],
        .authorID: ["agentid"],
        .agentID: ["laststatuschangeagentid"],
        .agentName: ["laststatuschangeagentname"],
        .customerID: ["contactprofileid"],
        .customerName: ["contactprimaryidentifier"],
      ])
    return readTables(files, profile, answers)
  }
}
