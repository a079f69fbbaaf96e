internal import Findings
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import TranscriptFiles

/// Sending files of conversations, looking at them, and storing them.
let importRoutes: [Route] = [
  .get(At.imports, for: .trainers) { call in call.page(try ImportsPage(call)) },
  .post(At.imports, for: .trainers, largestBody: Route.upload) { call in
    let job = try call.newJob(.imports, call.files)
    try call.beginPreview(job.id)
    return .see(At.importJob(job.id))
  },
  .get(At.imports + "/{job}", for: .trainers) { call in
    let job = try call.desk.jobs.job(call["job"], .imports, of: try call.me().id)
    return call.page(ImportJobPage(job, token: call.token)).lookingAgain(job)
  },
  .post(At.imports + "/{job}/preview", for: .trainers) { call in
    let job = try call.desk.jobs.job(call["job"], .imports, of: try call.me().id)
    let answers = try ImportAnswersForm.read(call.form)
    try call.beginPreview(job.id) { $0.answers = answers }
    return .see(At.importJob(job.id))
  },
  .post(At.imports + "/{job}/import", for: .trainers) { call in
    let job = try call.desk.jobs.job(call["job"], .imports, of: try call.me().id)
    try call.beginImport(job.id, by: "person/\(try call.me().id)")
    return .see(At.importJob(job.id))
  },
  .post(At.imports + "/{job}/discard", for: .trainers) { call in
    let me = try call.me()
    try call.desk.jobs.discard(call["job"], .imports, of: me.id)
    call.desk.tell(me, "The uploaded files are gone.")
    return .see(At.imports)
  },
]

extension Call {
  /// Lays files aside for a job of whoever asks.
  ///
  /// - Throws: `missing` without a file; browsers send an empty one where none was chosen.
  func newJob(_ kind: Job.Kind, _ sent: [SentFile]) throws -> Job {
    let sent = sent.filter { !($0.name.isEmpty && $0.bytes.isEmpty) }
    guard !sent.isEmpty else { throw WebFault.missing("a file") }
    return try newJob(
      kind, named: sent.map { shownName($0.name) }, try UploadFolder(sent, in: house.uploadsFolder))
  }

  func newJob(
    _ kind: Job.Kind, named names: [String], _ upload: UploadFolder? = nil
  ) throws -> Job {
    let id = desk.randomBytes(12).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
    let job = Job(
      id: id, owner: try me().id, kind: kind, names: names, startedAt: now, upload: upload)
    try desk.jobs.add(job)
    return job
  }

  fileprivate func beginPreview(
    _ id: String, change: (inout Job) -> Void = { _ in }
  ) throws {
    let now = now
    try desk.jobs.begin(id) { job in
      if job.upload == nil {
        throw WebFault.refused("These files were imported and are not kept. Send them again.")
      }
      // A new job waits for nothing yet.
      if case .waiting = job.stage, job.isNew {} else { try job.requireRest() }
      job.isNew = false
      change(&job)
    } work: { job, tell in
      var preview = try previewImport(
        at: job.upload?.files.map(\.path) ?? [], job.answers, clock: now
      ) { tell("\(counted($0.report.conversations, "conversation")) read so far.") }
      preview.report.findings = Array(preview.report.findings.prefix(mostFindings))
      return .previewed(preview)
    }
  }

  fileprivate func beginImport(_ id: String, by actor: String) throws {
    let house = house
    try desk.jobs.begin(id) { job in
      guard case .previewed = job.stage else {
        try job.requireRest()
        throw WebFault.refused("Look at what would come in first. Nothing was begun twice.")
      }
    } work: { job, tell in
      var report = try house.importTranscripts(
        at: job.upload?.files.map(\.path) ?? [], by: actor,
        ImportPlan(answers: job.answers, scores: true)
      ) { tell("\(counted($0.stored + $0.same, "conversation")) stored so far.") }
      tell("All are stored; the published rubrics look at what they have not seen.")
      report.scorecards += try house.scoreStored(by: actor)
      report.findings = report.findings.prefix(mostFindings).map { finding in
        var finding = finding
        finding.location.file = job.upload?.shown(finding.location.file) ?? finding.location.file
        return finding
      }
      return .imported(report)
    }
  }
}

extension Reply {
  /// Browsers look again by themselves while there is something to wait for; with scripts or without.
  func lookingAgain(_ job: Job) -> Reply { lookingAgain(while: job.stage.isBusy) }

  func lookingAgain(while isBusy: Bool) -> Reply {
    guard isBusy, let refresh = HTTPField.Name("Refresh") else { return self }
    var reply = self
    reply.headers.append((refresh, "3"))
    return reply
  }
}
