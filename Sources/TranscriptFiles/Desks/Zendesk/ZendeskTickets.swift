internal import Findings
internal import Transcripts

/// Tickets of Zendesk with their comments, audits and users, in one file or in several.
enum ZendeskTickets: ExportForm {
  static let system = "zendesk"
  static let title = "Zendesk tickets"

  static func recognises(_ file: SniffedFile) -> Bool {
    if let columns = file.warehouseColumns { return ZendeskTable(columns) != nil }
    return file.firstRecords.contains { record in
      ZendeskKind(record) != nil || isWrapper(record)
    }
  }

  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var export = ZendeskExport()
    for file in files { export.add(file) }
    export.joinLooseComments()
    var result = ForeignReading()
    for id in export.order {
      var ticket = ZendeskTicketReader(id: id, export: export, answers: answers)
      result.interactions.append(ticket.draft())
    }
    result.findings = export.findings
    if result.interactions.isEmpty, let file = files.first {
      result.findings.append(
        Finding(
          .warning, .meaning, at: file.source.place,
          "There is no Zendesk ticket and no comment in the files of this folder; users, ratings "
            + "and metrics count only beside them."))
    }
    return result
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
