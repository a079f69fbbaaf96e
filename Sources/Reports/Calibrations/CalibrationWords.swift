internal import Reviews
internal import Rubrics
internal import Statistics

extension Coefficient {
  /// The value with two decimals, or a dash where there is none.
  var shortWords: String { estimate.map { coefficientWords($0.value) } ?? "–" }

  /// The interval, or why there is no figure.
  var intervalWords: String {
    switch self {
    case .undefined(let reason): reason.sentence
    case .estimated(let estimate):
      estimate.interval.map { "\(coefficientWords($0.lower)) to \(coefficientWords($0.upper))" }
        ?? "–"
    }
  }
}

/// A difference of shares in percentage points, with its sign.
func percentagePoints(_ share: Double, isSigned: Bool = true) -> String {
  guard share.isFinite, abs(share) < 1e6 else { return "–" }
  let tenths = Int((abs(share) * 1000).rounded())
  return "\(tenths == 0 ? "" : share < 0 ? "−" : isSigned ? "+" : "")\(tenths / 10).\(tenths % 10)"
}

/// The interval of a difference of shares in percentage points.
func pointsInterval(_ coefficient: Coefficient) -> String {
  coefficient.estimate?.interval.map {
    "\(percentagePoints($0.lower)) to \(percentagePoints($0.upper))"
  } ?? "–"
}

extension Interval {
  /// Without the sign of the lower bound, as in 77–94 %.
  var percentages: String {
    let low = percentWords(lower)
    return (low.hasSuffix(" %") ? String(low.dropLast(2)) : low) + "–" + percentWords(upper)
  }
}

extension AgreementFigure {
  /// The figure's name as the literature has it.
  var words: String {
    switch self {
    case .cohenKappa: "Cohen’s kappa"
    case .linearKappa: "weighted kappa, linear"
    case .quadraticKappa: "weighted kappa, quadratic"
    case .scottPi: "Scott’s pi"
    case .pabak: "PABAK"
    case .fleissKappa: "Fleiss’ kappa"
    case .congerKappa: "Conger’s kappa"
    case .lightKappa: "Light’s kappa"
    case .gwetAC1: "Gwet’s AC1"
    case .nominalAlpha: "Krippendorff’s alpha, nominal"
    case .ordinalAlpha: "Krippendorff’s alpha, ordinal"
    case .intervalAlpha: "Krippendorff’s alpha, interval"
    case .ratioAlpha: "Krippendorff’s alpha, ratio"
    case .oneWaySingle: "ICC(1,1)"
    case .agreementSingle: "ICC(2,1)"
    case .consistencySingle: "ICC(3,1)"
    case .oneWayMean: "ICC(1,k)"
    case .agreementMean: "ICC(2,k)"
    case .consistencyMean: "ICC(3,k)"
    }
  }
}

extension CalibrationAdvice {
  var isMoreSegments: Bool { if case .moreSegments = self { true } else { false } }
}

extension CriterionCalibration {
  /// The kappa of all reviewers: Cohen's for two, Fleiss' for more.
  var kappa: Coefficient? { nominal[.cohenKappa] ?? nominal[.fleissKappa] }

  /// Every coefficient of the criterion once, those of names before those of ordered scales.
  var allFigures: [NamedCoefficient] {
    var seen: Set<AgreementFigure> = []
    return [nominal, ordinal, interval].compactMap { $0?.coefficients }.joined()
      .filter { seen.insert($0.figure).inserted }
  }

  /// How much of the total it is, and whether it is critical.
  var place: String {
    "\(percentWords(weight)) of the total" + (isCritical ? ", critical" : "")
  }
}

extension CalibrationReport {
  /// How many of what.
  var subtitle: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    return "\(count(segments.count, "contact", "contacts")), "
      + "\(count(reviewers.count, "reviewer", "reviewers")), "
      + "\(count(criteria.count, "criterion", "criteria")), "
      + "\(count(criteria.reduce(0) { $0 + $1.answers }, "answer", "answers"))."
  }

  /// What reviewers are compared with, in a sentence.
  var baselineSentence: String {
    switch baseline {
    case .expert(let expert):
      "Each reviewer is compared with \(name(of: expert)), whose answers count as right."
    case .group:
      "Each reviewer is compared with what the group agreed on and, where it agreed on nothing, "
        + "with more than half of the other reviewers; their own answer is not among those, or "
        + "they would agree with themselves."
    }
  }

  /// Nothing where everything was used.
  var leftOutSentence: String? {
    guard leftOut > 0 else { return nil }
    return leftOut == 1
      ? "One answer or total names something that the session does not have and is left out."
      : "\(leftOut) answers or totals name something that the session does not have and are left "
        + "out."
  }

  func title(of criterion: CriterionID) -> String {
    self[criterion]?.title ?? criterion.rawValue
  }

  /// What is right at a point of discussion, and who says so; nothing where that is open.
  func rightWords(_ point: DiscussionPoint) -> String? {
    guard let mark = point.baseline, let source = point.source else { return nil }
    let words = self[point.criterion]?.words(of: mark) ?? mark
    return switch source {
    case .expert: "the expert says “\(words)”"
    case .consensus: "the group agreed on “\(words)”"
    case .majority: "most say “\(words)”"
    }
  }

  /// Who gave what at a point of discussion.
  func votesWords(_ point: DiscussionPoint) -> [(answer: String, names: String)] {
    point.votes.map { vote in
      (
        self[point.criterion]?.words(of: vote.mark) ?? vote.mark,
        vote.reviewers.map { name(of: $0) }.joined(separator: ", ")
      )
    }
  }

  /// Said once where it holds for every criterion.
  var fewSegmentsSentence: String? {
    criteria.contains { $0.advice.contains { $0.isMoreSegments } }
      && criteria.allSatisfy { $0.nominal.units < 20 }
      ? "Fewer than 20 contacts were answered twice: take all figures as rough." : nil
  }

  /// A criterion's advice without what is said of all.
  func shownAdvice(for criterion: CriterionCalibration) -> [CalibrationAdvice] {
    fewSegmentsSentence == nil
      ? criterion.advice : criterion.advice.filter { !$0.isMoreSegments }
  }

  /// The criteria, least agreement first.
  var ordered: [CriterionCalibration] { priorities.compactMap { self[$0] } }

  /// The names of the figures and what to make of them.
  static let legend: [(term: String, meaning: String)] = [
    (
      "raw",
      "how often two reviewers of the same contact gave the same answer. Where nearly all answers "
        + "are alike this is high without anybody looking."
    ),
    ("chance", "how often they would have, had they drawn their answers blindly."),
    (
      "kappa",
      "what raw has above chance, as a part of what it could have: 1 is complete agreement, 0 no "
        + "more than chance. Cohen’s is for two reviewers, Fleiss’ for more; weighted, a "
        + "difference of one level counts less than one of two."
    ),
    (
      "alpha",
      "Krippendorff’s figure of the same kind, for any number of reviewers and gaps; on scales of "
        + "three or more levels it knows their order. 0.80 is reliable, from 0.67 a first "
        + "impression."
    ),
    (
      "AC1",
      "Gwet’s figure with another idea of chance, which stays high where nearly all answers are "
        + "alike: read it beside kappa, not instead."
    ),
    (
      "ICC",
      "the part of the differences between totals that lies in the contacts, not the reviewers."
    ),
    (
      "most given", "the most frequent answer and its share, without which no figure can be judged."
    ),
    (
      "alignment",
      "how near to the baseline on the scale: 100 % the same level, 0 % the opposite end; by "
        + "weight."
    ),
    (
      "disagreement", "two answers to the same question by two reviewers that are not the same."
    ),
    ("lenient", "percentage points above the baseline; below 0 is strict."),
    (
      "interval",
      "the true figure lies in it in 95 of 100 such sessions; a wide one says: too few contacts."
    ),
  ]
}
