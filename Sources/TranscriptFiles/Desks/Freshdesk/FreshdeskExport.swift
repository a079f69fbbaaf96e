internal import Findings

/// All objects of the files of one folder, by the ticket they belong to.
struct FreshdeskExport: Sendable {
  /// Identifiers of tickets in the order in which they came.
  private(set) var order: [String] = []
  private(set) var tickets: [String: DeskRecord] = [:]
  private(set) var conversations: [String: [DeskRecord]] = [:]
  private(set) var times: [String: [JSONValue]] = [:]
  private(set) var ratings: [String: JSONValue] = [:]
  private(set) var contacts: [String: JSONValue] = [:]
  private(set) var agents: [String: JSONValue] = [:]
  private var known: Set<String> = []
  private var faults = DeskFaults()

  var findings: [Finding] {
    // Times and ratings of tickets that are elsewhere are no part of any conversation here.
    var faults = faults
    for id in times.keys.sorted() where !known.contains(id) {
      faults.count(
        "tickets with logged times that are not in the export, whose times are left out",
        at: SourceLocation(file: timePlaces[id] ?? ""))
    }
    return faults.findings
  }
  private var timePlaces: [String: String] = [:]

  mutating func add(_ record: DeskRecord) {
    switch FreshdeskKind(record.value) {
    case .ticket: addTicket(record)
    case .conversation: addConversation(record, record.text("ticket_id"))
    case .contact:
      if let id = record.text("id") { contacts[id] = record.value }
    case .agent:
      if let id = record.text("id") { agents[id] = record.value }
    case .timeEntry:
      guard let ticket = record.text("ticket_id") else {
        faults.count("times that name no ticket, left out", at: record.place)
        return
      }
      times[ticket, default: []].append(record.value)
      timePlaces[ticket] = timePlaces[ticket] ?? record.place.file
    case .rating:
      guard let ticket = record.text("ticket_id") else {
        faults.count("ratings that name no ticket, left out", at: record.place)
        return
      }
      ratings[ticket] = record.value
    case .other:
      faults.count("objects that hold nothing of a conversation, left out", at: record.place)
    case nil: addWrapped(record)
    }
  }

  private mutating func addWrapped(_ record: DeskRecord) {
    if let ticket = record["ticket"], FreshdeskKind(ticket) == .ticket {
      addTicket(record.with(ticket))
      for reply in record["conversations"]?.list ?? [] {
        addConversation(record.with(reply), reply.text(of: "ticket_id") ?? ticket.text(of: "id"))
      }
      return
    }
    let lists = ["results", "tickets", "conversations"].compactMap { record[$0]?.list }
    guard !lists.isEmpty else {
      faults.count("objects that are none known of Freshdesk, left out", at: record.place)
      return
    }
    for list in lists {
      if let total = record["total"]?.number, total > Double(list.count) {
        faults.count(
          "searches that hold fewer tickets than the total they name, so that pages are missing",
          at: record.place)
      }
      for element in list {
        if FreshdeskKind(element) == nil {
          faults.count("objects that are none known of Freshdesk, left out", at: record.place)
        } else {
          add(record.with(element))
        }
      }
    }
  }

  private mutating func addTicket(_ record: DeskRecord) {
    // Older exports wrap the ticket and call its number display_id.
    let record = record["helpdesk_ticket"].map { record.with($0) } ?? record
    let id =
      record.text("display_id") ?? record.text("id") ?? "\(record.fileName)-\(order.count + 1)"
    mention(id)
    for note in record["conversations"]?.list ?? [] { addConversation(record.with(note), id) }
    for note in (record["notes"] ?? record["helpdesk_notes"])?.list ?? [] {
      let inner = note["note"] ?? note["helpdesk_note"] ?? note
      var members = inner.members
      members["body_text"] = inner["body_text"] ?? inner["body"]
      members["body"] = inner["body_html"] ?? inner["body"]
      addConversation(record.with(.object(members)), id)
    }
    if let requester = record["requester"], let person = requester.text(of: "id"),
      contacts[person] == nil
    {
      contacts[person] = requester
    }
    guard let before = tickets[id] else {
      tickets[id] = record
      return
    }
    faults.count(
      "tickets that came more than once, of which the latest state counts", at: record.place)
    if (before.text("updated_at") ?? "") <= (record.text("updated_at") ?? "") {
      tickets[id] = record
    }
  }

  private mutating func addConversation(_ record: DeskRecord, _ ticket: String?) {
    guard record.value.isObject else {
      faults.count("conversations that are no objects, left out", at: record.place)
      return
    }
    let ticket = ticket ?? record.fileName
    mention(ticket)
    conversations[ticket, default: []].append(record)
  }

  private mutating func mention(_ id: String) {
    if known.insert(id).inserted { order.append(id) }
  }
}
