internal import Findings
internal import Foundation
internal import GuildhallKit

/// Conversations in; scorecards and reviews out.
let qualityPrograms: [Route] = [
  .post("/api/v1/interactions", for: .trainers, largestBody: Route.upload) { call in
    try takeInteractions(call)
  },
  // Whoever reviews blind must not read here what the machine found.
  .get("/api/v1/scorecards", for: .trainers) { call in
    let (after, limit) = try call.cursor()
    let cards = try call.house.scorecards(after: after, limit: limit)
    return try .json(
      ToldScorecards(
        scorecards: cards, next: cards.count == limit ? cards.last?.number : nil))
  },
  .get("/api/v1/reviews", for: .reviewers) { call in
    let (after, limit) = try call.cursor()
    let page = try call.house.reviews(after: after, limit: limit)
    return try .json(ToldReviews(reviews: page.entries, next: page.next))
  },
]

/// Takes one conversation as JSON, or one a line as NDJSON; personal data is taken out of each.
private func takeInteractions(_ call: Call) throws -> Reply {
  let me = try call.me()
  let ending: String
  switch call.bodyType {
  case "application/json": ending = "json"
  case "application/x-ndjson", "application/ndjson": ending = "ndjson"
  default:
    throw WebFault.refused(
      "The body is one conversation as application/json, or one a line as application/x-ndjson.")
  }
  guard !call.body.isEmpty else { throw WebFault.missing("a conversation in the body") }
  let folder = URL(fileURLWithPath: call.house.uploadsFolder).appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(
    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "received.\(ending)")
  guard
    FileManager.default.createFile(
      atPath: file.path, contents: Data(call.body), attributes: [.posixPermissions: 0o600])
  else { throw WebFault.busy }
  let report = try call.house.importTranscripts(
    at: [file.path], by: "person/\(me.id)", ImportPlan(keepsSources: false, scores: true))
  let told = ToldImport(report)
  guard report.new + report.same + report.changed > 0 else {
    let why = told.findings.first { $0.severity == "error" }
    throw WebFault.refused(
      why.map { "Nothing was stored. \($0.line.map { "Line \($0): " } ?? "")\($0.message)" }
        ?? "Nothing was stored: there is no conversation in the body.")
  }
  return try .json(told)
}

private struct ToldImport: Encodable {
  struct Fault: Encodable {
    var severity: String
    var category: String
    var line: Int?
    var message: String
  }

  var new: Int
  var same: Int
  var changed: Int
  var skipped: Int
  var scorecards: Int
  /// How many values of each kind of personal data were taken out.
  var redacted: [String: Int]
  /// At most a hundred.
  var findings: [Fault]

  init(_ report: ImportReport) {
    new = report.new
    same = report.same
    changed = report.changed
    skipped = report.skipped
    scorecards = report.scorecards
    redacted = Dictionary(
      report.redacted.map { ("\($0.key)", $0.value) }, uniquingKeysWith: +)
    findings = report.findings.prefix(100).map {
      Fault(
        severity: $0.severity.rawValue, category: $0.category.rawValue, line: $0.location.line,
        message: $0.message)
    }
  }
}

private struct ToldScorecards: Encodable {
  var scorecards: [ScorecardEntry]
  var next: Int64?
}

private struct ToldReviews: Encodable {
  var reviews: [ReviewEntry]
  var next: Int64?
}
