/// Tables of no system in particular: a pair of conversations and messages, or messages alone.
enum GenericTables: ExportForm {
  static let system = "csv"
  static let title = "Tables of conversations and messages (CSV)"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let head = TableHead(file) else { return false }
    // A file that is called a table is one, and its findings name the columns that are missing.
    if head.isTable { return true }
    return head.has(anyOf: TableField.conversation.names)
      && head.has(anyOf: TableField.text.names + TableField.html.names)
      && head.has(
        anyOf: (TableField.sentAt.names + TableField.author.names
          + TableField.authorRole.names + TableField.authorID.names))
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    readTables(files, TableProfile(system: system, title: "Table"), answers)
  }
}
