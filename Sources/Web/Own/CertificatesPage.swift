internal import Certifications
internal import Foundation
internal import GuildhallKit
internal import Reports

/// Where whoever looks stands with each programme.
struct CertificatesPage: Page {
  struct Line: Sendable {
    var title: String
    var anchor: String
    var state: String
    var tone: String?
    var facts: [String]
    var remarks: [String]
    var hasWay: Bool
    /// Step by step.
    var way: [String]
    /// What comes after the first few.
    var rest: [String]
    var restCount: Int
    var restStart: Int
    var hasRest: Bool
    var missing: [String]
    var hasMissing: Bool
    var effort: String?
    var renewals: [String]
    var hasRenewals: Bool
    var mayApply: Bool
    var mayAppeal: Bool
    var address: String
    var token: String
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  let title = "Certificates"
  var lines: [Line]
  var isEmpty: Bool
  var token: String

  init(_ call: Call) throws {
    let me = try call.me()
    let standing = try call.house.standing(of: me.handle)
    token = call.token
    let token = call.token
    // What is held first, then what is nearest.
    lines = standing.programmes.sorted { rank($0.state) < rank($1.state) }
      .map { Line($0, token: token) }
    isEmpty = lines.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>Certificates</h1><p>What you may do by yourself, until when, and the shortest way to the next one.</p></div></div>
    {{#isEmpty}}<div class="empty"><h2>No programmes yet</h2><p>When your trainers publish one, it stands here.</p></div>{{/isEmpty}}
    {{#lines}}<section class="card" aria-labelledby="{{anchor}}">
    <header><h2 id="{{anchor}}">{{title}}</h2><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></header>
    {{#facts}}<p class="soft">{{.}}</p>{{/facts}}
    {{#remarks}}<p class="callout" data-kind="warning">{{.}}</p>{{/remarks}}
    {{#hasWay}}<h3>The shortest way there</h3>
    <ol class="stack tight">{{#way}}<li>{{.}}</li>{{/way}}</ol>
    {{#hasRest}}<details class="more"><summary>{{restCount}} more after these</summary>
    <ol class="stack tight" start="{{restStart}}">{{#rest}}<li>{{.}}</li>{{/rest}}</ol></details>{{/hasRest}}
    {{#effort}}<p class="hint">{{effort}}</p>{{/effort}}{{/hasWay}}
    {{#hasMissing}}<h3>Still to be shown</h3>
    <ul class="stack tight">{{#missing}}<li>{{.}}</li>{{/missing}}</ul>{{/hasMissing}}
    {{#hasRenewals}}<h3>Ways to renew it</h3>
    <ul class="stack tight">{{#renewals}}<li>{{.}}</li>{{/renewals}}</ul>{{/hasRenewals}}
    {{#mayApply}}<form method="post" action="{{address}}/application">{{> token}}<button class="button">I want this one</button></form>{{/mayApply}}
    {{#mayAppeal}}<details class="more"><summary>Appeal</summary>
    <form method="post" action="{{address}}/appeal" class="stack">{{> token}}
    <div class="field"><label for="why-{{anchor}}">Why it should be looked at again</label><textarea id="why-{{anchor}}" name="reason" required maxlength="2000"></textarea></div>
    <div><button class="button">Make the appeal</button></div></form></details>{{/mayAppeal}}
    </section>
    {{/lines}}

    """
}

private func rank(_ state: Standing.State) -> Int {
  switch state {
  case .suspended, .appealed: 0
  case .expiring: 1
  case .awarded, .renewed: 2
  case .ready: 3
  case .inProgress, .applied: 4
  case .expired, .revoked: 5
  case .notStarted: 6
  }
}

extension CertificatesPage.Line {
  /// As many as one can keep in mind.
  private static let stepsShown = 6

  fileprivate init(_ line: PersonStanding.Line, token: String) {
    title = line.title
    anchor = "p-" + line.programme
    (state, tone) = CertificatesPage.shown(line.state)
    var facts: [String] = []
    if let awarded = line.awardedAt { facts.append("Awarded on \(day(awarded)).") }
    if let ends = line.expiresAt { facts.append("It holds until \(day(ends)).") }
    if let due = line.dueAt {
      facts.append(
        line.isOverdue
          ? "You were to have it by \(day(due))." : "You are to have it by \(day(due)).")
    }
    if let opens = line.renewalOpensAt { facts.append("It can be renewed from \(day(opens)).") }
    self.facts = facts
    remarks = line.remarks
    let steps = line.holds ? [] : line.shortestWay
    way = Array(steps.prefix(Self.stepsShown))
    rest = Array(steps.dropFirst(Self.stepsShown))
    (restCount, restStart, hasRest) = (rest.count, way.count + 1, !rest.isEmpty)
    hasWay = !way.isEmpty
    missing = hasWay || line.holds ? [] : line.missing
    hasMissing = !missing.isEmpty
    effort = line.wayMinutes.map { "About \(Int($0.rounded())) minutes of learning." }
    renewals = line.renewals.map { renewal in
      renewal.missing.isEmpty
        ? renewal.title : "\(renewal.title): \(renewal.missing.joined(separator: "; "))"
    }
    hasRenewals = !renewals.isEmpty
    mayApply = [.notStarted, .inProgress].contains(line.state)
    mayAppeal = [.suspended, .revoked].contains(line.state)
    address = "/learn/certificates/" + At.encoded(line.programme)
    self.token = token
  }
}

extension CertificatesPage {
  /// A state in the words of people, and how it is coloured.
  static func shown(_ state: Standing.State) -> (words: String, tone: String?) {
    switch state {
    case .notStarted: ("Not started", nil)
    case .applied: ("Asked for", "info")
    case .inProgress: ("In progress", "info")
    case .ready: ("Waits for a decision", "info")
    case .awarded: ("Held", "good")
    case .renewed: ("Held, renewed", "good")
    case .expiring: ("Ends soon", "warn")
    case .expired: ("Has run out", "warn")
    case .suspended: ("Suspended", "bad")
    case .revoked: ("Revoked", "bad")
    case .appealed: ("Appeal open", "warn")
    }
  }
}
