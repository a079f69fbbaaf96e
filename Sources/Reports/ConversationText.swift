public import Transcripts

/// An interaction to read: numbered turns with who speaks, notes and events marked as such.
///
/// - Parameter segment: the part under review. Where several agents speak, the turns of its agent
///   are marked, in words, so that they can be heard as well.
public func text(
  of interaction: Interaction, reviewing segment: Segment? = nil, width: Int = 80
) -> String {
  let reviewed = interaction.segments.count > 1 ? segment?.agent : nil
  let head =
    reviewed == nil ? "" : "Several agents speak. The turns under review say “reviewed ▸”.\n\n"
  return head
    + interaction.turns.enumerated().map { number, turn in
      let label = "\(number + 1)."
      let head = label + String(repeating: " ", count: max(1, 4 - label.count))
      if let event = turn.event {
        return head + "(\(printable(event.type)))"
      }
      let kind = turn.isSpoken ? "" : ", not seen by the customer"
      let mark = reviewed != nil && turn.by == reviewed ? "reviewed ▸ " : ""
      return head
        + wrapped(
          "\(mark)\(time(of: turn))\(speaker(of: turn, interaction))\(kind): \(turn.text)",
          indent: "    ", width: width)
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
