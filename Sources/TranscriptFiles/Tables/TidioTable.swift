/// Tidio: one row for each message.
enum TidioTable: ExportForm {
  static let system = "tidio"
  static let title = "Tidio messages (CSV)"

  static func recognises(_ file: SniffedFile) -> Bool {
    TableHead(file)?.has("conversationid", "threadid", "timesent", "sender", "messagecontent")
      ?? false
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    let profile = TableProfile(
      system: system, title: title,
      names: [.conversation: ["conversationid"], .authorRole: ["sender"]])
    return readTables(files, profile, answers)
  }
}
