internal import Findings
internal import Transcripts

/// All objects of the files of one folder, by the ticket they belong to.
struct ZendeskExport: Sendable {
  /// Identifiers of tickets in the order in which they came, those that are only mentioned included.
  private(set) var order: [String] = []
  private(set) var tickets: [String: DeskRecord] = [:]
  private(set) var comments: [String: [DeskRecord]] = [:]
  private(set) var audits: [String: [DeskRecord]] = [:]
  private(set) var metrics: [String: JSONValue] = [:]
  private(set) var metricEvents: [String: [JSONValue]] = [:]
  private(set) var ratings: [String: JSONValue] = [:]
  private(set) var users: [String: JSONValue] = [:]
  private(set) var tags: [String: [String]] = [:]
  private(set) var chats: [String: [DeskRecord]] = [:]
  private(set) var chatRows: [String: [DeskRecord]] = [:]
  private var loose: [LooseComments] = []
  private var known: Set<String> = []
  private var faults = DeskFaults()
  private var pages: [ZendeskKind: [(place: SourceLocation, goesOn: Bool)]] = [:]
  private var notes: [Finding] = []
  private var tables: Set<ZendeskTable> = []
  private var tablePlace: SourceLocation?

  mutating func add(_ file: SniffedFile) {
    if let columns = file.warehouseColumns, let table = ZendeskTable(columns) {
      tables.insert(table)
      tablePlace = tablePlace ?? file.source.place
      add(file.warehouseTable(&faults), table)
      return
    }
    var without: [DeskRecord] = []
    for record in file.deskRecords { add(record, &without) }
    if !without.isEmpty {
      loose.append(LooseComments(records: without, fileName: file.source.name))
    }
  }

  /// Finds the ticket of comments that do not name it; without one they become a conversation of
  /// their own.
  mutating func joinLooseComments() {
    guard !loose.isEmpty else { return }
    var owners = LooseCommentOwners(self)
    for group in loose {
      let owner = owners.owner(of: group)
      let sentence =
        owner.map {
          "taken for those of ticket \($0.ticket), because \($0.reason)."
        } ?? "and no ticket of this folder shows it; kept as a conversation of their own."
      notes.append(
        Finding(
          .warning, .reference, at: group.records[0].place,
          "Comments of this file (\(group.records.count)) do not say which ticket is theirs, "
            + sentence))
      let id = owner?.ticket ?? group.fileName
      mention(id)
      comments[id, default: []] += group.records
    }
    loose = []
  }

  var findings: [Finding] {
    let cut = pages.sorted { "\($0.key)" < "\($1.key)" }.compactMap { kind, pages -> Finding? in
      guard let last = pages.last, pages.allSatisfy(\.goesOn) else { return nil }
      return Finding(
        .warning, .meaning, at: last.place,
        "The export says that there are more pages of \(kind)s, and the last page is not here.")
    }
    let missing = [
      (ZendeskTable.ticket, "ticket"), (.comment, "ticket_comment"), (.user, "user"),
    ].filter { !tables.contains($0.0) }.map(\.1)
    let warehouse = tablePlace.map { [warehouseFinding(at: $0, missing: missing)] } ?? []
    return notes + cut + warehouse + faults.findings
  }

  // MARK: JSON

  private mutating func add(_ record: DeskRecord, _ without: inout [DeskRecord]) {
    if let kind = ZendeskKind(record.value) {
      add(record, kind, ticket: nil, &without)
      return
    }
    let wrapped = ZendeskKind.wrappers.filter { record[$0.key] != nil }
    guard !wrapped.isEmpty else {
      faults.count("objects that are none known of Zendesk, left out", at: record.place)
      return
    }
    // Comments beside a single ticket are its own.
    let ticket = record["ticket"]?.text(of: "id")
    for (name, kind) in wrapped.sorted(by: { $0.key < $1.key }) {
      guard let inner = record[name] else { continue }
      let elements = inner.isObject ? [inner] : inner.list
      if !inner.isObject { notePages(record, kind, elements.count) }
      for element in elements {
        let real = ZendeskKind(element)
        if name == "results", real == nil { continue }
        guard element.isObject else {
          faults.count("\(name) that are no objects, left out", at: record.place)
          continue
        }
        add(record.with(element), real ?? kind, ticket: ticket, &without)
      }
    }
  }

  private mutating func add(
    _ record: DeskRecord, _ kind: ZendeskKind, ticket: String?, _ without: inout [DeskRecord]
  ) {
    let owner = record.text("ticket_id") ?? ticket
    switch kind {
    case .ticket: addTicket(record)
    case .user:
      if let id = record.text("id") { users[id] = record.value }
    case .comment where owner == nil: without.append(record)
    case .comment, .audit, .ticketEvent, .metric, .metricEvent, .rating:
      guard let owner else {
        faults.count("\(kind)s that name no ticket, left out", at: record.place)
        return
      }
      switch kind {
      case .comment:
        mention(owner)
        comments[owner, default: []].append(record)
      case .audit, .ticketEvent:
        mention(owner)
        audits[owner, default: []].append(record)
      case .metric: metrics[owner] = record.value
      case .metricEvent: metricEvents[owner, default: []].append(record.value)
      default: ratings[owner] = record.value
      }
    }
  }

  /// An incremental export holds a ticket once for each change; the latest state counts.
  private mutating func addTicket(_ record: DeskRecord) {
    let id = record.text("id") ?? "\(record.fileName)-\(order.count + 1)"
    mention(id)
    for (name, role) in [("requester", nil), ("submitter", nil), ("assignee", "agent")] {
      guard let person = record[name], let key = person.text(of: "id"), users[key] == nil else {
        continue
      }
      var members = person.members
      if let role, members["role"] == nil { members["inferred_role"] = .text(role) }
      users[key] = .object(members)
    }
    guard let before = tickets[id] else {
      tickets[id] = record
      return
    }
    faults.count(
      "tickets that came more than once, of which the latest state counts", at: record.place)
    if (before.text("updated_at") ?? "") <= (record.text("updated_at") ?? "") {
      // Comments inside the earlier state are not lost with it.
      comments[id, default: []] += before["comments"]?.list.map(before.with) ?? []
      tickets[id] = record
    } else {
      comments[id, default: []] += record["comments"]?.list.map(record.with) ?? []
    }
  }

  private mutating func mention(_ id: String) {
    if known.insert(id).inserted { order.append(id) }
  }

  private mutating func notePages(_ record: DeskRecord, _ kind: ZendeskKind, _ count: Int) {
    let goesOn =
      record["next_page"] != nil && record["end_of_stream"]?.bool != true
      || record["meta"]?["has_more"]?.bool == true
      || record["end_of_stream"]?.bool == false
    pages[kind, default: []].append((record.place, goesOn))
    if !goesOn, record.value.has("next_page", "previous_page"), record["previous_page"] == nil,
      let total = record["count"]?.number, total > Double(count)
    {
      faults.count(
        "lists of \(kind)s that hold fewer than the count they name, so that pages are missing",
        at: record.place)
    }
  }

  // MARK: Tables of a warehouse

  private mutating func add(_ table: WarehouseTable, _ kind: ZendeskTable) {
    guard kind != .other else { return }
    for record in table.records where record["_fivetran_deleted"]?.bool != true {
      switch kind {
      case .ticket: addTicket(record.with(ticketOfTable(record.value)))
      case .user:
        if let id = record.text("id") { users[id] = record.value }
      case .comment:
        guard let owner = record.text("ticket_id") else { continue }
        mention(owner)
        comments[owner, default: []].append(record.with(commentOfTable(record.value)))
      case .tag:
        guard let owner = record.text("ticket_id"), let tag = record.text("tag") else { continue }
        tags[owner, default: []].append(tag)
      case .fieldHistory:
        guard let owner = record.text("ticket_id") else { continue }
        mention(owner)
        audits[owner, default: []].append(record.with(auditOfTable(record.value)))
      case .chat:
        guard let owner = record.text("ticket_id"), record["chat_id"] != nil else { continue }
        mention(owner)
        chats[owner, default: []].append(record)
      case .chatEvent:
        if let chat = record.text("chat_id") { chatRows[chat, default: []].append(record) }
      case .other: continue
      }
    }
  }
}
