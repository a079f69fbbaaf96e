internal import Findings
internal import Transcripts

/// Makes one conversation of a ticket and of everything that belongs to it.
struct ZendeskTicketReader {
  let id: String
  let export: ZendeskExport
  let ticket: DeskRecord
  var conversation: DeskConversation
  /// What audits say of comments that lie in a list of their own.
  var audited: [String: ZendeskAudited] = [:]
  var seenComments: [String: Int] = [:]
  var seenChatRows: Set<String> = []
  let comments: [DeskRecord]
  let audits: [DeskRecord]

  init(id: String, export: ZendeskExport, answers: ImportAnswers) {
    self.id = id
    self.export = export
    let own = export.tickets[id]
    let inside = own?["comments"]?["comments"] ?? own?["comments"]
    comments =
      (own.map { own in inside?.list.map(own.with) ?? [] } ?? [])
      + (export.comments[id] ?? [])
    audits =
      (own.map { own in own["audits"]?.list.map(own.with) ?? [] } ?? [])
      + (export.audits[id] ?? [])
    ticket =
      own
      ?? (comments.first ?? audits.first ?? export.chats[id]?.first)?.with(.object([:]))
      ?? DeskRecord(value: .object([:]), place: SourceLocation(file: ""), fileName: id)
    conversation = DeskConversation(answers, at: ticket.place, title: "Ticket \(id)")
    if own == nil {
      conversation.warn(
        .reference, "the ticket itself is not in the export, so its requester is not known.")
    }
  }

  mutating func draft() -> ForeignReading.Draft {
    noteAudited()
    for comment in comments { add(comment: comment) }
    for audit in audits { add(audit: audit) }
    for chat in export.chats[id] ?? [] { add(chat: chat.text("chat_id") ?? "") }
    addDescription()
    noteMissing()
    // The customer takes part even where only the team wrote.
    if let requesterID { _ = person(requesterID) }
    let started = conversation.time(ticket["created_at"])
    let solved = conversation.time(metricSet?["solved_at"])
    let survey = zendeskSurvey(ticket["satisfaction_rating"] ?? export.ratings[id])
    let metrics = zendeskMetrics(metricSet, export.metricEvents[id] ?? [])
    return conversation.draft("zendesk-\(id)", source, channel) { interaction in
      interaction.direction = direction
      interaction.subject = ticket.text("subject") ?? ticket.text("raw_subject")
      interaction.startedAt = started
      interaction.endedAt = solved
      interaction.status = ticket.text("status")
      interaction.tags = tags
      interaction.metrics = metrics
      interaction.survey = survey
    }
  }

  // MARK: The ticket's own members

  private var metricSet: JSONValue? {
    ticket["metric_set"] ?? ticket["metrics"] ?? export.metrics[id]
  }

  private var source: Source {
    var account = conversation.answers.account
    if account.isEmpty, let url = ticket.text("url"), url.hasPrefix("https://") {
      let host = url.dropFirst(8).prefix { $0 != "/" }
      if host.hasSuffix(".zendesk.com") { account = String(host.dropLast(12)) }
    }
    return Source(system: ZendeskTickets.system, account: account, externalID: id)
  }

  var via: JSONValue? { ticket["via"] }

  private var channel: Channel {
    if ticket["from_messaging_channel"]?.bool == true { return .chat }
    let named = deskChannel(named: via?.text(of: "channel"))
    if let named, named != .other { return named }
    if comments.contains(where: { $0["type"] == .text("VoiceComment") }) { return .phone }
    return conversation.answers.channel ?? named ?? .other
  }

  /// Inbound when the requester wrote the ticket themselves.
  private var direction: Direction {
    switch via?["source"]?.text(of: "rel") {
    case "inbound", "voicemail": return .inbound
    case "outbound": return .outbound
    default: break
    }
    guard let requester = requesterID, let submitter = ticket.text("submitter_id") else {
      return .unknown
    }
    return requester == submitter ? .inbound : .unknown
  }

  private var tags: [String] {
    var seen: Set<String> = []
    let own = ticket["tags"]?.list.compactMap(\.text) ?? []
    return (own + (export.tags[id] ?? [])).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  var requesterID: String? {
    ticket.text("requester_id") ?? ticket["requester"]?.text(of: "id")
  }

  var isMailTicket: Bool { via?.text(of: "channel") == "email" }

  // MARK: The opening message

  /// The description repeats the first comment; it is a turn only where that comment is missing.
  private mutating func addDescription() {
    guard let written = ticket.text("description"), !written.isBlank else { return }
    if isRepeated(written) { return }
    let submitter = ticket.text("submitter_id") ?? ticket["submitter"]?.text(of: "id")
    let author = submitter ?? requesterID
    var turn = Turn(by: author.map { person($0) }, at: conversation.time(ticket["created_at"]))
    if author == nil { turn.by = person("") }
    turn.visibility = descriptionVisibility(submitter)
    if turn.visibility == .internal { turn.kind = .note }
    if written.contains("Time of call") {
      let call = zendeskCallNote(written)
      turn.text = call.text
      turn.kind = .event
      turn.event = Event(type: "call")
      if let start = call.start {
        let known = conversation.localTime(start)
        turn.event?.details["started_at"] = known?.text
        turn.at = turn.at ?? known
      }
    } else {
      set(&turn, DeskText(plain: written, html: nil, isMail: isMailTicket))
    }
    conversation.turns.insert(turn, at: 0)
  }

  /// True when a comment says the same; only the first or the last can be the opening one.
  private mutating func isRepeated(_ description: String) -> Bool {
    let said = conversation.turns.filter { $0.kind != .event || $0.event?.type == "call" }
    guard let first = said.first, let last = said.last else { return false }
    let words = description.wordsOnly
    for turn in [first, last] {
      // The words that were taken out differ; the comment is the one to keep.
      if turn.text.unicodeScalars.contains("▇") || turn.alteration == .redacted { return true }
      let other = turn.text.wordsOnly
      if other == words || (!words.isEmpty && other.hasPrefix(words)) { return true }
      if !other.isEmpty, words.hasPrefix(other) {
        conversation.warn(
          .meaning, "its description is longer than its first comment; the comment is kept.")
        return true
      }
    }
    return said.contains { $0.text.wordsOnly == words }
  }

  private func descriptionVisibility(_ submitter: String?) -> Turn.Visibility {
    if let isPublic = ticket["is_public"]?.bool { return isPublic ? .public : .internal }
    // What a requester wrote they have seen.
    return submitter != nil && submitter == requesterID ? .public : .unknown
  }

  mutating func set(_ turn: inout Turn, _ words: DeskText) {
    turn.text = words.text
    turn.quoted = words.quoted
    turn.signature = words.signature
    if words.text == hashOfNothing {
      turn.text = ""
    } else if words.text.isHash {
      turn = Turn(
        by: turn.by, kind: turn.kind, visibility: turn.visibility, at: turn.at,
        attachments: turn.attachments, alteration: .redacted, event: turn.event)
      conversation.count("texts that are hashes in the export, without their words")
    } else if words.text.unicodeScalars.contains("▇") {
      turn.alteration = .redacted
    }
  }

  // MARK: What is missing

  private mutating func noteMissing() {
    let spoken = conversation.turns.count { $0.kind != .event }
    if let count = ticket["comment_count"]?.number, count > Double(max(spoken, comments.count)) {
      conversation.warn(.meaning, "it has more comments than the export holds.")
    }
    if ticket.text("status") == "deleted" {
      conversation.warn(.meaning, "it was deleted, and Zendesk empties deleted tickets.")
    }
    let merged = (ticket.text("merged_ticket_ids") ?? "").split { !$0.isNumber }
    if !merged.isEmpty {
      conversation.warn(
        .meaning,
        "other tickets were merged into it (\(merged.joined(separator: ", "))); what was said there "
          + "lies there.")
    }
    guard
      deskChannel(named: via?.text(of: "channel")) == .chat
        || ticket["from_messaging_channel"]?.bool == true
    else { return }
    if seenChatRows.isEmpty {
      conversation.warn(
        .meaning,
        "it began as a chat or in messaging, whose words are not among a ticket's comments; export "
          + "the chats, or the audits, as well.")
    }
  }
}
