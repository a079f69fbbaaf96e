public import Rubrics
public import Scoring

/// What lists and figures show of a review, so that they need not read it again.
public struct ReviewSummary: Sendable, Hashable {
  public var total: Double?
  public var outcome: Tally.Outcome
  /// Points earned and possible over the criteria that count, bonuses and penalties apart.
  public var earned: Double
  public var possible: Double
  /// For each error type whether the work is free of it; types that could not occur are missing.
  public var isFreeOf: [ErrorType.RawValue: Bool]
  public var marks: [MarkRow]
  /// A critical rule failed.
  public var isCritical: Bool

  public var answered: Int { marks.count { $0.share != nil } }
  public var notApplicable: Int { marks.count { $0.mark == MarkRow.notApplicable } }
  public var skipped: Int { marks.count { $0.mark == MarkRow.skipped } }
}

/// The mark of one criterion beside the machine's.
public struct MarkRow: Sendable, Hashable {
  /// What stands for an answer that is no level; no level's id begins with an exclamation mark.
  public static let notApplicable = "!na"
  public static let skipped = "!skip"
  /// The machine could not tell, or a person is asked.
  public static let open = "!open"

  public var criterion: CriterionID
  /// A level's id, or one of the words above.
  public var mark: String
  /// The level's item score, 0 to 1.
  public var share: Double?
  /// The answer is a failure of the criterion.
  public var isFailure: Bool
  /// What the machine gave; nothing without its card.
  public var machine: String?
  /// The machine's verdict had been shown to the reviewer before the answer.
  public var sawMachine: Bool
  /// The last answer before it was shown; nothing when there was none.
  ///
  /// The machine is held against this one: people who change an answer then mostly change it to the
  /// machine's.
  public var blind: String?

  public init(
    criterion: CriterionID, mark: String, share: Double?, isFailure: Bool, machine: String?,
    sawMachine: Bool, blind: String?
  ) {
    self.criterion = criterion
    self.mark = mark
    self.share = share
    self.isFailure = isFailure
    self.machine = machine
    self.sawMachine = sawMachine
    self.blind = blind
  }
}

extension Criterion {
  /// True for an item score that is a failure: the worst level, or below a critical rule's threshold.
  public func isFailure(_ share: Double) -> Bool {
    if let critical, share < critical.below { return true }
    return share <= (levels.map { self.share(of: $0.id) ?? 1 }.min() ?? 0)
  }
}

extension ReviewForm {
  /// - Parameters:
  ///   - machine: the machine's card of the same segment by the same version of the rubric.
  ///   - saw: the criteria whose machine verdict the reviewer had seen before answering.
  ///   - blind: the last answers before it was seen.
  public func summary(
    _ answers: [CriterionID: ReviewAnswer], channel: String, machine: Scorecard?,
    saw: Set<CriterionID>, blind: [CriterionID: ReviewAnswer] = [:]
  ) -> ReviewSummary {
    let tally = tally(answers, channel: channel)
    var summary = ReviewSummary(
      total: tally.total, outcome: tally.outcome, earned: 0, possible: 0,
      isFreeOf: tally.isFreeOf, marks: [], isCritical: !tally.criticalFailures.isEmpty)
    for (criterion, item) in zip(rubric.criteria, tally.items) {
      guard item.mark != .notShown, let answer = answers[criterion.id] else { continue }
      var row = MarkRow(
        criterion: criterion.id, mark: MarkRow.skipped, share: nil, isFailure: false,
        machine: machine.flatMap { $0.entries.first { $0.criterion == criterion.id }?.machineMark },
        sawMachine: saw.contains(criterion.id), blind: blind[criterion.id]?.choice.mark)
      row.mark = answer.choice.mark
      switch answer.choice {
      case .level(let level):
        row.share = criterion.share(of: level)
        row.isFailure = row.share.map(criterion.isFailure) ?? false
        if criterion.adjustment == nil, let share = row.share {
          summary.earned += share * criterion.points
          summary.possible += criterion.points
        }
      case .notApplicable, .skipped: break
      }
      summary.marks.append(row)
    }
    return summary
  }
}

extension Scorecard.Entry {
  /// The machine's mark as rows have it; nothing for a criterion that is not on its card.
  public var machineMark: String? {
    switch verdict {
    case .met, .partlyMet, .notMet: level?.rawValue ?? MarkRow.open
    case .notApplicable: MarkRow.notApplicable
    case .undetermined: MarkRow.open
    case .notShown: nil
    }
  }
}

extension ReviewAnswer.Choice {
  /// The answer as rows of marks have it.
  public var mark: String {
    switch self {
    case .level(let level): level.rawValue
    case .notApplicable: MarkRow.notApplicable
    case .skipped: MarkRow.skipped
    }
  }
}
