public import Rubrics
public import Transcripts

/// A rubric with its cues and its arithmetic made ready, to judge any number of interactions from any
/// thread.
public struct RubricEngine: Sendable {
  public let rubric: Rubric
  private let criteria: [Criterion]
  private let plan: TallyPlan
  private let cues: CompiledCues

  public init(_ rubric: Rubric) {
    self.rubric = rubric
    criteria = rubric.criteria
    plan = TallyPlan(rubric)
    cues = CompiledCues(rubric.cues)
  }

  /// True when the rubric is meant for such an interaction, by channel and tags.
  public func judges(_ interaction: Interaction) -> Bool {
    rubric.channels.contains(interaction.channel.rawValue)
      && (rubric.tags.isEmpty || !Set(rubric.tags).isDisjoint(with: interaction.tags))
  }

  /// One scorecard for each agent's part.
  ///
  /// A pure function: the same interaction gives the same scorecards, whatever was scored before.
  public func evaluate(_ interaction: Interaction) -> [Scorecard] {
    interaction.segments.map { evaluate(interaction, $0) }
  }

  private func evaluate(_ interaction: Interaction, _ segment: Segment) -> Scorecard {
    let reading = SegmentReading(interaction, segment, cues)
    var entries: [Scorecard.Entry] = []
    var marks: [Mark] = []
    for criterion in criteria {
      let entry = entry(criterion, after: marks, reading)
      marks.append(criterion.mark(entry))
      entries.append(entry)
    }
    return Scorecard(
      interaction: interaction.id, channel: interaction.channel, rubric: rubric.id,
      engine: engineVersion, segment: segment,
      agent: segment.agent.flatMap {
        interaction.participants[$0].agent ?? interaction.participants[$0].name
      },
      entries: entries, tally: plan.tally(marks, channel: interaction.channel.rawValue))
  }

  /// - Parameter marks: those of all earlier criteria.
  private func entry(
    _ criterion: Criterion, after marks: [Mark], _ reading: SegmentReading
  ) -> Scorecard.Entry {
    func entry(_ verdict: Verdict, _ judgement: Judgement) -> Scorecard.Entry {
      Scorecard.Entry(
        criterion: criterion.id, verdict: verdict, level: criterion.level(verdict),
        isForPerson: false, reason: sentence(judgement.reasons),
        evidence: inOrder(judgement.evidence))
    }
    if let rule = criterion.shownWhen, let fault = notShown(rule, after: marks, criterion) {
      return fault
    }
    if let obstacle = obstacle(reading) {
      return entry(.undetermined, .undetermined(obstacle))
    }
    // Whether it applies comes first: a trigger that never occurred is no failure.
    if let condition = criterion.appliesWhen {
      let applies = reading.judge(condition, in: reading.whole)
      switch applies.truth {
      case .fails where (criterion.notApplicable ?? rubric.notApplicable) == .forbidden:
        return forPerson(
          criterion, applies.reasons + ["“not applicable” may not be given, so a person judges"])
      case .fails: return entry(.notApplicable, applies)
      case .undetermined: return entry(.undetermined, applies)
      case .holds: break
      }
    }
    guard let check = criterion.check else {
      return criterion.isJudgedByMachine
        ? level(of: criterion, reading) : forPerson(criterion, ["a person judges this"])
    }
    let judged = reading.judge(check, in: reading.whole)
    switch judged.truth {
    case .holds: return entry(.met, judged)
    case .fails: return entry(.notMet, judged)
    case .undetermined: return entry(.undetermined, judged)
    }
  }

  /// The entry of a criterion that is not shown, or of which that cannot be told; nothing when it is
  /// shown.
  private func notShown(
    _ rule: CardCondition, after marks: [Mark], _ criterion: Criterion
  ) -> Scorecard.Entry? {
    let isShown = plan.isShown(after: marks)
    if isShown == true { return nil }
    let only = "it is only shown when \(rule.words)"
    return Scorecard.Entry(
      criterion: criterion.id, verdict: isShown == false ? .notShown : .undetermined,
      isForPerson: false,
      reason: sentence(isShown == false ? [only] : ["\(only), which cannot be told yet"]),
      evidence: [])
  }

  private func forPerson(_ criterion: Criterion, _ reasons: [String]) -> Scorecard.Entry {
    Scorecard.Entry(
      criterion: criterion.id, verdict: .undetermined, isForPerson: true,
      reason: sentence(reasons), evidence: [])
  }

  /// The best level whose conditions hold; the lowest without conditions is given when none does.
  ///
  /// As long as it cannot be told whether a better level is deserved, no worse one is given.
  private func level(of criterion: Criterion, _ reading: SegmentReading) -> Scorecard.Entry {
    /// Why the next better level was not given.
    var missed: (level: LevelID, judgement: Judgement)?
    func given(_ level: LevelID, _ evidence: [Evidence], _ reasons: [String]) -> Scorecard.Entry {
      let better = missed.map { ["not “\($0.level)”"] + $0.judgement.reasons } ?? []
      return Scorecard.Entry(
        criterion: criterion.id, verdict: criterion.verdict(level), level: level,
        isForPerson: false, reason: sentence(["“\(level)”"] + reasons + better),
        evidence: inOrder(evidence))
    }
    for level in criterion.levels.reversed() {
      guard let condition = level.when else { continue }
      let judged = reading.judge(condition, in: reading.whole)
      switch judged.truth {
      case .holds: return given(level.id, judged.evidence, judged.reasons)
      case .undetermined:
        return Scorecard.Entry(
          criterion: criterion.id, verdict: .undetermined, isForPerson: false,
          reason: sentence(
            ["it cannot be told whether “\(level.id)” is deserved"] + judged.reasons),
          evidence: inOrder(judged.evidence))
      case .fails: missed = (level.id, judged)
      }
    }
    guard let lowest = criterion.levels.first, lowest.when == nil else {
      return forPerson(criterion, ["the conditions of no level hold", "a person judges"])
    }
    return given(lowest.id, missed?.judgement.evidence ?? [], [])
  }

  /// Why nothing about the segment can be judged by this rubric.
  private func obstacle(_ reading: SegmentReading) -> String? {
    if let language = reading.interaction.language, !isSameLanguage(language, rubric.language) {
      return "the interaction is in “\(language)” and the rubric reads “\(rubric.language)”"
    }
    if reading.segment.agent == nil {
      return reading.hasUnknownSpeaker
        ? "it is not known which speaker is the agent" : "no agent speaks in the interaction"
    }
    return nil
  }

  private func isSameLanguage(_ one: String, _ other: String) -> Bool {
    func base(_ tag: String) -> String {
      tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    }
    return base(one) == base(other)
  }

  private func sentence(_ reasons: [String]) -> String {
    var seen: Set<String> = []
    let text = reasons.filter { seen.insert($0).inserted }.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func inOrder(_ evidence: [Evidence]) -> [Evidence] {
    // Told apart by their places: hashing a long text takes long.
    struct Place: Hashable {
      var turn: Int
      var start: Int
      var end: Int
      var cue: CueID?
    }
    var seen: Set<Place> = []
    return evidence.filter {
      seen.insert(Place(turn: $0.turn, start: $0.start, end: $0.end, cue: $0.cue)).inserted
    }.sorted { ($0.turn, $0.start, $0.end) < ($1.turn, $1.start, $1.end) }
  }
}

extension Criterion {
  /// The level of a two-way verdict.
  fileprivate func level(_ verdict: Verdict) -> LevelID? {
    switch verdict {
    case .met: levels.last?.id
    case .notMet: levels.first?.id
    case .partlyMet, .notApplicable, .notShown, .undetermined: nil
    }
  }

  fileprivate func verdict(_ level: LevelID) -> Verdict {
    level == levels.last?.id ? .met : level == levels.first?.id ? .notMet : .partlyMet
  }

  /// An entry as a mark: the score of its level.
  fileprivate func mark(_ entry: Scorecard.Entry) -> Mark {
    switch entry.verdict {
    case .met, .partlyMet, .notMet: entry.level.flatMap { mark($0) } ?? .undetermined
    case .notApplicable: .notApplicable
    case .notShown: .notShown
    case .undetermined: .undetermined
    }
  }
}
