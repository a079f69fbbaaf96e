internal import Findings
internal import Transcripts

/// Makes one conversation of a conversation of Intercom, its parts and its calls.
struct IntercomReader {
  let id: String
  let export: IntercomExport
  let record: DeskRecord
  var conversation: DeskConversation
  /// Identifiers of the contacts that take part, the one who began first.
  let contacts: [String]
  private let hasOwn: Bool
  private var callMetrics: [Metric] = []

  init(id: String, export: IntercomExport, answers: ImportAnswers) {
    self.id = id
    self.export = export
    let own = export.conversations[id]
    hasOwn = own != nil
    record =
      own
      ?? (export.parts[id]?.first ?? export.calls[id]?.first)?.with(.object([:]))
      ?? DeskRecord(value: .object([:]), place: SourceLocation(file: ""), fileName: id)
    let named = own?["contacts"]?["contacts"] ?? own?["contacts"]
    contacts = (named?.list ?? []).compactMap { $0.text(of: "id") }
    conversation = DeskConversation(answers, at: record.place, title: "Conversation \(id)")
    if own == nil {
      conversation.warn(
        .reference,
        "the conversation itself is not in the export; its first message is not known.")
    }
  }

  var source: JSONValue? { record["source"] ?? record["conversation_message"] }

  mutating func draft() -> ForeignReading.Draft {
    addOpening()
    let parts = parts
    var seen: Set<String> = []
    for part in parts {
      if let key = part.text("id"), !seen.insert(key).inserted {
        conversation.count("parts that came more than once, of which the first counts")
        continue
      }
      add(part: part)
    }
    notePages(parts.count)
    for call in export.calls[id] ?? [] { callMetrics += add(call: call) }
    // The customer takes part even where only the team wrote.
    if let customer = contacts.first {
      _ = person(.object(["type": .text("contact"), "id": .text(customer)]))
    }
    let started = conversation.time(record["created_at"])
    let statistics = record["statistics"]
    let isClosed = record.text("state") == "closed"
    let ended = isClosed ? conversation.time(statistics?["last_close_at"]) : nil
    let metrics = intercomMetrics(statistics) + callMetrics
    let answers = conversation.answers
    let account = answers.account.isEmpty ? record.text("workspace_id") ?? "" : answers.account
    let source = Source(system: Intercom.system, account: account, externalID: id)
    return conversation.draft("intercom-\(id)", source, channel) { interaction in
      interaction.direction = direction
      interaction.subject = subject
      interaction.startedAt = started
      interaction.endedAt = ended
      interaction.status = record.text("state") ?? record["ticket_state"]?.text
      interaction.tags = tags
      interaction.metrics = metrics
      interaction.survey = survey
    }
  }

  // MARK: The conversation's own members

  private var parts: [DeskRecord] {
    let own = record["conversation_parts"] ?? record["ticket_parts"]
    let list = own?["conversation_parts"] ?? own?["ticket_parts"] ?? own?["data"] ?? own
    return (list?.list ?? []).map(record.with) + (export.parts[id] ?? [])
  }

  private mutating func notePages(_ count: Int) {
    let wrapper = record["conversation_parts"] ?? record["ticket_parts"]
    if let total = wrapper?["total_count"]?.number, total > Double(count) {
      conversation.warn(
        .meaning,
        "it has \(wrapper?.text(of: "total_count") ?? "more") parts, and the export holds \(count)."
      )
    } else if hasOwn, wrapper == nil, export.parts[id] == nil {
      conversation.warn(
        .meaning,
        "its parts are not in the export; lists of conversations leave them out, so export each "
          + "conversation by itself.")
    }
  }

  private var channel: Channel {
    if let named = deskChannel(named: source?.text(of: "type")), named != .other { return named }
    if export.calls[id] != nil { return .phone }
    return conversation.answers.channel ?? (source?["type"] == nil ? .other : .chat)
  }

  private var direction: Direction {
    if let call = export.calls[id]?.first?.text("direction"), !hasOwn {
      return call == "inbound" ? .inbound : call == "outbound" ? .outbound : .unknown
    }
    switch source?.text(of: "delivered_as") {
    case "customer_initiated": return .inbound
    case "admin_initiated", "campaigns_initiated", "automated": return .outbound
    default: return .unknown
    }
  }

  private var subject: String? {
    let text =
      record.text("title") ?? source?.text(of: "subject")
      ?? record["ticket_attributes"]?.text(of: "_default_title_")
    guard let text, !text.isHash else { return nil }
    // Subjects of mail come as HTML.
    let plain = text.hasTags ? DeskText(plain: nil, html: text, isMail: false).text : text
    return plain.isBlank ? nil : plain
  }

  private var tags: [String] {
    let list = record["tags"]?["tags"] ?? record["tags"]
    let names = (list?.list ?? []).compactMap { $0.text(of: "name") ?? $0.text }
    var seen: Set<String> = []
    return (names + export.tagNames(of: id)).filter { seen.insert($0).inserted }
  }

  private var survey: Survey? {
    guard let rating = record["conversation_rating"], let score = rating["rating"]?.number,
      (1...5).contains(score)
    else { return nil }
    let remark = rating.text(of: "remark").flatMap { $0.isHash ? nil : $0 }
    return Survey(
      answer: rating.text(of: "rating") ?? "", share: (score - 1) / 4, comment: remark)
  }
}

/// Seconds of Intercom's statistics; its reply times leave out hours without work.
private func intercomMetrics(_ statistics: JSONValue?) -> [Metric] {
  let times = [
    ("time_to_admin_reply", "first_reply_time_business"),
    ("median_time_to_reply", "median_reply_time_business"),
    ("handling_time", "handle_time"), ("adjusted_handling_time", "handle_time_adjusted"),
    ("time_to_first_close", "first_resolution_time"), ("time_to_last_close", "resolution_time"),
    ("time_to_assignment", "assignment_time"),
  ].map { ($0, $1, "s") }
  let counts = [
    ("count_reopens", "reopens", "count"), ("count_assignments", "assignments", "count"),
    ("count_conversation_parts", "parts", "count"),
  ]
  return (times + counts).compactMap { theirs, ours, unit in
    statistics?[theirs]?.number.flatMap {
      $0.isFinite ? Metric(name: ours, value: $0, unit: unit) : nil
    }
  }
}
