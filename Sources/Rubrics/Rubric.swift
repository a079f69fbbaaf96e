/// How one kind of work is judged: sections of weighted criteria, and the cues they look for.
///
/// A rubric is a definition. It knows no interaction, no reviewer and no date; `Scoring` judges.
public struct Rubric: Sendable, Hashable, Codable {
  public var id: RubricID
  public var title: String
  public var summary: String
  /// The language its cues are written in, as a BCP 47 tag such as `en`.
  public var language: String
  /// The channels of the interactions it judges, by their names in transcripts.
  public var channels: [String]
  /// When not empty, only interactions with at least one of these tags are judged.
  public var tags: [String]
  /// The share, 0 to 1, that the unrounded total must reach.
  public var passMark: Double
  public var arithmetic: Arithmetic
  public var notApplicable: NotApplicablePolicy
  /// The most that bonuses may lift the total to, at least 1; nothing means no bound.
  public var bonusCap: Double?
  public var cues: [Cue]
  public var groups: [CriterionGroup]
  /// Causes that reviewers may name for every criterion.
  public var rootCauses: [RootCause]
  public var reviewing: ReviewPolicy
  public var remedies: [Remedy]
  public var sections: [RubricSection]

  public init(
    id: RubricID, title: String, summary: String = "", language: String = "en",
    channels: [String] = ["phone", "email", "chat", "social"], tags: [String] = [],
    passMark: Double, arithmetic: Arithmetic = .sections,
    notApplicable: NotApplicablePolicy = .drop, bonusCap: Double? = 1, cues: [Cue] = [],
    groups: [CriterionGroup] = [], rootCauses: [RootCause] = [],
    reviewing: ReviewPolicy = ReviewPolicy(), remedies: [Remedy] = [], sections: [RubricSection]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.language = language
    self.channels = channels
    self.tags = tags
    self.passMark = passMark
    self.arithmetic = arithmetic
    self.notApplicable = notApplicable
    self.bonusCap = bonusCap
    self.cues = cues
    self.groups = groups
    self.rootCauses = rootCauses
    self.reviewing = reviewing
    self.remedies = remedies
    self.sections = sections
  }

  public var criteria: [Criterion] { sections.flatMap(\.criteria) }
}

/// How item scores become a total.
public enum Arithmetic: String, Sendable, Hashable, Codable, CaseIterable {
  /// Weighted mean within each section, then weighted mean of the sections.
  case sections
  /// Points times section weight, over possible points times section weight (as Genesys does).
  case points
  /// Weighted mean of all criteria; sections are only headings.
  case flat
}

/// What a criterion that does not apply does to the arithmetic.
public enum NotApplicablePolicy: String, Sendable, Hashable, Codable, CaseIterable {
  /// It leaves numerator and denominator.
  case drop
  /// It counts as the best answer.
  case pass
  /// It counts as nothing.
  case zero
  /// Nobody may choose it; where a machine comes to it, a person judges.
  case forbidden
}

/// A heading with criteria and its own weight in the total.
public struct RubricSection: Sendable, Hashable, Codable {
  public var id: SectionID
  public var title: String
  public var weight: Double
  /// Weights that hold on some channels instead.
  public var channelWeights: [ChannelWeight]
  public var criteria: [Criterion]

  public init(
    id: SectionID, title: String, weight: Double = 1, channelWeights: [ChannelWeight] = [],
    criteria: [Criterion]
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.channelWeights = channelWeights
    self.criteria = criteria
  }
}
