internal import Foundation
internal import GuildhallKit
internal import Rubrics

/// The calibration rooms.
struct CalibrationListPage: Page {
  static let area: Area? = .review
  let title = "Calibrations"

  struct Row: Sendable {
    var number: Int64
    var name: String
    var rubricTitle: String
    var opened: String
    var stateWords: String
    var stateTone: String?
    var progress: String
    var mine: String
    var takesPart: Bool
  }

  struct Drift: Sendable {
    var address: String
    var driftTitle: String
  }

  var token: String
  var rows: [Row]
  var isEmpty: Bool
  var drifts: [Drift]
  var hasDrifts: Bool

  init(_ call: Call) throws {
    let me = try call.me()
    let lines = try call.house.calibrations()
    let known = try call.house.deskRubrics()
    let titles = Dictionary(known.map { ($0.id, $0.title) }, uniquingKeysWith: { one, _ in one })
    let places = try call.house.calibrationPlaces(lines.map(\.number), for: me.handle)
    token = call.token
    rows = lines.reversed().map { line in
      let place = places[line.number]
      let left = (place?.asked ?? 0) - (place?.submitted ?? 0)
      let mine = place?.takesPart == true && !line.isClosed && left > 0
      return Row(
        number: line.number, name: line.title,
        rubricTitle: titles[line.rubric] ?? line.rubric.rawValue,
        opened: line.openedAt.reviewDay,
        stateWords: line.isClosed ? "Closed" : "Open, blind",
        stateTone: line.isClosed ? nil : "info",
        progress:
          "\(line.submitted.values.reduce(0, +)) of \(line.submitted.count * line.interactions.count)",
        mine: place?.takesPart == true
          ? (left > 0 ? "\(place?.submitted ?? 0) of \(place?.asked ?? 0)" : "All submitted")
          : "Not part of it", takesPart: mine)
    }
    isEmpty = rows.isEmpty
    let closed = Set(lines.filter(\.isClosed).map(\.rubric))
    drifts = known.filter { closed.contains($0.id) }.map {
      Drift(
        address: "\(At.calibrations)/drift?rubric=\(At.encoded($0.id.rawValue))",
        driftTitle: $0.title)
    }
    hasDrifts = !drifts.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>Several people review the same conversations, and nobody sees the others’ answers before the room is closed.</p></div><a class="button primary" href="/review/calibrations/new">Open a calibration</a></div>
    {{#isEmpty}}<div class="empty"><h2>No calibration yet</h2><p>Five to ten conversations and two or more reviewers are a good first one.</p><a class="button" href="/review/calibrations/new">Open the first</a></div>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="Calibrations"><table class="stacks"><caption>Calibrations, the newest first</caption>
    <thead><tr><th scope="col">Calibration</th><th scope="col">Rubric</th><th scope="col">Opened</th><th scope="col">State</th><th scope="col" class="number">Submitted</th><th scope="col">You</th><th scope="col"><span class="visually-hidden">Take part</span></th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row"><a href="/review/calibrations/{{number}}"><bdi>{{name}}</bdi></a></th><td>{{rubricTitle}}</td><td>{{opened}}</td><td><span class="badge"{{#stateTone}} data-tone="{{stateTone}}"{{/stateTone}}>{{stateWords}}</span></td><td class="number">{{progress}}</td><td>{{mine}}</td><td class="number">{{#takesPart}}<form method="post" action="/review/calibrations/{{number}}/turns">{{> token}}<button class="button small">Take part<span class="visually-hidden"> in {{name}}</span></button></form>{{/takesPart}}</td></tr>
    {{/rows}}</tbody></table></div>{{/isEmpty}}
    {{#hasDrifts}}<section class="card"><h2>How reviewers move over time</h2><ul class="rows">{{#drifts}}<li><a href="{{address}}">By “{{driftTitle}}”</a></li>{{/drifts}}</ul></section>{{/hasDrifts}}

    """
}
