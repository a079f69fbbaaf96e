internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Reports
internal import Rubrics
internal import Scoring

/// What waits for a person who reads: free texts with the machine's suggestion, and plays.
struct AwaitingPage: Page {
  struct Answer: Sendable {
    var key: String
    var name: String
    var link: String?
    var quiz: String
    var prompt: String
    var customer: String?
    var text: String
    var model: String?
    var suggested: String
    var reasons: [Reason]
    var hasReasons: Bool
    var most: String
    var address: String
    var item: String
    var isMine: Bool
    var points: String
    var reason: String?
    var refusal: String?
  }

  struct Reason: Sendable {
    var reason: String
  }

  struct Play: Sendable {
    var part: String
    var module: String
    var name: String
    var day: String
    var share: String
    var link: String
  }

  let title = "To confirm"
  var token: String
  var lead: String
  var answers: [Answer]
  var pager: TrackPager?
  var plays: [Play]
  var hasPlays: Bool
  var playsNote: String?
  var isEmpty: Bool

  static let area: Area? = .track
  static let width = PageWidth.narrow
  /// Plays that are listed.
  static let most = 50

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div></div>
    {{#isEmpty}}<div class="empty"><h2>Nothing waits</h2><p>Free texts and plays that a machine alone cannot judge come here.</p></div>{{/isEmpty}}
    {{#answers}}<article class="card" id="{{key}}">
    <header><h2>{{#link}}<a href="{{link}}">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}</h2><span class="hint">{{quiz}}</span></header>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert" id="refusal-{{key}}">{{refusal}}</p>{{/refusal}}
    <p>{{prompt}}</p>
    {{#customer}}<blockquote class="callout" data-kind="example">{{customer}}</blockquote>{{/customer}}
    <div class="stack tight"><h3>What {{name}} wrote</h3><p class="turn-text callout">{{text}}</p></div>
    {{#model}}<details class="more"><summary>An answer that the author would be glad to read</summary><p>{{model}}</p></details>{{/model}}
    <p>The machine suggests <strong>{{suggested}}</strong> of {{most}} points.</p>
    {{#hasReasons}}<ul>{{#reasons}}<li>{{reason}}</li>{{/reasons}}</ul>{{/hasReasons}}
    {{#isMine}}<p class="callout" data-kind="warning">This is your own answer. Somebody else reads it.</p>{{/isMine}}
    {{^isMine}}<form method="post" action="{{address}}" class="stack">
    {{> token}}<input type="hidden" name="item" value="{{item}}">
    <div class="field"><label for="points-{{key}}">Points</label><input id="points-{{key}}" name="points" type="number" min="0" max="{{most}}" step="any" value="{{points}}" required{{#refusal}} aria-describedby="refusal-{{key}}"{{/refusal}}></div>
    <div class="field"><label for="reason-{{key}}">Why</label><textarea id="reason-{{key}}" name="reason" required maxlength="2000" rows="2">{{reason}}</textarea></div>
    <div><button class="button primary" type="submit">Confirm</button></div></form>{{/isMine}}
    </article>{{/answers}}
    {{#pager}}{{> trackPager}}{{/pager}}
    {{#hasPlays}}<section class="card flush"><header><h2>Plays to look at</h2></header><ul class="rows">{{#plays}}<li><span class="grow"><a href="{{link}}">{{part}}</a> <span class="hint">{{module}}</span></span><span>{{name}}</span><span class="hint">{{share}} by the machine, {{day}}</span></li>{{/plays}}</ul></section>
    {{#playsNote}}<p class="hint">{{playsNote}}</p>{{/playsNote}}{{/hasPlays}}

    """
}

extension AwaitingPage {
  /// - Parameter refused: an answer that was not taken as it was sent, and why.
  init(
    _ awaited: [AwaitedConfirmation], _ plays: [WaitingPlay], _ reach: TrackReach, me: Member,
    token: String, page: Int, refused: (attempt: Int64, form: Fields, why: String)? = nil
  ) {
    self.token = token
    // One that was refused is shown where it was, so that nothing typed is lost.
    let sorted =
      awaited.filter { $0.attempt == refused?.attempt }
      + awaited.filter { $0.attempt != refused?.attempt }
    let (shown, pager) = TrackPager.cut(sorted, page: page, most: 10) {
      At.with(At.awaiting, ["page": "\($0)"])
    }
    answers = shown.map { answer in
      let isRefused =
        refused?.attempt == answer.attempt && refused?.form["item"] == answer.item.id.rawValue
      return Answer(answer, reach, me, refused: isRefused ? refused.map { ($0.form, $0.why) } : nil)
    }
    self.pager = pager
    self.plays = plays.prefix(Self.most).map {
      Play(
        part: $0.part, module: $0.module, name: $0.name, day: TrackWords.day($0.finishedAt),
        share: TrackWords.percent($0.share), link: At.trackedPlay($0.number))
    }
    hasPlays = !plays.isEmpty
    playsNote = plays.count > Self.most ? "The oldest \(Self.most) of \(plays.count)." : nil
    isEmpty = awaited.isEmpty && plays.isEmpty
    lead =
      "\(TrackWords.counted(awaited.count, "answer")) and "
      + "\(TrackWords.counted(plays.count, "play")) wait for a person, the oldest first."
  }
}

extension AwaitingPage.Answer {
  fileprivate init(
    _ awaited: AwaitedConfirmation, _ reach: TrackReach, _ me: Member,
    refused: (form: Fields, why: String)?
  ) {
    key = "\(awaited.attempt)-\(awaited.item.id)"
    name = awaited.person
    link = reach.address(ofName: awaited.person)
    quiz = awaited.quiz
    prompt = awaited.item.prompt.plain
    if case .extendedText(let text) = awaited.item.interaction {
      customer = text.customer
      model = text.model?.plain
    }
    text = awaited.text
    suggested = Self.number(awaited.suggestion.earned)
    reasons = awaited.suggestion.reasons.map { .init(reason: $0.text) }
    hasReasons = !reasons.isEmpty
    most = Self.number(awaited.item.points)
    address = "/track/attempts/\(awaited.attempt)/confirmations"
    item = awaited.item.id.rawValue
    isMine = awaited.person == me.name
    points = refused?.form["points"] ?? Self.number(awaited.suggestion.earned)
    reason = refused?.form["reason"]
    refusal = refused?.why
  }

  private static func number(_ points: Double) -> String {
    points == points.rounded() && abs(points) < 1e6
      ? "\(Int(points))" : "\((points * 100).rounded() / 100)"
  }
}

let awaitingRoutes: [Route] = [
  .get(At.awaiting, for: .trainers) { call in call.page(try call.awaitingPage()) },
  .post("/track/attempts/{attempt}/confirmations", for: .trainers) { call in
    let attempt = try call.number("attempt")
    do {
      let item = ItemID(rawValue: try call.needed("item", "the question that it is about"))
      guard let points = Double(try call.needed("points", "points")), points.isFinite else {
        throw WebFault.refused("Points are a number, such as 2 or 1.5. Nothing was changed.")
      }
      guard try call.house.person(ofAttempt: attempt) != nil else { throw WebFault.notFound }
      _ = try call.house.confirm(
        item, in: attempt, points: points, by: try call.me().handle,
        reason: try call.needed("reason", "a reason"))
      call.desk.tell(try call.me(), "The answer has its points.")
      return .see(At.awaiting)
    } catch {
      let shown = ShownFault(error)
      guard shown.status == .unprocessableContent else { throw error }
      return call.page(
        try call.awaitingPage(refused: (attempt, call.form, shown.sentence)),
        status: .unprocessableContent)
    }
  },
]

extension Call {
  fileprivate func awaitingPage(
    refused: (attempt: Int64, form: Fields, why: String)? = nil
  ) throws -> AwaitingPage {
    AwaitingPage(
      try house.awaitedConfirmations(), try house.waitingPlays(), try reach(), me: try me(),
      token: token, page: listPage, refused: refused)
  }
}
