internal import Foundation
internal import GuildhallKit
internal import Transcripts

/// Where files of conversations are sent, and what came of those that were.
struct ImportsPage: Page {
  struct Open: Sendable {
    var address: String
    var names: String
    var state: String
  }

  struct Line: Sendable {
    var when: String
    var files: String
    var by: String
    var new: String
    var changed: String
    var same: String
    var skipped: String
    var redactions: String
    var findings: String
  }

  static let area: Area? = .track
  static let most = 50
  let title = "Imports"
  var token: String
  var open: [Open]
  var hasOpen: Bool
  var others: Bool
  var earlier: [Line]
  var hasEarlier: Bool
  let limit = Route.upload >> 20

  init(_ call: Call) throws {
    let me = try call.me()
    token = call.token
    open = call.desk.jobs.jobs(.imports, of: me.id).map {
      Open(address: At.importJob($0.id), names: list($0.names), state: $0.stage.words)
    }
    hasOpen = !open.isEmpty
    others = call.desk.jobs.hasOthers(than: me.id)
    earlier = try call.house.imports(limit: Self.most).map(Line.init)
    hasEarlier = !earlier.isEmpty
  }
}

extension ImportsPage.Line {
  init(_ line: ImportLine) {
    when = line.at.shownTime
    files = list(line.files)
    by = line.by
    func number(_ value: Int?) -> String { value.map(String.init) ?? "–" }
    new = line.outcome.map { "\($0.new)" } ?? "broken off"
    changed = number(line.outcome?.changed)
    same = number(line.outcome?.same)
    skipped = number(line.outcome?.skipped)
    redactions = number(line.outcome?.redactions)
    findings = number(line.outcome?.findings)
  }
}

extension Job.Stage {
  /// How far it is, in two or three words.
  var words: String {
    switch self {
    case .waiting: "waits for its turn"
    case .working: "on its way"
    case .previewed, .checked: "waits for your decision"
    case .imported: "imported"
    case .published: "published"
    case .failed: "failed"
    }
  }
}

/// The first three names, and how many more.
func list(_ names: [String]) -> String {
  let shown = names.prefix(3).map { withoutCardNumbers($0) }.joined(separator: ", ")
  return names.count > 3 ? shown + " and \(names.count - 3) more" : shown
}
