internal import Foundation
internal import GuildhallKit
internal import Transcripts

/// One upload: on its way, ready to be decided on, or done.
struct ImportJobPage: Page {
  struct Fact: Sendable {
    var name: String
    var value: String
  }

  struct Role: Sendable {
    var name: String
    var conversations: String
  }

  static let area: Area? = .track
  var title: String
  var token: String
  var address: String
  var names: String
  /// How far it is; nothing when it rests.
  var progress: String?
  var failure: String?
  var isPreview = false
  var isDone = false
  var canImport = false
  var facts: [Fact] = []
  var roles: [Role] = []
  var hasRoles = false
  var moreRoles: String?
  var times: String?
  var samples: [String] = []
  var files: [FileFindings] = []
  var hasFiles = false
  var moreFindings: String?
  var answers: ImportAnswersForm

  init(_ job: Job, token: String) {
    self.token = token
    address = At.importJob(job.id)
    names = list(job.names)
    answers = ImportAnswersForm(job.answers)
    switch job.stage {
    case .waiting:
      title = "Waiting"
      progress = "Another piece of work comes first."
    case .working(let words):
      title = "On its way"
      progress = words
    case .failed(let sentence):
      title = "It did not work"
      failure = sentence
    case .previewed(let preview):
      title = "What would come in"
      isPreview = true
      take(preview, job)
    case .imported(let report):
      title = "Imported"
      isDone = true
      facts = report.outcome
      take(report, job)
    case .checked, .published:
      title = "Nothing to import"
    }
  }

  private mutating func take(_ preview: ImportPreview, _ job: Job) {
    let report = preview.report
    canImport = report.conversations > 0
    facts = [
      Fact(name: "Conversations", value: "\(report.conversations)"),
      Fact(name: "Turns", value: "\(report.turns)"),
      Fact(name: "Cannot be read", value: "\(report.skipped)"),
    ]
    take(report, job)
    roles = preview.unknownRoles.map {
      Role(
        name: $0.name ?? "(without a name)",
        conversations: counted($0.conversations, "conversation"))
    }
    hasRoles = !roles.isEmpty
    moreRoles = preview.unknownRolesMore > 0 ? "and \(preview.unknownRolesMore) more names" : nil
    guard preview.timesWithoutZone > 0 else { return }
    times =
      counted(preview.timesWithoutZone, "time has", "times have") + " no zone or an open order."
    samples = preview.samples.map { sample in
      let place = "\(sample.interaction), turn \(sample.turn + 1): "
      return sample.dayFirst == sample.monthFirst
        ? place + sample.dayFirst
        : place + "\(sample.dayFirst) (day first) or \(sample.monthFirst) (month first)"
    }
  }

  private mutating func take(_ report: ImportReport, _ job: Job) {
    facts += report.forms.map {
      Fact(name: $0.form, value: counted($0.conversations, "conversation"))
    }
    facts.append(
      Fact(
        name: "Taken out as personal",
        value: report.redacted.isEmpty ? "nothing was found" : words(forRedacted: report.redacted)))
    files = fileFindings(report.findings, in: job.upload)
    hasFiles = !files.isEmpty
    moreFindings =
      report.findings.count >= mostFindings
      ? "The first \(mostFindings) findings are shown; mend these and look again." : nil
  }
}

extension ImportReport {
  /// What was stored.
  fileprivate var outcome: [ImportJobPage.Fact] {
    [
      .init(name: "New", value: "\(new)"), .init(name: "Changed", value: "\(changed)"),
      .init(name: "The same as before", value: "\(same)"),
      .init(name: "Skipped", value: "\(skipped)"),
      .init(name: "New scorecards", value: "\(scorecards)"),
    ]
  }
}
