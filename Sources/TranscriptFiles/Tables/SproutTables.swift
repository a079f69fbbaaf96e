/// Sprout Social: cases and the messages of cases.
enum SproutTables: ExportForm {
  static let system = "sprout"
  static let title = "Sprout Social cases and messages (CSV)"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let head = TableHead(file) else { return false }
    return head.has("queueid", "status", "priority") && head.has(anyOf: ["id", "caseid"])
      || head.has("messageguid", "direction")
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    let profile = TableProfile(
      system: system, title: title,
      names: [
        .conversation: ["caseid"], .message: ["messageguid"], .source: ["caseid", "id"],
        .startedAt: ["created", "createdtime"], .endedAt: ["closedtime"],
        .agentName: ["assignees"],
      ])
    return readTables(files, profile, answers)
  }
}
