internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Reports
internal import Simulations

/// A finished play, step by step with the reasons, and what mentors say about its steps.
struct TrackedPlayPage: Page {
  struct Customer: Sendable {
    var heading: String
    var share: String
    var outcome: String
    var tone: String?
    var marks: [Mark]
    var lesson: String?
    var steps: [Step]
  }

  struct Mark: Sendable {
    var part: String
    var share: String
  }

  struct Step: Sendable {
    var key: String
    var number: Int
    var time: String
    var agent: String?
    var act: String?
    var customer: [Said]
    var reasons: [Said]
    var hasReasons: Bool
    var comments: [Comment]
    var place: Int
  }

  struct Said: Sendable {
    var words: String
  }

  struct Comment: Sendable {
    var by: String
    var text: String
  }

  var title: String
  var token: String
  var person: String
  var name: String
  var verdict: String
  var tone: String?
  var share: String
  var customers: [Customer]
  var address: String
  var mayComment: Bool

  static let area: Area? = .track
  static let width = PageWidth.narrow

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/track">People</a></li><li><a href="{{person}}">{{name}}</a></li><li>Play</li></ol></nav>
    <div class="page-head"><div><h1>{{title}}</h1><p>{{share}} in all</p></div><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{verdict}}</span></div>
    {{#customers}}<section class="stack"><div class="card"><header><h2>{{heading}}</h2><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{outcome}}</span></header>
    <dl class="facts">{{#marks}}<dt>{{part}}</dt><dd>{{share}}</dd>{{/marks}}</dl>{{#lesson}}<p class="callout">{{lesson}}</p>{{/lesson}}</div>
    <ol class="conversation" data-channel="chat">{{#steps}}<li class="stack tight" id="{{key}}">
    {{#agent}}<div class="turn" data-who="agent"><p class="turn-head"><span class="who">{{name}}</span> <span>{{time}}</span></p><p class="turn-text">{{agent}}</p></div>{{/agent}}
    {{#act}}<div class="turn" data-who="tool"><p>{{act}}</p></div>{{/act}}
    {{#customer}}<div class="turn" data-who="customer"><p class="turn-head"><span class="who">{{heading}}</span></p><p class="turn-text">{{words}}</p></div>{{/customer}}
    {{#hasReasons}}<details class="more"><summary>Why</summary><ul>{{#reasons}}<li class="hint">{{words}}</li>{{/reasons}}</ul></details>{{/hasReasons}}
    {{#comments}}<p class="callout" data-kind="example"><strong>{{by}}</strong> {{text}}</p>{{/comments}}
    {{#mayComment}}<details class="more"><summary>Say something about this step</summary><form method="post" action="{{address}}" class="stack tight">{{> token}}<input type="hidden" name="customer" value="{{place}}"><input type="hidden" name="step" value="{{number}}">
    <div class="field"><label for="text-{{key}}">Your comment</label><textarea id="text-{{key}}" name="text" required maxlength="4000" rows="2"></textarea></div><div><button class="button small" type="submit">Leave it here</button></div></form></details>{{/mayComment}}
    </li>{{/steps}}</ol></section>{{/customers}}

    """
}

extension TrackedPlayPage {
  init(_ play: ReplayedPlay, of person: TrackedPerson, mayComment: Bool, token: String) {
    let names = play.plays.map(\.customerName)
    title = "\(person.name) with \(names.joined(separator: ", "))"
    self.token = token
    self.person = At.tracked(person.id, .work)
    name = person.name
    verdict =
      play.result.isProvisional
      ? "awaits a person" : play.result.isPassed ? "passed" : "not passed"
    tone = play.result.isProvisional ? "info" : play.result.isPassed ? "good" : "bad"
    share = TrackWords.percent(play.result.share)
    customers = play.plays.indices.map { place in
      Customer(
        play.plays[place], play.result.scores[place], play.comments[place], at: place)
    }
    address = "/track/plays/\(play.number)/comments"
    self.mayComment = mayComment
  }
}

extension TrackedPlayPage.Customer {
  fileprivate init(_ play: Play, _ score: PlayScore, _ comments: [PlayComment], at place: Int) {
    heading = play.customerName
    share = TrackWords.percent(score.share)
    outcome = score.outcome.words
    tone = score.isPassed ? "good" : score.isProvisional ? "info" : "bad"
    marks =
      score.entries.filter { $0.weight > 0 }.map {
        .init(
          part: $0.part.words, share: $0.share.map(TrackWords.percent) ?? "not scored")
      } + [.init(part: "All of it", share: share)]
    lesson = play.scenario.end(score.end)?.lesson
    steps = play.steps.map { step in
      TrackedPlayPage.Step(
        step, in: play.scenario, comments.filter { $0.step == step.number }, at: place)
    }
  }
}

extension TrackedPlayPage.Step {
  fileprivate init(
    _ step: PlayStep, in scenario: Scenario, _ comments: [PlayComment], at place: Int
  ) {
    key = "step-\(place)-\(step.number)"
    number = step.number
    self.place = place
    let seconds = step.at / 1000
    time = "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    switch step.input?.act {
    case .says(let words): agent = words
    case .does(let tool, let arguments):
      let title = scenario.tools.first { $0.id == tool }?.title ?? "\(tool)"
      let given = arguments.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      act = ([title] + given + [step.shown].compactMap { $0 }).joined(separator: " · ")
    case .waits: act = "Waited."
    case .leaves: act = "Ended the conversation."
    case .wrapsUp(let fields):
      act =
        "Filled in the form: "
        + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        .joined(separator: " · ")
    case nil: break
    }
    customer = step.said.map { .init(words: $0) }
    reasons = step.reasons(in: scenario).map { .init(words: $0) }
    hasReasons = !reasons.isEmpty
    self.comments = comments.map { .init(by: $0.by, text: $0.text) }
  }
}

let trackedPlayRoutes: [Route] = [
  .get("/track/plays/{play}", for: .mentors) { call in
    let (number, person) = try call.playedBy()
    return call.page(
      TrackedPlayPage(
        try call.house.replay(number), of: person, mayComment: person.id != (try call.me().id),
        token: call.token))
  },
  .post("/track/plays/{play}/comments", for: .mentors) { call in
    let (number, _) = try call.playedBy()
    guard let step = call.form.integer("step").flatMap({ Int(exactly: $0) }),
      let customer = Int(exactly: call.form.integer("customer") ?? 0)
    else { throw WebFault.missing("the step that it is about") }
    try call.house.comment(
      on: number, step: step, with: customer, by: try call.me().handle,
      text: try call.needed("text", "a comment"))
    call.desk.tell(try call.me(), "Your comment stands beside the step.")
    return .see(At.trackedPlay(number) + "#step-\(customer)-\(step)")
  },
]

extension Call {
  /// The play of the path, of somebody whom the caller looks after.
  fileprivate func playedBy() throws -> (number: Int64, person: TrackedPerson) {
    let number = try number("play")
    guard let owner = try house.person(ofPlay: number) else { throw WebFault.notFound }
    return (number, try reach().person(owner))
  }
}
