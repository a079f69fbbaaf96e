internal import Foundation
internal import GuildhallKit
internal import Reports

/// Certifications that end soon, and what each holder must do.
struct ExpiringPage: Page {
  struct Row: Sendable {
    var name: String
    var link: String?
    var programme: String
    var until: String
    var untilDay: String
    var left: String
    var daysLeft: Int
    var tone: String?
    var todo: String
  }

  let title = "Expiring"
  var lead: String
  var days: [TrackChoice]
  var programmes: [TrackChoice]
  var rows: [Row]
  var isEmpty: Bool
  var pager: TrackPager?
  var csv: String

  static let area: Area? = .track
  static let scripts: [Asset] = [.tables]

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div><a class="button" href="{{csv}}">CSV</a></div>
    <form class="toolbar" method="get" action="/track/expiring" aria-label="Which ones">
    <div class="field"><label for="days">Ends within</label><select id="days" name="days">{{#days}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/days}}</select></div>
    <div class="field"><label for="programme">Programme</label><select id="programme" name="programme"><option value="">All programmes</option>{{#programmes}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/programmes}}</select></div>
    <button class="button">Show</button></form>
    {{#isEmpty}}<div class="empty"><h2>Nothing ends in that time</h2><p>Choose a longer time to look further ahead.</p></div>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="Certifications that end"><table data-sortable>
    <caption class="visually-hidden">Certifications that end, the soonest first</caption>
    <thead><tr><th scope="col" data-sort="text">Person</th><th scope="col" data-sort="text">Certified as</th><th scope="col" data-sort="date">Until</th><th scope="col" data-sort="number">Left</th><th scope="col">To do</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{#link}}<a href="{{link}}">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}</th><td>{{programme}}</td><td data-value="{{untilDay}}">{{until}}</td><td data-value="{{daysLeft}}"><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{left}}</span></td><td>{{todo}}</td></tr>{{/rows}}</tbody></table></div>
    {{#pager}}{{> trackPager}}{{/pager}}{{/isEmpty}}

    """
}

extension ExpiringPage {
  init(_ list: ExpiryList, _ filter: ExpiringFilter, _ reach: TrackReach, page: Int) {
    let lines = list.lines.filter { filter.programme == nil || $0.programme == filter.programme }
    let (shown, pager) = TrackPager.cut(lines, page: page, most: 50) {
      filter.address(At.expiring, page: $0)
    }
    lead =
      "\(TrackWords.counted(lines.count, "certification")) of "
      + "\(TrackWords.counted(Set(lines.map(\.person)).count, "person", "people")) "
      + "end between \(TrackWords.day(list.from)) and \(TrackWords.day(list.until))."
    days = ExpiringFilter.spans.map {
      TrackChoice("\($0)", "\($0) days", chosen: "\(filter.days)")
    }
    programmes = filter.titles.map {
      TrackChoice($0.key, $0.value, chosen: filter.programme)
    }
    rows = shown.map { line in
      let way = line.way.map { "By “\($0)”: " } ?? ""
      return Row(
        name: line.person, link: reach.address(ofName: line.person),
        programme: filter.title(line.programme), until: TrackWords.day(line.expiresAt),
        untilDay: TrackWords.iso(line.expiresAt), left: TrackWords.counted(line.daysLeft, "day"),
        daysLeft: line.daysLeft,
        tone: line.daysLeft < 14 ? "bad" : line.daysLeft < 31 ? "warn" : nil,
        todo: line.missing.map {
          $0.isEmpty
            ? "\(way)everything is shown; a person renews it" : way + $0.joined(separator: "; ")
        } ?? "see their page")
    }
    isEmpty = shown.isEmpty
    self.pager = pager
    csv = filter.address("/track/expiring.csv")
  }
}

/// Which certifications that end are asked for.
struct ExpiringFilter {
  static let spans = [30, 60, 90, 180, 365]

  var days: Int
  var programme: String?
  /// By the ids of the programmes, in their order.
  var titles: [(key: String, value: String)]

  func title(_ programme: String) -> String {
    titles.first { $0.key == programme }?.value ?? programme
  }

  func address(_ path: String, page: Int? = nil) -> String {
    At.with(path, ["days": "\(days)", "programme": programme, "page": page.map(String.init)])
  }
}
