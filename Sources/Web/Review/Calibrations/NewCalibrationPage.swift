internal import GuildhallKit
internal import Rubrics

/// The form that opens a calibration.
struct NewCalibrationPage: Page {
  static let area: Area? = .review
  let title = "Open a calibration"

  struct Work: Sendable {
    var name: String
    var facts: String
    var isTaken: Bool
  }

  var token: String
  var rubric: String
  var rubrics: [ReviewChoice]
  var channels: [ReviewChoice]
  var agent: String
  var hasRubric: Bool
  var name: String
  var criteria: [ReviewChoice]
  var work: [Work]
  var hasWork: Bool
  var others: String
  var reviewers: [ReviewChoice]
  var experts: [ReviewChoice]
  var refusal: String?

  private static let most = 40

  init(_ call: Call, refusal: String? = nil) throws {
    let me = try call.me()
    let form = call.form
    let known = try call.house.deskRubrics()
    let asked = form.words("rubric") ?? call.query.words("rubric")
    let chosen = known.first { $0.id.rawValue == asked } ?? known.first
    let people = try call.house.deskReviewers()
    token = call.token
    rubric = chosen?.id.rawValue ?? ""
    hasRubric = chosen != nil
    rubrics = known.map { ReviewChoice($0.id.rawValue, $0.title, chosen: chosen?.id.rawValue) }
    channels = ReviewChoice.channels(chosen: call.query.words("channel"))
    agent = call.query.words("agent") ?? ""
    name = form["title"] ?? ""
    let isSent = form["title"] != nil
    let named = Set(form.all("criterion"))
    criteria = (chosen?.criteria ?? []).map {
      let isNamed = isSent ? named.contains($0.id.rawValue) : true
      return ReviewChoice($0.id.rawValue, $0.title, chosen: isNamed ? $0.id.rawValue : nil)
    }
    let taken = Set(form.all("interaction"))
    let lines =
      try chosen.map { rubric in
        try call.house.workList(
          WorkQuestion(
            rubric: rubric.id, channel: call.query.words("channel"),
            agent: call.query.words("agent"), showsMachine: false, limit: Self.most),
          for: me.handle)
      } ?? []
    let subjects = try call.house.subjects(of: lines.map(\.interaction))
    work = lines.map {
      Work(
        name: $0.interaction,
        facts: (subjects[$0.interaction].map { "“\(reviewBeginning($0, most: 80))”, " } ?? "")
          + "\(reviewChannel($0.channel)), \($0.day.reviewDay), work of \($0.agent)",
        isTaken: taken.contains($0.interaction))
    }
    hasWork = !work.isEmpty
    let shown = Set(lines.map(\.interaction))
    others =
      form["others"] ?? taken.filter { !shown.contains($0) }.sorted().joined(separator: "\n")
    let chosenPeople = Set(form.all("reviewer"))
    reviewers = people.map {
      ReviewChoice($0.handle, $0.name, chosen: chosenPeople.contains($0.handle) ? $0.handle : nil)
    }
    experts = people.map { ReviewChoice($0.handle, $0.name, chosen: form["expert"]) }
    self.refusal = refusal
  }

  /// What the form asks for.
  static func order(_ call: Call) throws -> CalibrationOrder {
    let form = call.form
    let rubric = try call.needed("rubric", "a rubric")
    let title = try call.needed("title", "a name")
    let others = (form["others"] ?? "").split(whereSeparator: \.isNewline).map {
      $0.trimmingPrefix(while: \.isWhitespace)
    }.map { String($0.reversed().trimmingPrefix(while: \.isWhitespace).reversed()) }
    var interactions: [String] = []
    for name in form.all("interaction") + others where !name.isEmpty && !interactions.contains(name)
    {
      interactions.append(name)
    }
    guard !interactions.isEmpty else { throw WebFault.missing("at least one conversation") }
    guard interactions.count <= 200 else {
      throw WebFault.refused("At most 200 conversations make a calibration; nothing was opened.")
    }
    let criteria = form.all("criterion")
    guard !criteria.isEmpty else { throw WebFault.missing("at least one criterion") }
    return CalibrationOrder(
      title: String(title.prefix(200)), rubric: RubricID(rubric), interactions: interactions,
      criteria: criteria.map { CriterionID($0) },
      reviewers: form.all("reviewer").filter { !$0.isEmpty }, expert: form.words("expert"))
  }
}

extension NewCalibrationPage {
  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/review/calibrations">Calibrations</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <div class="page-head"><div><h1>{{title}}</h1><p>Choose what is reviewed and by whom. Everybody answers for themselves; the figures come when you close it.</p></div></div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert">{{refusal}}</p>{{/refusal}}
    {{^hasRubric}}<div class="empty"><h2>No rubric is published yet</h2><p>Whoever trains publishes one; then a calibration can be opened.</p></div>{{/hasRubric}}
    {{#hasRubric}}<form class="toolbar" method="get" action="/review/calibrations/new" role="search" aria-label="Which conversations are offered">
    <div class="field"><label for="rubric">Rubric</label><select id="rubric" name="rubric">{{#rubrics}}{{> reviewChoice}}{{/rubrics}}</select></div>
    <div class="field"><label for="channel">Channel</label><select id="channel" name="channel"><option value="">Any</option>{{#channels}}{{> reviewChoice}}{{/channels}}</select></div>
    <div class="field grow"><label for="agent">Agent</label><input id="agent" name="agent" value="{{agent}}"></div>
    <button class="button">Show these</button></form>
    <form method="post" action="/review/calibrations" class="stack">{{> token}}<input type="hidden" name="rubric" value="{{rubric}}">
    <section class="card"><div class="field"><label for="title">What it is called</label><input id="title" name="title" value="{{name}}" required maxlength="200"></div></section>
    <fieldset class="card"><legend class="visually-hidden">Conversations</legend><h2 aria-hidden="true">Conversations</h2>
    {{#hasWork}}<ul class="rows">{{#work}}<li><label class="check"><input type="checkbox" name="interaction" value="{{name}}"{{#isTaken}} checked{{/isTaken}}> <span><bdi>{{name}}</bdi> <bdi class="hint">{{facts}}</bdi></span></label></li>
    {{/work}}</ul>{{/hasWork}}{{^hasWork}}<p class="hint">No conversation fits the filter.</p>{{/hasWork}}
    <div class="field"><label for="others">Others, by their names</label><textarea id="others" name="others" rows="2">{{others}}</textarea><p class="hint">One on each line. The newest 40 that fit the filter are shown above.</p></div></fieldset>
    <fieldset class="card"><legend class="visually-hidden">Criteria</legend><h2 aria-hidden="true">Criteria</h2><div class="grid">{{#criteria}}<label class="check"><input type="checkbox" name="criterion" value="{{choiceValue}}"{{#isSelected}} checked{{/isSelected}}> <span dir="auto">{{choiceLabel}}</span></label>
    {{/criteria}}</div></fieldset>
    <fieldset class="card"><legend class="visually-hidden">Who reviews</legend><h2 aria-hidden="true">Who reviews</h2><div class="cluster">{{#reviewers}}<label class="check"><input type="checkbox" name="reviewer" value="{{choiceValue}}"{{#isSelected}} checked{{/isSelected}}> <bdi>{{choiceLabel}}</bdi></label>
    {{/reviewers}}</div>
    <div class="field"><label for="expert">Whose answers count as right</label><select id="expert" name="expert"><option value="">Nobody’s: the group agrees afterwards</option>{{#experts}}{{> reviewChoice}}{{/experts}}</select></div></fieldset>
    <p><button class="button primary">Open it</button></p></form>{{/hasRubric}}

    """
}
