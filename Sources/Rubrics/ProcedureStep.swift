public struct StepID: Identifier {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// One thing to do in a procedure, and how it is recognised.
public struct ProcedureStep: Sendable, Hashable, Codable {
  /// By what a step is recognised.
  public enum Sign: Sendable, Hashable, Codable {
    case cue(CueID, by: Speaker)
    /// An event of this type whose details hold all these values.
    case event(String, details: [String: String])
  }

  /// Unique within the procedure.
  public var id: StepID
  /// What the step does, as a sentence without its subject: "Asks for the reason".
  public var title: String
  /// Any one of them will do.
  public var signs: [Sign]
  public var values: [ValueRule]
  /// The most often the step may be done; nothing when there is no limit.
  public var atMost: Int?
  /// True when the step may be done too early as well, as long as it is done again in its place.
  ///
  /// False for what must not happen before its time, such as telling a balance.
  public var mayComeEarly: Bool
  /// True when a wrong value is forgiven once the step is done again with a right one.
  public var mayBeCorrected: Bool

  public init(
    id: StepID, title: String? = nil, signs: [Sign], values: [ValueRule] = [], atMost: Int? = nil,
    mayComeEarly: Bool = true, mayBeCorrected: Bool = false
  ) {
    self.id = id
    self.title = title ?? id.rawValue
    self.signs = signs
    self.values = values
    self.atMost = atMost
    self.mayComeEarly = mayComeEarly
    self.mayBeCorrected = mayBeCorrected
  }
}

extension ProcedureStep {
  /// Every cue that the step is recognised by.
  public var spokenCues: [SpokenCue] {
    signs.compactMap { sign in
      if case .cue(let cue, let speaker) = sign { SpokenCue(cue, by: speaker) } else { nil }
    }
  }

  public var cues: [CueID] { spokenCues.map(\.cue) }
}

/// What a detail of a step's event must hold.
public struct ValueRule: Sendable, Hashable, Codable {
  public enum Source: Sendable, Hashable, Codable {
    /// Something that the speaker said before the event.
    case said(by: Speaker)
    /// One of these.
    case oneOf([String])
    /// What a detail of another step's event held, the last time before this one.
    case step(StepID, detail: String)
  }

  public var detail: String
  public var source: Source

  public init(detail: String, source: Source) {
    self.detail = detail
    self.source = source
  }
}
