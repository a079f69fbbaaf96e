public import Transcripts

/// An interaction to read: numbered turns with who speaks, notes and events marked as such.
public func text(of interaction: Interaction, width: Int = 80) -> String {
  interaction.turns.enumerated().map { number, turn in
    let label = "\(number + 1)."
    let head = label + String(repeating: " ", count: max(1, 4 - label.count))
    if let event = turn.event {
      return head + "(\(printable(event.type)))"
    }
    let kind = turn.isSpoken ? "" : ", not seen by the customer"
    return head
      + wrapped(
        "\(time(of: turn))\(speaker(of: turn, interaction))\(kind): \(turn.text)", indent: "    ",
        width: width)
  }.joined(separator: "\n") + "\n"
}

private func time(of turn: Turn) -> String { turn.clock.map { "[\($0)] " } ?? "" }

extension Turn {
  /// The time of day, or the time into a recording, where the source gave one.
  var clock: String? {
    if let at, let clock = at.text.split(separator: "T").last { return String(clock.prefix(8)) }
    guard let startMs else { return nil }
    let seconds = startMs / 1000 % 60
    return "\(startMs / 60_000):\(seconds < 10 ? "0" : "")\(seconds)"
  }
}

/// Who speaks, by name and role as far as they are known.
func speaker(of turn: Turn, _ interaction: Interaction) -> String {
  guard let by = turn.by, interaction.participants.indices.contains(by) else { return "System" }
  let participant = interaction.participants[by]
  let role =
    switch participant.role {
    case .customer: "Customer"
    case .agent: "Agent"
    case .supervisor: "Supervisor"
    case .bot: "Bot"
    case .system: "System"
    case .thirdParty: "Third party"
    case .unknown: "Unknown"
    }
  return participant.name.map { "\(printable($0)) (\(role.lowercased()))" } ?? role
}
