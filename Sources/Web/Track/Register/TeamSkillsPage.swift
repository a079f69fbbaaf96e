internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Statistics

/// What the people of a team can do, without their names.
struct TeamSkillsPage: Page {
  struct Row: Sendable {
    var name: String
    var group: String
    var strong: Int
    var adequate: Int
    var weak: Int
    var tooLittle: Int
    var unknown: Int
    var mean: String
    var interval: String
    /// Our own SVG.
    var bar: String
  }

  let title = "Skills"
  var lead: String
  var teams: [TrackChoice]
  var rows: [Row]
  var isEmpty: Bool
  /// Our own SVG.
  var scale: String
  var csv: String

  static let area: Area? = .track
  static let scripts: [Asset] = [.tables]

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div><a class="button" href="{{csv}}">CSV</a></div>
    <form class="toolbar" method="get" action="/track/skills" aria-label="Which team">
    <div class="field"><label for="team">Team</label><select id="team" name="team"><option value="">All teams</option>{{#teams}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/teams}}</select></div>
    <button class="button">Show</button></form>
    {{#isEmpty}}<div class="empty"><h2>No skills</h2><p>The published curricula name no competencies.</p></div>{{/isEmpty}}
    {{^isEmpty}}<section class="card"><h2>Means</h2><p class="hint">The dot is the mean over the people of whom something is known, the line its 95 % interval.</p><div aria-hidden="true">{{{scale}}}</div>
    <ul class="rows">{{#rows}}<li><span class="grow">{{name}}</span><span class="hint">{{mean}}</span>{{{bar}}}</li>{{/rows}}</ul></section>
    <section class="stack"><h2>How many stand where</h2><div class="table-scroll" tabindex="0" role="region" aria-label="Skills of the team"><table data-sortable><caption class="visually-hidden">How many people stand where, by skill</caption>
    <thead><tr><th scope="col" data-sort="text">Skill</th><th scope="col" class="number" data-sort="number">Strong</th><th scope="col" class="number" data-sort="number">Adequate</th><th scope="col" class="number" data-sort="number">Weak</th><th scope="col" class="number">Too little to tell</th><th scope="col" class="number">No evidence</th><th scope="col">Mean</th><th scope="col">Interval</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{name}}<span class="hint">{{group}}</span></th><td class="number">{{strong}}</td><td class="number">{{adequate}}</td><td class="number">{{weak}}</td><td class="number">{{tooLittle}}</td><td class="number">{{unknown}}</td><td>{{mean}}</td><td>{{interval}}</td></tr>{{/rows}}</tbody></table></div></section>{{/isEmpty}}

    """

  init(_ skills: TeamSkills, team: String?, _ reach: TrackReach) {
    lead =
      "\(TrackWords.counted(skills.people, "person", "people")) who learn"
      + (team.map { " in \($0)" } ?? "") + ", without names. A mean of fewer than five says little."
    teams = reach.teams.map { TrackChoice($0, $0, chosen: team) }
    rows = skills.rows.map(Row.init)
    isEmpty = rows.isEmpty
    scale = IntervalBar.scale([(0, "0 %"), (0.5, "50 %"), (1, "100 %")])
    csv = At.with("/track/skills.csv", ["team": team])
  }
}

extension TeamSkillsPage.Row {
  fileprivate init(_ row: TeamSkills.Row) {
    name = row.competency.title
    group = row.competency.group.trackWords
    (strong, adequate, weak, tooLittle, unknown) = (
      row.strong, row.adequate, row.weak, row.tooLittle, row.unknown
    )
    let few = row.isFew ? ", of \(row.known) only" : ""
    mean = row.mean.map { TrackWords.percent($0) + few } ?? "no evidence"
    interval =
      row.interval.map {
        "\(TrackWords.percent($0.lower)) to \(TrackWords.percent($0.upper))"
      } ?? "too few to tell"
    let account = "\(row.competency.title): mean \(mean), interval \(interval)"
    bar =
      row.mean.map { mean in
        IntervalBar.svg(
          lower: row.interval?.lower ?? mean, value: mean, upper: row.interval?.upper ?? mean,
          account: account)
      } ?? IntervalBar.empty(account)
  }
}
