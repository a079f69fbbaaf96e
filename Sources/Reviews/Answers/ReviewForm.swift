public import Rubrics
public import Scoring
public import Transcripts

/// A rubric as a form that a reviewer fills in: which answers it takes, what is still open, and what
/// the answers come to.
public struct ReviewForm: Sendable {
  public let rubric: Rubric
  /// The criteria that are asked for; a calibration and a follow-up ask for some alone.
  public let asked: Set<CriterionID>
  private let plan: TallyPlan

  /// - Parameter asked: nothing for all of the rubric's criteria.
  public init(_ rubric: Rubric, asking asked: [CriterionID]? = nil) {
    self.rubric = rubric
    self.asked = Set(asked ?? rubric.criteria.map(\.id))
    plan = TallyPlan(rubric)
  }

  /// Looks whether the form takes an answer.
  ///
  /// - Parameter interaction: the conversation that quotes refer to.
  /// - Throws: what is wrong with it.
  public func check(_ answer: ReviewAnswer, in interaction: Interaction) throws(ReviewFault) {
    let criteria = rubric.criteria.filter { asked.contains($0.id) }
    guard let criterion = criteria.first(where: { $0.id == answer.criterion }) else {
      throw .unknownCriterion(answer.criterion, known: criteria.map(\.id))
    }
    switch answer.choice {
    case .level(let level):
      guard criterion.levels.contains(where: { $0.id == level }) else {
        throw .unknownLevel(level, of: criterion.id, known: criterion.levels.map(\.id))
      }
      let offered = rubric.rootCauses(of: criterion, at: level).map(\.id)
      if let cause = answer.causes.first(where: { !offered.contains($0) }) {
        throw .causeNotOffered(cause, offered: offered)
      }
    case .notApplicable(let reason):
      if (criterion.notApplicable ?? rubric.notApplicable) == .forbidden {
        throw .notApplicableForbidden(criterion.id)
      }
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw .reasonMissing(criterion.id)
      }
      if let cause = answer.causes.first { throw .causeNotOffered(cause, offered: []) }
    case .skipped:
      if let cause = answer.causes.first { throw .causeNotOffered(cause, offered: []) }
    }
    for quote in answer.quotes {
      guard interaction.turns.indices.contains(quote.turn),
        !quote.scalars.isEmpty, quote.scalars.lowerBound >= 0,
        quote.scalars.upperBound <= interaction.turns[quote.turn].text.unicodeScalars.count
      else { throw .quoteOutside(turn: quote.turn, turns: interaction.turns.count) }
    }
  }

  /// The criteria that stand on the form and have no answer yet, in the rubric's order.
  ///
  /// A criterion that earlier answers hide needs none.
  public func missing(_ answers: [CriterionID: ReviewAnswer], channel: String) -> [CriterionID] {
    let tally = tally(answers, channel: channel)
    return zip(rubric.criteria, tally.items).compactMap { criterion, item in
      answers[criterion.id] == nil && asked.contains(criterion.id) && item.mark != .notShown
        ? criterion.id : nil
    }
  }

  /// What the answers come to; what is not answered yet is undetermined, what is not asked skipped.
  public func tally(_ answers: [CriterionID: ReviewAnswer], channel: String) -> Tally {
    var marks: [CriterionID: Mark] = [:]
    for criterion in rubric.criteria {
      marks[criterion.id] =
        answers[criterion.id].flatMap { mark($0.choice, criterion) }
        ?? (asked.contains(criterion.id) ? .undetermined : .skipped)
    }
    return plan.tally(marks, channel: channel)
  }

  private func mark(_ choice: ReviewAnswer.Choice, _ criterion: Criterion) -> Mark? {
    switch choice {
    case .level(let level): criterion.mark(level)
    case .notApplicable: .notApplicable
    case .skipped: .skipped
    }
  }
}
