public import Certifications
internal import Curricula
internal import Reviews
internal import Statistics

extension Portfolio.QualityFigure {
  /// The mean of reviews, in the order they were submitted; nothing of none.
  ///
  /// - Parameter most: the highest total there can be, the rubric's bonus cap; nothing for no bound.
  public init?(of reviews: [LearningRecord.Review], by rubric: String, most: Double?) {
    guard let first = reviews.first, let last = reviews.last else { return nil }
    var sums = FigureSums()
    for review in reviews {
      sums.scored += 1
      sums.totals += review.share
      sums.squaredTotals += review.share * review.share
    }
    let estimate = sums.estimate(.meanOfReviews, most: most)
    self.init(
      rubric: rubric, from: day(first.submittedAt), to: day(last.submittedAt), n: reviews.count,
      value: estimate?.value, lower: estimate?.interval?.lower, upper: estimate?.interval?.upper)
  }
}

extension Portfolio.Skill {
  /// A row of somebody's skill map; nothing where nothing is known.
  public init?(_ skill: CompetencySkill) {
    guard let estimate = skill.estimate else { return nil }
    self.init(
      competency: skill.competency.title, n: estimate.number, estimate: estimate.value,
      lower: estimate.interval.lower, upper: estimate.interval.upper,
      standing: estimate.standing.words)
  }
}
