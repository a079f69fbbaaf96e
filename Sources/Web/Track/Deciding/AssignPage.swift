internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Rubrics

/// Asking a team for a certification by a day, with whom it concerns before it is done.
struct AssignPage: Page {
  struct Person: Sendable {
    var number: Int64
    var name: String
    var team: String?
  }

  struct Other: Sendable {
    var name: String
    var why: String
  }

  let title = "Assign a programme"
  var token: String
  var programmes: [TrackChoice]
  var teams: [TrackChoice]
  var day: String?
  var today: String
  var plan: Plan?
  var refusal: String?

  struct Plan: Sendable {
    var heading: String
    var programme: String
    var team: String?
    var due: String?
    var dueWords: String
    var concerned: [Person]
    var hasConcerned: Bool
    var others: [Other]
    var hasOthers: Bool
    var othersCount: String
    var button: String
    var reason: String?
  }

  static let area: Area? = .track
  static let width = PageWidth.narrow

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/track">People</a></li><li>Assign</li></ol></nav>
    <div class="page-head"><div><h1>{{title}}</h1><p>Choose what, whom and by when; then you see whom it concerns before anything is done.</p></div></div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert">{{refusal}}</p>{{/refusal}}
    <form method="get" action="/track/assignments" class="card">
    <div class="field"><label for="programme">Programme</label><select id="programme" name="programme">{{#programmes}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/programmes}}</select></div>
    <div class="field"><label for="team">Team</label><select id="team" name="team"><option value="">Everybody who is here</option>{{#teams}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/teams}}</select></div>
    <div class="field"><label for="due">By which day</label><input id="due" name="due" type="date" value="{{day}}" min="{{today}}" aria-describedby="due-hint"><p class="hint" id="due-hint">The whole of that day counts. Without one there is no hurry.</p></div>
    <div><button class="button" type="submit">Show whom it concerns</button></div>
    </form>
    {{#plan}}<section class="card"><h2>{{heading}}</h2>
    {{^hasConcerned}}<p>It concerns nobody: all of them hold it or were asked already.</p>{{/hasConcerned}}
    {{#hasConcerned}}<form method="post" action="/track/assignments" class="stack">
    {{> token}}<input type="hidden" name="programme" value="{{programme}}">{{#team}}<input type="hidden" name="team" value="{{team}}">{{/team}}{{#due}}<input type="hidden" name="due" value="{{due}}">{{/due}}
    <fieldset class="stack tight"><legend class="label">Who is asked, {{dueWords}}</legend>{{#concerned}}<label class="check"><input type="checkbox" name="person" value="{{number}}" checked><span>{{name}}{{#team}} <span class="hint">{{team}}</span>{{/team}}</span></label>{{/concerned}}</fieldset>
    <div class="field"><label for="reason">Why, if you like</label><textarea id="reason" name="reason" maxlength="2000" rows="2">{{reason}}</textarea></div>
    <div class="cluster"><button class="button primary" type="submit">{{button}}</button><a class="button quiet" href="/track">Leave it as it is</a></div>
    </form>{{/hasConcerned}}
    {{#hasOthers}}<details class="more"><summary>{{othersCount}} not asked</summary><ul class="rows">{{#others}}<li><span class="grow">{{name}}</span><span class="hint">{{why}}</span></li>{{/others}}</ul></details>{{/hasOthers}}
    </section>{{/plan}}

    """
}

let assignmentRoutes: [Route] = [
  .get(At.assignments, for: .trainers) { call in call.page(try call.assignPage(call.query)) },
  .post(At.assignments, for: .trainers) { call in
    do {
      let programme = try call.needed("programme", "a programme")
      let people = Set(call.form.all("person").compactMap { Int64($0) })
      guard !people.isEmpty else {
        throw WebFault.refused("Tick at least one person. Nobody was asked.")
      }
      // Everybody is shown on the form before, and who is not of the house is left out.
      let due = try TrackWords.readDay(call.form["due"], "The day")
      let asked = try call.house.assign(
        people, to: ProgrammeID(rawValue: programme), by: due?.addingTimeInterval(86_400),
        because: call.form.words("reason") ?? "", askedBy: try call.me().handle)
      call.desk.tell(
        try call.me(),
        asked.isEmpty
          ? "Nobody new was asked: all of them hold it or were asked already."
          : "\(TrackWords.counted(asked.count, "person was", "people were")) asked.")
      return .see(At.with(At.cohort, ["programme": programme]))
    } catch {
      let shown = ShownFault(error)
      guard shown.status == .unprocessableContent else { throw error }
      return call.page(
        try call.assignPage(call.form, refusal: shown.sentence), status: .unprocessableContent)
    }
  },
]

extension Call {
  /// - Parameter fields: what is chosen so far.
  fileprivate func assignPage(_ fields: Fields, refusal: String? = nil) throws -> AssignPage {
    let reach = try reach()
    let chosen = fields.words("programme")
    let team = fields.words("team")
    var refusal = refusal
    var day: Date?
    do {
      day = try TrackWords.readDay(fields["due"], "The day")
    } catch {
      refusal = refusal ?? ShownFault(error).sentence
    }
    let plan = try chosen.map {
      try house.assignmentPlan(of: team, to: ProgrammeID(rawValue: $0))
    }
    return AssignPage(
      token: token,
      programmes: try programmes().map {
        TrackChoice($0.id.rawValue, $0.title, chosen: chosen)
      }, teams: reach.teams.map { TrackChoice($0, $0, chosen: team) }, day: fields["due"],
      today: TrackWords.iso(now),
      plan: plan.map { AssignPage.Plan($0, team: team, due: day, reason: fields["reason"]) },
      refusal: refusal)
  }
}

extension AssignPage.Plan {
  fileprivate init(_ plan: AssignmentPlan, team: String?, due: Date?, reason: String?) {
    heading = "“\(plan.title)” for \(team ?? "everybody who is here")"
    programme = plan.programme.rawValue
    self.team = team
    self.due = due.map(TrackWords.iso)
    dueWords = due.map { "by \(TrackWords.day($0))" } ?? "without a day"
    concerned = plan.concerned.map { .init(number: $0.id, name: $0.name, team: $0.team) }
    hasConcerned = !concerned.isEmpty
    others = plan.others.map { .init(name: $0.person.name, why: $0.why) }
    hasOthers = !others.isEmpty
    othersCount = TrackWords.counted(others.count, "person is", "people are")
    button = "Ask \(TrackWords.counted(concerned.count, "person", "people"))"
    self.reason = reason
  }
}
