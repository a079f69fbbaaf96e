/// Gorgias: tickets with their figures in one file, the messages of all tickets in another.
enum GorgiasTables: ExportForm {
  static let system = "gorgias"
  static let title = "Gorgias tickets and messages (CSV)"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let head = TableHead(file) else { return false }
    return head.has("ticketid", "initialchannel", "creationdate")
      || head.has("id", "bodytext", "sentdatetime", "senderinfo")
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    let profile = TableProfile(
      system: system, title: title,
      names: [
        .conversation: ["id"], .author: ["senderinfo"], .source: ["ticketid"],
        .channel: ["initialchannel"], .startedAt: ["creationdate"], .endedAt: ["closeddate"],
      ])
    return readTables(files, profile, answers)
  }
}
