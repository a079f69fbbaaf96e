internal import Findings
internal import GuildhallKit
internal import Reports
internal import Transcripts

/// A check of curricula: on its way, with its findings in place, or published.
struct PublishJobPage: Page {
  struct Entry: Sendable {
    var title: String
    var state: String
    var changes: ChangeLines?
  }

  struct Place: Sendable {
    var line: String?
    var source: String?
    var isError: Bool
    var tone: String
    var message: String
  }

  struct File: Sendable {
    var file: String
    var count: String
    var findings: [Place]
    var more: String?
  }

  static let area: Area? = .track
  var title: String
  var token: String
  var address: String
  var names: String
  var progress: String?
  var failure: String?
  var isChecked = false
  var summary = ""
  var canPublish = false
  var entries: [Entry] = []
  var files: [File] = []
  var hasFiles = false
  var published: [String] = []
  var isPublished = false
  var isBusy = false

  init(_ job: Job, token: String) {
    self.token = token
    address = At.publishJob(job.id)
    names = list(job.names)
    isBusy = job.stage.isBusy
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
    case .checked(let proposal):
      title = proposal.hasErrors ? "It cannot be published yet" : "Ready to be decided on"
      take(proposal)
    case .published(let sentences):
      title = "Published"
      published = sentences
      isPublished = true
    case .previewed, .imported:
      title = "Nothing to publish"
    }
  }

  private mutating func take(_ proposal: ProposedCurricula) {
    isChecked = true
    canPublish = proposal.canBePublished
    let errors = proposal.findings.count { $0.finding.severity == .error }
    let warnings = proposal.findings.count - errors
    summary =
      errors + warnings == 0
      ? "Nothing was found wrong."
      : "\(counted(errors, "error")) and \(counted(warnings, "warning"))."
    if !canPublish, !proposal.hasErrors {
      summary +=
        proposal.entries.isEmpty
        ? " There is no curriculum in it." : " All of it is published already, to the letter."
    }
    entries = proposal.entries.map(Entry.init)
    var order: [String] = []
    var byFile: [String: [ProposedCurricula.Located]] = [:]
    for found in proposal.findings {
      if byFile[found.file] == nil { order.append(found.file) }
      byFile[found.file, default: []].append(found)
    }
    files = order.prefix(100).map { file in
      let all = byFile[file] ?? []
      return File(
        file: file, count: counted(all.count, "finding"), findings: all.prefix(100).map(Place.init),
        more: all.count > 100 ? "The first 100 of \(all.count) are shown." : nil)
    }
    hasFiles = !files.isEmpty
  }
}

extension PublishJobPage.Entry {
  init(_ entry: ProposedCurricula.Entry) {
    title = entry.title
    changes = entry.changes.map(ChangeLines.init)
    state =
      switch (entry.id, entry.against) {
      case (nil, _): "It has errors."
      case (_, nil): "It is new: nothing of this id is published."
      case (_, let version?):
        entry.isUnchanged
          ? "It is the same as version \(version), which is in use."
          : "Compared with version \(version), which is in use."
      }
  }
}

extension PublishJobPage.Place {
  init(_ found: ProposedCurricula.Located) {
    line = found.finding.location.line.map(String.init)
    source = found.source
    isError = found.finding.severity == .error
    tone = isError ? "bad" : "warn"
    message = forFindings(found.finding.message)
  }
}

/// A finding's sentence without a command that a page has no use for.
private func forFindings(_ message: String) -> String {
  let shown = forPages(message)
  return message.contains("`guildhall") ? shown : message
}
