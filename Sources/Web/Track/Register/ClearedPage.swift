internal import Foundation
internal import GuildhallKit
internal import Reports

/// Who may do a task on a day, and who may not any more.
struct ClearedPage: Page {
  struct Row: Sendable {
    var name: String
    var link: String?
    var programme: String
    var since: String
    var until: String
    var most: String?
  }

  struct Lost: Sendable {
    var name: String
    var link: String?
    var programme: String
    var why: String
    var ended: String
  }

  let title = "Cleared"
  var lead: String
  var tasks: [TrackChoice]
  var hasTasks: Bool
  var day: String
  var rows: [Row]
  var isEmpty: Bool
  var lost: [Lost]
  var hasLost: Bool
  var note: String?
  var csv: String

  static let area: Area? = .track
  /// Rows of each table.
  static let most = 300

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div>{{#hasTasks}}<a class="button" href="{{csv}}">CSV</a>{{/hasTasks}}</div>
    {{^hasTasks}}<div class="empty"><h2>Nothing takes a certification</h2><p>Programmes say what their holders may do; none of yours does.</p></div>{{/hasTasks}}
    {{#hasTasks}}<form class="toolbar" method="get" action="/track/cleared" aria-label="Which task and day">
    <div class="field"><label for="task">Task</label><select id="task" name="task">{{#tasks}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/tasks}}</select></div>
    <div class="field"><label for="day">On the day</label><input id="day" name="day" type="date" value="{{day}}"></div>
    <button class="button">Show</button></form>
    <section class="stack"><h2>May</h2>
    {{#isEmpty}}<p class="soft">Nobody may on that day.</p>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="Who may"><table><caption class="visually-hidden">Who may</caption>
    <thead><tr><th scope="col">Person</th><th scope="col">Certified as</th><th scope="col">Since</th><th scope="col">Until</th><th scope="col">At most</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{#link}}<a href="{{link}}">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}</th><td>{{programme}}</td><td>{{since}}</td><td>{{until}}</td><td>{{#most}}{{most}}{{/most}}{{^most}}–{{/most}}</td></tr>{{/rows}}</tbody></table></div>{{/isEmpty}}</section>
    {{#hasLost}}<section class="stack"><h2>May not any more</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Who may not any more"><table><caption class="visually-hidden">Who may not any more</caption>
    <thead><tr><th scope="col">Person</th><th scope="col">Programme</th><th scope="col">Why</th><th scope="col">Since</th></tr></thead>
    <tbody>{{#lost}}<tr><th scope="row">{{#link}}<a href="{{link}}">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}</th><td>{{programme}}</td><td>{{why}}</td><td>{{ended}}</td></tr>{{/lost}}</tbody></table></div></section>{{/hasLost}}
    {{#note}}<p class="hint">{{note}}</p>{{/note}}{{/hasTasks}}

    """
}

extension ClearedPage {
  /// - Parameter list: nothing where no programme allows anything.
  init(
    _ list: ClearanceList?, tasks: [(id: String, title: String)], day: Date,
    titles: [String: String], _ reach: TrackReach
  ) {
    let may = list?.lines.filter(\.isCleared) ?? []
    let others = list?.lines.filter { !$0.isCleared } ?? []
    lead =
      list.map {
        "\($0.title) on \(TrackWords.day(day)): \(may.count) may, \(others.count) may not any more. "
          + "Whoever is not named never could."
      } ?? "Who may do what, by their certifications."
    self.tasks = tasks.map { TrackChoice($0.id, $0.title, chosen: list?.task) }
    hasTasks = !tasks.isEmpty
    self.day = TrackWords.iso(day)
    rows = may.prefix(Self.most).map {
      Row(
        name: $0.person, link: reach.address(ofName: $0.person),
        programme: titles[$0.programme] ?? $0.programme, since: TrackWords.day($0.awardedAt),
        until: $0.expiresAt.map(TrackWords.day) ?? "for good", most: $0.most.map { "\($0) people" })
    }
    isEmpty = may.isEmpty
    lost = others.prefix(Self.most).map {
      Lost(
        name: $0.person, link: reach.address(ofName: $0.person),
        programme: titles[$0.programme] ?? $0.programme, why: $0.state.words,
        ended: $0.endedAt.map(TrackWords.day) ?? "–")
    }
    hasLost = !lost.isEmpty
    note =
      max(may.count, others.count) > Self.most
      ? "Each table shows its first \(Self.most); the CSV has all." : nil
    csv = At.with(
      "/track/cleared.csv", ["task": list?.task, "day": TrackWords.iso(day)])
  }
}
