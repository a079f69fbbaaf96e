internal import Curricula
internal import Rubrics
internal import Simulations

/// Something that stands in the conversation, as whoever plays may see it.
struct PlayTurn: Sendable {
  /// `customer`, `agent`, `tool` or `system`.
  var speaker: String
  var name: String?
  var time: String?
  /// Of a mail.
  var subject: String?
  var words: String
  /// A new one is announced to whoever listens.
  var isNew = false
}

extension Play {
  /// What of a step can be seen on its channel; why it came about is in none of it.
  func turns(of step: PlayStep, isNew: Bool = false) -> [PlayTurn] {
    var turns: [PlayTurn] = []
    let time = minutesAndSeconds(step.at)
    let subject = scenario.channel == "email" ? "Re: \(filled(scenario.title))" : nil
    func add(
      _ speaker: String, _ words: String, name: String? = nil, time: String? = nil,
      subject: String? = nil
    ) {
      turns.append(
        PlayTurn(
          speaker: speaker, name: name, time: time, subject: subject, words: words, isNew: isNew))
    }
    switch step.input?.act {
    case .says(let text):
      if text.allSatisfy(\.isWhitespace) {
        add("system", "You sent nothing that can be read.")
      } else if step.reply != nil {
        add(
          "agent", step.heardOnly.map { $0 + " –" } ?? text, name: "You", time: time,
          subject: subject)
      }
      if step.heardOnly != nil { add("system", "\(customerName) breaks in.") }
    case .does(let id, let arguments): add("tool", use(of: id, arguments, step))
    case .waits where !step.said.isEmpty || step.move != nil:
      add("system", "\(ownCount((step.input?.elapsed ?? 0) / 1000, "second")) pass without a word.")
    case .waits: break
    case .leaves: add("system", "You ended the conversation.")
    case .wrapsUp: add("system", "The form is filled in.")
    case nil: break
    }
    for line in step.said {
      add(
        "customer", line, name: customerName, time: time,
        subject: step.number == 0 ? subject.map { String($0.dropFirst(4)) } : subject)
    }
    if step.move != nil, isOver(at: step) { add("system", "The conversation has ended.") }
    return turns
  }

  private func isOver(at step: PlayStep) -> Bool {
    step.move.map { scenario.end($0.to) != nil } ?? false
  }

  private func use(
    of id: ToolID, _ arguments: [String: String], _ step: PlayStep
  ) -> String {
    guard let tool = scenario.tool(id) else { return id.rawValue }
    let given = tool.arguments.compactMap { argument in
      arguments[argument.id].flatMap { $0.isEmpty ? nil : "\(argument.title): \($0)" }
    }
    let head = tool.title + (given.isEmpty ? "" : " (\(given.joined(separator: ", ")))")
    if tool.kind == .search, step.shown == "—" { return "\(head)\nNothing was found." }
    return step.shown.map { "\(head)\n\($0)" } ?? head
  }

  /// Whether the customer waits on the line now.
  var isHeld: Bool {
    for step in steps.reversed() {
      switch step.input?.act {
      case .says: return false
      case .does(let id, _): return scenario.tool(id)?.kind == .hold
      case .waits, .leaves, .wrapsUp, nil: continue
      }
    }
    return false
  }

  /// What the customer has said since anything was done with them.
  var unansweredLines: Int {
    var count = 0
    for step in steps.reversed() {
      if let act = step.input?.act, act != .waits { break }
      count += step.said.count
    }
    return count
  }
}
