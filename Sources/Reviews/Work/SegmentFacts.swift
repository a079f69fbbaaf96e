public import Transcripts

/// What one agent's part of an interaction is drawn and listed by.
public struct SegmentFacts: Sendable, Hashable, Codable {
  /// The agent as the source knows them; nothing when nobody knows who they are.
  public var agent: String?
  /// How many turns somebody speaks in it.
  public var turns: Int

  public init(agent: String?, turns: Int) {
    self.agent = agent
    self.turns = turns
  }
}

/// What an interaction is drawn and listed by.
public struct InteractionFacts: Sendable, Hashable, Codable {
  public var channel: Channel
  public var startedAt: Timestamp?
  public var tags: [String]
  /// The customer's answer to the survey, 0 to 1.
  public var csat: Double?
  /// The customer had to come back with it.
  public var isReopened: Bool
  public var segments: [SegmentFacts]

  public init(_ interaction: Interaction) {
    channel = interaction.channel
    startedAt = interaction.startedAt ?? interaction.turns.lazy.compactMap(\.at).first
    tags = interaction.tags
    csat = interaction.survey?.share
    isReopened =
      interaction.metrics.contains { $0.name == "reopens" && $0.value > 0 }
      || interaction.turns.contains { $0.event?.type == "reopened" }
    segments = interaction.segments.map { segment in
      SegmentFacts(
        agent: segment.agent.flatMap {
          interaction.participants[$0].agent ?? interaction.participants[$0].name
        }, turns: segment.turns.count { interaction.turns[$0].isSpoken })
    }
  }
}
