public import Statistics

/// How near one reviewer's answers to one criterion are to the baseline.
public struct BaselineComparison: Sendable, Hashable, Codable {
  public var reviewer: Int64
  public var counts: AnswerCounts
  /// Answers that are the same as the baseline, of those that have one.
  public var agreed: Int
  public var compared: Int
  /// Wilson's 95 % interval of the share; nothing where nothing was compared.
  public var interval: Interval?
  /// The mean alignment, 1 for the same level and 0 for the opposite end, of the answers where
  /// both gave a level; "not applicable" has no place on the scale and is in `agreed` alone.
  public var alignment: Double?
  /// How many answers that is the mean of.
  public var levelled: Int
  /// Cohen's kappa with the baseline.
  public var kappa: Coefficient
  /// By how much the item scores lie above the baseline's, as a share of the scale, with Student's
  /// interval; where all differences are the same, without one.
  public var leniency: Coefficient

  /// Nothing where no answer was compared.
  public var agreement: Double? {
    compared > 0 ? Double(agreed) / Double(compared) : nil
  }
}

/// How often a reviewer gave which sort of answer.
public struct AnswerCounts: Sendable, Hashable, Codable {
  /// With a level.
  public var levels = 0
  public var notApplicable = 0
  public var skipped = 0
  public var unanswered = 0

  public init() {}

  /// "Not applicable" as a share of the answers that say something; nothing without such.
  public var notApplicableShare: Double? {
    let said = levels + notApplicable
    return said > 0 ? Double(notApplicable) / Double(said) : nil
  }
}

/// One reviewer's answers to one criterion beside the baseline's.
struct ComparedAnswers {
  struct Pair {
    var segment: Int
    var own: Int
    var baseline: Int
    /// The item scores; nothing where one of the two is "not applicable".
    var shares: (own: Double, baseline: Double)?
  }

  var counts = AnswerCounts()
  var pairs: [Pair] = []
  private let categoryCount: Int

  init(_ scale: CriterionScale, _ criterion: Int, reviewer: Int, _ baselines: CalibrationBaselines)
  {
    categoryCount = scale.categories.count
    for (segment, row) in baselines.table.cells[criterion].enumerated() {
      switch row[reviewer] {
      case .unanswered: counts.unanswered += 1
      case .skipped: counts.skipped += 1
      case .category(let own):
        if own == scale.notApplicable { counts.notApplicable += 1 } else { counts.levels += 1 }
        guard let baseline = baselines.baseline(criterion, segment, for: reviewer) else { continue }
        var pair = Pair(segment: segment, own: own, baseline: baseline.category)
        if let one = scale.share(of: own), let other = scale.share(of: baseline.category) {
          pair.shares = (one, other)
        }
        pairs.append(pair)
      }
    }
  }

  var agreed: Int { pairs.count { $0.own == $0.baseline } }

  func comparison(of reviewer: Int64) -> BaselineComparison {
    let shares = pairs.compactMap(\.shares)
    let ratings = Ratings(
      categories: pairs.map { [$0.own, $0.baseline] }, categoryCount: categoryCount)
    return BaselineComparison(
      reviewer: reviewer, counts: counts, agreed: agreed, compared: pairs.count,
      interval: wilsonInterval(successes: agreed, trials: pairs.count),
      alignment: mean(
        of: shares.compactMap {
          Statistics.alignment(original: $0.own, benchmark: $0.baseline, maximum: 1)
        }), levelled: shares.count,
      kappa: pairs.isEmpty
        ? .undefined(.noUnitRatedTwice) : ratings?.cohenKappa ?? .undefined(.scaleWithoutChoice),
      leniency: .mean(of: shares.map { $0.own - $0.baseline }))
  }
}

extension Coefficient {
  /// The mean of differences, with Student's interval where they differ.
  static func mean(of differences: [Double]) -> Coefficient {
    guard let value = Statistics.mean(of: differences) else { return .undefined(.sharesNoUnit) }
    // What is left of rounding is no spread, and would make an interval of no width.
    guard let error = standardErrorOfMean(of: differences), error > 1e-12 else {
      return .estimated(Estimate(value: value, units: differences.count))
    }
    return .estimated(
      Estimate(
        value: value, standardError: error, interval: meanInterval(of: differences),
        units: differences.count))
  }
}
