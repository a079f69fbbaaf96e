/// A recorded or simulated conversation on one channel.
///
/// A simulated customer and an importer make the same value, so the same rubric judges both.
public struct Interaction: Sendable, Hashable, Codable {
  public var id: InteractionID
  public var source: Source
  public var channel: Channel
  public var direction: Direction
  public var subject: String?
  /// A BCP 47 tag such as `en`, or nothing when the source does not say.
  public var language: String?
  public var startedAt: Timestamp?
  public var endedAt: Timestamp?
  public var timeBasis: TimeBasis
  /// The IANA name of the zone that a person gave for times which had none.
  public var assumedTimeZone: String?
  /// The state of the ticket as the source names it, such as `closed`.
  public var status: String?
  public var tags: [String]
  public var participants: [Participant]
  /// In the order of the conversation; a turn's position is its `seq`.
  public var turns: [Turn]
  public var metrics: [Metric]
  /// What the customer answered when asked how it was.
  public var survey: Survey?

  public init(
    id: InteractionID, source: Source, channel: Channel, direction: Direction = .unknown,
    subject: String? = nil, language: String? = nil, startedAt: Timestamp? = nil,
    endedAt: Timestamp? = nil, timeBasis: TimeBasis = .none, assumedTimeZone: String? = nil,
    status: String? = nil, tags: [String] = [], participants: [Participant], turns: [Turn],
    metrics: [Metric] = [], survey: Survey? = nil
  ) {
    self.id = id
    self.source = source
    self.channel = channel
    self.direction = direction
    self.subject = subject
    self.language = language
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.timeBasis = timeBasis
    self.assumedTimeZone = assumedTimeZone
    self.status = status
    self.tags = tags
    self.participants = participants
    self.turns = turns
    self.metrics = metrics
    self.survey = survey
  }
}

public struct InteractionID: RawRepresentable, Sendable, Hashable, Comparable, Codable,
  CustomStringConvertible, ExpressibleByStringLiteral
{
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral text: String) { self.init(rawValue: text) }
  public var description: String { rawValue }
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// Where an interaction came from.
///
/// System, account and external id together are unique.
public struct Source: Sendable, Hashable, Codable {
  public var system: String
  public var account: String
  public var externalID: String

  public init(system: String, account: String = "", externalID: String) {
    self.system = system
    self.account = account
    self.externalID = externalID
  }
}

public enum Channel: String, Sendable, Hashable, Codable, CaseIterable {
  case phone, email, chat, social, other
}

public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
  case inbound, outbound, `internal`, unknown
}

/// What the times of the turns mean.
public enum TimeBasis: String, Sendable, Hashable, Codable, CaseIterable {
  /// Points in time, with their zone.
  case absolute
  /// Milliseconds from the start of a recording.
  case relative
  /// There are none; only the order is known.
  case none
}

/// A figure that came with the interaction, such as the handle time.
public struct Metric: Sendable, Hashable, Codable {
  public var name: String
  public var value: Double
  public var unit: String

  public init(name: String, value: Double, unit: String) {
    self.name = name
    self.value = value
    self.unit = unit
  }
}

/// The customer's answer to a survey about the interaction.
public struct Survey: Sendable, Hashable, Codable {
  /// The answer as the source has it, such as `good` or `103`.
  public var answer: String
  /// 0 for the worst answer of the source's scale, 1 for the best.
  public var share: Double
  public var comment: String?

  public init(answer: String, share: Double, comment: String? = nil) {
    self.answer = answer
    self.share = share
    self.comment = comment
  }
}
