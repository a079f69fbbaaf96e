public import Certifications
internal import Reviews
internal import Statistics

extension MentorOutcomes {
  /// How each mentor's people do, for a terminal of 96 columns.
  public var text: String {
    guard !mentors.isEmpty else { return "There are no mentors.\n" }
    let differences = differenceTable
    return "How mentors' people do afterwards\n\n" + overview
      + (differences.isEmpty ? "" : "\nCompared with all other mentors' people\n" + differences)
      + "\n" + details + "\n" + notes
  }

  private var overview: String {
    var table = TextTable([
      ("mentor", .left), ("mentees", .right), ("certified", .left), ("passed at first", .left),
      ("QA", .left), ("standing", .left),
    ])
    for mentor in mentors {
      table.add(
        [shortened(mentor.mentor, to: 16), String(mentor.mentees)]
          + MentorMeasure.allCases.map { mentor.figure($0)?.own?.shareWords ?? "–" }
          + [mentor.standing.words])
    }
    return table.text
  }

  /// Nothing where nobody could be compared.
  private var differenceTable: String {
    guard comparisons > 0 else { return "" }
    var table = TextTable([
      ("mentor", .left), ("by", .left), ("n", .right), ("difference in points", .left),
      ("expected", .right), ("chance", .right), ("standing", .left),
    ])
    for mentor in mentors {
      for figure in mentor.figures {
        guard let difference = figure.difference else { continue }
        table.add([
          shortened(mentor.mentor, to: 18), figure.measure.words, String(figure.mentees),
          difference.differenceWords, figure.expected.map { percentagePoints($0) } ?? "–",
          figure.chance.map(percentWords) ?? "–", figure.standing.shortWords,
        ])
      }
    }
    return table.text
  }

  private var details: String {
    mentors.map { mentor in
      let days =
        mentor.medianDays.map {
          "half of \(mentor.daysKnown) certified within \(roundedWords($0)) days"
        } ?? "days to certification unknown"
      let waiting = mentor.underWay > 0 ? "; \(mentor.underWay) under way" : ""
      return "• "
        + wrapped(
          "\(mentor.mentor): \(mentor.certifiedWords)\(days); \(mentor.criticalWords)\(waiting).",
          indent: "  ")
        + "\n"
    }.joined()
  }

  private var notes: String {
    var sentences = [
      "In brackets the 95 % interval. Each mentee is one unit, however many sittings or reviews they "
        + "have.",
      "Certified: of those who are certified or have left; who is under way is in neither number.",
      "Fewer than \(Self.leastMentees) mentees, here or among all others, are too few to tell.",
    ]
    if comparisons > 0 {
      sentences += [
        "Expected: the difference drawn towards 0 as far as mentors on the whole do not differ. "
          + "Chance: how often equals would lie so far apart, made stricter for "
          + "\(comparisons) \(comparisons == 1 ? "comparison" : "comparisons") at once (Holm).",
        "A difference says nothing of its cause. Mentors who are given harder cases, shifts or "
          + "beginners have worse figures; ask before you judge.",
      ]
    }
    return sentences.map { wrapped($0) + "\n" }.joined()
  }
}

extension MentorOutcomes.Standing {
  fileprivate var shortWords: String { self == .noSign ? "no sign" : words }
}

extension MentorOutcomes.Mentor {
  /// Of how many mentees it is known, where that is not all of them.
  fileprivate var certifiedWords: String {
    guard let figure = figure(.certified), let own = figure.own, figure.mentees < mentees else {
      return ""
    }
    let certified = Int((own.value * Double(figure.mentees)).rounded())
    return "\(certified) of \(figure.mentees) certified, of \(counted(mentees, "mentee")); "
  }

  fileprivate var criticalWords: String {
    guard reviews > 0 || criticalFailures > 0 else { return "no reviews" }
    let found = "\(counted(criticalFailures, "critical failure")) in \(counted(reviews, "review"))"
    return criticalFailures == 0 ? found : found + ", of \(counted(menteesWithCritical, "mentee"))"
  }
}
