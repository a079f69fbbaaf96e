public import Rubrics
public import Statistics

/// How far the reviewers agree on one criterion, with one another and with the baseline.
public struct CriterionCalibration: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  public var title: String
  /// Its part of the total, 0 to 1, on a card where everything counts; of a bonus or penalty the
  /// share that it can add or take.
  public var weight: Double
  public var isCritical: Bool
  /// From the worst level to the best, then "not applicable" where somebody gave it.
  public var categories: [CalibrationCategory]
  /// Answers with a level or "not applicable".
  public var answers: Int
  public var skipped: Int
  /// Over all answers; "not applicable" is a category, what was skipped is missing.
  public var nominal: AgreementSummary
  /// Over the levels' item scores, for scales of three or more; "not applicable" is missing.
  public var ordinal: AgreementSummary?
  /// The same taken as measures, with the intraclass correlations.
  public var interval: AgreementSummary?
  /// Krippendorff's alpha of whether the criterion applies; nothing where nobody said that it does
  /// not.
  public var applicability: Coefficient?
  public var pairs: [PairAgreement]
  /// Every reviewer but an expert who is the baseline.
  public var reviewers: [BaselineComparison]
  /// Pairs of different answers to the same question.
  public var disagreements: Int
  /// Which answers they are, most frequent first.
  public var confusions: [LevelConfusion]
  /// What that means.
  public var standing: CriterionStanding
  /// What to do about it.
  public var advice: [CalibrationAdvice]

  /// The one coefficient to show if only one is shown.
  ///
  /// Krippendorff's alpha, which takes any number of reviewers and gaps: ordinal on scales of three
  /// or more levels, so that neighbours count less than opposites, otherwise nominal.
  public var main: NamedCoefficient? {
    let ordered = ordinal?.coefficients.first { $0.figure == .ordinalAlpha }
    if let ordered, ordered.coefficient.estimate != nil { return ordered }
    return nominal.coefficients.first { $0.figure == .nominalAlpha }
  }

  /// The figure that criteria are ordered by: the lower one of ``main`` and ``applicability``;
  /// nothing where neither exists.
  ///
  /// On an ordered scale "not applicable" has no place, so reviewers who differ on nothing but that
  /// would seem to agree.
  public var leastAgreement: Double? {
    [main?.coefficient, applicability].compactMap { $0?.estimate?.value }.min()
  }

  /// The agreement that chance alone would give, by the kappa that ``nominal`` leads with; nothing
  /// where that is not known.
  public var chanceAgreement: Double? {
    guard let raw = nominal.rawAgreement.estimate?.value,
      let kappa = (nominal[.cohenKappa] ?? nominal[.fleissKappa])?.estimate?.value, kappa < 1
    else { return nil }
    return (raw - kappa) / (1 - kappa)
  }

  /// The answer that was given most often, with its share of all answers.
  public var commonest: (category: CalibrationCategory, share: Double)? {
    guard let most = nominal.prevalence.map(\.count).max(), most > 0,
      let place = nominal.prevalence.firstIndex(where: { $0.count == most }),
      categories.indices.contains(place)
    else { return nil }
    return (categories[place], nominal.prevalence[place].share)
  }

  /// The words of a level's id or of `!na`.
  public func words(of mark: String) -> String {
    categories.first { $0.mark == mark }?.words ?? mark
  }
}

extension CriterionCalibration {
  /// Nothing where the table of ratings cannot be made.
  init?(_ place: Int, weight: Double, _ baselines: CalibrationBaselines) {
    let table = baselines.table
    let scale = CriterionScale(table, place)
    guard let ratings = scale.nominal else { return nil }
    let measured = scale.measured
    let found = Disagreements(table, place, scale)
    criterion = table.criteria[place].id
    title = table.criteria[place].title
    self.weight = weight
    isCritical = table.criteria[place].critical != nil
    categories = scale.categories
    answers = ratings.ratingCount
    skipped = table.cells[place].reduce(0) { $0 + $1.count { $0 == .skipped } }
    nominal = AgreementSummary(ratings, scale: .nominal)
    ordinal = measured.map { AgreementSummary($0, scale: .ordinal) }
    interval = measured.map { AgreementSummary($0, scale: .interval) }
    applicability = scale.applicability?.krippendorffAlpha(.nominal)
    pairs = scale.pairs(table.reviewers)
    reviewers = table.reviewers.indices.filter { $0 != table.expert }.map { reviewer in
      ComparedAnswers(scale, place, reviewer: reviewer, baselines)
        .comparison(of: table.reviewers[reviewer].id)
    }
    disagreements = found.count
    confusions = found.confusions
    standing = .nobodyAnswered
    advice = []
    standing = CriterionStanding(self)
    advice = CalibrationAdvice.list(for: self, found, table.reviewers)
  }
}
