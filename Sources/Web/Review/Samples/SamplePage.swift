internal import Foundation
internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Scoring

/// A sample with its picks, and what can be done to them.
struct SamplePage: Page {
  static let area: Area? = .review
  static let scripts: [Asset] = [.tables]

  struct Row: Sendable {
    var pick: Int64
    var name: String
    var agent: String
    var channel: String
    var day: String
    var reason: String
    var chance: String
    var reviewer: String
    var second: String?
    var stateWords: String
    var stateTone: String?
    var change: String?
    var isOpen: Bool
    var isReplaceable: Bool
    var holders: [ReviewChoice]
    var hasHolders: Bool
    var receivers: [ReviewChoice]
  }

  var title: String
  var token: String
  var number: Int64
  var lead: String
  var proof: String
  var proofTone: String
  var progress: String
  var rows: [Row]
  var shortfalls: [String]
  var hasShortfalls: Bool
  var hasOpen: Bool

  init(_ call: Call) throws {
    let number = try call.number("sample")
    let sample = try call.house.drawnSample(number)
    let reviewers = try call.house.deskReviewers()
    title = sample.title
    token = call.token
    self.number = number
    lead =
      "Drawn by \(sample.drawnBy) on \(sample.drawnAt.reviewDay) from \(sample.population) parts of "
      + "conversations of \(sample.from.reviewDay) to \(sample.to.reviewDay), for “\(sample.rubric)”. "
      + "Seed \(sample.seed)."
    let isSame = sample.isReproduced != false
    proof =
      isSame
      ? "Drawn again just now, from the same work and by the same seed: the same picks."
      : "Drawn again just now, the picks are others: what it was drawn from has changed since."
    proofTone = isSame ? "good" : "warn"
    rows = sample.picks.map { Row($0, reviewers) }
    let done = sample.picks.count {
      !["open", "draft", "replaced", "removed"].contains($0.state)
    }
    let standing = sample.picks.count { !["replaced", "removed"].contains($0.state) }
    progress = "\(done) of \(standing)"
    shortfalls = sample.shortfalls.prefix(20).map {
      "\($0.agent): \($0.had) of \($0.wanted) (\(reviewReason($0.reason.rawValue).lowercased()))"
    }
    hasShortfalls = !shortfalls.isEmpty
    hasOpen = rows.contains(where: \.isOpen)
  }
}

extension SamplePage.Row {
  fileprivate init(_ report: PickReport, _ reviewers: [DeskReviewer]) {
    pick = report.number
    name = report.interaction
    agent = report.agent
    channel = reviewChannel(report.channel)
    day = report.day?.reviewDay ?? ""
    reason = reviewReason(report.reason)
    chance = report.inclusionProbability.map(reviewPercent) ?? "–"
    reviewer = report.reviewer ?? "nobody"
    second = report.second
    stateWords = reviewStateWords(report.state)
    stateTone = reviewStateTone(report.state)
    change = report.change
    isOpen = ["open", "draft"].contains(report.state)
    isReplaceable = isOpen
    let names = [report.reviewer, report.second].compactMap { $0 }
    holders = names.count > 1 ? names.map { ReviewChoice($0, $0, chosen: nil) } : []
    hasHolders = !holders.isEmpty
    receivers = reviewers.filter { !names.contains($0.name) }.map {
      ReviewChoice($0.handle, $0.name, chosen: nil)
    }
  }
}

extension SamplePage {
  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/review/samples">Samples</a></li><li aria-current="page"><bdi>{{title}}</bdi></li></ol></nav>
    <div class="page-head"><div><h1><bdi>{{title}}</bdi></h1><p>{{lead}}</p></div><p class="score"><strong>{{progress}}</strong> <small>reviewed</small></p></div>
    <p class="flash" data-tone="{{proofTone}}">{{proof}}</p>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Picks"><table class="stacks" data-sortable><caption>What was drawn</caption>
    <thead><tr><th scope="col" data-sort="text">Conversation</th><th scope="col" data-sort="text">Agent</th><th scope="col">Channel</th><th scope="col">Day</th><th scope="col">Why</th><th scope="col" class="number">Chance</th><th scope="col" data-sort="text">Reviewer</th><th scope="col">State</th><th scope="col">Change</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row"><bdi>{{name}}</bdi></th><td><bdi>{{agent}}</bdi></td><td>{{channel}}</td><td>{{day}}</td><td>{{reason}}</td><td class="number">{{chance}}</td><td><bdi>{{reviewer}}</bdi>{{#second}} and <bdi>{{second}}</bdi>{{/second}}</td><td><span class="badge"{{#stateTone}} data-tone="{{stateTone}}"{{/stateTone}}>{{stateWords}}</span>{{#change}}<span class="hint" dir="auto">{{change}}</span>{{/change}}</td>
    <td>{{#isOpen}}<details class="more"><summary>Change<span class="visually-hidden"> the pick of {{name}}</span></summary><form method="post" action="/review/picks/{{pick}}/changes" class="stack tight">{{> token}}<input type="hidden" name="sample" value="{{number}}">
    <div class="field"><label for="w-{{pick}}">Why</label><input id="w-{{pick}}" name="reason" required maxlength="400"></div>
    <div class="field"><label for="to-{{pick}}">To whom, if it is handed on</label><select id="to-{{pick}}" name="to"><option value="">Nobody else</option>{{#receivers}}{{> reviewChoice}}{{/receivers}}</select></div>
    {{#hasHolders}}<div class="field"><label for="of-{{pick}}">Whose place</label><select id="of-{{pick}}" name="of">{{#holders}}{{> reviewChoice}}{{/holders}}</select></div>{{/hasHolders}}
    <div class="cluster"><button class="button small" name="change" value="give">Hand on</button><button class="button small" name="change" value="replace">Replace</button><button class="button small danger" name="change" value="remove">Take out</button></div></form></details>{{/isOpen}}</td></tr>
    {{/rows}}</tbody></table></div>
    {{#hasShortfalls}}<section class="card"><h2>Less than was asked for</h2><ul>{{#shortfalls}}<li><bdi>{{.}}</bdi></li>{{/shortfalls}}</ul></section>{{/hasShortfalls}}
    {{#hasOpen}}<section class="card" aria-label="Withdraw it"><details class="more"><summary>Withdraw it</summary><form method="post" action="/review/samples/{{number}}/withdrawal" class="stack tight">{{> token}}<p class="hint">Takes every pick out that nobody has submitted yet; what is reviewed stays.</p><div class="field"><label for="why">Why</label><input id="why" name="reason" required maxlength="400"></div><p><button class="button danger">Withdraw it</button></p></form></details></section>{{/hasOpen}}

    """
}
