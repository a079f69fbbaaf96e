internal import Statistics

extension MentorOutcomes {
  /// - Parameter mentorships: one for each mentor. Whoever had two mentors stands with both.
  public init(of mentorships: [Mentorship]) {
    var figures = mentorships.map { _ in [Figure]() }
    var compared: [(mentor: Int, figure: Int, chance: Double)] = []
    for measure in MentorMeasure.allCases {
      let scores = mentorships.map { $0.mentees.compactMap { $0.score(measure) } }
      let groups = scores.map { MenteeScores($0) }
      let ranks = MenteeRanks(scores.map { $0.map { $0.earned / $0.possible } })
      let all = groups.reduce(MenteeScores()) { $0 + $1 }
      let between = varianceBetween(groups)
      for (mentor, own) in groups.enumerated() {
        let others = own.count == all.count ? MenteeScores() : all - own
        let comparison = MenteeComparison(
          own, others, measure, ranks: ranks.chance(of: mentor))
        if let comparison {
          compared.append((mentor, figures[mentor].count, comparison.chance))
        }
        figures[mentor].append(Figure(measure, own, others, comparison, between: between))
      }
    }
    let corrected = holmCorrected(compared.map(\.chance))
    for ((mentor, figure, _), chance) in zip(compared, corrected) {
      figures[mentor][figure].judge(chance)
    }
    comparisons = compared.count
    mentors = zip(mentorships, figures).map { Mentor($0, $1) }
  }
}

extension MentorOutcomes.Figure {
  fileprivate init(
    _ measure: MentorMeasure, _ own: MenteeScores, _ others: MenteeScores,
    _ comparison: MenteeComparison?, between: Double
  ) {
    self.measure = measure
    mentees = own.count
    self.own = estimate(own, measure)
    self.others = estimate(others, measure)
    difference = comparison?.difference
    expected = comparison.map { comparison in
      let whole = between + comparison.variance
      return whole > 0 ? comparison.difference.value * between / whole : 0
    }
    standing = comparison == nil ? .tooFew : .noSign
  }

  /// A sign has to be improbable between equals and large enough to expect more of it.
  fileprivate mutating func judge(_ chance: Double) {
    self.chance = chance
    guard chance <= MentorOutcomes.greatestChance, let expected,
      abs(expected) >= MentorOutcomes.leastDifference
    else { return }
    standing = expected < 0 ? .struggling : .better
  }
}

extension MentorOutcomes.Mentor {
  fileprivate init(_ mentorship: Mentorship, _ figures: [MentorOutcomes.Figure]) {
    let mentees = mentorship.mentees
    mentor = mentorship.mentor
    self.mentees = mentees.count
    underWay = mentees.count { $0.outcome == .underWay }
    let days = mentees.compactMap { mentee in
      mentee.outcome == .certified ? mentee.daysTaken.flatMap { $0 >= 0 ? $0 : nil } : nil
    }.sorted()
    daysKnown = days.count
    medianDays =
      days.isEmpty ? nil : days[(days.count - 1) / 2] / 2 + days[days.count / 2] / 2
    reviews = mentees.reduce(0) { $0 + $1.countedShares.count }
    criticalFailures = mentees.reduce(0) { $0 + max(0, min($1.criticalFailures, 1_000_000)) }
    menteesWithCritical = mentees.count { $0.criticalFailures > 0 }
    self.figures = figures
    let standings = Set(figures.map(\.standing))
    standing =
      [.struggling, .better, .noSign].first { standings.contains($0) } ?? .tooFew
  }
}
