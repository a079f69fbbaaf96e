internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics

/// What is next for a learner, and what else matters today.
struct TodayPage: Page {
  struct Next: Sendable {
    var what: String
    var title: String
    var module: String
    var address: String
    var moduleAddress: String
    var meter: Meter
    var button: String
  }

  struct Row: Sendable {
    var title: String
    var address: String?
    var what: String
    var badge: String?
    var tone: String?
  }

  struct Step: Sendable {
    var title: String
    var address: String
    var state: String
    var what: String
    var badge: String
    var tone: String?
  }

  static let area: Area? = .learn
  let title = "Today"
  var greeting: String
  var date: String
  var next: Next?
  var isDone: Bool
  /// Who came by a link and would stand outside without another one.
  var lacksPassword: Bool
  var open: [Row]
  var hasOpen: Bool
  /// The certification that the path leads to.
  var aim: String?
  var path: [Step]
  var refreshers: String?
  var deadlines: [Row]
  var hasDeadlines: Bool
  var changes: String?
  var reviews: [Row]
  var hasReviews: Bool

  init(_ call: Call) throws {
    let me = try call.me()
    greeting = "Good to see you, \(me.name.split(separator: " ").first.map(String.init) ?? me.name)"
    date = day(call.now)
    let shelf = try call.shelf()
    let (aim, steps) = try call.path(through: shelf)
    // What was begun goes on, also beside the path.
    let current =
      shelf.first { $0.progress.state == .inProgress && $0.progress.next?.awaits == nil }
      ?? steps.first { $0.progress.state == .notStarted }
    next = current.flatMap(Next.init)
    isDone = next == nil
    lacksPassword = try call.house.passwordHash(of: me.id) == nil
    open = try call.house.attempts(of: me.learner).filter { $0.submittedAt == nil }.map {
      Row(
        title: $0.title, address: At.attempt($0.number),
        what: "Begun \(ago($0.startedAt, at: call.now))",
        badge: $0.dueAt.map { "Until \(shown($0))" }, tone: $0.dueAt == nil ? nil : "warn")
    }
    hasOpen = !open.isEmpty
    self.aim = aim
    path = steps.map { Step($0, isNext: $0.module.id == current?.module.id) }
    let due = try call.house.refreshers(of: me.handle).lines.reduce(0) { $0 + $1.due }
    refreshers = due == 0 ? nil : counted(due, "question")
    deadlines = try Self.deadlines(call, me)
    hasDeadlines = !deadlines.isEmpty
    let edits = try call.house.whatChanged(for: me.handle).certified
      .filter { !$0.changes.isEmpty }.map(\.title)
    changes = edits.isEmpty ? nil : edits.joined(separator: ", ")
    reviews = try call.house.ownReviews(of: me.learner).filter { $0.state == "submitted" }.prefix(5)
      .map {
        Row(
          title: $0.subject ?? "Review \($0.number)", address: At.ownReview($0.number),
          what: channelWords($0.channel) + ($0.submittedAt.map { ", \(day($0))" } ?? ""),
          badge: $0.total.map { percent($0) }, tone: nil)
      }
    hasReviews = !reviews.isEmpty
  }

  private static func deadlines(_ call: Call, _ me: Member) throws -> [Row] {
    let standing = try call.house.standing(of: me.handle)
    let programmes = standing.programmes.compactMap { line -> (Date, Row)? in
      if let due = line.dueAt, !line.holds {
        return (
          due,
          Row(
            title: line.title, address: At.certificates, what: "To have by \(day(due))",
            badge: line.isOverdue ? "Overdue" : nil, tone: line.isOverdue ? "bad" : nil)
        )
      }
      if line.state == .expiring, let ends = line.expiresAt {
        return (
          ends,
          Row(
            title: line.title, address: At.certificates, what: "Ends on \(day(ends))",
            badge: "Renew it", tone: "warn")
        )
      }
      return nil
    }
    let actions = try call.house.coachingActions(for: me.handle).filter { $0.doneAt == nil }
      .map { action in
        (
          action.dueAt,
          Row(
            title: action.text, address: nil,
            what: "By \(day(action.dueAt)), agreed with \(action.by)",
            badge: action.isLate ? "Late" : nil, tone: action.isLate ? "bad" : nil)
        )
      }
    return (programmes + actions).sorted { $0.0 < $1.0 }.map(\.1)
  }

  static let template = """
    <div class="page-head"><div><h1>{{greeting}}</h1><p>{{date}}</p></div></div>
    {{#lacksPassword}}<p class="callout" data-kind="warning"><strong>You have no password yet.</strong> The link that let you in works once. <a href="/account/password">Set a password</a>, and you can come back without a new one.</p>{{/lacksPassword}}
    <div class="columns"><div class="stack loose">
    {{#next}}<section class="card strong" aria-labelledby="next"><p class="eyebrow">Next: {{what}}</p><h2 id="next">{{title}}</h2><p class="soft">{{module}}</p>
    {{#meter}}{{> meter}}{{/meter}}
    <div class="cluster"><a class="button large" href="{{address}}">{{button}}</a><a class="small" href="{{moduleAddress}}">See the module</a></div></section>{{/next}}
    {{#isDone}}<section class="card strong"><h2>You are up to date</h2><p class="soft">Nothing waits for you to begin. What waits for others stands below.</p></section>{{/isDone}}
    {{#hasOpen}}<section class="card" aria-labelledby="open"><h2 id="open">Begun and not handed in</h2><ul class="rows">
    {{#open}}<li><div class="grow"><strong>{{title}}</strong><p>{{what}}</p></div>{{#badge}}<span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{badge}}</span>{{/badge}}<a class="button small" href="{{address}}">Go on<span class="visually-hidden"> with {{title}}</span></a></li>
    {{/open}}</ul></section>{{/hasOpen}}
    <section class="card" aria-labelledby="path"><header><h2 id="path">Your path{{#aim}} to {{aim}}{{/aim}}</h2><a href="/learn/modules">All modules</a></header><ol class="parts">
    {{#path}}<li data-state="{{state}}"><div><strong><a href="{{address}}">{{title}}</a></strong><p>{{what}}</p></div><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{badge}}</span></li>
    {{/path}}</ol></section></div>
    <aside class="stack" aria-label="What else matters today">
    {{#refreshers}}<section class="card"><h2>Refresh</h2><p>{{refreshers}} to be asked again, before they fade.</p><div><a class="button small" href="/learn/refreshers">Refresh now</a></div></section>{{/refreshers}}
    {{#hasDeadlines}}<section class="card" aria-labelledby="deadlines"><h2 id="deadlines">Deadlines</h2><ul class="rows">
    {{#deadlines}}<li><div class="grow"><strong>{{#address}}<a href="{{address}}">{{title}}</a>{{/address}}{{^address}}{{title}}{{/address}}</strong><p>{{what}}</p></div>{{#badge}}<span class="badge" data-tone="{{tone}}">{{badge}}</span>{{/badge}}</li>
    {{/deadlines}}</ul></section>{{/hasDeadlines}}
    {{#changes}}<section class="card"><h2>What changed</h2><p>Since you were certified: {{changes}}.</p><div><a class="button small" href="/learn/changes">Read the changes</a></div></section>{{/changes}}
    {{#hasReviews}}<section class="card" aria-labelledby="reviews"><h2 id="reviews">Reviews of your work</h2><ul class="rows">
    {{#reviews}}<li><div class="grow"><strong><a href="{{address}}">{{title}}</a></strong><p>{{what}}</p></div>{{#badge}}<span class="badge">{{badge}}</span>{{/badge}}</li>
    {{/reviews}}</ul></section>{{/hasReviews}}
    </aside></div>

    """
}

extension TodayPage.Next {
  fileprivate init?(_ entry: ShelfModule) {
    guard let next = entry.progress.next, let part = entry.module.part(next.part) else {
      return nil
    }
    what = part.kindWords.lowercased()
    title = part.title
    module = entry.module.title
    address = At.part(part, entry.module.id)
    moduleAddress = At.module(entry.module.id)
    meter = Meter(done: entry.progress.done, of: entry.progress.parts.count)
    button = entry.progress.state == .notStarted ? "Begin" : "Go on"
  }
}

extension TodayPage.Step {
  fileprivate init(_ entry: ShelfModule, isNext: Bool) {
    title = entry.module.title
    address = At.module(entry.module.id)
    state =
      switch entry.progress.state {
      case .passed: "done"
      case .blocked: "locked"
      default: isNext ? "next" : "open"
      }
    what = "\(entry.progress.done) of \(counted(entry.progress.parts.count, "part")) done"
    (badge, tone) = entry.progress.state.shown
  }
}
