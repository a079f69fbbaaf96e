public import Reviews
internal import Statistics

extension CalibrationDrift {
  /// How lenient each reviewer is and how that moves, for a terminal of 96 columns.
  public var text: String {
    guard !reviewers.isEmpty else {
      return "No contact was answered by two reviewers on the same criteria, so nobody can be "
        + "compared.\n"
    }
    var table = TextTable([
      ("reviewer", .left), ("contacts", .right), ("lenient", .right), ("95 % interval", .left),
      ("moves", .right), ("95 % interval", .left), ("", .left),
    ])
    for reviewer in reviewers {
      table.add([
        shortened(reviewer.name, to: 22), String(reviewer.segments),
        reviewer.leniency.estimate.map { percentagePoints($0.value) } ?? "–",
        pointsInterval(reviewer.leniency),
        reviewer.slope.estimate.map { percentagePoints($0.value) } ?? "–",
        pointsInterval(reviewer.slope),
        reviewer.words,
      ])
    }
    return "Leniency over \(sessions) \(sessions == 1 ? "session" : "sessions"), "
      + "\(segments) \(segments == 1 ? "contact" : "contacts"), windows of \(windowDays) days\n"
      + table.text + notes
  }

  /// Every reviewer's leniency, overall and by window, on a line each.
  public var csvText: String {
    var rows = [
      ["reviewer", "group", "figure", "window", "value", "lower", "upper", "n", "why_not"]
    ]
    for reviewer in reviewers {
      let place = [reviewer.name, String(reviewer.group + 1)]
      rows.append(place + ["leniency", ""] + cells(reviewer.leniency))
      rows.append(place + ["slope", ""] + cells(reviewer.slope))
      rows += reviewer.windows.map {
        place + ["leniency", String($0.window)] + cells(.estimated($0.leniency))
      }
    }
    return csv(rows)
  }

  private var notes: String {
    var sentences = [
      "lenient: percentage points above what the others would give to the same contacts; below 0 "
        + "is strict.",
      "moves: by how many points a window that grows. A drift that all share cannot be seen.",
    ]
    if unusedSegments > 0 {
      sentences.append(
        "\(unusedSegments) \(unusedSegments == 1 ? "contact was" : "contacts were") answered by no "
          + "two reviewers on the same criteria and \(unusedSegments == 1 ? "is" : "are") left out."
      )
    }
    if groups.count > 1 {
      let lists = groups.map { group in
        reviewers.filter { group.contains($0.reviewer) }.map(\.name).joined(separator: ", ")
      }
      sentences.append(
        "No common contact connects these groups, so nobody can be compared across them: "
          + lists.joined(separator: " | ") + ".")
    }
    return "\n" + sentences.map { wrapped($0) + "\n" }.joined()
  }

  private func cells(_ coefficient: Coefficient) -> [String] {
    let estimate = coefficient.estimate
    let numbers = [estimate?.value, estimate?.interval?.lower, estimate?.interval?.upper]
    return numbers.map { $0.map { "\($0)" } ?? "" } + [
      estimate.map { String($0.units) } ?? "", coefficient.reason?.sentence ?? "",
    ]
  }
}

extension ReviewerDrift {
  /// Only what the intervals bear out.
  var words: String {
    let level: String? = leniency.estimate?.interval.flatMap {
      $0.lower > 0 ? "lenient" : $0.upper < 0 ? "strict" : nil
    }
    let movement: String? = slope.estimate?.interval.flatMap {
      $0.lower > 0 ? "growing milder" : $0.upper < 0 ? "growing stricter" : nil
    }
    return [level, movement].compactMap { $0 }.joined(separator: ", ")
  }
}
