internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics
internal import Scoring

/// What waits for a reviewer, what they did, and what waits for a second one.
struct ReviewQueuePage: Page {
  static let area: Area? = .review
  static let scripts: [Asset] = [.tables]

  struct Row: Sendable {
    var name: String
    /// What the conversation is about; its name stands below it then.
    var subject: String?
    var agent: String
    var channel: String
    var rubricTitle: String
    var day: String
    var dayValue: String
    var reason: String
    var stateWords: String
    var stateTone: String?
    /// Where it lies; nothing where it is still to be begun.
    var open: String?
    var start: Start?
    var total: String?
  }

  /// What a form sends to begin a review.
  struct Start: Sendable {
    var interaction: String
    var agentName: String
    var rubric: String
    var label: String
  }

  struct Tab: Sendable {
    var tabTitle: String
    var tabAddress: String
    var isCurrent: Bool
  }

  let title = "Your queue"
  var token: String
  var lead: String
  var hasNext: Bool
  var tabs: [Tab]
  var show: String
  var rubrics: [ReviewChoice]
  var channels: [ReviewChoice]
  var agent: String
  var from: String
  var to: String
  var isFiltered: Bool
  var caption: String
  var rows: [Row]
  var isEmpty: Bool
  var emptyTitle: String
  var emptyWords: String
  var limitWords: String?
  var isWaiting: Bool
  var isDone: Bool
  /// Calibrations that wait for their answers.
  var rooms: [Tab]

  static let most = 200

  init(_ call: Call) throws {
    let me = try call.me()
    let house = call.house
    let asked = call.query["show"] ?? ""
    let show = ["done", "second"].contains(asked) ? asked : "waiting"
    let filter = try Filter(call.query)
    let known = try house.deskRubrics()
    let titles = Dictionary(known.map { ($0.id, $0.title) }, uniquingKeysWith: { one, _ in one })
    let queue = try house.queue(of: me.handle, from: filter.from, to: filter.to)
    let drafts = try house.reviews(by: me.handle, states: ["draft"])
    let waiting = Self.waiting(queue, drafts, titles)
    let all: [(row: Row, rubric: String, agent: String, channel: String)]
    switch show {
    case "done":
      all = try house.reviews(
        by: me.handle,
        states: ["submitted", "divided", "acknowledged", "disputed", "resolved", "void"],
        limit: Self.most + 1
      ).reversed().map { line in
        (Row(line, titles, isMine: true), line.rubric.rawValue, line.agent, line.channel)
      }
    case "second":
      let mine = Set(
        try house.reviews(by: me.handle, limit: 5000).filter { $0.purpose == "quality" }
          .map { "\($0.rubric) \($0.interaction) \($0.agent)" })
      all = try house.reviews(states: ["second"], limit: Self.most + 1).filter {
        $0.state != "draft" && !mine.contains("\($0.rubric) \($0.interaction) \($0.agent)")
          && $0.agent != me.name
      }.map { line in
        (Row(line, titles, isMine: false), line.rubric.rawValue, line.agent, line.channel)
      }
    default: all = waiting
    }
    let rows = all.filter { filter.fits(rubric: $0.rubric, agent: $0.agent, channel: $0.channel) }
      .map(\.row)
    token = call.token
    self.show = show
    hasNext = !queue.isEmpty
    lead =
      waiting.isEmpty
      ? "Nothing waits for you."
      : "\(reviewCount(waiting.count, "review")) \(waiting.count == 1 ? "waits" : "wait") for you"
        + (drafts.isEmpty ? "." : ", \(drafts.count) of them begun.")
    tabs = [
      ("waiting", "Waiting for you"), ("done", "Done by you"), ("second", "For a second reviewer"),
    ]
    .map {
      Tab(
        tabTitle: $0.1, tabAddress: At.queue + ($0.0 == "waiting" ? "" : "?show=\($0.0)"),
        isCurrent: $0.0 == show)
    }
    rubrics = known.map { ReviewChoice($0.id.rawValue, $0.title, chosen: filter.rubric) }
    channels = ReviewChoice.channels(chosen: filter.channel)
    agent = filter.agent ?? ""
    from = call.query["from"] ?? ""
    to = call.query["to"] ?? ""
    isFiltered = filter.isSet
    self.rows = Array(rows.prefix(Self.most))
    let subjects = try house.subjects(of: self.rows.map(\.name))
    for place in self.rows.indices { self.rows[place].subject = subjects[self.rows[place].name] }
    isEmpty = rows.isEmpty
    limitWords =
      rows.count > Self.most
      ? "The first \(Self.most) are shown; the filters find the others." : nil
    isWaiting = show == "waiting"
    let open = try house.calibrations().filter { !$0.isClosed }
    let places = try house.calibrationPlaces(open.map(\.number), for: me.handle)
    rooms = open.filter { line in
      places[line.number].map { $0.takesPart && $0.submitted < $0.asked } ?? false
    }.map { Tab(tabTitle: $0.title, tabAddress: At.calibration($0.number), isCurrent: false) }
    isDone = show == "done"
    switch show {
    case "done":
      caption = "Reviews that you submitted, the newest first"
      emptyTitle = "No review is submitted yet"
      emptyWords = "What you submit stands here, with what became of it."
    case "second":
      caption = "Work that one colleague has reviewed and that asks for a second"
      emptyTitle = "Nothing waits for a second reviewer"
      emptyWords = "Where a rubric asks for two reviewers, work that has one stands here."
    default:
      caption = "Reviews that wait for you, drafts first"
      emptyTitle = "Your queue is empty"
      emptyWords =
        "Whoever leads the team draws samples. Until then you can review any conversation."
    }
    if isFiltered {
      emptyTitle = "Nothing fits these filters"
      emptyWords = "Take one of them away."
    }
  }

  /// Drafts first, also those that no sample asked for; then what is still to be begun.
  private static func waiting(
    _ queue: [PickReport], _ drafts: [ReviewLine], _ titles: [RubricID: String]
  ) -> [(row: Row, rubric: String, agent: String, channel: String)] {
    let picks = Dictionary(
      queue.compactMap { pick in pick.review.map { ($0, pick) } },
      uniquingKeysWith: { one, _ in one })
    let begun = drafts.reversed().map { line in
      var row = Row(line, titles, isMine: true)
      if let pick = picks[line.number] { row.take(pick) }
      return (row, line.rubric.rawValue, line.agent, line.channel)
    }
    let others = queue.filter { $0.review == nil }.map { pick in
      (Row(pick, titles), pick.rubric.rawValue, pick.agent, pick.channel)
    }
    return begun + others
  }
}

extension ReviewQueuePage {
  /// What a list is narrowed down to.
  struct Filter {
    var rubric: String?
    var channel: String?
    var agent: String?
    var from: Date?
    var to: Date?

    init(_ query: Fields) throws {
      rubric = query.words("rubric")
      channel = query.words("channel")
      agent = query.words("agent")
      from = try reviewDay(query["from"], "From")
      to = try reviewDay(query["to"], "To")
    }

    var isSet: Bool {
      rubric != nil || channel != nil || agent != nil || from != nil || to != nil
    }

    func fits(rubric: String, agent: String, channel: String) -> Bool {
      (self.rubric ?? rubric) == rubric && (self.channel ?? channel) == channel
        && (self.agent.map { agent.localizedCaseInsensitiveContains($0) } ?? true)
    }
  }
}

extension ReviewQueuePage.Row {
  init(_ line: ReviewLine, _ titles: [RubricID: String], isMine: Bool) {
    name = line.interaction
    agent = line.agent
    channel = reviewChannel(line.channel)
    rubricTitle = titles[line.rubric] ?? line.rubric.rawValue
    day = line.submittedAt?.reviewDay ?? ""
    dayValue = line.submittedAt?.formatted(.iso8601.year().month().day()) ?? ""
    reason =
      switch line.purpose {
      case "calibration": "Calibration"
      case "followUp": "Follow-up of coaching"
      default: "Chosen from the list"
      }
    stateWords = reviewStateWords(line.state)
    stateTone = reviewStateTone(line.state)
    open = isMine ? At.desk(line.number) : nil
    start =
      isMine
      ? nil
      : .init(
        interaction: line.interaction, agentName: namedAgent(line.agent) ?? "",
        rubric: line.rubric.rawValue,
        label: "Review it, too")
    total = line.total.map(reviewPercent)
  }

  init(_ pick: PickReport, _ titles: [RubricID: String]) {
    name = pick.interaction
    agent = pick.agent
    channel = reviewChannel(pick.channel)
    rubricTitle = titles[pick.rubric] ?? pick.rubric.rawValue
    day = ""
    dayValue = ""
    reason = ""
    stateWords = "Waits"
    stateTone = nil
    open = nil
    start = .init(
      interaction: pick.interaction, agentName: namedAgent(pick.agent) ?? "",
      rubric: pick.rubric.rawValue,
      label: "Review")
    total = nil
    take(pick)
  }

  /// When the conversation was, and why it is here.
  mutating func take(_ pick: PickReport) {
    day = pick.day?.reviewDay ?? ""
    dayValue = pick.day?.formatted(.iso8601.year().month().day()) ?? ""
    reason = reviewReason(pick.reason)
  }
}

extension ReviewQueuePage {
  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div>
    {{#hasNext}}<form method="post" action="/review/next">{{> token}}<button class="button primary">Go on with the next</button></form>{{/hasNext}}
    {{^hasNext}}<a class="button" href="/review/interactions">Choose a conversation</a>{{/hasNext}}</div>
    {{#rooms}}<p class="flash">The calibration <a href="{{tabAddress}}"><bdi>{{tabTitle}}</bdi></a> waits for your answers.</p>{{/rooms}}
    <nav class="tabs" aria-label="Which reviews">{{#tabs}}<a href="{{tabAddress}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{tabTitle}}</a>{{/tabs}}</nav>
    <form class="toolbar" method="get" action="/review" role="search" aria-label="Filter the reviews">
    <input type="hidden" name="show" value="{{show}}">
    <div class="field"><label for="rubric">Rubric</label><select id="rubric" name="rubric"><option value="">Any</option>{{#rubrics}}{{> reviewChoice}}{{/rubrics}}</select></div>
    <div class="field"><label for="channel">Channel</label><select id="channel" name="channel"><option value="">Any</option>{{#channels}}{{> reviewChoice}}{{/channels}}</select></div>
    <div class="field grow"><label for="agent">Agent</label><input id="agent" name="agent" value="{{agent}}"></div>
    {{#isWaiting}}<div class="field"><label for="from">From</label><input id="from" type="date" name="from" value="{{from}}"></div>
    <div class="field"><label for="to">To</label><input id="to" type="date" name="to" value="{{to}}"></div>{{/isWaiting}}
    <button class="button">Filter</button>
    {{#isFiltered}}<a class="button quiet" href="/review?show={{show}}">All</a>{{/isFiltered}}
    </form>
    {{#isEmpty}}<div class="empty"><h2>{{emptyTitle}}</h2><p>{{emptyWords}}</p><a class="button" href="/review/interactions">See all conversations</a></div>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="{{caption}}"><table id="queue" class="stacks" data-sortable><caption>{{caption}}</caption>
    <thead><tr><th scope="col" data-sort="text">Conversation</th><th scope="col" data-sort="text">Agent</th><th scope="col" data-sort="text">Channel</th><th scope="col" data-sort="text">Rubric</th><th scope="col" data-sort="date">{{#isDone}}Submitted{{/isDone}}{{^isDone}}Day{{/isDone}}</th>{{#isWaiting}}<th scope="col">Why it is here</th>{{/isWaiting}}<th scope="col">State</th>{{#isDone}}<th scope="col" class="number">Total</th>{{/isDone}}<th scope="col"><span class="visually-hidden">Open</span></th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{> reviewName}}</th><td><bdi>{{agent}}</bdi></td><td>{{channel}}</td><td>{{rubricTitle}}</td><td data-value="{{dayValue}}">{{day}}</td>{{#isWaiting}}<td>{{reason}}</td>{{/isWaiting}}<td><span class="badge"{{#stateTone}} data-tone="{{stateTone}}"{{/stateTone}}>{{stateWords}}</span></td>{{#isDone}}<td class="number">{{total}}{{^total}}<span class="soft">not yet</span>{{/total}}</td>{{/isDone}}<td class="number">{{#open}}<a class="button small" href="{{open}}">Open<span class="visually-hidden"> {{name}}</span></a>{{/open}}{{#start}}{{> reviewStart}}{{/start}}</td></tr>
    {{/rows}}</tbody></table></div>{{/isEmpty}}
    {{#limitWords}}<p class="hint">{{limitWords}}</p>{{/limitWords}}

    """

  /// Shared by the lists of conversations.
  static let nameTemplate = """
    {{#subject}}<bdi>{{subject}}</bdi><span class="hint"><bdi>{{name}}</bdi></span>{{/subject}}{{^subject}}<bdi>{{name}}</bdi>{{/subject}}
    """

  static let startTemplate = """
    <form method="post" action="/review/reviews">{{> token}}<input type="hidden" name="interaction" value="{{interaction}}"><input type="hidden" name="agent" value="{{agentName}}"><input type="hidden" name="rubric" value="{{rubric}}"><button class="button small">{{label}}<span class="visually-hidden"> {{interaction}}</span></button></form>
    """
}
