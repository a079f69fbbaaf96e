import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring
import Transcripts

/// A review for the terminal: what it came to, each answer with its reasons, and what was done.
func text(of desk: ReviewDesk) -> String {
  var lines = [head(of: desk), ""]
  for section in desk.rubric.sections {
    let criteria = section.criteria.filter { desk.asked.contains($0.id) }
    guard !criteria.isEmpty else { continue }
    lines.append(section.title)
    for criterion in criteria { lines += answerLines(criterion, desk) }
    lines.append("")
  }
  lines += desk.disputes.flatMap(disputeLines)
  lines += desk.history.map { line in
    "\(day(line.at))  \(line.what) by \(printable(line.by))"
      + (line.text.isEmpty ? "" : ": \(printable(line.text))")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func head(of desk: ReviewDesk) -> String {
  var text =
    "Review \(desk.number) of \(printable(desk.agent)), "
    + "\(printable(desk.interaction.id.rawValue)), by \(printable(desk.reviewer)): "
    + words(forState: desk.state)
  if desk.purpose == "followUp" { text += "\nA follow-up: asked for some criteria alone." }
  if desk.purpose == "calibration" { text += "\nFor a calibration; in no figure." }
  guard desk.purpose == "quality" else { return text }
  let total = desk.tally.total.map(percent) ?? "not scored"
  text += "\nTotal \(total), \(desk.state == "draft" ? "so far" : desk.tally.outcome.words)"
  if let first = desk.firstTotal, first != desk.tally.total {
    text += " (\(percent(first)) as it was submitted)"
  }
  let critical = desk.tally.criticalFailures.map(\.criterion.rawValue)
  if !critical.isEmpty { text += "; critical: \(critical.joined(separator: ", "))" }
  if let seconds = desk.seconds { text += "; \(Int((seconds / 60).rounded(.up))) min" }
  return text
}

private func answerLines(_ criterion: Criterion, _ desk: ReviewDesk) -> [String] {
  let answer = desk.answers[criterion.id]
  var lines = ["  \(criterion.id): \(answer.map { printable($0.choice.words) } ?? "–")"]
  if let answer {
    if !answer.causes.isEmpty {
      lines.append("      because: " + answer.causes.map(\.rawValue).joined(separator: ", "))
    }
    for quote in answer.quotes {
      lines.append("      turn \(quote.turn + 1): “\(shortened(words(of: quote, desk), to: 80))”")
    }
    if !answer.comment.isEmpty {
      lines.append("      " + wrapped(answer.comment, indent: "      ", width: 88))
    }
  }
  if let entry = desk.machine[criterion.id] { lines.append("      " + words(for: entry)) }
  if desk.divided.contains(criterion.id) { lines.append("      the two reviewers differ here") }
  let place = desk.rubric.criteria.firstIndex { $0.id == criterion.id }
  if let place, desk.tally.items.indices.contains(place), desk.tally.items[place].mark == .notShown
  {
    lines.append("      hidden by other answers; it counts nowhere")
  }
  return lines
}

private func disputeLines(_ dispute: DisputeReport) -> [String] {
  var lines = [
    "Dispute \(dispute.number) about \(dispute.criterion): "
      + "\(printable(dispute.given?.words ?? "–")) → \(printable(dispute.proposed.words)), by "
      + "\(printable(dispute.by)): \(printable(dispute.reason))"
  ]
  if let decision = dispute.decision {
    let what =
      switch decision {
      case "keep": "the answer stays"
      case "change": "changed as proposed"
      default: "now \(printable(dispute.choice?.words ?? "–"))"
      }
    lines.append(
      "    decided by \(printable(dispute.decidedBy ?? "")): \(what): "
        + printable(dispute.decidedFor ?? ""))
  } else {
    lines.append("    waits for a decision")
  }
  return lines
}

/// The machine's entry in one line.
func words(for entry: Scorecard.Entry) -> String {
  let verdict =
    switch entry.verdict {
    case .met: "met"
    case .partlyMet: "partly met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    case .notShown: "not shown"
    case .undetermined: "cannot tell"
    }
  return "the machine: \(verdict); " + shortened(entry.reason, to: 110)
}

func words(of quote: TurnQuote, _ desk: ReviewDesk) -> String {
  guard desk.interaction.turns.indices.contains(quote.turn) else { return "" }
  let scalars = Array(desk.interaction.turns[quote.turn].text.unicodeScalars)
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars[quote.scalars.clamped(to: 0..<scalars.count)])
  return String(view)
}

func words(forState state: String) -> String {
  switch state {
  case "draft": "a draft"
  case "divided": "divided: two reviewers differ"
  default: state
  }
}
