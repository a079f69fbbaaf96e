internal import Findings
internal import Transcripts

/// The logged turns of Dialogflow CX, a row each with what was asked and what was answered.
struct DialogflowRows {
  private var order: [String] = []
  private var rows: [String: [(position: Int, value: JSONValue)]] = [:]
  private var places: [String: SourceLocation] = [:]

  mutating func take(_ row: JSONValue, _ place: SourceLocation) {
    let name = row["conversation_name"]?.name ?? ""
    if rows[name] == nil {
      order.append(name)
      places[name] = place
    }
    rows[name, default: []].append((row["turn_position"]?.whole ?? .max, row))
  }

  func drafts(_ answers: ImportAnswers) -> [ForeignReading.Draft] {
    order.map { draft($0, answers) }
  }

  private func draft(_ name: String, _ answers: ImportAnswers) -> ForeignReading.Draft {
    var draft = CallDraft(place: places[name] ?? SourceLocation(file: name))
    let customer = draft.index(of: "customer", Participant(role: .customer))
    let bot = draft.index(of: "bot", Participant(role: .bot))
    let sorted = stablySorted(rows[name] ?? []) { Int64($0.position) }
    for (_, row) in sorted {
      let at = draft.times.take(answers.time(row["request_time"]))
      let asked = words(ofRequest: nested(row["request"]))
      let answered = words(ofResponse: nested(row["response"]))
      if let asked { draft.turns.append(Turn(by: customer, at: at, text: asked)) }
      let trigger = trigger(ofRequest: nested(row["request"]))
      if let trigger {
        draft.turns.append(Turn(by: customer, kind: .event, at: at, event: Event(type: trigger)))
      }
      if let answered { draft.turns.append(Turn(by: bot, at: at, text: answered)) }
      if asked == nil, answered == nil, trigger == nil {
        draft.fault(
          .shape, "The row at position \(row["turn_position"]?.name ?? "?") has no words.")
      }
    }
    let id = name.split(separator: "/").last.map(String.init) ?? name
    return ForeignReading.Draft(
      interaction: Interaction(
        id: InteractionID(rawValue: "\(GoogleForm.system)-\(id)"),
        source: Source(
          system: GoogleForm.system, account: answers.account, externalID: id),
        channel: answers.channel ?? .chat, language: sorted.first?.value["language_code"]?.name,
        startedAt: draft.turns.first?.at, timeBasis: draft.timeBasis,
        participants: draft.participants, turns: draft.turns),
      findings: draft.allFindings)
  }

  /// A table's cell may hold the object itself or its JSON.
  private func nested(_ value: JSONValue?) -> JSONValue? {
    guard case .text(let text)? = value, case .success(let inner) = JSONValue.read(text) else {
      return value
    }
    return inner
  }

  private func words(ofRequest request: JSONValue?) -> String? {
    let input = request?["queryInput"] ?? request?["query_input"]
    return input?["text"]?["text"]?.text ?? input?["transcript"]?.text
  }

  /// What the customer did without words: an event, or keys that are not repeated here.
  private func trigger(ofRequest request: JSONValue?) -> String? {
    let input = request?["queryInput"] ?? request?["query_input"]
    return input?["event"]?["event"]?.name ?? input?["dtmf"].map { _ in "dtmf" }
  }

  private func words(ofResponse response: JSONValue?) -> String? {
    let result = response?["queryResult"] ?? response?["query_result"]
    let messages = (result?["responseMessages"] ?? result?["response_messages"])?.list ?? []
    let lines = messages.flatMap { $0["text"]?["text"]?.list ?? [] }.compactMap(\.text)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
