public import Rubrics
public import Transcripts

/// Rubrics with their cues and their arithmetic made ready, to judge any number of interactions from
/// any thread.
///
/// The cues of all rubrics are compiled together: a turn is read once for all of them, and a cue of a
/// lexicon that several rubrics use is looked for once.
public struct RubricEngine: Sendable {
  private let rubrics: [PreparedRubric]
  private let cues: CompiledCues
  private let scans: ScanPool

  /// - Parameter fitted: models of their exemplar cues; what is missing is fitted now.
  public init(_ rubrics: [Rubric], fitted: [FittedCue] = []) {
    cues = CompiledCues(rubrics, fitted: fitted)
    scans = ScanPool(cues)
    self.rubrics = zip(rubrics, cues.numbers).map { PreparedRubric($0, $1) }
  }

  public init(_ rubric: Rubric) { self.init([rubric]) }

  /// True when one of the rubrics is meant for such an interaction, by channel and tags.
  public func judges(_ interaction: Interaction) -> Bool {
    rubrics.contains { $0.judges(interaction) }
  }

  /// The scorecards by every rubric that is meant for such an interaction: one for each agent's
  /// part, rubric by rubric.
  ///
  /// A pure function: the same interaction gives the same scorecards, whatever was scored before.
  ///
  /// - Parameter meant: false to judge by all of them, whatever they are meant for.
  public func evaluate(_ interaction: Interaction, asMeant meant: Bool = false) -> [Scorecard] {
    var memo = TurnMemo(most: 0)
    return evaluate(interaction, asMeant: meant, remembering: &memo)
  }

  /// The same scorecards, for whoever judges many interactions in which the same turns come again.
  ///
  /// - Parameter memo: what turns of other interactions held; only ever used with this engine.
  public func evaluate(
    _ interaction: Interaction, asMeant meant: Bool = false, remembering memo: inout TurnMemo
  ) -> [Scorecard] {
    let judging = meant ? rubrics.filter { $0.judges(interaction) } : rubrics
    guard let first = judging.first else { return [] }
    let interaction = interaction.ownWordsAlone
    // One segment after the other: of many agents only one's reading is kept at a time.
    let cards = interaction.segments.map { segment in
      let reading = scans.withScan { scan in
        SegmentReading(interaction, segment, cues, first.names, &memo, &scan)
      }
      // Rubrics mostly read one language: whether the agent writes in another is told once.
      let foreign = Set(judging.map(\.rubric.language)).filter { reading.isForeign(to: $0) }
      return judging.map {
        $0.card(
          SegmentReading(reading, $0.names), isForeign: foreign.contains($0.rubric.language))
      }
    }
    return judging.indices.flatMap { rubric in cards.map { $0[rubric] } }
  }
}

extension Interaction {
  /// The same interaction with quotations and signatures blanked: a writer is not judged on what
  /// they only repeat.
  fileprivate var ownWordsAlone: Interaction {
    guard turns.contains(where: { !$0.quoted.isEmpty || $0.signature != nil }) else { return self }
    var own = self
    for index in own.turns.indices { own.turns[index].text = turns[index].ownText }
    return own
  }
}

/// A rubric whose conditions and arithmetic are ready to be used.
private struct PreparedRubric: Sendable {
  let rubric: Rubric
  let names: CueNames
  private let criteria: [PreparedCriterion]
  private let plan: TallyPlan

  init(_ rubric: Rubric, _ numbers: [Int]) {
    self.rubric = rubric
    let names = CueNames(rubric.cues, numbers)
    self.names = names
    criteria = rubric.criteria.map { PreparedCriterion($0, of: rubric, names) }
    plan = TallyPlan(rubric)
  }

  func judges(_ interaction: Interaction) -> Bool {
    rubric.channels.contains(interaction.channel.rawValue)
      && (rubric.tags.isEmpty || !Set(rubric.tags).isDisjoint(with: interaction.tags))
  }

  func card(_ reading: SegmentReading, isForeign: Bool) -> Scorecard {
    let obstacle = obstacle(reading, isForeign: isForeign)
    var entries: [Scorecard.Entry] = []
    var marks: [Mark] = []
    entries.reserveCapacity(criteria.count)
    marks.reserveCapacity(criteria.count)
    for criterion in criteria {
      let entry = criterion.entry(
        reading, obstacle: obstacle,
        isShown: criterion.shownReason == nil ? true : plan.isShown(after: marks))
      marks.append(criterion.mark(entry))
      entries.append(entry)
    }
    let interaction = reading.interaction
    return Scorecard(
      interaction: interaction.id, channel: interaction.channel, rubric: rubric.id,
      engine: engineVersion, segment: reading.segment,
      agent: reading.segment.agent.flatMap {
        interaction.participants[$0].agent ?? interaction.participants[$0].name
      },
      entries: entries, tally: plan.tally(marks, channel: interaction.channel.rawValue))
  }

  /// Why nothing about the segment can be judged by this rubric.
  private func obstacle(_ reading: SegmentReading, isForeign: Bool) -> String? {
    if let language = reading.interaction.language, !isSameLanguage(language, rubric.language) {
      return "the interaction is in “\(language)” and the rubric reads “\(rubric.language)”"
    }
    if reading.segment.agent == nil {
      return reading.hasUnknownSpeaker
        ? "it is not known which speaker is the agent" : "no agent speaks in the interaction"
    }
    if isForeign {
      return "the agent does not write in “\(rubric.language)”, which the rubric reads"
    }
    return nil
  }

  private func isSameLanguage(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    func base(_ tag: String) -> String {
      tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    }
    return base(one) == base(other)
  }
}
