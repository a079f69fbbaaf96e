internal import Rubrics
public import Statistics

/// How near one reviewer's answers to all criteria are to the baseline.
public struct ReviewerCalibration: Sendable, Hashable, Codable {
  public var reviewer: Int64
  /// True for the expert, who is compared with nobody.
  public var isBaseline: Bool
  public var counts: AnswerCounts
  /// Answers that are the same as the baseline, of those that have one.
  public var agreed: Int
  public var compared: Int
  /// Wilson's 95 % interval of the share, as if answers to one segment knew nothing of each other;
  /// nothing where nothing was compared.
  public var interval: Interval?
  /// Over all answers with levels, criteria weighing what they weigh in the total; nothing where
  /// none of them weighs anything.
  public var cardAlignment: Double?
  /// The mean of the criteria's kappas, each by its number of answers; nothing where no criterion
  /// has one.
  ///
  /// A plain mean: by Fisher's z one criterion in full agreement would hide all others.
  public var meanKappa: Double?
  /// How many criteria that is the mean of.
  public var kappas: Int
  /// By how many shares of the total the reviewer's answers lie above the baseline's.
  ///
  /// Each segment gives one number, the mean of its differences by the criteria's weights, so that
  /// many answers to few segments do not pass for much knowledge; `units` are segments.
  public var leniency: Coefficient

  /// Nothing where no answer was compared.
  public var agreement: Double? {
    compared > 0 ? Double(agreed) / Double(compared) : nil
  }
}

extension ReviewerCalibration {
  /// - Parameters:
  ///   - place: the reviewer's.
  ///   - weights: each segment's weights of the criteria.
  init(
    _ place: Int, _ baselines: CalibrationBaselines, scales: [CriterionScale],
    weights: [[Double]], kappas: [Coefficient]
  ) {
    let table = baselines.table
    reviewer = table.reviewers[place].id
    isBaseline = place == table.expert
    counts = AnswerCounts()
    agreed = 0
    compared = 0
    var alignments: [(original: Double, benchmark: Double, maximum: Double)] = []
    var sums = [(difference: Double, weight: Double)](
      repeating: (0, 0), count: table.segments.count)
    for (criterion, scale) in scales.enumerated() {
      let own = ComparedAnswers(scale, criterion, reviewer: place, baselines)
      counts.add(own.counts)
      agreed += own.agreed
      compared += own.pairs.count
      for pair in own.pairs {
        // A bonus or penalty is no part of the mean that the others share.
        guard let shares = pair.shares, table.criteria[criterion].adjustment == nil else {
          continue
        }
        let weight = weights[pair.segment][criterion]
        alignments.append((shares.own * weight, shares.baseline * weight, weight))
        sums[pair.segment].difference += (shares.own - shares.baseline) * weight
        sums[pair.segment].weight += weight
      }
    }
    interval = wilsonInterval(successes: agreed, trials: compared)
    cardAlignment = Statistics.cardAlignment(alignments)
    let estimates = kappas.compactMap(\.estimate)
    self.kappas = estimates.count
    let units = estimates.reduce(0) { $0 + $1.units }
    meanKappa =
      units > 0
      ? estimates.reduce(0) { $0 + $1.value * Double($1.units) } / Double(units) : nil
    leniency = .mean(of: sums.filter { $0.weight > 0 }.map { $0.difference / $0.weight })
  }
}

extension AnswerCounts {
  fileprivate mutating func add(_ other: AnswerCounts) {
    levels += other.levels
    notApplicable += other.notApplicable
    skipped += other.skipped
    unanswered += other.unanswered
  }
}
