internal import Certifications
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Statistics

/// Who of those on their way to a programme will be ready by when: bars, and the same as tables.
struct ForecastPage: Page {
  struct Row: Sendable {
    var name: String
    var link: String?
    var standing: String
    var tone: String?
    /// Our own SVG.
    var bar: String
    var steps: String
    var pace: String
    var likely: String
    var likelyDay: String
    var interval: String
    var due: String
    var chance: String
  }

  struct Week: Sendable {
    var through: String
    var expected: String
    var interval: String
    var people: Int
  }

  let title = "Forecast"
  var lead: String
  var programmes: [TrackChoice]
  var teams: [TrackChoice]
  var hasProgrammes: Bool
  /// Our own SVG.
  var scale: String
  var rows: [Row]
  var isEmpty: Bool
  var note: String?
  var weeks: [Week]
  var hasWeeks: Bool
  var csv: String

  static let area: Area? = .track
  static let scripts: [Asset] = [.tables]
  /// Rows that are shown.
  static let most = 100

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div><a class="button" href="{{csv}}">CSV</a></div>
    {{^hasProgrammes}}<div class="empty"><h2>No programmes</h2><p>Publish a curriculum with a programme, and there is something to be ready for.</p></div>{{/hasProgrammes}}
    {{#hasProgrammes}}<form class="toolbar" method="get" action="/track/forecast" aria-label="For whom">
    <div class="field"><label for="programme">Ready for</label><select id="programme" name="programme">{{#programmes}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/programmes}}</select></div>
    <div class="field"><label for="team">Team</label><select id="team" name="team"><option value="">All teams</option>{{#teams}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/teams}}</select></div>
    <button class="button">Show</button></form>
    {{#isEmpty}}<div class="empty"><h2>Nobody is on the way</h2><p>Assign the programme to somebody, or choose another one.</p></div>{{/isEmpty}}
    {{^isEmpty}}<section class="card"><h2>By when</h2><p class="hint">The line holds the day in eight of ten cases, the dot is the likely day, a dashed upright the day by which it is due. A dotted line goes on beyond the picture.</p>
    <div aria-hidden="true">{{{scale}}}</div>
    <ul class="rows">{{#rows}}<li><span class="grow">{{#link}}<a href="{{link}}">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}</span><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{standing}}</span>{{{bar}}}</li>{{/rows}}</ul></section>
    <section class="stack"><h2>The same as a table</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Forecast by person"><table data-sortable><caption class="visually-hidden">When each person will be ready</caption>
    <thead><tr><th scope="col" data-sort="text">Person</th><th scope="col">Steps done and left</th><th scope="col">Minutes a day</th><th scope="col" data-sort="date">Likely</th><th scope="col">In eight of ten cases</th><th scope="col">Due</th><th scope="col" class="number">In time</th><th scope="col">Standing</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{name}}</th><td>{{steps}}</td><td>{{pace}}</td><td data-value="{{likelyDay}}">{{likely}}</td><td>{{interval}}</td><td>{{due}}</td><td class="number">{{chance}}</td><td>{{standing}}</td></tr>{{/rows}}</tbody></table></div>
    {{#note}}<p class="hint">{{note}}</p>{{/note}}</section>
    {{#hasWeeks}}<section class="stack"><h2>How many will be ready</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Forecast by week"><table><caption class="visually-hidden">How many will be ready by the end of each week</caption>
    <thead><tr><th scope="col">By the end of</th><th scope="col" class="number">Expected</th><th scope="col">In eight of ten cases</th><th scope="col" class="number">Of</th></tr></thead>
    <tbody>{{#weeks}}<tr><th scope="row">{{through}}</th><td class="number">{{expected}}</td><td>{{interval}}</td><td class="number">{{people}}</td></tr>{{/weeks}}</tbody></table></div>
    <p class="hint">People are taken for independent: what delays all of them at once, such as a busy season, is not in these numbers.</p></section>{{/hasWeeks}}{{/isEmpty}}{{/hasProgrammes}}

    """
}

extension ForecastPage {
  /// - Parameter forecast: nothing where there is no programme.
  init(
    _ forecast: CohortForecast?, programme: String?, team: String?,
    programmes: [(id: String, title: String)], _ reach: TrackReach
  ) {
    let people = forecast?.people ?? []
    let today = CalendarDay(at: forecast?.asOf ?? 0)
    let axis = ForecastSpan(people, today)
    let late = people.count { $0.standing == .late || $0.standing == .atRisk }
    lead =
      forecast == nil
      ? "Who will be ready by when."
      : "\(TrackWords.counted(people.count, "person", "people")) on the way as of "
        + "\(TrackWords.day(today)); \(late) late or at risk. "
        + (forecast?.cohort?.isCohort == true
          ? "Each is forecast from their own pace and the cohort's."
          : "Too few have finished enough to speak of a cohort, so each is forecast from their own steps alone.")
    self.programmes = programmes.map { TrackChoice($0.id, $0.title, chosen: programme) }
    teams = reach.teams.map { TrackChoice($0, $0, chosen: team) }
    hasProgrammes = !programmes.isEmpty
    scale = axis.scale
    rows = people.prefix(Self.most).map { Row($0, axis, reach) }
    isEmpty = people.isEmpty
    note =
      people.count > Self.most
      ? "The first \(Self.most) of \(people.count); choose a team, or take the CSV." : nil
    weeks = (forecast?.weeks ?? []).map {
      Week(
        through: TrackWords.day($0.through), expected: "\(Int($0.expected.rounded()))",
        interval: $0.people > 0 ? "\($0.lower) to \($0.upper)" : "too few to tell",
        people: $0.people)
    }
    hasWeeks = !weeks.isEmpty
    csv = At.with("/track/forecast.csv", ["programme": programme, "team": team])
  }
}

/// The days that the bars show.
private struct ForecastSpan {
  let today: CalendarDay
  let days: Int

  /// As far as intervals and due days reach, but at most three times as far as the middle one of the
  /// likely days, so that one who hardly moves does not press all others together.
  init(_ people: [ReadinessForecast], _ today: CalendarDay) {
    self.today = today
    let medians = people.compactMap { $0.median.map { $0.number - today.number } }.sorted()
    let middle = medians.isEmpty ? 14 : medians[medians.count / 2]
    let reach =
      people.flatMap { [$0.latest ?? $0.median, $0.due] }
      .compactMap { $0.map { $0.number - today.number } }.max() ?? 14
    days = max(14, min(reach + 2, max(28, 3 * middle)))
  }

  func share(_ day: CalendarDay) -> Double { Double(day.number - today.number) / Double(days) }
  func holds(_ day: CalendarDay) -> Bool { (0...1).contains(share(day)) }

  var scale: String {
    IntervalBar.scale([
      (0, "today"), (0.5, TrackWords.day(today.advanced(by: days / 2))),
      (1, TrackWords.day(today.advanced(by: days))),
    ])
  }
}

extension ForecastPage.Row {
  fileprivate init(_ person: ReadinessForecast, _ axis: ForecastSpan, _ reach: TrackReach) {
    name = person.person
    link = reach.address(ofName: person.person)
    standing = person.standing.words
    tone =
      switch person.standing {
      case .ready: "good"
      case .onCourse: "info"
      case .atRisk, .stalled: "warn"
      case .late: "bad"
      case .notStarted, .cannotBeTold: nil
      }
    steps = "\(person.finished) done, \(person.open) left"
    pace =
      person.pace.map {
        "\(Int($0.minutesPerDay.rounded())) (\(Int($0.interval.lower.rounded())) to "
          + "\(Int($0.interval.upper.rounded())))"
      } ?? "too few steps to tell"
    likely =
      person.standing == .ready ? "ready" : person.median.map(TrackWords.day) ?? "cannot be told"
    likelyDay = person.median?.text ?? ""
    interval =
      person.earliest.map { first in
        TrackWords.day(first) + " to "
          + (person.latest.map(TrackWords.day) ?? "more than ten years on")
      } ?? "–"
    due = person.due.map(TrackWords.day) ?? "–"
    chance = person.chance.map(TrackWords.percent) ?? "–"
    let account = "\(name): \(standing), likely \(likely), \(interval), due \(due)"
    bar =
      person.earliest.map { first in
        IntervalBar.svg(
          lower: axis.share(first),
          value: person.median.flatMap { axis.holds($0) ? axis.share($0) : nil },
          upper: person.latest.map(axis.share) ?? 1,
          mark: person.due.flatMap { axis.holds($0) ? axis.share($0) : nil },
          isOpen: person.latest.map { !axis.holds($0) } ?? true, account: account)
      } ?? IntervalBar.empty(account)
  }
}
