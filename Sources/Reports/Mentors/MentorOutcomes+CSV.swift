public import Certifications
internal import Statistics

extension MentorOutcomes {
  /// A line for each mentor and measure, with shares in full precision; what is not known is empty.
  ///
  /// `chance` is corrected for all comparisons; the intervals, at 95 %, are not.
  public var csvText: String {
    csv(
      [
        [
          "mentor", "standing", "mentees", "under_way", "median_days", "days_known", "reviews",
          "critical_failures", "mentees_with_critical", "measure", "n", "share", "lower", "upper",
          "others_n", "others_share", "difference", "difference_lower", "difference_upper",
          "expected_difference", "chance", "measure_standing",
        ]
      ]
        + mentors.flatMap { mentor in
          let head = [
            mentor.mentor, mentor.standing.rawValue, String(mentor.mentees),
            String(mentor.underWay), number(mentor.medianDays), String(mentor.daysKnown),
            String(mentor.reviews), String(mentor.criticalFailures),
            String(mentor.menteesWithCritical),
          ]
          return mentor.figures.map { head + cells(of: $0) }
        })
  }

  private func cells(of figure: Figure) -> [String] {
    [figure.measure.rawValue, String(figure.mentees)] + interval(figure.own)
      + [figure.others.map { String($0.units) } ?? "", number(figure.others?.value)]
      + interval(figure.difference)
      + [number(figure.expected), number(figure.chance), figure.standing.rawValue]
  }

  private func interval(_ estimate: Estimate?) -> [String] {
    [estimate?.value, estimate?.interval?.lower, estimate?.interval?.upper].map(number)
  }
}

private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
