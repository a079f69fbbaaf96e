public import Curricula
internal import Rubrics
internal import Scoring
public import Simulations

/// What random plays came to, for a terminal.
public func text(of report: FuzzReport, for scenario: Scenario) -> String {
  var lines = [
    "\(report.plays) plays of “\(printable(scenario.title))”: "
      + "\(decimal((report.meanSteps * 10).rounded() / 10)) steps on average, the longest "
      + "\(report.longest); \(report.endless) did not end; \(report.refused) steps were refused.",
    "",
  ]
  var ends = TextTable([("End", .left), ("Outcome", .left), ("Plays", .right), ("Share", .right)])
  for end in scenario.ends {
    let count = report.ends[end.id] ?? 0
    ends.add([
      end.id.rawValue, end.outcome.words, String(count),
      percent(report.plays == 0 ? 0 : Double(count) / Double(report.plays)),
    ])
  }
  lines.append(ends.text)
  let never = report.coverage.states.untouched + report.coverage.ends.untouched
  lines.append(
    never.isEmpty
      ? "Every state and end was reached."
      : "Never reached: \(never.map(\.words).joined(separator: "; ")).")
  let idle = report.coverage.transitions.untouched
  if !idle.isEmpty {
    lines.append(
      "Never taken: "
        + wrapped(idle.map(\.words).joined(separator: "; "), indent: "  ", width: 90) + ".")
  }
  if let scores = report.scores {
    lines.append(
      "Scores of \(scores.count) plays: least \(percent(scores.min)), mean \(percent(scores.mean)), "
        + "most \(percent(scores.max)).")
    lines.append("Deciles: " + scores.deciles.map(percent).joined(separator: ", "))
  }
  for offender in report.offenders {
    let share = offender.share.map { ", " + percent($0) } ?? ""
    lines.append(
      "\(offender.reason.words): seed \(offender.seed), \(offender.steps) steps\(share)")
  }
  return lines.joined(separator: "\n") + "\n"
}

extension FuzzReport.Offender.Reason {
  fileprivate var words: String {
    switch self {
    case .endless: "Did not end"
    case .outOfBounds: "A number left its bounds"
    case .longest: "Longest"
    case .worst: "Least"
    case .best: "Most"
    }
  }
}
