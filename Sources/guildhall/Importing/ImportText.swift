import Findings
import GuildhallKit
import Reports
import Transcripts

extension ImportReport {
  var words: String {
    "\(new) new, \(changed) changed, \(same) the same as before, \(skipped) skipped"
  }

  /// The whole report.
  var text: String {
    var lines = [words + "."]
    lines += skips.map {
      "Skipped: \($0.count) of \($0.form), because of faults of the kind “\($0.reason.rawValue)”."
    }
    lines += forms.filter { !$0.isOurs }.map(\.text)
    if !redacted.isEmpty { lines.append("Redacted: \(list(of: redacted)).") }
    if keptFiles > 0 {
      lines.append("\(keptFiles) \(keptFiles == 1 ? "file is" : "files are") kept, redacted.")
    }
    lines.append(
      "\(scorecards) new \(scorecards == 1 ? "scorecard" : "scorecards") by the published rubrics.")
    return lines.joined(separator: "\n")
  }
}

extension ImportReport.Form {
  /// "Read: 2 conversations with 14 turns of vCon".
  var text: String {
    "Read: \(conversations) \(conversations == 1 ? "conversation" : "conversations") with \(turns) "
      + "\(turns == 1 ? "turn" : "turns") of \(form)."
  }
}

extension ImportPreview {
  /// What would be imported, and what a person should say before.
  var text: String {
    var lines = [
      "Nothing is stored. \(report.conversations) conversations with \(report.turns) turns can be "
        + "read, \(report.skipped) cannot."
    ]
    lines += report.forms.map(\.text)
    lines += report.skips.map {
      "Not read: \($0.count) of \($0.form), because of faults of the kind “\($0.reason.rawValue)”."
    }
    if !report.redacted.isEmpty {
      lines.append("Redacted: \(list(of: report.redacted)).")
    }
    if !unknownRoles.isEmpty {
      lines.append("")
      lines.append("Roles that nobody has said (--agent, --customer, --bot):")
      lines += unknownRoles.map {
        "  \($0.name ?? "(without a name)"): in \($0.conversations) "
          + "\($0.conversations == 1 ? "conversation" : "conversations")"
      }
      if unknownRolesMore > 0 { lines.append("  and \(unknownRolesMore) more names") }
    }
    if timesWithoutZone > 0 {
      lines.append("")
      lines.append("\(timesWithoutZone) times have no zone (--zone) or an open order (--dates):")
      lines += samples.map { sample in
        let place = "  \(sample.interaction), turn \(sample.turn + 1): "
        return sample.dayFirst == sample.monthFirst
          ? place + sample.dayFirst
          : place + "\(sample.dayFirst) (day first) or \(sample.monthFirst) (month first)"
      }
    }
    return lines.map { printable($0) }.joined(separator: "\n")
  }
}

/// `words(for:)` where a member of that name is nearer.
private func list(of counts: [PersonalDataKind: Int]) -> String { words(for: counts) }
