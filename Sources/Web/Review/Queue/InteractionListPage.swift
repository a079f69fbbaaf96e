internal import Foundation
internal import GuildhallKit
internal import Rubrics
internal import Scoring

/// Every recorded conversation that a rubric judges, to begin a review of any of them.
struct InteractionListPage: Page {
  static let area: Area? = .review
  static let scripts: [Asset] = [.tables]

  struct Row: Sendable {
    var name: String
    var subject: String?
    var agent: String
    var channel: String
    var day: String
    var dayValue: String
    var score: String?
    var outcomeWords: String?
    var outcomeTone: String?
    var reviewsWords: String
    var start: ReviewQueuePage.Start?
  }

  let title = "Conversations"
  var token: String
  var lead: String
  var rubrics: [ReviewChoice]
  var channels: [ReviewChoice]
  var agent: String
  var from: String
  var to: String
  var rows: [Row]
  var isEmpty: Bool
  var hasRubric: Bool
  var showsMachine: Bool
  var caption: String
  var earlier: String?
  var later: String?
  var pageWords: String

  private static let perPage = 50

  init(_ call: Call) throws {
    let me = try call.me()
    let filter = try ReviewQueuePage.Filter(call.query)
    let known = try call.house.deskRubrics()
    let rubric = known.first { $0.id.rawValue == filter.rubric } ?? known.first
    if let asked = filter.rubric, rubric?.id.rawValue != asked { throw WebFault.notFound }
    token = call.token
    rubrics = known.map { ReviewChoice($0.id.rawValue, $0.title, chosen: rubric?.id.rawValue) }
    channels = ReviewChoice.channels(chosen: filter.channel)
    agent = filter.agent ?? ""
    from = call.query["from"] ?? ""
    to = call.query["to"] ?? ""
    hasRubric = rubric != nil
    // A total, and even the order by it, tells a reviewer what the machine found.
    let isBlind = rubric?.reviewing.isBlind ?? true
    let showsMachine = !isBlind || me.holds(anyOf: [.lead])
    self.showsMachine = showsMachine
    let page = min(max(1, call.query.integer("page") ?? 1), 10_000)
    let offset = Int(page - 1) * Self.perPage
    let lines =
      try rubric.map { rubric in
        try call.house.workList(
          WorkQuestion(
            rubric: rubric.id, channel: filter.channel, agent: filter.agent, from: filter.from,
            to: filter.to, showsMachine: showsMachine, limit: Self.perPage + 1, offset: offset),
          for: me.handle)
      } ?? []
    let most = rubric?.reviewing.reviewers ?? 1
    rows = lines.prefix(Self.perPage).map { Row($0, rubric?.id.rawValue ?? "", most: most) }
    let subjects = try call.house.subjects(of: rows.map(\.name))
    for place in rows.indices { rows[place].subject = subjects[rows[place].name] }
    isEmpty = rows.isEmpty
    caption =
      showsMachine
      ? "The worst by the machine’s score first; it is a suggestion and no review"
      : "The newest first; what the machine found is shown when you have reviewed"
    lead =
      showsMachine
      ? "What the machine scored lowest comes first. Only a person’s review counts."
      : "This rubric asks for reviews that do not know what the machine found, so its scores are not "
        + "shown here."
    let query = call.query.pairs.filter { $0.name != "page" && !$0.value.isEmpty }
      .map { "&\(At.encoded($0.name))=\(At.encoded($0.value))" }.joined()
    earlier = page > 1 ? "\(At.interactions)?page=\(page - 1)\(query)" : nil
    later =
      lines.count > Self.perPage ? "\(At.interactions)?page=\(page + 1)\(query)" : nil
    pageWords = rows.isEmpty ? "" : "\(offset + 1) to \(offset + rows.count)"
  }
}

extension InteractionListPage.Row {
  init(_ line: WorkLine, _ rubric: String, most: Int) {
    name = line.interaction
    agent = line.agent
    channel = reviewChannel(line.channel)
    day = line.day.reviewDay
    dayValue = line.day.formatted(.iso8601.year().month().day())
    score = line.total.map(reviewPercent)
    let outcome = reviewOutcome(line.outcome)
    outcomeWords = outcome?.words
    outcomeTone = outcome?.tone
    reviewsWords = line.reviews == 0 ? "None" : reviewCount(line.reviews, "review")
    start =
      line.isOwnWork || line.reviews >= most
      ? nil
      : .init(
        interaction: line.interaction, agentName: line.identifier ?? "", rubric: rubric,
        label: "Review")
  }
}

extension InteractionListPage {
  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div></div>
    <form class="toolbar" method="get" action="/review/interactions" role="search" aria-label="Filter the conversations">
    <div class="field"><label for="rubric">Rubric</label><select id="rubric" name="rubric">{{#rubrics}}{{> reviewChoice}}{{/rubrics}}</select></div>
    <div class="field"><label for="channel">Channel</label><select id="channel" name="channel"><option value="">Any</option>{{#channels}}{{> reviewChoice}}{{/channels}}</select></div>
    <div class="field grow"><label for="agent">Agent</label><input id="agent" name="agent" value="{{agent}}"></div>
    <div class="field"><label for="from">From</label><input id="from" type="date" name="from" value="{{from}}"></div>
    <div class="field"><label for="to">To</label><input id="to" type="date" name="to" value="{{to}}"></div>
    <button class="button">Filter</button>
    </form>
    {{#isEmpty}}<div class="empty"><h2>No conversation fits</h2><p>{{#hasRubric}}Take a filter away, or import conversations first.{{/hasRubric}}{{^hasRubric}}No rubric is published yet; whoever trains publishes one.{{/hasRubric}}</p></div>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="Conversations"><table class="stacks"><caption>{{caption}}</caption>
    <thead><tr><th scope="col">Conversation</th><th scope="col">Agent</th><th scope="col">Channel</th><th scope="col">Day</th>{{#showsMachine}}<th scope="col" class="number">Machine’s score</th>{{/showsMachine}}<th scope="col">Reviews</th><th scope="col"><span class="visually-hidden">Begin</span></th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{> reviewName}}</th><td><bdi>{{agent}}</bdi></td><td>{{channel}}</td><td>{{day}}</td>{{#showsMachine}}<td class="number">{{score}}{{^score}}–{{/score}} {{#outcomeWords}}<span class="badge"{{#outcomeTone}} data-tone="{{outcomeTone}}"{{/outcomeTone}}>{{outcomeWords}}</span>{{/outcomeWords}}</td>{{/showsMachine}}<td>{{reviewsWords}}</td><td class="number">{{#start}}{{> reviewStart}}{{/start}}</td></tr>
    {{/rows}}</tbody></table></div>
    <p class="cluster"><span class="hint">{{pageWords}}</span>{{#earlier}}<a class="button small" href="{{earlier}}">Back</a>{{/earlier}}{{#later}}<a class="button small" href="{{later}}">More</a>{{/later}}</p>{{/isEmpty}}

    """
}
