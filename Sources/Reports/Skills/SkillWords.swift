internal import Certifications
internal import Curricula
internal import Reviews
internal import Scoring
internal import Statistics
internal import Transcripts

extension SkillStanding {
  var words: String {
    switch self {
    case .strong: "strong"
    case .adequate: "adequate"
    case .weak: "weak"
    case .tooLittle: "too little to tell"
    }
  }

  /// Stands beside the words, so that a column can be read at a glance without colour.
  var sign: String {
    switch self {
    case .strong: "▲"
    case .adequate: "●"
    case .weak: "▼"
    case .tooLittle: "?"
    }
  }
}

extension CompetencySkill {
  var standingWords: String { estimate?.standing.words ?? "no evidence" }
  var standingSign: String { estimate?.standing.sign ?? "–" }
}

extension Competency.Group {
  var words: String {
    switch self {
    case .foundational: "Foundational"
    case .technical: "Technical"
    case .customerEngagement: "Customer engagement"
    case .leadership: "Leadership"
    case .essential: "Essential"
    }
  }
}

extension SkillEvidence.Kind {
  func words(_ count: Int) -> String {
    let one =
      switch self {
      case .quiz: "quiz"
      case .play: "play"
      case .review: "review"
      case .signOff: "sign-off"
      }
    return count == 1 ? one : self == .quiz ? "quizzes" : one + "s"
  }
}

extension SkillEvidence.Judge {
  var words: String {
    switch self {
    case .person: "a person"
    case .machine: "the machine"
    case .key: "the key"
    }
  }
}

extension SkillTrend.Direction {
  var words: String {
    switch self {
    case .rising: "rising"
    case .falling: "falling"
    case .noSign: "no sign"
    }
  }
}

extension SkillEstimate {
  /// As in “3 quizzes, 1 review”.
  var restsOn: String {
    SkillEvidence.Kind.allCases.compactMap { kind in
      let count = count(of: kind)
      return count > 0 ? "\(count) \(kind.words(count))" : nil
    }.joined(separator: ", ")
  }

  /// With one decimal, because it is seldom whole.
  var numberWords: String { tenths(number) }

  var trendWords: String { trend?.direction.words ?? "–" }

  func trendSentence(by rules: SkillRules) -> String {
    guard let trend else {
      return
        "Change: nothing to compare; a source of the last \(rules.halfLifeWords) and an older one "
        + "are needed."
    }
    let sides =
      "\(trend.recent) of the last \(rules.halfLifeWords) beside \(trend.before) older"
    let points =
      "\(percentagePoints(trend.difference)) points, "
      + "\(percentagePoints(trend.interval.lower)) to \(percentagePoints(trend.interval.upper))"
    return switch trend.direction {
    case .noSign where trend.interval.lower > 0 || trend.interval.upper < 0:
      "Change: no sign of one, because one side is worth too few observations (\(points); \(sides))."
    case .noSign: "Change: no sign of one (\(points); \(sides))."
    case .rising, .falling: "Change: \(trend.direction.words) (\(points); \(sides))."
    }
  }
}

extension SkillRules {
  var halfLifeWords: String { "\(decimal(halfLifeDays)) \(halfLifeDays == 1 ? "day" : "days")" }
}

extension SkillMap {
  /// How sure the intervals are, as in “95 %”.
  var confidenceWords: String { plainPercent(rules.confidence) }

  /// What was left out and why; nothing where all was used.
  var leftOutSentence: String? {
    let reasons = [
      (leftOut.future, "dated after the map"),
      (
        leftOut.machineReview, "by the machine on live contacts"
      ),
      (leftOut.unknownCompetency, "on a competency that the map lacks"),
      (leftOut.unusableShare, "with an unusable share"),
      (leftOut.unusableWeight, "with an unusable weight"),
      (leftOut.withoutReference, "without a reference"),
    ].filter { $0.0 > 0 }
    guard !reasons.isEmpty else { return nil }
    return "Evidence left out: " + reasons.map { "\($0.0) \($0.1)" }.joined(separator: "; ") + "."
  }
}

extension SkillNeed {
  /// Why it comes first.
  func sentence(by rules: SkillRules) -> String {
    let range = estimate?.interval.range ?? "–"
    return switch reason {
    case .weak:
      "weak; all of its interval (\(range)) is below \(percentWords(rules.adequate))"
    case .nothingKnown: "required, and nothing is known about it"
    case .tooLittleKnown:
      "required, and too little is known to tell (\(range))"
    case .notStrong:
      "not strong; all of its interval (\(range)) is below \(percentWords(rules.strong))"
    }
  }
}

extension Interval {
  /// In whole percentages, away from the middle, so that no interval looks narrower than it is.
  var range: String {
    guard lower >= 0, lower <= 1, upper >= 0, upper <= 1 else { return "–" }
    // What rounding in the last place adds is no per cent.
    let low = Int((lower * 100 + 1e-9).rounded(.down))
    let high = Int((upper * 100 - 1e-9).rounded(.up))
    return "\(low)–\(max(low, high)) %"
  }
}

/// With one decimal, half away from zero; what is not quite nothing is not 0.
func tenths(_ value: Double) -> String {
  guard value.isFinite, value >= 0, value < 1e9 else { return "–" }
  let tenths = Int((value * 10).rounded())
  return tenths == 0 && value > 0 ? "<0.1" : "\(tenths / 10).\(tenths % 10)"
}

/// With two decimals, half away from zero; what is not quite nothing is not 0.
func weightWords(_ value: Double) -> String {
  value > 0 && value < 0.005 ? "<0.01" : coefficientWords(value)
}

/// The day in UTC, as in 2026-03-02.
func dayWords(_ seconds: Int64) -> String { String(momentText(seconds).prefix { $0 != "T" }) }

/// RFC 3339 in UTC; a dash for a moment that no calendar has.
func momentText(_ seconds: Int64) -> String {
  let years = -62_135_596_800...253_402_300_799 as ClosedRange<Int64>
  guard years.contains(seconds) else { return "–" }
  return Timestamp(microseconds: seconds * 1_000_000, precision: .second).text
}
