internal import Findings
internal import Foundation
internal import Transcripts

/// Makes one conversation of a ticket of Freshdesk and of everything that belongs to it.
struct FreshdeskTicketReader {
  let id: String
  let export: FreshdeskExport
  let ticket: DeskRecord
  var conversation: DeskConversation

  init(id: String, export: FreshdeskExport, answers: ImportAnswers) {
    self.id = id
    self.export = export
    let own = export.tickets[id]
    ticket =
      own ?? export.conversations[id]?.first?.with(.object([:]))
      ?? DeskRecord(value: .object([:]), place: SourceLocation(file: ""), fileName: id)
    conversation = DeskConversation(answers, at: ticket.place, title: "Ticket \(id)")
    if own == nil {
      conversation.warn(
        .reference,
        "the ticket itself is not in the export, so its first message and its requester are not "
          + "known.")
    }
  }

  mutating func draft() -> ForeignReading.Draft {
    addDescription()
    var seen: Set<String> = []
    for reply in export.conversations[id] ?? [] {
      if let key = reply.text("id"), !seen.insert(key).inserted {
        conversation.count("conversations that came more than once, of which the first counts")
        continue
      }
      add(reply)
    }
    noteCut(seen.count)
    // The customer takes part even where only the team wrote.
    if let requester = ticket.text("requester_id") { _ = person(requester, nil) }
    let started = conversation.time(ticket["created_at"])
    let stats = ticket["stats"]
    let ended = conversation.time(stats?["closed_at"]) ?? conversation.time(stats?["resolved_at"])
    let metrics = metrics(started)
    let survey = freshdeskSurvey(export.ratings[id])
    let source = Source(
      system: Freshdesk.system, account: conversation.answers.account, externalID: id)
    return conversation.draft("freshdesk-\(id)", source, channel) { interaction in
      interaction.direction = direction
      interaction.subject = ticket.text("subject")
      interaction.startedAt = started
      interaction.endedAt = ended
      interaction.status = status
      interaction.tags = ticket["tags"]?.list.compactMap(\.text).filter { !$0.isEmpty } ?? []
      interaction.metrics = metrics
      interaction.survey = survey
    }
  }

  /// Freshdesk puts at most ten conversations into a ticket.
  private mutating func noteCut(_ count: Int) {
    guard count == 10, ticket["conversations"]?.list.count == 10 else { return }
    conversation.warn(
      .meaning,
      "it holds ten conversations, as many as Freshdesk puts into a ticket; there may be more, so "
        + "export its conversations by themselves.")
  }

  // MARK: The ticket's own members

  private var sourceCode: Int? { ticket["source"]?.number.flatMap { Int(exactly: $0) } }

  private var channel: Channel {
    switch sourceCode {
    case 1, 10: .email
    case 3: .phone
    case 5, 6, 13: .social
    case 7, 8: .chat
    default: conversation.answers.channel ?? .other
    }
  }

  private var direction: Direction {
    switch sourceCode {
    case 1, 2, 7, 9: .inbound
    case 10: .outbound
    default: .unknown
    }
  }

  private var status: String? {
    switch ticket.text("status") {
    case "2": "open"
    case "3": "pending"
    case "4": "resolved"
    case "5": "closed"
    // An account's own states have numbers only.
    default: ticket.text("status_name") ?? ticket.text("status")
    }
  }

  /// The first message stands in the ticket, not among its conversations.
  private mutating func addDescription() {
    let hasWords =
      ticket.text("description_text")?.isBlank == false
      || ticket.text("description")?.isBlank == false
      || ticket.text("description_html")?.isBlank == false
    let attachments = attachments(of: ticket.value)
    guard hasWords || !attachments.isEmpty else {
      if export.tickets[id] != nil {
        conversation.warn(
          .meaning,
          "it has no description, which is its first message; lists of tickets leave it out "
            + "unless they are asked for it.")
      }
      return
    }
    var turn = Turn(by: person(ticket.text("requester_id") ?? "", nil))
    if sourceCode == 10 {
      // Outgoing mail opens with the team's words, and the requester is who received it.
      turn.by = person(ticket.text("responder_id") ?? "", nil)
    }
    turn.at = conversation.time(ticket["created_at"])
    turn.attachments = attachments
    set(
      &turn, ticket.text("description_text"),
      ticket.text("description_html") ?? ticket.text("description"))
    conversation.turns.append(turn)
  }

  private mutating func add(_ reply: DeskRecord) {
    let author = person(reply.text("user_id") ?? "", reply.value)
    var turn = Turn(by: author, at: conversation.time(reply["created_at"]))
    switch reply["private"]?.bool {
    case true?: (turn.kind, turn.visibility) = (.note, .internal)
    case false?: turn.visibility = .public
    case nil: turn.visibility = .unknown
    }
    turn.attachments = attachments(of: reply.value)
    set(&turn, reply.text("body_text"), reply.text("body"))
    switch reply["source"]?.number {
    // Mail forwarded to somebody outside: the customer did not see it.
    case 8?: turn.visibility = .internal
    case 6?:
      turn.kind = .event
      turn.event = Event(type: "ratingGiven")
    default: break
    }
    conversation.turns.append(turn)
  }

  private func set(_ turn: inout Turn, _ plain: String?, _ html: String?) {
    let words = DeskText(plain: plain, html: html, isMail: true)
    turn.text = words.text
    turn.quoted = words.quoted
    turn.signature = words.signature
  }

  private func attachments(of value: JSONValue) -> [Attachment] {
    (value["attachments"]?.list ?? []).compactMap {
      deskAttachment($0, name: ["name"], type: ["content_type"], size: ["file_size", "size"])
    }
  }

  private func metrics(_ started: Timestamp?) -> [Metric] {
    var metrics: [Metric] = []
    let stats = ticket["stats"]
    if let started {
      for (theirs, ours) in [
        ("first_responded_at", "first_reply_time"), ("resolved_at", "resolution_time"),
        ("closed_at", "close_time"),
      ] {
        guard let then = conversation.answers.time(stats?[theirs])?.timestamp, then >= started
        else { continue }
        let seconds = Double((then.microseconds - started.microseconds) / 1_000_000)
        metrics.append(Metric(name: ours, value: seconds, unit: "s"))
      }
    }
    let logged = (export.times[id] ?? []).compactMap { seconds(ofSpan: $0.text(of: "time_spent")) }
    if !logged.isEmpty {
      metrics.append(
        Metric(name: "handle_time", value: Double(logged.reduce(0, +)), unit: "s"))
    }
    return metrics
  }
}

/// “01:15” is an hour and a quarter.
private func seconds(ofSpan text: String?) -> Int? {
  let parts = (text ?? "").split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ (1...5).contains($0.count) })
  else { return nil }
  let numbers = parts.compactMap { Int($0) }
  guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
  return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
}

/// Seven answers from 103 to -103, whatever part of them a survey offers; 100 is the middle.
private func freshdeskSurvey(_ rating: JSONValue?) -> Survey? {
  guard let answer = rating?["ratings"]?.text(of: "default_question") else { return nil }
  let steps = ["-103", "-102", "-101", "100", "101", "102", "103"]
  guard let step = steps.firstIndex(of: answer) else { return nil }
  return Survey(answer: answer, share: Double(step) / 6, comment: rating?.text(of: "feedback"))
}
