internal import Curricula
internal import Rubrics
public import Transcripts

extension Play {
  /// The conversation as if it had been recorded, so that a rubric judges it like any other.
  ///
  /// Times are milliseconds from the beginning.
  ///
  /// - Parameters:
  ///   - id: how the interaction is called; its external id as well.
  ///   - agent: the identifier of whose work it is.
  public func interaction(id: InteractionID, agent: String? = nil) -> Interaction {
    var turns: [Turn] = []
    for step in steps { turns += self.turns(of: step) }
    let talk = (turns.last?.endMs ?? 0) / 1000
    return Interaction(
      id: id,
      source: Source(
        system: Interaction.simulation, account: scenario.id.rawValue, externalID: id.rawValue),
      channel: Channel(rawValue: scenario.channel) ?? .other, direction: .inbound,
      subject: scenario.title, language: scenario.language, timeBasis: .relative,
      tags: [Interaction.simulation],
      participants: [
        Participant(role: .customer, name: customerName), Participant(role: .agent, agent: agent),
      ],
      turns: turns, metrics: [Metric(name: "handle time", value: Double(talk), unit: "s")])
  }

  /// Of each step how many turns of the interaction it made, in their order.
  public var turnCounts: [Int] { steps.map { turns(of: $0).count } }

  private func turns(of step: PlayStep) -> [Turn] {
    var turns: [Turn] = []
    switch step.input?.act {
    case .says(let text) where step.reply != nil: turns += reply(text, step)
    case .does(let id, let arguments): turns += use(of: id, arguments, step)
    case .says, .waits, .leaves, .wrapsUp, nil: break
    }
    // What a customer says who breaks in begins before the other has ended.
    var start = step.heardOnly == nil ? step.at : max(0, step.at - overlap)
    for line in step.said {
      let length = scenario.channel == "phone" ? wordCount(line) * millisecondsPerWord : 0
      turns.append(turn(0, line, from: start, to: start + length))
      start += length
    }
    return turns
  }

  private func reply(_ text: String, _ step: PlayStep) -> [Turn] {
    let said = step.heardOnly.map { $0 + " –" } ?? text
    // Without words there is nothing that could have been sent.
    guard !said.allSatisfy(\.isWhitespace) else { return [] }
    let length =
      scenario.channel == "phone"
      ? min(step.input?.elapsed ?? 0, wordCount(said) * millisecondsPerWord) : 0
    return endOfHold(before: step, at: step.at - length)
      + [turn(1, said, from: step.at - length, to: step.at)]
  }

  private func endOfHold(before step: PlayStep, at time: Int) -> [Turn] {
    wasOnHold(before: step) ? [event(Event(type: "unheld"), at: time)] : []
  }

  private func wasOnHold(before step: PlayStep) -> Bool {
    let last = steps[..<step.number].last { earlier in
      switch earlier.input?.act {
      case .does, .says: true
      default: false
      }
    }
    guard case .does(let id, _) = last?.input?.act else { return false }
    return scenario.tool(id)?.kind == .hold
  }

  private func use(
    of id: ToolID, _ arguments: [String: String], _ step: PlayStep
  ) -> [Turn] {
    guard let tool = scenario.tool(id) else { return [] }
    // Whatever else is used ends a hold; a hold on a hold is the same one.
    let begin = step.at - tool.takes * 1000
    return (tool.kind == .hold ? [] : endOfHold(before: step, at: begin))
      + [event(Event(type: tool.event, details: arguments), at: step.at)]
  }

  private func event(_ event: Event, at time: Int) -> Turn {
    Turn(
      by: 1, kind: .event, visibility: .internal, startMs: time, endMs: time, event: event)
  }

  private func turn(_ by: Int, _ text: String, from start: Int, to end: Int) -> Turn {
    Turn(
      by: by, kind: scenario.channel == "phone" ? .utterance : .message, startMs: start,
      endMs: end, text: text)
  }
}

extension Interaction {
  /// The source, and the tag, of interactions with simulated customers.
  public static let simulation = "simulation"
}

/// How long both speak when a customer breaks in, in milliseconds.
private let overlap = 600
