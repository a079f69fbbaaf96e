internal import Foundation
internal import GuildhallKit
internal import Reviews
internal import Rubrics

/// The samples that were drawn, and the form that draws one.
struct SampleListPage: Page {
  static let area: Area? = .review
  let title = "Samples"

  struct Row: Sendable {
    var number: Int64
    var name: String
    var rubricTitle: String
    var days: String
    var population: Int
    var by: String
    var at: String
  }

  var token: String
  var rows: [Row]
  var isEmpty: Bool
  var rubrics: [ReviewChoice]
  var reviewers: [ReviewChoice]
  var hasReviewers: Bool
  var from: String
  var to: String
  var name: String
  var perAgent: String
  var longest: String
  var worstSurvey: String
  var reopened: String
  var flagged: String
  var tags: String
  var isByChannel: Bool
  var isForCertification: Bool
  var refusal: String?
  var isOpen: Bool

  init(_ call: Call, refusal: String? = nil) throws {
    let known = try call.house.deskRubrics()
    let titles = Dictionary(known.map { ($0.id, $0.title) }, uniquingKeysWith: { one, _ in one })
    let form = call.form
    token = call.token
    rows = try call.house.samples().reversed().map {
      Row(
        number: $0.number, name: $0.title, rubricTitle: titles[$0.rubric] ?? $0.rubric.rawValue,
        days: "\($0.from.reviewDay) to \($0.to.reviewDay)", population: $0.population,
        by: $0.drawnBy, at: $0.drawnAt.reviewDay)
    }
    isEmpty = rows.isEmpty
    rubrics = known.map { ReviewChoice($0.id.rawValue, $0.title, chosen: form["rubric"]) }
    let chosen = form.all("reviewer")
    reviewers = try call.house.deskReviewers().map {
      ReviewChoice($0.handle, $0.name, chosen: chosen.contains($0.handle) ? $0.handle : nil)
    }
    hasReviewers = !reviewers.isEmpty
    let week = call.now.addingTimeInterval(-7 * 86_400)
    from = form["from"] ?? week.formatted(.iso8601.year().month().day())
    to = form["to"] ?? call.now.formatted(.iso8601.year().month().day())
    name = form["title"] ?? ""
    perAgent = form["perAgent"] ?? "3"
    longest = form["longest"] ?? "0"
    worstSurvey = form["worstSurvey"] ?? "0"
    reopened = form["reopened"] ?? "0"
    flagged = form["flagged"] ?? "0"
    tags = form["tags"] ?? ""
    isByChannel = form["byChannel"] != nil
    isForCertification = form["forCertification"] != nil
    self.refusal = refusal
    isOpen = refusal != nil || rows.isEmpty
  }

  /// What the form asks for.
  ///
  /// - Throws: `refused` and `missing`, with a sentence.
  static func order(_ call: Call) throws -> SampleOrder {
    let form = call.form
    guard let from = try reviewDay(form["from"], "The first day"),
      let to = try reviewDay(form["to"], "The last day")
    else { throw WebFault.missing("the first and the last day") }
    guard from <= to else { throw WebFault.refused("The first day lies behind the last.") }
    func count(_ name: String) throws -> Int {
      guard let text = form.words(name) else { return 0 }
      guard let number = Int(text), (0...1000).contains(number) else {
        throw WebFault.refused("“\(text)” is no number from 0 to 1000; nothing was drawn.")
      }
      return number
    }
    let perAgent = try count("perAgent")
    let kinds: [SampleTarget.Kind] = [.longest, .worstSurvey, .reopened, .flagged]
    let targets = try kinds.map { SampleTarget($0, perAgent: try count($0.rawValue)) }
      .filter { $0.perAgent > 0 }
    guard perAgent > 0 || !targets.isEmpty else {
      throw WebFault.refused("Nothing would be drawn: ask for at least one of each agent.")
    }
    let rubric = try call.needed("rubric", "a rubric")
    let reviewers = form.all("reviewer").filter { !$0.isEmpty }
    guard !reviewers.isEmpty else { throw WebFault.missing("at least one reviewer") }
    return SampleOrder(
      title: String(
        (form.words("title") ?? "\(from.reviewDay) to \(to.reviewDay)").prefix(200)),
      rubric: RubricID(rubric), from: from, to: to, perAgent: perAgent,
      byChannel: form["byChannel"] != nil,
      tags: (form.words("tags") ?? "").split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }.filter { !$0.isEmpty }, targeted: targets, reviewers: reviewers,
      isForCertification: form["forCertification"] != nil)
  }
}

extension SampleListPage {
  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>A sample is drawn once and kept with what it was drawn from, so that anybody can see that it was fair.</p></div></div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <section class="card" aria-label="Draw a sample"><details class="more"{{#isOpen}} open{{/isOpen}}><summary>Draw a sample</summary>
    <form method="post" action="/review/samples" class="stack">{{> token}}
    <div class="grid">
    <div class="field"><label for="title">What it is called</label><input id="title" name="title" value="{{name}}" maxlength="200"><p class="hint">Left empty, by its days.</p></div>
    <div class="field"><label for="rubric">Reviewed by the rubric</label><select id="rubric" name="rubric">{{#rubrics}}{{> reviewChoice}}{{/rubrics}}</select></div>
    <div class="field"><label for="from">First day of the work</label><input id="from" type="date" name="from" value="{{from}}" required></div>
    <div class="field"><label for="to">Last day</label><input id="to" type="date" name="to" value="{{to}}" required></div>
    <div class="field"><label for="perAgent">At random, of each agent</label><input id="perAgent" type="number" min="0" max="1000" name="perAgent" value="{{perAgent}}" required></div>
    </div>
    <fieldset class="stack tight"><legend class="label">On top, of each agent</legend><p class="hint">What is looked for is counted apart: only a random sample speaks for the rest.</p><div class="grid small-cells">
    <div class="field"><label for="longest">Longest</label><input id="longest" type="number" min="0" max="1000" name="longest" value="{{longest}}"></div>
    <div class="field"><label for="worstSurvey">Worst survey answers</label><input id="worstSurvey" type="number" min="0" max="1000" name="worstSurvey" value="{{worstSurvey}}"></div>
    <div class="field"><label for="reopened">Customer came back</label><input id="reopened" type="number" min="0" max="1000" name="reopened" value="{{reopened}}"></div>
    <div class="field"><label for="flagged">The machine found a failure</label><input id="flagged" type="number" min="0" max="1000" name="flagged" value="{{flagged}}"></div>
    </div></fieldset>
    <div class="cluster"><label class="check"><input type="checkbox" name="byChannel"{{#isByChannel}} checked{{/isByChannel}}> Share it out over the channels</label>
    <label class="check"><input type="checkbox" name="forCertification"{{#isForCertification}} checked{{/isForCertification}}> It decides about certifications: nobody reviews whom they mentor</label></div>
    <div class="field"><label for="tags">Share it out over these tags, too</label><input id="tags" name="tags" value="{{tags}}"><p class="hint">With commas between them; left empty, over none.</p></div>
    <fieldset class="stack tight"><legend class="label">Who reviews</legend><div class="cluster">
    {{#reviewers}}<label class="check"><input type="checkbox" name="reviewer" value="{{choiceValue}}"{{#isSelected}} checked{{/isSelected}}> <bdi>{{choiceLabel}}</bdi></label>
    {{/reviewers}}</div>{{^hasReviewers}}<p class="hint">Nobody has the role of a reviewer yet; whoever administers the house gives it.</p>{{/hasReviewers}}</fieldset>
    <p><button class="button primary">Draw it</button></p>
    </form></details></section>
    {{#isEmpty}}<div class="empty"><h2>No sample was drawn yet</h2><p>Draw one above; it stands in the reviewers’ queues at once.</p></div>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="Samples"><table class="stacks"><caption>Samples, the newest first</caption>
    <thead><tr><th scope="col">Sample</th><th scope="col">Rubric</th><th scope="col">Work of</th><th scope="col" class="number">Drawn from</th><th scope="col">By</th><th scope="col">On</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row"><a href="/review/samples/{{number}}"><bdi>{{name}}</bdi></a></th><td>{{rubricTitle}}</td><td>{{days}}</td><td class="number">{{population}}</td><td><bdi>{{by}}</bdi></td><td>{{at}}</td></tr>
    {{/rows}}</tbody></table></div>{{/isEmpty}}

    """
}
