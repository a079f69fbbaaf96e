internal import Certifications
internal import Curricula
internal import GuildhallKit

/// All modules, with how far whoever looks is.
struct ModulesPage: Page {
  struct Card: Sendable {
    var title: String
    var address: String
    var kind: String
    var state: String
    var tone: String?
    var summary: String
    var waits: String?
    var meter: Meter
  }

  static let area: Area? = .learn
  let title = "Modules"
  /// A heading and the modules under it.
  struct Group: Sendable {
    var heading: String?
    var cards: [Card]
  }

  var groups: [Group]
  var isEmpty: Bool

  init(_ call: Call) throws {
    let shelf = try call.shelf()
    let titles = Dictionary(
      shelf.map { ($0.module.id, $0.module.title) }, uniquingKeysWith: { one, _ in one })
    func card(_ entry: ShelfModule) -> Card {
      let (state, tone) = entry.progress.state.shown
      let waits = entry.progress.waitsFor.map { titles[$0] ?? $0.rawValue }
      return Card(
        title: entry.module.title, address: At.module(entry.module.id),
        kind: entry.module.kind.words + (entry.module.minutes.map { ", \($0) min" } ?? ""),
        state: state, tone: tone, summary: entry.module.summary,
        waits: waits.isEmpty ? nil : "Comes after " + waits.joined(separator: " and ") + ".",
        meter: Meter(done: entry.progress.done, of: entry.progress.parts.count))
    }
    let (aim, path) = try call.path(through: shelf)
    let onPath = Set(path.map(\.module.id))
    let rest = shelf.filter { !onPath.contains($0.module.id) }
    groups = [
      Group(
        heading: rest.isEmpty ? nil : aim.map { "Your path to \($0)" } ?? "Your path",
        cards: path.map(card)),
      Group(heading: "More to learn", cards: rest.map(card)),
    ].filter { !$0.cards.isEmpty }
    isEmpty = shelf.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>Modules</h1><p>Everything there is to learn here, in the order to take it.</p></div></div>
    {{#isEmpty}}<div class="empty"><h2>Nothing to learn yet</h2><p>When your trainers publish a curriculum, its modules stand here.</p></div>{{/isEmpty}}
    {{#groups}}<section class="stack">{{#heading}}<h2>{{heading}}</h2>{{/heading}}
    <ul class="columns even plain">
    {{#cards}}<li class="card"><header><span class="eyebrow">{{kind}}</span><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></header>
    <h3><a href="{{address}}">{{title}}</a></h3><p class="soft small">{{summary}}</p>
    {{#waits}}<p class="hint">{{waits}}</p>{{/waits}}
    {{#meter}}{{> meter}}{{/meter}}</li>
    {{/cards}}
    </ul></section>{{/groups}}

    """
}

extension ModuleProgress.State {
  var shown: (words: String, tone: String?) {
    switch self {
    case .notStarted: ("Not started", nil)
    case .inProgress: ("Going on", "info")
    case .passed: ("Passed", "good")
    case .blocked: ("Locked", nil)
    }
  }
}
