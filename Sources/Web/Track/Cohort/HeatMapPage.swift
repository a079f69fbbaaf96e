internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit

/// People by modules, as a picture and as a table.
struct HeatMapPage: Page {
  struct Row: Sendable {
    var name: String
    var address: String
    var cells: [Cell]
  }

  struct Cell: Sendable {
    var level: Int
    var words: String
  }

  struct Column: Sendable {
    var number: Int
    var name: String
    var passed: String
  }

  let title = "Heat map"
  var lead: String
  var search: String?
  var teams: [TrackChoice]
  var programmes: [TrackChoice]
  var columns: [Column]
  var rows: [Row]
  var isEmpty: Bool
  /// Whether the list of modules stands beside the picture; else below it.
  var isNarrow: Bool
  var pager: TrackPager?
  /// Our own SVG.
  var picture: String

  static let area: Area? = .track

  init(_ cohort: Cohort, _ filter: CohortFilter, _ reach: TrackReach, page: Int) {
    let all = filter.members(of: cohort)
    // Who looks at a programme looks at its modules.
    let path = filter.programme.flatMap { cohort.paths[ProgrammeID(rawValue: $0)] }
    let places = cohort.modules.indices.filter { path?.contains(cohort.modules[$0].id) ?? true }
    let modules = places.map { cohort.modules[$0] }
    // So many cells as a page of 100 kB takes, twice over: the picture and its table.
    let (shown, pager) = TrackPager.cut(
      all, page: page, most: max(8, min(40, 480 / max(1, modules.count)))
    ) {
      filter.address(At.heatMap, page: $0)
    }
    lead =
      "\(TrackWords.counted(all.count, "person", "people")) by "
      + "\(TrackWords.counted(modules.count, "module")): how much of each module is done."
    search = filter.search
    teams = reach.teams.map { TrackChoice($0, $0, chosen: filter.team) }
    programmes = cohort.programmes.map {
      TrackChoice($0.id.rawValue, $0.title, chosen: filter.programme)
    }
    columns = modules.enumerated().map { number, module in
      let place = places[number]
      let passed = all.count {
        $0.modules.indices.contains(place) && $0.modules[place].state == .passed
      }
      return Column(
        number: number + 1, name: module.title, passed: "\(passed) of \(all.count) passed")
    }
    let cells = shown.map { member in
      places.filter(member.modules.indices.contains)
        .map { HeatMapPicture.Cell(member.modules[$0]) }
    }
    rows = zip(shown, cells).map { member, cells in
      Row(
        name: member.person.name, address: At.tracked(member.person.id),
        cells: cells.map { Cell(level: $0.level, words: $0.words) })
    }
    isEmpty = shown.isEmpty
    isNarrow = modules.count <= 16
    self.pager = pager
    picture =
      HeatMapPicture(
        people: zip(shown, cells).map { ($0.person.name, $1) }, modules: modules.map(\.title)
      ).svg
  }

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div><a class="button" href="/track">To the list</a></div>
    <form class="toolbar" method="get" action="/track/heat-map" role="search" aria-label="Filter people">
    <div class="field grow"><label for="q">Name</label><input id="q" type="search" name="q" value="{{search}}" data-search></div>
    <div class="field"><label for="team">Team</label><select id="team" name="team"><option value="">All teams</option>{{#teams}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/teams}}</select></div>
    <div class="field"><label for="programme">On the way to</label><select id="programme" name="programme"><option value="">Any programme</option>{{#programmes}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/programmes}}</select></div>
    <button class="button">Filter</button>
    </form>
    {{#isEmpty}}<div class="empty"><h2>Nobody here</h2><p>Nobody fits the filter, or nobody learns yet.</p></div>{{/isEmpty}}
    {{^isEmpty}}<section class="{{#isNarrow}}columns{{/isNarrow}}{{^isNarrow}}stack{{/isNarrow}}">
    <figure class="card"><figcaption class="hint">Figures are percent of a module’s parts; ✓ is passed, – with hatching is blocked by a module that comes before.{{^isNarrow}} Choose a programme to see its modules alone.{{/isNarrow}}</figcaption>
    <div class="picture" tabindex="0" role="region" aria-label="The heat map">{{{picture}}}</div></figure>
    <div class="card"><h2>Modules</h2><ol{{^isNarrow}} class="in-columns"{{/isNarrow}}>{{#columns}}<li>{{name}} <span class="hint">{{passed}}</span></li>{{/columns}}</ol></div>
    </section>
    <details class="fold card flush"><summary>The same as a table</summary>
    <div class="table-scroll" tabindex="0" role="region" aria-label="People by modules"><table class="heat">
    <caption class="visually-hidden">How much of each module each person has done</caption>
    <thead><tr><th scope="col">Person</th>{{#columns}}<th scope="col">{{number}}. {{name}}</th>{{/columns}}</tr></thead>
    <tbody>{{#rows}}<tr><th scope="row"><a href="{{address}}">{{name}}</a></th>{{#cells}}<td data-level="{{level}}">{{words}}</td>{{/cells}}</tr>{{/rows}}</tbody>
    </table></div></details>
    {{#pager}}{{> trackPager}}{{/pager}}{{/isEmpty}}

    """
}
