/// Comments of one file that do not name their ticket, as `/tickets/5/comments` gives them.
struct LooseComments: Sendable {
  var records: [DeskRecord]
  var fileName: String
}

/// Finds tickets for comments that do not name one, by facts of the export.
struct LooseCommentOwners {
  private var byAudit: [String: String] = [:]
  /// Tickets that have no comments yet.
  private var open: Set<String> = []
  private var byDescription: [String: [String]] = [:]
  private var byRequester: [String: [String]] = [:]

  init(_ export: ZendeskExport) {
    for (ticket, audits) in export.audits {
      for audit in audits { if let id = audit.text("id") { byAudit[id] = ticket } }
    }
    for id in export.order where export.comments[id] == nil {
      guard let ticket = export.tickets[id], ticket["comments"] == nil else { continue }
      open.insert(id)
      let words = ticket.text("description")?.wordsOnly ?? ""
      if !words.isEmpty { byDescription[words, default: []].append(id) }
      if let requester = ticket.text("requester_id") {
        byRequester[requester, default: []].append(id)
      }
    }
  }

  /// The ticket and why it is the one; nothing when no ticket or more than one could be.
  mutating func owner(of group: LooseComments) -> (ticket: String, reason: String)? {
    guard let found = candidate(for: group) else { return nil }
    open.remove(found.ticket)
    return found
  }

  private func candidate(for group: LooseComments) -> (ticket: String, reason: String)? {
    for record in group.records {
      if let audit = record.text("audit_id"), let ticket = byAudit[audit] {
        return (ticket, "an audit of the ticket names them")
      }
    }
    // A small number alone is rather a page than a ticket.
    let numbers = group.fileName.split { !$0.isNumber }.map(String.init)
    if group.fileName.lowercased().contains("ticket") || (numbers.first?.count ?? 0) > 3,
      let named = onlyOpen(numbers)
    {
      return (named, "the file's name holds its number")
    }
    let first = group.records.first.map { zendeskWords($0.value).wordsOnly } ?? ""
    if let same = onlyOpen(byDescription[first] ?? []) {
      return (same, "the first comment is its description")
    }
    let authors = Set(group.records.compactMap { $0.text("author_id") })
    if let asked = onlyOpen(authors.flatMap { byRequester[$0] ?? [] }) {
      return (asked, "its requester wrote one of them")
    }
    return nil
  }

  private func onlyOpen(_ tickets: [String]) -> String? {
    let found = Set(tickets).filter(open.contains)
    return found.count == 1 ? found.first : nil
  }
}
