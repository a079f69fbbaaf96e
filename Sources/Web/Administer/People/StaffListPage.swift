internal import Foundation
internal import GuildhallKit
internal import Rosters

/// Importing the staff list: choosing a file, or what it would change.
struct StaffListPage: Page {
  struct Count: Sendable {
    var what: String
    var count: Int
  }

  struct Refused: Sendable {
    var place: String
    var reasons: [String]
  }

  /// What a file would change.
  struct Preview: Sendable {
    var counts: [Count]
    var faults: [String]
    var hasFaults: Bool
    var refusals: [Refused]
    var hasRefusals: Bool
    var warnings: [String]
    var hasWarnings: Bool
    var changes: [String]
    var hasChanges: Bool
    var more: String?
    var mayApply: Bool
    /// There are good rows beside refused ones.
    var isPartial: Bool
    var list: String
    var token: String
  }

  static let area: Area? = .administer
  static let width = PageWidth.narrow
  let title = "Import the staff list"
  var preview: Preview?
  var isNew: Bool
  var token: String
  var refusal: String?

  init(_ call: Call, _ plan: RosterPlan? = nil, list: String = "", refusal: String? = nil) {
    token = call.token
    preview = plan.map { Preview($0, list: list, token: call.token) }
    isNew = plan == nil
    self.refusal = refusal
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/administer">People</a></li><li aria-current="page">Import the staff list</li></ol></nav>
    <h1>Import the staff list</h1>
    {{#refusal}}<p class="callout" data-kind="warning" role="alert">{{refusal}}</p>{{/refusal}}
    {{#preview}}<section class="card" aria-labelledby="counts"><h2 id="counts">What it would change</h2>
    <p>Nothing has been changed yet.</p>
    <dl class="grid small-cells">{{#counts}}<div class="stat"><dt>{{what}}</dt><dd>{{count}}</dd></div>{{/counts}}</dl></section>
    {{#hasFaults}}<section class="card" data-tone="bad"><h2>The file cannot be taken</h2><ul>{{#faults}}<li>{{.}}</li>{{/faults}}</ul></section>{{/hasFaults}}
    {{#hasRefusals}}<section class="card" data-tone="bad"><h2>Rows that cannot be taken</h2><ul class="rows">{{#refusals}}<li><div class="grow"><strong>{{place}}</strong>{{#reasons}}<p>{{.}}</p>{{/reasons}}</div></li>{{/refusals}}</ul></section>{{/hasRefusals}}
    {{#hasWarnings}}<section class="card" data-tone="warn"><h2>To be looked at</h2><ul>{{#warnings}}<li>{{.}}</li>{{/warnings}}</ul></section>{{/hasWarnings}}
    {{#hasChanges}}<section class="card"><h2>Changes</h2><ul class="rows">{{#changes}}<li>{{.}}</li>{{/changes}}</ul>{{#more}}<p class="hint">{{more}}</p>{{/more}}</section>{{/hasChanges}}
    {{#mayApply}}<form method="post" action="/administer/staff-list/import" class="card stack">{{> token}}
    <textarea name="list" hidden aria-label="The staff list">{{list}}</textarea>
    {{#isPartial}}<label class="check"><input type="checkbox" name="good" value="yes" required> Take the good rows, and leave those that cannot be taken as they are</label>{{/isPartial}}
    <div class="cluster"><button class="button primary">Make these changes</button><a class="button" href="/administer/staff-list">Another file</a></div></form>{{/mayApply}}
    {{^mayApply}}<p><a class="button primary" href="/administer/staff-list">Another file</a></p>{{/mayApply}}
    {{/preview}}
    {{#isNew}}<form method="post" action="/administer/staff-list" enctype="multipart/form-data" class="card stack">{{> token}}
    <div class="field"><label for="file">The staff list, as CSV</label><input id="file" type="file" name="file" accept=".csv,.tsv,.txt,text/csv" aria-describedby="file-hint"><p class="hint" id="file-hint">With a first row of names: name is needed; id, email, team, roles, mentor, joined, left and identifiers are taken. At most 2 MB.</p></div>
    <details class="more"><summary>Paste it instead</summary><div class="field"><label for="list">Rows</label><textarea id="list" name="list" rows="8"></textarea></div></details>
    <div><button class="button primary">See what would change</button></div></form>
    <section class="card"><h2>What happens</h2><p>First you see what would change; nothing is changed by looking. Nobody leaves by not being in the file. Roles stand in one column, with semicolons between them: trainee, agent, reviewer, mentor, trainer, lead. Who administers the house is decided here and by no list.</p></section>{{/isNew}}

    """

  /// Of each kind so many are shown.
  fileprivate static let shown = 200
}

extension StaffListPage.Preview {
  fileprivate init(_ plan: RosterPlan, list: String, token: String) {
    let told = plan.counts
    counts = [
      .init(what: "New", count: told.create), .init(what: "Changed", count: told.update),
      .init(what: "Leaving", count: told.leave), .init(what: "Returning", count: told.returned),
      .init(what: "As they are", count: told.same), .init(what: "Refused", count: told.refused),
      .init(what: "Not in the file", count: told.notInFile),
    ]
    faults = plan.fileFaults.prefix(StaffListPage.shown).map { "\($0)" }
    refusals = plan.refusals.prefix(StaffListPage.shown).map { refusal in
      .init(
        place: "Row \(refusal.place.row)\(refusal.name.isEmpty ? "" : ", \(refusal.name)")",
        reasons: refusal.findings.map(\.message))
    }
    warnings = plan.warnings.prefix(StaffListPage.shown).map { "\($0)" }
    let changed = plan.changes.filter { $0.kind != .same }
    changes = changed.prefix(StaffListPage.shown).map(words)
    let rest = changed.count - changes.count
    more = rest > 0 ? "And \(rest) more, which are made too." : nil
    hasFaults = !faults.isEmpty
    hasRefusals = !refusals.isEmpty
    hasWarnings = !warnings.isEmpty
    hasChanges = !changes.isEmpty
    mayApply = plan.fileFaults.isEmpty && !changed.isEmpty
    isPartial = !plan.refusals.isEmpty
    self.list = list
    self.token = token
  }
}

private func words(_ change: RosterChange) -> String {
  let name = change.after.name
  let fields = change.fields.filter { !($0.field == .name && change.kind == .create) }.map {
    field in
    switch (field.old, field.new) {
    case (let old?, let new?): "\(field.field.rawValue) \(old) → \(new)"
    case (nil, let new?): "\(field.field.rawValue) \(new)"
    case (let old?, nil): "\(field.field.rawValue) \(old) taken away"
    case (nil, nil): field.field.rawValue
    }
  }.joined(separator: "; ")
  let rest = fields.isEmpty ? "" : ": \(fields)"
  return switch change.kind {
  case .create: "\(name) is new\(rest)"
  case .leave(let day): "\(name) leaves on \(day)\(rest)"
  case .returned(let day): "\(name) returns on \(day)\(rest)"
  case .update, .same: "\(name)\(rest)"
  }
}
