public import Rubrics
public import Scoring

/// An expert's answer to one criterion of a sample interaction.
public struct SampleAnswer: Sendable, Hashable {
  /// What the sample is called: its file's name without the ending, or its folder's.
  public var sample: String
  /// The judged agent, as the transcript names them.
  public var agent: String
  public var rubric: RubricID
  public var criterion: CriterionID
  /// A level's id or `MarkRow.notApplicable`.
  public var mark: String
  /// The words of the transcript that decide; empty for an absence.
  public var quote: String
  /// Why, in a sentence for whoever learns to review.
  public var reason: String

  public init(
    sample: String, agent: String, rubric: RubricID, criterion: CriterionID, mark: String,
    quote: String, reason: String
  ) {
    self.sample = sample
    self.agent = agent
    self.rubric = rubric
    self.criterion = criterion
    self.mark = mark
    self.quote = quote
    self.reason = reason
  }
}

/// An expert's answer beside what the machine gave.
public struct SampleComparison: Sendable, Hashable {
  public var answer: SampleAnswer
  /// A level's id or one of the words of `MarkRow`.
  public var machine: String
  /// Why, as the machine says.
  public var machineReason: String
  /// Where the machine found what it goes by, in the order of the turns.
  public var evidence: [Evidence]

  /// Nothing when the criterion is a person's, or not on the machine's card.
  public init?(_ answer: SampleAnswer, _ entry: Scorecard.Entry) {
    guard !entry.isForPerson, let mark = entry.machineMark else { return nil }
    self.answer = answer
    machine = mark
    machineReason = entry.reason
    evidence = entry.evidence
  }

  public var isDecided: Bool { machine != MarkRow.open }
  public var isAgreed: Bool { machine == answer.mark }
}

extension MachineTrial {
  /// The machine's verdicts on one criterion beside the experts' answers on samples.
  public init(_ criterion: Criterion, on comparisons: [SampleComparison]) {
    self.init(
      criterion: criterion.id, levels: criterion.levels.map(\.id),
      cells: comparisons.filter { $0.answer.criterion == criterion.id }.map {
        Cell(mark: $0.answer.mark, machine: $0.machine, count: 1)
      })
  }

  /// The verdicts on all criteria in one table, whose levels are told apart by their ids alone.
  ///
  /// Criteria that nearly always get the same answer lift this figure's chance agreement less than
  /// their own, so it can be above all of theirs; read it beside them.
  public init(pooled comparisons: [SampleComparison]) {
    let special = [MarkRow.notApplicable, MarkRow.skipped, MarkRow.open]
    let levels = Set(comparisons.flatMap { [$0.answer.mark, $0.machine] }).subtracting(special)
    self.init(
      criterion: "all", levels: levels.sorted().map { LevelID(rawValue: $0) },
      cells: comparisons.map { Cell(mark: $0.answer.mark, machine: $0.machine, count: 1) })
  }
}
