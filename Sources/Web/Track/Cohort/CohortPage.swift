internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports

/// Everybody who learns, whoever needs attention first.
struct CohortPage: Page {
  struct Row: Sendable {
    var name: String
    var initials: String
    var address: String
    var about: String
    var passed: Int
    var modules: Int
    var percent: String
    var hasModules: Bool
    var certified: String?
    var next: Thing?
    var overdue: Thing?
    var blocked: Thing?
    var active: String
    var activeDay: String
    var isQuiet: Bool
  }

  /// The first of several things, and how many more there are.
  struct Thing: Sendable {
    var what: String
    var note: String?
    var more: String?
  }

  var title: String
  var lead: String
  var isTrainer: Bool
  var search: String?
  var teams: [TrackChoice]
  var programmes: [TrackChoice]
  var attentions: [TrackChoice]
  var rows: [Row]
  var isEmpty: Bool
  var emptyWords: String
  var pager: TrackPager?
  var heatMap: String
  var csv: String
  var json: String

  static let area: Area? = .track
  static let scripts: [Asset] = [.tables]

  init(_ cohort: Cohort, _ filter: CohortFilter, _ reach: TrackReach, page: Int) {
    let all = filter.members(of: cohort)
    let (shown, pager) = TrackPager.cut(all, page: page, most: 50) {
      filter.address(At.cohort, page: $0)
    }
    title = reach.isEverybody ? "People" : "Your people"
    let late = all.count { !$0.row.overdue.isEmpty }
    let quiet = all.count { $0.isQuiet(at: cohort.at) }
    lead =
      "\(TrackWords.counted(all.count, "person", "people")), \(late) with something overdue, "
      + "\(quiet) quiet for two weeks. Whoever needs you most stands first."
    isTrainer = reach.isEverybody
    search = filter.search
    teams = reach.teams.map { TrackChoice($0, $0, chosen: filter.team) }
    programmes = cohort.programmes.map {
      TrackChoice($0.id.rawValue, $0.title, chosen: filter.programme)
    }
    attentions = CohortFilter.Attention.allCases.map {
      TrackChoice($0.rawValue, $0.title, chosen: filter.attention?.rawValue)
    }
    rows = shown.map { Row($0, reach, at: cohort.at) }
    isEmpty = shown.isEmpty
    emptyWords =
      !filter.isEmpty
      ? "Nobody fits the filter. Take part of it away to see more."
      : reach.isEverybody
        ? "Nobody learns here yet. Import a staff list, or let people in, and they will be here."
        : "Nobody was given to you yet. A trainer says whom you mentor."
    self.pager = pager
    heatMap = filter.address(At.heatMap)
    csv = filter.address("/track/cohort.csv")
    json = filter.address("/track/cohort.json")
  }

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div>
    <div class="cluster"><a class="button" href="{{heatMap}}">Heat map</a>{{#isTrainer}} <a class="button primary" href="/track/assignments">Assign a programme</a>{{/isTrainer}}</div></div>
    <form class="toolbar" method="get" action="/track" role="search" aria-label="Filter people">
    <div class="field grow"><label for="q">Name</label><input id="q" type="search" name="q" value="{{search}}" data-search></div>
    <div class="field"><label for="team">Team</label><select id="team" name="team"><option value="">All teams</option>{{#teams}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/teams}}</select></div>
    <div class="field"><label for="programme">On the way to</label><select id="programme" name="programme"><option value="">Any programme</option>{{#programmes}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/programmes}}</select></div>
    <div class="field"><label for="show">Show</label><select id="show" name="show"><option value="">Everybody</option>{{#attentions}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/attentions}}</select></div>
    <button class="button">Filter</button>
    </form>
    {{#isEmpty}}<div class="empty"><h2>Nobody here</h2><p>{{emptyWords}}</p></div>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="People and how they get on"><table id="cohort" class="stacks" data-sortable>
    <caption class="visually-hidden">People, and how they get on</caption>
    <thead><tr><th scope="col" data-sort="text">Person</th><th scope="col" data-sort="number">Modules passed</th><th scope="col">Next</th><th scope="col">Overdue</th><th scope="col">Waits for</th><th scope="col" data-sort="date">Last active</th></tr></thead>
    <tbody>{{#rows}}<tr>
    <th scope="row"><a class="person" href="{{address}}"><span class="initials" aria-hidden="true">{{initials}}</span><span>{{name}}</span></a><span class="hint">{{about}}</span></th>
    <td data-label="Modules passed" data-value="{{passed}}">{{#hasModules}}<span class="meter-row"><svg class="meter" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="fill" width="{{percent}}" height="100%"/></svg><span>{{passed}} of {{modules}}</span></span>{{/hasModules}}{{^hasModules}}<span class="soft">nothing assigned</span>{{/hasModules}}{{#certified}}<span class="hint">{{certified}}</span>{{/certified}}</td>
    <td data-label="Next">{{#next}}{{> trackThing}}{{/next}}</td>
    <td data-label="Overdue">{{#overdue}}<span class="badge" data-tone="bad">{{note}}</span> {{what}}{{#more}}<span class="hint">{{more}}</span>{{/more}}{{/overdue}}</td>
    <td data-label="Waits for">{{#blocked}}{{> trackThing}}{{/blocked}}</td>
    <td data-label="Last active" data-value="{{activeDay}}">{{#isQuiet}}<span class="badge" data-tone="warn">{{active}}</span>{{/isQuiet}}{{^isQuiet}}{{active}}{{/isQuiet}}</td>
    </tr>{{/rows}}</tbody></table></div>
    {{#pager}}{{> trackPager}}{{/pager}}{{/isEmpty}}
    <p class="cluster"><span class="hint">Last active: the last lesson read, quiz handed in or play ended. All of the list as a file:</span> <a href="{{csv}}">CSV</a> <a href="{{json}}">JSON</a></p>

    """
}

extension CohortPage.Row {
  fileprivate init(_ member: Cohort.Member, _ reach: TrackReach, at now: Date) {
    let row = member.row
    name = member.person.name
    initials = TrackWords.initials(name)
    address = At.tracked(member.person.id)
    about = [member.person.team, reach.name(member.person.mentor).map { "mentor: \($0)" }]
      .compactMap { $0 }.joined(separator: " · ")
    passed = row.passed
    modules = row.modules
    hasModules = row.modules > 0
    percent = row.modules > 0 ? "\(100 * row.passed / row.modules)%" : "0%"
    certified =
      row.certified > 0 ? TrackWords.counted(row.certified, "certification") : nil
    next = .init(row.next) { $0.day.map { "by \(TrackWords.lastDay($0))" } }
    overdue = .init(row.overdue) { $0.day.map { "since \(TrackWords.day($0))" } ?? "overdue" }
    blocked = .init(row.blocked) { TrackWords.plain($0.why) }
    active = member.lastActive.map(TrackWords.day) ?? "never"
    activeDay = member.lastActive.map(TrackWords.iso) ?? ""
    isQuiet = member.isQuiet(at: now)
  }
}

extension CohortPage.Thing {
  fileprivate init?(
    _ items: [ProgressTable.Item], note: (ProgressTable.Item) -> String?
  ) {
    guard let first = items.first else { return nil }
    what = TrackWords.plain(first.what)
    self.note = note(first).flatMap { $0.isEmpty ? nil : $0 }
    more = items.count > 1 ? "and \(items.count - 1) more" : nil
  }
}
