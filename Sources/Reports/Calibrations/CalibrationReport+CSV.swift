public import Reviews
internal import Rubrics
internal import Statistics

extension CalibrationReport {
  /// Every figure of the report on a line of its own, in full precision.
  ///
  /// `kind` is `agreement` (all reviewers), `prevalence`, `pair` (two reviewers), `baseline` (a
  /// reviewer on a criterion), `reviewer` (on all criteria) or `totals`. Where a figure does not
  /// exist, `value` is empty and `why_not` says why.
  public var figuresCSV: String {
    var rows = [
      [
        "kind", "criterion", "reviewer", "other_reviewer", "figure", "value", "lower", "upper", "n",
        "why_not",
      ]
    ]
    for criterion in criteria { rows += lines(of: criterion) }
    for comparison in comparisons { rows += lines(of: comparison) }
    let totals =
      [("alpha", totals.alpha)]
      + totals.correlations.map { ($0.figure.rawValue, $0.coefficient) }
    rows += totals.map { line("totals", [], $0, $1) }
    return csv(rows)
  }

  /// The questions with different answers, a line for each answer, what to discuss first coming
  /// first; `point` numbers the questions.
  public var discussionCSV: String {
    var rows = [
      [
        "point", "segment", "criterion", "critical_split", "spread", "weight", "answer", "reviewer",
        "baseline", "baseline_from",
      ]
    ]
    for (place, point) in discussion.enumerated() {
      let head = [
        String(place + 1), name(ofSegment: point.segment), point.criterion.rawValue,
        point.isCriticalSplit ? "yes" : "no", "\(point.spread)", "\(point.weight)",
      ]
      let right = [point.baseline ?? "", point.source?.rawValue ?? ""]
      for vote in point.votes {
        rows += vote.reviewers.map { head + [vote.mark, name(of: $0)] + right }
      }
    }
    return csv(rows)
  }

  private func lines(of criterion: CriterionCalibration) -> [[String]] {
    let id = criterion.criterion.rawValue
    var rows = [line("agreement", [id], "raw", criterion.nominal.rawAgreement)]
    rows += criterion.allFigures.map { line("agreement", [id], $0.figure.rawValue, $0.coefficient) }
    if let applicability = criterion.applicability {
      rows.append(line("agreement", [id], "applicabilityAlpha", applicability))
    }
    rows += zip(criterion.categories, criterion.nominal.prevalence).map { category, prevalence in
      [
        "prevalence", id, "", "", category.mark, "\(prevalence.share)", "", "",
        String(prevalence.count), "",
      ]
    }
    for pair in criterion.pairs {
      let figures: [(String, Coefficient?)] = [
        ("raw", pair.rawAgreement), ("cohenKappa", pair.cohenKappa),
        ("linearKappa", pair.linearKappa), ("quadraticKappa", pair.quadraticKappa),
      ]
      rows += figures.compactMap { figure, coefficient in
        coefficient.map {
          line("pair", [id, name(of: pair.first), name(of: pair.second)], figure, $0)
        }
      }
    }
    for reviewer in criterion.reviewers {
      let place = [id, name(of: reviewer.reviewer)]
      rows.append(
        share("baseline", place, reviewer.agreement, reviewer.interval, reviewer.compared))
      rows.append(plain("baseline", place, "alignment", reviewer.alignment, reviewer.levelled))
      rows.append(line("baseline", place, "cohenKappa", reviewer.kappa))
      rows.append(line("baseline", place, "leniency", reviewer.leniency))
    }
    return rows
  }

  private func lines(of row: ReviewerCalibration) -> [[String]] {
    let place = ["", name(of: row.reviewer)]
    let said = row.counts.levels + row.counts.notApplicable
    let own = plain("reviewer", place, "notApplicable", row.counts.notApplicableShare, said)
    guard !row.isBaseline else { return [own] }
    return [
      share("reviewer", place, row.agreement, row.interval, row.compared),
      plain("reviewer", place, "cardAlignment", row.cardAlignment, row.compared),
      plain("reviewer", place, "meanKappa", row.meanKappa, row.kappas),
      line("reviewer", place, "leniency", row.leniency), own,
    ]
  }

  private func line(
    _ kind: String, _ place: [String], _ figure: String, _ coefficient: Coefficient
  ) -> [String] {
    let estimate = coefficient.estimate
    return head(kind, place, figure) + [
      number(estimate?.value), number(estimate?.interval?.lower),
      number(estimate?.interval?.upper), estimate.map { String($0.units) } ?? "",
      coefficient.reason?.sentence ?? "",
    ]
  }

  private func share(
    _ kind: String, _ place: [String], _ share: Double?, _ interval: Interval?, _ count: Int
  ) -> [String] {
    head(kind, place, "agreement") + [
      number(share), number(interval?.lower), number(interval?.upper), String(count),
      share == nil ? Undefined.sharesNoUnit.sentence : "",
    ]
  }

  private func plain(
    _ kind: String, _ place: [String], _ figure: String, _ value: Double?, _ count: Int
  ) -> [String] {
    head(kind, place, figure) + [
      number(value), "", "", String(count), value == nil ? Undefined.sharesNoUnit.sentence : "",
    ]
  }

  /// Kind, criterion, reviewer, other reviewer and figure.
  private func head(_ kind: String, _ place: [String], _ figure: String) -> [String] {
    [kind] + place + Array(repeating: "", count: max(0, 3 - place.count)) + [figure]
  }
}

private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
