internal import Foundation
internal import GuildhallKit
internal import Reviews
internal import Rubrics

/// Files to take along.
struct ExportsPage: Page {
  struct Plain: Sendable {
    var title: String
    var about: String
    var address: String
  }

  static let area: Area? = .track
  let title = "Exports"
  var rubrics: [CriteriaPage.Choice]
  var hasRubrics: Bool
  var groupings: [CriteriaPage.Choice]
  var from: String
  var to: String
  let plain: [Plain] = [
    Plain(
      title: "Reviews", about: "Every review with its state, total and outcome; the newest 5,000.",
      address: At.exports + "/reviews"),
    Plain(
      title: "Progress", about: "What each person has passed, what is next, overdue or blocked.",
      address: At.exports + "/progress"),
    Plain(
      title: "Certifications", about: "Who holds what until when, and what others still miss.",
      address: At.exports + "/certifications"),
    Plain(
      title: "Questions", about: "Every question and option with its figures and flags.",
      address: At.exports + "/questions"),
  ]

  init(_ rubrics: [Rubric], at now: Date) {
    self.rubrics = rubrics.enumerated().map {
      .init(value: $1.id.rawValue, title: $1.title, isChosen: $0 == 0)
    }
    hasRubrics = !rubrics.isEmpty
    groupings = Export.groupings.map {
      .init(value: $0.rawValue, title: "by \($0.rawValue)", isChosen: $0 == .agent)
    }
    to = Export.text(now)
    from = Export.text(now.addingTimeInterval(-90 * 86_400))
  }

  static let template = """
    <div class="page-head"><div><h1>Exports</h1>
    <p>CSV for spreadsheets, JSON for programs. Figures are in full precision; a cell that a spreadsheet would take for a formula has an apostrophe before it.</p></div></div>
    <div class="grid">{{#plain}}<section class="card"><h2>{{title}}</h2><p>{{about}}</p>
    <p class="cluster"><a class="button" href="{{address}}?format=csv" download>CSV<span class="visually-hidden"> of {{title}}</span></a><a class="button" href="{{address}}?format=json" download>JSON<span class="visually-hidden"> of {{title}}</span></a></p></section>{{/plain}}</div>
    {{#hasRubrics}}<section class="card" aria-labelledby="figures"><h2 id="figures">Quality in figures</h2>
    <form class="toolbar" method="get" action="/track/exports/figures">
    <div class="field"><label for="rubric">Rubric</label><select id="rubric" name="rubric">{{#rubrics}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/rubrics}}</select></div>
    <div class="field"><label for="by">Grouped</label><select id="by" name="by">{{#groupings}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/groupings}}</select></div>
    <div class="field"><label for="from">From</label><input id="from" name="from" type="date" value="{{from}}"></div>
    <div class="field"><label for="to">To</label><input id="to" name="to" type="date" value="{{to}}"></div>
    <button class="button" type="submit" name="format" value="csv">CSV</button>
    <button class="button" type="submit" name="format" value="json">JSON</button></form>
    <p class="hint">Days of submission, both included, in UTC.</p></section>{{/hasRubrics}}
    <p class="soft">These files hold names. Keep them where only those can read them who may.</p>

    """
}
