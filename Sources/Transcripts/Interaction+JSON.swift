// The JSON form of an interaction, documented in docs/interaction-format.md. Members that hold
// their default are left out on writing, so a small conversation is a small line.

extension Interaction {
  private enum Key: String, CodingKey {
    case id, source, channel, direction, subject, language, startedAt, endedAt, timeBasis, tags
    case assumedTimeZone, status, participants, turns, metrics, survey
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let id = try container.decode(InteractionID.self, forKey: .id)
    self.init(
      id: id,
      source: try container.decodeIfPresent(Source.self, forKey: .source)
        ?? Source(system: "file", externalID: id.rawValue),
      channel: try container.decode(Channel.self, forKey: .channel),
      direction: try container.decodeIfPresent(Direction.self, forKey: .direction) ?? .unknown,
      subject: try container.decodeIfPresent(String.self, forKey: .subject),
      language: try container.decodeIfPresent(String.self, forKey: .language),
      startedAt: try container.decodeIfPresent(Timestamp.self, forKey: .startedAt),
      endedAt: try container.decodeIfPresent(Timestamp.self, forKey: .endedAt),
      timeBasis: try container.decodeIfPresent(TimeBasis.self, forKey: .timeBasis) ?? .none,
      assumedTimeZone: try container.decodeIfPresent(String.self, forKey: .assumedTimeZone),
      status: try container.decodeIfPresent(String.self, forKey: .status),
      tags: try container.decodeIfPresent([String].self, forKey: .tags) ?? [],
      participants: try container.decode([Participant].self, forKey: .participants),
      turns: try container.decode([Turn].self, forKey: .turns),
      metrics: try container.decodeIfPresent([Metric].self, forKey: .metrics) ?? [],
      survey: try container.decodeIfPresent(Survey.self, forKey: .survey))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(source, forKey: .source)
    try container.encode(channel, forKey: .channel)
    if direction != .unknown { try container.encode(direction, forKey: .direction) }
    try container.encodeIfPresent(subject, forKey: .subject)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(startedAt, forKey: .startedAt)
    try container.encodeIfPresent(endedAt, forKey: .endedAt)
    if timeBasis != .none { try container.encode(timeBasis, forKey: .timeBasis) }
    try container.encodeIfPresent(assumedTimeZone, forKey: .assumedTimeZone)
    try container.encodeIfPresent(status, forKey: .status)
    if !tags.isEmpty { try container.encode(tags, forKey: .tags) }
    try container.encode(participants, forKey: .participants)
    try container.encode(turns, forKey: .turns)
    if !metrics.isEmpty { try container.encode(metrics, forKey: .metrics) }
    try container.encodeIfPresent(survey, forKey: .survey)
  }
}

extension Source {
  private enum Key: String, CodingKey { case system, account, externalID }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      system: try container.decode(String.self, forKey: .system),
      account: try container.decodeIfPresent(String.self, forKey: .account) ?? "",
      externalID: try container.decode(String.self, forKey: .externalID))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(system, forKey: .system)
    if !account.isEmpty { try container.encode(account, forKey: .account) }
    try container.encode(externalID, forKey: .externalID)
  }
}

extension Turn {
  private enum Key: String, CodingKey {
    case by, kind, visibility, at, startMs, endMs, text, quoted, signature, attachments
    case alteration, event
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let event = try container.decodeIfPresent(Event.self, forKey: .event)
    let kind =
      try container.decodeIfPresent(Kind.self, forKey: .kind) ?? (event == nil ? .message : .event)
    self.init(
      by: try container.decodeIfPresent(Int.self, forKey: .by),
      kind: kind,
      visibility: try container.decodeIfPresent(Visibility.self, forKey: .visibility)
        ?? Self.defaultVisibility(of: kind),
      at: try container.decodeIfPresent(Timestamp.self, forKey: .at),
      startMs: try container.decodeIfPresent(Int.self, forKey: .startMs),
      endMs: try container.decodeIfPresent(Int.self, forKey: .endMs),
      text: try container.decodeIfPresent(String.self, forKey: .text) ?? "",
      quoted: try container.decodeIfPresent([Range<Int>].self, forKey: .quoted) ?? [],
      signature: try container.decodeIfPresent(Range<Int>.self, forKey: .signature),
      attachments: try container.decodeIfPresent([Attachment].self, forKey: .attachments) ?? [],
      alteration: try container.decodeIfPresent(Alteration.self, forKey: .alteration),
      event: event)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(by, forKey: .by)
    if kind != (event == nil ? .message : .event) { try container.encode(kind, forKey: .kind) }
    if visibility != Self.defaultVisibility(of: kind) {
      try container.encode(visibility, forKey: .visibility)
    }
    try container.encodeIfPresent(at, forKey: .at)
    try container.encodeIfPresent(startMs, forKey: .startMs)
    try container.encodeIfPresent(endMs, forKey: .endMs)
    if !text.isEmpty { try container.encode(text, forKey: .text) }
    if !quoted.isEmpty { try container.encode(quoted, forKey: .quoted) }
    try container.encodeIfPresent(signature, forKey: .signature)
    if !attachments.isEmpty { try container.encode(attachments, forKey: .attachments) }
    try container.encodeIfPresent(alteration, forKey: .alteration)
    try container.encodeIfPresent(event, forKey: .event)
  }

  /// A note is internal unless it says otherwise.
  static func defaultVisibility(of kind: Kind) -> Visibility {
    kind == .note ? .internal : .public
  }
}

extension Event {
  private enum Key: String, CodingKey { case type, details }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      type: try container.decode(String.self, forKey: .type),
      details: try container.decodeIfPresent([String: String].self, forKey: .details) ?? [:])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(type, forKey: .type)
    if !details.isEmpty { try container.encode(details, forKey: .details) }
  }
}
