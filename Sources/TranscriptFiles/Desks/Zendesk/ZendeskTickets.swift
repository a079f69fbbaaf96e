internal import Findings
internal import Transcripts

/// Tickets of Zendesk with their comments, audits and users, in one file or in several.
enum ZendeskTickets: ExportForm {
  static let system = "zendesk"
  static let title = "Zendesk tickets"

  static func recognises(_ file: SniffedFile) -> Bool {
    if let columns = file.warehouseColumns { return ZendeskTable(columns) != nil }
    return isCounted(file)
      || file.firstRecords.contains { record in
        ZendeskKind(record) != nil || isWrapper(record) || isSurroundings(record)
      }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var export = ZendeskExport()
    let tables = files.filter { $0.warehouseColumns != nil }
    let named = readAsTables(tables, answers)
    for file in files where !isCounted(file) && (named == nil || file.warehouseColumns == nil) {
      export.add(file)
    }
    export.joinLooseComments()
    var result = named ?? ForeignReading()
    for id in export.order {
      var ticket = ZendeskTicketReader(id: id, export: export, answers: answers)
      result.interactions.append(ticket.draft())
    }
    result.findings += export.findings
    if result.interactions.isEmpty, !tables.isEmpty, tables.count == files.count {
      return WarehouseTables.read(tables, answers)
    }
    for file in files where isCounted(file) {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "The CSV export of Zendesk holds figures of tickets and none of their comments; export "
            + "the tickets as JSON."))
    }
    if result.interactions.isEmpty, let file = files.first {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "There is no Zendesk ticket and no comment in the files of this folder; users, ratings "
            + "and metrics count only beside them."))
    }
    return result
  }

  /// The CSV that Zendesk itself writes: a row a ticket, without words.
  private static func isCounted(_ file: SniffedFile) -> Bool {
    guard file.json == nil, file.lines == nil, let text = file.text else { return false }
    let header = text.prefix(4000).prefix { !$0.isNewline }
    return header.contains("Requester id")
      && (header.contains("Summation column") || header.contains("Assignee stations"))
  }

  /// Groups, fields, rules and so on: of Zendesk, and nothing of a conversation.
  private static func isSurroundings(_ value: JSONValue) -> Bool {
    func isOfZendesk(_ value: JSONValue) -> Bool {
      guard let url = value["url"]?.text, url.contains(".zendesk.com/api/v2/") else { return false }
      return !url.contains("/help_center/")
    }
    return isOfZendesk(value)
      || value.members.values.contains { $0.list.prefix(1).contains(where: isOfZendesk) }
  }

  /// An answer of the interface: a member that holds tickets, comments, audits or users.
  private static func isWrapper(_ value: JSONValue) -> Bool {
    for name in ZendeskKind.wrappers.keys {
      guard let inner = value[name] else { continue }
      let elements = inner.isObject ? [inner] : inner.list
      if elements.prefix(20).contains(where: { ZendeskKind($0) != nil }) { return true }
      let hasPages =
        value.has("next_page", "count") || value.has("end_of_stream") || value["meta"] != nil
      if elements.isEmpty, case .list = inner, hasPages { return true }
    }
    return false
  }
}
