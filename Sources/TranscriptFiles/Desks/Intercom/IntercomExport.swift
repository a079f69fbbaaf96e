internal import Findings

/// All objects of the files of one folder, by the conversation they belong to.
struct IntercomExport: Sendable {
  /// The members that hold lists of objects.
  static let lists = [
    "conversations", "data", "admins", "contacts", "tickets", "users", "teams", "tags", "companies",
  ]

  /// Identifiers of conversations in the order in which they came.
  private(set) var order: [String] = []
  private(set) var conversations: [String: DeskRecord] = [:]
  /// Parts from tables, which lie apart from their conversations.
  private(set) var parts: [String: [DeskRecord]] = [:]
  private(set) var contacts: [String: JSONValue] = [:]
  private(set) var admins: [String: JSONValue] = [:]
  private(set) var calls: [String: [DeskRecord]] = [:]
  private(set) var tags: [String: [String]] = [:]
  private var tagNames: [String: String] = [:]
  private var partPlaces: [String: (conversation: String, index: Int)] = [:]
  private var known: Set<String> = []
  private var faults = DeskFaults()

  private var tables: Set<IntercomTable> = []
  private var tablePlace: SourceLocation?

  var findings: [Finding] {
    let missing = [
      (IntercomTable.conversation, "conversation_history"), (.part, "conversation_part_history"),
    ].filter { !tables.contains($0.0) }.map(\.1)
    return (tablePlace.map { [warehouseFinding(at: $0, missing: missing)] } ?? [])
      + faults.findings
  }

  mutating func add(_ file: SniffedFile) {
    if let columns = file.warehouseColumns, let table = IntercomTable(columns) {
      tables.insert(table)
      tablePlace = tablePlace ?? file.source.place
      guard table != .other else { return }
      let rows = file.warehouseTable(&faults)
      for record in rows.records where record["_fivetran_deleted"]?.bool != true {
        add(row: record, table)
      }
      return
    }
    for record in file.deskRecords { add(record) }
  }

  /// The names of a conversation's tags in a warehouse.
  func tagNames(of id: String) -> [String] { (tags[id] ?? []).map { tagNames[$0] ?? $0 } }

  private mutating func add(_ record: DeskRecord) {
    switch IntercomKind(record.value) {
    case .conversation: addConversation(record)
    case .contact:
      if let id = record.text("id") { contacts[id] = record.value }
    case .admin:
      if let id = record.text("id") { admins[id] = record.value }
    case .call:
      let id = record.text("conversation_id") ?? "call-\(record.text("id") ?? record.fileName)"
      mention(id)
      calls[id, default: []].append(record)
    case .other:
      faults.count("objects that hold nothing of a conversation, left out", at: record.place)
    case nil:
      let names = Self.lists.filter { if case .list? = record[$0] { true } else { false } }
      guard !names.isEmpty else {
        faults.count("objects that are none known of Intercom, left out", at: record.place)
        return
      }
      for name in names { addList(record, name) }
    }
  }

  private mutating func addList(_ record: DeskRecord, _ name: String) {
    let elements = record[name]?.list ?? []
    if let total = (record["total_count"] ?? record["pages"]?["total_count"])?.number,
      total > Double(elements.count)
    {
      faults.count(
        "pages of \(name) that hold fewer than the total they name, so look that all are here",
        at: record.place)
    }
    for element in elements {
      if IntercomKind(element) != nil {
        add(record.with(element))
      } else {
        faults.count("\(name) that are none known of Intercom, left out", at: record.place)
      }
    }
  }

  private mutating func addConversation(_ record: DeskRecord) {
    let id = record.text("id") ?? "\(record.fileName)-\(order.count + 1)"
    mention(id)
    guard let before = conversations[id] else {
      conversations[id] = record
      return
    }
    faults.count(
      "conversations that came more than once, of which the fullest and latest state counts",
      at: record.place)
    if rank(before) <= rank(record) { conversations[id] = record }
  }

  /// Lists leave out the parts, so a state with parts comes before a later one without.
  private func rank(_ record: DeskRecord) -> (Int, Int, Double) {
    let parts = record["conversation_parts"]?["conversation_parts"]?.list.count ?? 0
    let isActive = record["_fivetran_active"]?.bool == true ? 1 : 0
    // In tables, times are texts; their order is that of their letters, which the last row stands for.
    return (parts > 0 ? 1 : 0, isActive, record["updated_at"]?.number ?? 0)
  }

  private mutating func mention(_ id: String) {
    if known.insert(id).inserted { order.append(id) }
  }

  // MARK: Tables of a warehouse

  private mutating func add(row: DeskRecord, _ table: IntercomTable) {
    switch table {
    case .conversation: addRow(row)
    case .part:
      guard let owner = row.text("conversation_id") else { return }
      mention(owner)
      // Each state of a part is a row.
      if let id = row.text("id"), let place = partPlaces[id] {
        if row["_fivetran_active"]?.bool != false {
          parts[place.conversation]?[place.index] = row.with(partOfTable(row.value))
        }
        return
      }
      if let id = row.text("id") { partPlaces[id] = (owner, parts[owner]?.count ?? 0) }
      parts[owner, default: []].append(row.with(partOfTable(row.value)))
    case .contact:
      if let id = row.text("id") { contacts[id] = row.value }
    case .admin:
      if let id = row.text("id") { admins[id] = row.value }
    case .tag:
      if let id = row.text("id"), let name = row.text("name") { tagNames[id] = name }
    case .conversationTag:
      guard let owner = row.text("conversation_id"), let tag = row.text("tag_id") else { return }
      if tags[owner]?.contains(tag) != true { tags[owner, default: []].append(tag) }
    case .other: break
    }
  }

  /// Each state of a conversation is a row: the active one counts, otherwise the latest.
  private mutating func addRow(_ row: DeskRecord) {
    let id = row.text("id") ?? "\(row.fileName)-\(order.count + 1)"
    mention(id)
    if let before = conversations[id] {
      let one = (before["_fivetran_active"]?.bool == true ? 1 : 0, before.text("updated_at") ?? "")
      let other = (row["_fivetran_active"]?.bool == true ? 1 : 0, row.text("updated_at") ?? "")
      guard one <= other else { return }
    }
    conversations[id] = row.with(conversationOfTable(row.value))
  }
}

private func conversationOfTable(_ row: JSONValue) -> JSONValue {
  var members = row.members
  var source: [String: JSONValue] = [:]
  for name in ["id", "type", "delivered_as", "subject", "body"] {
    source[name] = row["source_\(name)"]
  }
  var author: [String: JSONValue] = [:]
  author["id"] = row["source_author_id"]
  author["type"] = row["source_author_type"]
  source["author"] = .object(author)
  members["source"] = .object(source)
  var rating: [String: JSONValue] = [:]
  rating["rating"] = row["conversation_rating_value"]
  rating["remark"] = row["conversation_rating_remark"]
  if !rating.isEmpty { members["conversation_rating"] = .object(rating) }
  return .object(members)
}

private func partOfTable(_ row: JSONValue) -> JSONValue {
  var members = row.members
  var author: [String: JSONValue] = [:]
  author["id"] = row["author_id"]
  author["type"] = row["author_type"]
  members["author"] = .object(author)
  return .object(members)
}
