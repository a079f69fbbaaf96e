internal import Foundation
internal import GuildhallKit
internal import Reports

/// What was decided about somebody, and a question for any day: were they certified, and why.
struct HistoryPage: Page {
  struct Entry: Sendable {
    var day: String
    var what: String
    var by: String
    var reason: String?
  }

  var title: String
  var head: PersonHead
  var whyAddress: String
  var programmes: [TrackChoice]
  var hasProgrammes: Bool
  var today: String
  var entries: [Entry]
  var hasEntries: Bool

  static let area: Area? = .track

  init(
    _ person: TrackedPerson, _ reach: TrackReach, _ work: PersonWork, _ standing: PersonStanding,
    now: Date
  ) {
    title = "History of \(person.name)"
    head = PersonHead(person, reach, .history)
    whyAddress = "/track/people/\(person.id)/why"
    programmes = standing.programmes.map { TrackChoice($0.programme, $0.title, chosen: nil) }
    hasProgrammes = !programmes.isEmpty
    today = TrackWords.iso(now)
    entries = work.history.map {
      Entry(
        day: TrackWords.moment($0.at), what: $0.what, by: $0.by,
        reason: $0.reason.isEmpty ? nil : $0.reason)
    }
    hasEntries = !entries.isEmpty
  }

  static let template = """
    {{#head}}{{> trackHead}}{{/head}}
    {{#hasProgrammes}}<form method="get" action="{{whyAddress}}" class="toolbar" aria-label="Why on a day">
    <div class="field"><label for="programme">Were they certified as</label><select id="programme" name="programme">{{#programmes}}<option value="{{value}}">{{label}}</option>{{/programmes}}</select></div>
    <div class="field"><label for="day">on the day</label><input id="day" name="day" type="date" value="{{today}}" max="{{today}}"></div>
    <button class="button">Tell me why</button></form>{{/hasProgrammes}}
    <section class="card"><h2>What was decided</h2>
    {{^hasEntries}}<p class="soft">Nothing was decided about certifications yet.</p>{{/hasEntries}}
    {{#hasEntries}}<ol class="timeline">{{#entries}}<li><strong>{{what}}</strong> <span class="hint">{{day}}</span><p class="hint">{{by}}{{#reason}}: “{{reason}}”{{/reason}}</p></li>{{/entries}}</ol>{{/hasEntries}}</section>

    """
}
