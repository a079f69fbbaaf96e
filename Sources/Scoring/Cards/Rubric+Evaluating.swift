public import Rubrics
public import Transcripts

/// A rubric with its cues compiled, ready to judge any number of interactions from any thread.
public struct RubricEngine: Sendable {
  public let rubric: Rubric
  private let cues: CompiledCues
  private let names: CueNames
  private let checks: [CriterionChecks]

  /// A criterion's conditions, ready to be judged.
  private struct CriterionChecks {
    var id: CriterionID
    var appliesWhen: Check?
    var check: Check?
  }

  public init(_ rubric: Rubric) {
    self.rubric = rubric
    cues = CompiledCues(rubric.cues)
    let names = CueNames(rubric.cues, from: 0)
    self.names = names
    checks = rubric.criteria.map { criterion in
      CriterionChecks(
        id: criterion.id, appliesWhen: criterion.appliesWhen.map { Check($0, names) },
        check: criterion.check.map { Check($0, names) })
    }
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
    let reading = SegmentReading(interaction, segment, cues, names)
    let obstacle = obstacle(reading)
    let entries = checks.map { entry($0, reading, obstacle) }
    let marks = Dictionary(
      entries.map { ($0.criterion, $0.verdict.mark) }, uniquingKeysWith: { first, _ in first })
    return Scorecard(
      interaction: interaction.id, channel: interaction.channel, rubric: rubric.id,
      engine: engineVersion, segment: segment,
      agent: segment.agent.flatMap {
        interaction.participants[$0].agent ?? interaction.participants[$0].name
      },
      entries: entries, tally: rubric.tally(marks))
  }

  private func entry(
    _ criterion: CriterionChecks, _ reading: SegmentReading, _ obstacle: String?
  ) -> Scorecard.Entry {
    func entry(_ verdict: Verdict, _ judgement: Judgement) -> Scorecard.Entry {
      Scorecard.Entry(
        criterion: criterion.id, verdict: verdict, isForPerson: false,
        reason: sentence(judgement.reasons), evidence: inOrder(judgement.evidence))
    }
    if let obstacle {
      return entry(.undetermined, .undetermined(obstacle))
    }
    // Whether it applies comes first: a trigger that never occurred is no failure.
    if let condition = criterion.appliesWhen {
      let applies = reading.judge(condition, in: reading.whole)
      switch applies.truth {
      case .fails: return entry(.notApplicable, applies)
      case .undetermined: return entry(.undetermined, applies)
      case .holds: break
      }
    }
    guard let check = criterion.check else {
      return Scorecard.Entry(
        criterion: criterion.id, verdict: .undetermined, isForPerson: true,
        reason: "A person judges this.", evidence: [])
    }
    let judged = reading.judge(check, in: reading.whole)
    switch judged.truth {
    case .holds: return entry(.met, judged)
    case .fails: return entry(.notMet, judged)
    case .undetermined: return entry(.undetermined, judged)
    }
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

extension Verdict {
  /// A machine verdict as a mark: the best or the worst level.
  var mark: Mark {
    switch self {
    case .met: .scored(1)
    case .notMet: .scored(0)
    case .notApplicable: .notApplicable
    case .undetermined: .undetermined
    }
  }
}
