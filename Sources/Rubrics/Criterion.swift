/// One thing that is judged about a segment.
public struct Criterion: Sendable, Hashable, Codable {
  public var id: CriterionID
  public var title: String
  /// What a reviewer reads to judge alike.
  public var guidance: String
  public var examples: [Example]
  /// Weight within its section (arithmetic `sections`) or in the whole (`flat`).
  public var weight: Double
  /// Possible points in arithmetic `points`; the span of the scale when the author gave none.
  public var points: Double
  /// Weights, or points, that hold on some channels instead.
  public var channelWeights: [ChannelWeight]
  /// When given, the criterion has no weight and changes the total by itself.
  public var adjustment: Adjustment?
  /// From worst to best; at least two, with different values.
  public var levels: [Level]
  /// Why it may have gone wrong; the rubric's shared causes come on top.
  public var rootCauses: [RootCause]
  public var errorType: ErrorType?
  public var group: GroupID?
  public var critical: CriticalRule?
  /// When given, this stands in for the rubric's policy.
  public var notApplicable: NotApplicablePolicy?
  /// When it fails, the criterion is not on the card.
  ///
  /// Judged before everything else, from the marks of earlier criteria.
  public var shownWhen: CardCondition?
  /// When it holds, wording does not decide: the machine leaves the criterion to a person.
  ///
  /// Judged before whether it applies.
  public var personWhen: Condition?
  /// When it fails, the criterion does not apply.
  ///
  /// Judged before the check.
  public var appliesWhen: Condition?
  /// The machine's check: holds means the best level, fails the worst.
  ///
  /// None means a person judges, unless the levels have conditions of their own.
  public var check: Condition?

  public init(
    id: CriterionID, title: String, guidance: String = "", examples: [Example] = [],
    weight: Double = 1, points: Double? = nil, channelWeights: [ChannelWeight] = [],
    adjustment: Adjustment? = nil, levels: [Level] = Level.passFail,
    rootCauses: [RootCause] = [], errorType: ErrorType? = nil, group: GroupID? = nil,
    critical: CriticalRule? = nil, notApplicable: NotApplicablePolicy? = nil,
    shownWhen: CardCondition? = nil, personWhen: Condition? = nil, appliesWhen: Condition? = nil,
    check: Condition? = nil
  ) {
    self.id = id
    self.title = title
    self.guidance = guidance
    self.examples = examples
    self.weight = weight
    self.channelWeights = channelWeights
    self.adjustment = adjustment
    self.levels = levels.sorted { $0.value < $1.value }
    self.points = points ?? ((self.levels.last?.value ?? 1) - (self.levels.first?.value ?? 0))
    self.rootCauses = rootCauses
    self.errorType = errorType
    self.group = group
    self.critical = critical
    self.notApplicable = notApplicable
    self.shownWhen = shownWhen
    self.personWhen = personWhen
    self.appliesWhen = appliesWhen
    self.check = check
  }
}

extension Criterion {
  /// True when a machine has something to go by.
  public var isJudgedByMachine: Bool { check != nil || levels.contains { $0.when != nil } }

  /// Every cue that its conditions name, and in whose words they look for it.
  public var spokenCues: [SpokenCue] {
    let conditions = [personWhen, appliesWhen, check] + levels.map(\.when)
    return conditions.compactMap { $0 }.flatMap(\.spokenCues)
  }

  /// Every cue that its conditions name.
  public var cues: [CueID] { spokenCues.map(\.cue) }

  /// A level's item score: its own, or (value − lowest) / (highest − lowest).
  ///
  /// - Returns: nothing when the criterion has no such level, or a scale without span.
  public func share(of level: LevelID) -> Double? {
    guard let level = levels.first(where: { $0.id == level }), let low = levels.first?.value,
      let high = levels.last?.value, high > low
    else { return nil }
    return level.score ?? (level.value - low) / (high - low)
  }
}

/// Whom an error hurts.
///
/// Each kind has an accuracy of its own.
public enum ErrorType: String, Sendable, Hashable, Codable, CaseIterable {
  case customer
  case business
  case compliance
}
