public import Reviews
internal import Rubrics
internal import Scoring
internal import Statistics

/// A calibration as one page without scripts, which loads nothing.
struct CalibrationPage {
  let report: CalibrationReport

  var document: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Calibration by “\(html(report.title))”</title>
    <style>
    \(pageStyle)
    article h3 { margin-top: .25rem; }
    .wide svg { max-width: none; }
    .n, .t { white-space: nowrap; }
    td, th { padding-right: .875rem; }
    section { border-top: 2px solid var(--rule); margin-top: 2rem; padding-top: 1.5rem; }
    section article { border-top-width: 1px; margin-top: 1rem; padding-top: 1rem; }
    #first ~ .wide tbody th, #first ~ details tbody th { min-width: 5rem; }
    .todo { list-style: "→ "; }
    </style>
    </head>
    <body>
    <a class="skip" href="#first">To the results</a>
    <header>
    <h1>Calibration by “\(html(report.title))”</h1>
    <p>\(html(report.subtitle))</p>
    <p>\(html(report.baselineSentence))</p>
    \(report.leftOutSentence.map { "<p>\(html($0))</p>\n" } ?? "")\
    <nav aria-label="Page"><a href="#first">Talk about first</a> · \
    <a href="#criteria">Criteria</a> · <a href="#reviewers">Reviewers</a> · \
    <a href="#totals">Totals</a> · <a href="#meaning">What the words mean</a></nav>
    </header>
    <main>
    \(section("first", "Talk about first", discussion))
    \(section("criteria", "Criteria, least agreement first", criteria))
    \(section("reviewers", "Reviewers beside the baseline", reviewers))
    \(section("totals", "Totals", totals))
    \(section("meaning", "What the words mean", legend))
    </main>
    </body>
    </html>

    """
  }

  private func section(_ id: String, _ title: String, _ content: String) -> String {
    "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(content)\n</section>"
  }

  var discussion: String {
    guard !report.discussion.isEmpty else { return "<p>No question was answered differently.</p>" }
    let rows = report.discussion.map { point in
      let votes = report.votesWords(point).map { answer, names in
        "“\(html(answer))”: \(html(names))"
      }
      return [
        .head("<bdi>\(html(report.name(ofSegment: point.segment)))</bdi>"),
        .text(
          html(report.title(of: point.criterion))
            + (point.isCriticalSplit
              ? " <span class=\"badge fail\"><span aria-hidden=\"true\">✗</span> critical</span>"
              : "")),
        .text(votes.joined(separator: "<br>")),
        .text(html(report.rightWords(point) ?? "open")), .number(percentWords(point.weight)),
      ] as [PageTable.Cell]
    }
    let columns: [PageTable.Cell] = [
      .head("contact"), .head("criterion"), .head("answers"), .head("right"), .number("weight"),
    ]
    let first = PageTable(columns, Array(rows.prefix(20))).html
    let rest =
      rows.count > 20
      ? "\n"
        + details("And \(rows.count - 20) more", PageTable(columns, Array(rows.dropFirst(20))).html)
      : ""
    return
      "<p>Critical splits come first: there, one reviewer fails a contact that another passes. "
      + "Then answers that lie far apart on criteria that weigh much.</p>\n" + first + rest
  }

  var criteria: String {
    guard !report.criteria.isEmpty else {
      return "<p>The session asks for no criterion of the rubric.</p>"
    }
    let few = report.fewSegmentsSentence.map { "<p>\($0)</p>\n" } ?? ""
    return few
      + report.ordered.enumerated().map { number, criterion in
        let advice = report.shownAdvice(for: criterion).map {
          "<li>\(html(criterion.sentence($0) { report.name(of: $0) }))</li>"
        }
        let id = "c-\(number + 1)"
        return """
          <article aria-labelledby="\(id)">
          <h3 id="\(id)">\(html(criterion.title))</h3>
          <p class="small">\(html(criterion.place))</p>
          <p>\(html(criterion.headline))</p>
          \(advice.isEmpty ? "" : "<ul class=\"todo\">\(advice.joined(separator: "\n"))</ul>\n")\
          \(details("All figures", allFigures(of: criterion)))
          </article>
          """
      }.joined(separator: "\n")
  }

  private func details(_ title: String, _ content: String) -> String {
    content.isEmpty ? "" : "<details><summary>\(title)</summary>\n\(content)\n</details>"
  }

  private func allFigures(of criterion: CriterionCalibration) -> String {
    [
      figures(of: criterion), titled("Answers given", prevalence(of: criterion)),
      titled("Two by two", pairs(of: criterion)),
      titled("Beside the baseline", comparisons(of: criterion)),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func titled(_ title: String, _ content: String) -> String {
    content.isEmpty ? "" : "<h5>\(title)</h5>\n\(content)"
  }

  private func figures(of criterion: CriterionCalibration) -> String {
    var rows: [[PageTable.Cell]] = [
      row("raw agreement", criterion.nominal.rawAgreement),
      [
        .head("chance agreement"), .number(criterion.chanceAgreement.map(coefficientWords) ?? "–"),
        .text(""), .number(""),
      ],
    ]
    rows += criterion.allFigures.map { row($0.figure.words, $0.coefficient) }
    if let applicability = criterion.applicability {
      rows.append(row("alpha of whether it applies", applicability))
    }
    return PageTable(
      [.head("figure"), .number("value"), .head("95 % interval"), .number("contacts")], rows
    ).html
  }

  private func row(_ name: String, _ coefficient: Coefficient) -> [PageTable.Cell] {
    [
      .head(html(name)), .number(coefficient.shortWords), .text(html(coefficient.intervalWords)),
      .number(coefficient.estimate.map { String($0.units) } ?? ""),
    ]
  }

  private func prevalence(of criterion: CriterionCalibration) -> String {
    guard criterion.answers > 0 else { return "" }
    let table = PageTable(
      [.head("answer"), .number("how often"), .number("share")],
      zip(criterion.categories, criterion.nominal.prevalence).map { category, prevalence in
        [
          .head(html(category.words)), .number(String(prevalence.count)),
          .number(percentWords(prevalence.share)),
        ]
      }
    ).html
    let confusions = criterion.confusions.map { confusion in
      "<li>“\(html(criterion.words(of: confusion.first)))” and "
        + "“\(html(criterion.words(of: confusion.second)))”: \(confusion.count)</li>"
    }
    guard !confusions.isEmpty else { return table }
    return table
      + "\n<p>Of \(criterion.disagreements) pairs of different answers to the same question:</p>\n"
      + "<ul>\(confusions.joined(separator: "\n"))</ul>"
  }

  private func pairs(of criterion: CriterionCalibration) -> String {
    guard !criterion.pairs.isEmpty else { return "" }
    let isWeighted = criterion.ordinal != nil
    return PageTable(
      [
        .head("reviewers"), .number("contacts"), .number("raw"), .number("Cohen’s kappa"),
        .head("95 % interval"),
      ] + (isWeighted ? [.number("linear"), .number("quadratic")] : []),
      criterion.pairs.map { pair in
        [
          .head(html("\(report.name(of: pair.first)) and \(report.name(of: pair.second))")),
          .number(String(pair.units)),
          .number(pair.rawAgreement.estimate.map { percentWords($0.value) } ?? "–"),
          .number(pair.cohenKappa.shortWords), .text(html(pair.cohenKappa.intervalWords)),
        ]
          + (isWeighted
            ? [
              .number(pair.linearKappa?.shortWords ?? "–"),
              .number(pair.quadraticKappa?.shortWords ?? "–"),
            ] : [])
      }
    ).html
  }

  private func comparisons(of criterion: CriterionCalibration) -> String {
    guard !criterion.reviewers.isEmpty else { return "" }
    return PageTable(
      [
        .head("reviewer"), .number("same"), .head("95 % interval"), .number("alignment"),
        .number("kappa"), .head("95 % interval"), .number("lenient"), .head("95 % interval"),
      ],
      criterion.reviewers.map { reviewer in
        [
          .head(html(report.name(of: reviewer.reviewer))),
          .number(reviewer.compared > 0 ? "\(reviewer.agreed) of \(reviewer.compared)" : "–"),
          .text(reviewer.interval?.percentages ?? "–"),
          .number(reviewer.alignment.map(percentWords) ?? "–"),
          .number(reviewer.kappa.shortWords), .text(html(reviewer.kappa.intervalWords)),
          .number(reviewer.leniency.estimate.map { percentagePoints($0.value) } ?? "–"),
          .text(pointsInterval(reviewer.leniency)),
        ]
      }
    ).html
  }

  var reviewers: String { reviewerTable + picture }

  private var picture: String {
    report.criteria.isEmpty || report.comparisons.allSatisfy(\.isBaseline)
      ? "" : "\n<div class=\"wide\">\(report.heatMapSVG)</div>"
  }

  var reviewerTable: String {
    guard !report.comparisons.isEmpty else { return "<p>Nobody took part.</p>" }
    let rows = report.comparisons.map { row -> [PageTable.Cell] in
      let lead: [PageTable.Cell] = [
        .head(html(report.name(of: row.reviewer))),
        .number(String(row.counts.levels + row.counts.notApplicable)),
        .number(row.counts.notApplicableShare.map(percentWords) ?? "–"),
        .number(String(row.counts.skipped + row.counts.unanswered)),
      ]
      guard !row.isBaseline else {
        return lead + [.text("the expert")] + Array(repeating: .text(""), count: 5)
      }
      return lead + [
        .number(row.compared > 0 ? "\(row.agreed) of \(row.compared)" : "–"),
        .text(row.interval?.percentages ?? "–"),
        .number(row.cardAlignment.map(percentWords) ?? "–"),
        .number(row.meanKappa.map(coefficientWords) ?? "–"),
        .number(row.leniency.estimate.map { percentagePoints($0.value) } ?? "–"),
        .text(pointsInterval(row.leniency)),
      ]
    }
    return PageTable(
      [
        .head("reviewer"), .number("answers"), .number("not applicable"), .number("left out"),
        .number("same"), .head("95 % interval"), .number("alignment"), .number("kappa"),
        .number("lenient"), .head("95 % interval"),
      ], rows
    ).html
  }

  var totals: String {
    let totals = report.totals
    guard totals.given > 0 else { return "<p>There are none.</p>" }
    let figures = PageTable(
      [.head("figure"), .number("value"), .head("95 % interval"), .number("contacts")],
      [row("Krippendorff’s alpha, interval", totals.alpha)]
        + totals.correlations.map { row($0.figure.words, $0.coefficient) }
    ).html
    let missing =
      totals.correlations.isEmpty
      ? "\n<p>No ICC, because there are \(totals.given) of \(totals.expected) totals.</p>" : ""
    guard !totals.gaps.isEmpty else { return figures + missing }
    return figures + missing + "\n<h3>Furthest apart</h3>\n"
      + PageTable(
        [.head("contact"), .number("lowest"), .number("highest"), .number("points apart")],
        totals.gaps.map { gap in
          [
            .head("<bdi>\(html(report.name(ofSegment: gap.segment)))</bdi>"),
            .number(percentWords(gap.lowest)), .number(percentWords(gap.highest)),
            .number(percentagePoints(gap.width, isSigned: false)),
          ]
        }
      ).html
  }

  var legend: String {
    let entries = CalibrationReport.legend.map { term, meaning in
      "<dt>\(html(term))</dt><dd>\(html(meaning))</dd>"
    }
    return "<dl>\n\(entries.joined(separator: "\n"))\n</dl>"
  }
}

extension CalibrationReport {
  /// The report as one page that needs nothing else: what to talk about, every criterion with its
  /// figures, the reviewers with the heat map, the totals, and what the words mean.
  public var page: String { CalibrationPage(report: self).document }
}
