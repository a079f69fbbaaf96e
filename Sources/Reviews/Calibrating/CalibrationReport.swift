public import Rubrics
internal import Statistics

/// What a calibration session shows: how far the reviewers agree, who judges how, and what to talk
/// about first.
public struct CalibrationReport: Sendable, Hashable, Codable {
  public var rubric: RubricID
  public var title: String
  public var segments: [CalibrationSegment]
  /// Whoever took part, the expert among them.
  public var reviewers: [CalibrationReviewer]
  public var baseline: CalibrationBaseline
  /// In the rubric's order.
  public var criteria: [CriterionCalibration]
  /// In the order of ``reviewers``.
  public var comparisons: [ReviewerCalibration]
  public var totals: TotalsCalibration
  /// Questions with different answers, what to discuss first coming first.
  public var discussion: [DiscussionPoint]
  /// The criteria, least agreement first; those that show nothing of agreement last.
  public var priorities: [CriterionID]
  /// Answers, settings and totals that name something which the session does not have.
  public var leftOut: Int

  /// What the session shows.
  ///
  /// Time grows with the answers, and for each criterion with the square of the reviewers times the
  /// segments.
  public init(_ input: CalibrationInput) {
    let table = CalibrationTable(input)
    let baselines = CalibrationBaselines(table: table)
    let plain = table.rubric.appliedWeights(on: nil)
    let weights = table.weights
    let scales = table.criteria.indices.map { CriterionScale(table, $0) }
    rubric = table.rubric.id
    title = table.rubric.title
    segments = table.segments
    reviewers = table.reviewers
    baseline = table.expert.map { .expert(table.reviewers[$0].id) } ?? .group
    let criteria = table.criteria.indices.compactMap {
      CriterionCalibration($0, weight: plain[table.criteria[$0].id] ?? 0, baselines)
    }
    self.criteria = criteria
    comparisons = table.reviewers.indices.map { place in
      ReviewerCalibration(
        place, baselines, scales: scales, weights: weights,
        kappas: criteria.compactMap { criterion in
          criterion.reviewers.first { $0.reviewer == table.reviewers[place].id }?.kappa
        })
    }
    totals = TotalsCalibration(table)
    discussion = baselines.discussion(scales: scales, weights: weights)
    priorities = criteria.enumerated().sorted { one, other in
      let keys = (one.element.rank, other.element.rank)
      if keys.0 != keys.1 { return keys.0 < keys.1 }
      let weights = (one.element.weight, other.element.weight)
      if weights.0 != weights.1 { return weights.0 > weights.1 }
      return one.offset < other.offset
    }.map(\.element.criterion)
    leftOut = table.leftOut
  }

  /// A reviewer's name; their number where they did not take part.
  public func name(of reviewer: Int64) -> String {
    reviewers.first { $0.id == reviewer }?.name ?? String(reviewer)
  }

  /// A segment's name; its number where the session does not have it.
  public func name(ofSegment segment: Int64) -> String {
    segments.first { $0.id == segment }?.name ?? String(segment)
  }

  public subscript(criterion: CriterionID) -> CriterionCalibration? {
    criteria.first { $0.criterion == criterion }
  }
}

extension CriterionCalibration {
  /// Where the criterion stands among those to look at; lower comes first.
  fileprivate var rank: Double {
    switch standing {
    case .allTheSame: 2
    case .answeredOnce: 3
    case .nobodyAnswered: 4
    default: leastAgreement ?? 2
    }
  }
}

extension CalibrationTable {
  /// The criteria's parts of the total, segment by segment.
  fileprivate var weights: [[Double]] {
    var known: [String?: [Double]] = [:]
    return segments.map { segment in
      if let weights = known[segment.channel] { return weights }
      let all = rubric.appliedWeights(on: segment.channel)
      let weights = criteria.map { all[$0.id] ?? 0 }
      known[segment.channel] = weights
      return weights
    }
  }
}
