public import Reviews
internal import Rubrics
internal import Scoring
internal import Statistics

extension CalibrationReport {
  /// The report for a terminal of 96 columns: what to talk about, the criteria in words, the
  /// figures, the reviewers, and at the end what the figures mean.
  public var text: String {
    var parts = [opening, discussionText, criteriaText]
    if !criteria.isEmpty { parts += [figureTable, reviewerTable, totalsText, legendText] }
    return parts.joined(separator: "\n")
  }

  private var opening: String {
    ["Calibration by “\(title)”: " + subtitle, baselineSentence, leftOutSentence].compactMap { $0 }
      .map { wrapped($0) + "\n" }.joined()
  }

  private var discussionText: String {
    guard !discussion.isEmpty else {
      return "Talk about first\n  No question was answered differently.\n"
    }
    let shown = discussion.prefix(10).enumerated().map { number, point -> String in
      let critical = point.isCriticalSplit ? " (critical: some of the answers fail it)" : ""
      var lines = [
        "\(number < 9 ? " " : "")\(number + 1). "
          + wrapped(
            "\(name(ofSegment: point.segment)), \(title(of: point.criterion))\(critical)",
            indent: "    ")
      ]
      lines += votesWords(point).map { answer, names in
        "      " + wrapped("“\(answer)”: \(names)", indent: "        ")
      }
      if let right = rightWords(point) {
        lines.append("      " + wrapped("→ \(right)", indent: "      "))
      }
      return lines.joined(separator: "\n") + "\n"
    }
    let rest = discussion.count - shown.count
    return "Talk about first\n" + shown.joined()
      + (rest > 0 ? "    … and \(rest) more.\n" : "")
  }

  private var criteriaText: String {
    guard !criteria.isEmpty else { return "The session asks for no criterion of the rubric.\n" }
    return "Criteria, least agreement first\n"
      + (fewSegmentsSentence.map { "  \($0)\n" } ?? "")
      + ordered.map { criterion in
        let advice = shownAdvice(for: criterion).map {
          "      → " + wrapped(criterion.sentence($0, name: { name(of: $0) }), indent: "        ")
            + "\n"
        }
        return "  • " + wrapped("\(criterion.title) (\(criterion.place))", indent: "    ") + "\n"
          + "      " + wrapped(criterion.headline, indent: "      ") + "\n" + advice.joined()
      }.joined()
  }

  private var figureTable: String {
    var table = TextTable([
      ("criterion", .left), ("n", .right), ("raw", .right), ("chance", .right), ("kappa", .right),
      ("AC1", .right), ("alpha", .right), ("95 % interval", .left), ("most given", .left),
    ])
    for criterion in ordered {
      table.add([
        shortened(criterion.title, to: 20), String(criterion.nominal.units),
        criterion.nominal.rawAgreement.estimate.map { percentWords($0.value) } ?? "–",
        criterion.chanceAgreement.map(percentWords) ?? "–",
        criterion.kappa?.shortWords ?? "–", criterion.nominal[.gwetAC1]?.shortWords ?? "–",
        criterion.main?.coefficient.shortWords ?? "–",
        criterion.main?.coefficient.estimate == nil
          ? "–" : criterion.main?.coefficient.intervalWords ?? "–",
        criterion.commonest.map {
          "\(shortened($0.category.words, to: 10)) \(percentWords($0.share))"
        } ?? "–",
      ])
    }
    return "Agreement, n contacts with two answers or more\n" + table.text
  }

  private var reviewerTable: String {
    var table = TextTable([
      ("reviewer", .left), ("answers", .right), ("n/a", .right), ("same", .right),
      ("95 % interval", .left), ("alignment", .right), ("kappa", .right), ("lenient", .right),
      ("95 % interval", .left),
    ])
    for row in comparisons {
      let said = String(row.counts.levels + row.counts.notApplicable)
      let na = row.counts.notApplicableShare.map(percentWords) ?? "–"
      let who = shortened(name(of: row.reviewer), to: 14)
      if row.isBaseline {
        table.add([who, said, na, "expert"])
        continue
      }
      table.add([
        who, said, na, row.compared > 0 ? "\(row.agreed) of \(row.compared)" : "–",
        row.interval?.percentages ?? "–", row.cardAlignment.map(percentWords) ?? "–",
        row.meanKappa.map(coefficientWords) ?? "–",
        row.leniency.estimate.map { percentagePoints($0.value) } ?? "–",
        pointsInterval(row.leniency),
      ])
    }
    return "Reviewers beside the baseline\n" + table.text
  }

  private var totalsText: String {
    guard totals.given > 0 else { return "Totals\n  There are none.\n" }
    func words(_ name: String, _ coefficient: Coefficient) -> String {
      coefficient.estimate == nil
        ? "\(name): none, because \(coefficient.intervalWords)"
        : "\(name) \(coefficient.shortWords) (95 % interval \(coefficient.intervalWords))"
    }
    var sentences = [words("alpha", totals.alpha)]
    if totals.correlations.isEmpty {
      sentences.append(
        "no ICC, because there are \(totals.given) of \(totals.expected) totals")
    }
    sentences += totals.correlations.map { words($0.figure.words, $0.coefficient) }
    let gaps = totals.gaps.prefix(3).filter { $0.width > 0 }.map {
      "\(name(ofSegment: $0.segment)) \(percentWords($0.lowest)) to \(percentWords($0.highest))"
    }
    var lines = sentences.map { "  " + wrapped($0 + ".", indent: "  ") + "\n" }
    if !gaps.isEmpty {
      lines.append(
        "  " + wrapped("Furthest apart: " + gaps.joined(separator: "; ") + ".", indent: "  ") + "\n"
      )
    }
    return "Totals\n" + lines.joined()
  }

  private var legendText: String {
    "What the words mean\n"
      + Self.legend.map { term, meaning in
        let head = "  \(term)" + String(repeating: " ", count: max(1, 14 - term.count))
        return head + wrapped(meaning, indent: String(repeating: " ", count: head.count)) + "\n"
      }.joined()
  }
}
