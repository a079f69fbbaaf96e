public import Curricula
internal import Findings
internal import Markup
internal import Rubrics

/// A scenario as it stands in its file, before it has taken anything from fragments.
struct ScenarioDraft {
  /// Without the pieces, which are in the body.
  var scenario: Scenario
  var body: ScenarioBody
  /// What is claimed besides the pieces: by the customer, and by the form.
  var claims: [Claim]
  var customer: SourceLocation
  /// Where the fields of the form stand.
  var fields: [String: SourceLocation]
}

extension Scenario {
  /// The cues, facts and states of a scenario are named apart from those of others.
  public static func scope(_ id: String) -> String { "scenario \(id)" }
}

func readScenario(_ element: MarkupElement, _ notes: ReadingNotes) -> ScenarioDraft? {
  guard let id = element.required("id", notes), let title = element.required("title", notes),
    notes.define("scenario", id, at: element.location),
    let channel = element.required("channel", notes),
    let rubric = element.required("rubric", notes)
  else { return nil }
  notes.uses.append(.init(kind: "rubric", name: rubric, location: element.location))
  notes.places[.scenario(ScenarioID(id))] = element.location
  let own = BodyNotes(notes, scope: Scenario.scope(id))
  guard let body = readBody(element, owner: "The scenario “\(id)”", own) else { return nil }
  guard let person = element.first("customer"), let customer = readCustomer(person, own) else {
    notes.dropped.append(element.location)
    return nil
  }
  for name in ["wrapUp", "par", "weights"] { reportSecond(name, in: element, own) }
  let scenario = Scenario(
    id: ScenarioID(id), title: title, summary: element.first("summary")?.foldedText ?? "",
    brief: own.words(of: "brief", in: element), channel: channel,
    language: element.attribute("language") ?? "en", rubric: RubricID(rubric),
    masteryScore: element.number("masteryScore") ?? 0.7, customer: customer, states: [], ends: [],
    wrapUp: element.first("wrapUp").map { readWrapUp($0, own) },
    par: element.first("par").flatMap { readPar($0, notes) },
    weights: element.first("weights").map { readWeights($0, notes) } ?? ScoreWeights())
  return ScenarioDraft(
    scenario: scenario, body: body, claims: own.takeClaims(), customer: person.location,
    fields: Dictionary(
      (element.first("wrapUp")?.elements ?? []).map { ($0.attribute("id") ?? "", $0.location) },
      uniquingKeysWith: { one, _ in one }))
}

private func readCustomer(_ element: MarkupElement, _ notes: BodyNotes) -> Customer? {
  guard let name = element.required("name", notes.notes),
    let patience = element.count("patience"), let end = element.required("leavesTo", notes.notes)
  else { return nil }
  notes.noteFacts(in: name, at: element.location)
  notes.claim(.end(StateID(end)), at: element.location)
  return Customer(
    name: name, persona: element.foldedText, mood: mood("mood", element) ?? 0, patience: patience,
    leavesTo: StateID(end))
}

private func readPar(_ element: MarkupElement, _ notes: ReadingNotes) -> Par? {
  guard let turns = element.count("turns") else {
    notes.dropped.append(element.location)
    return nil
  }
  return Par(turns: turns, seconds: element.count("seconds"))
}

private func readWeights(_ element: MarkupElement, _ notes: ReadingNotes) -> ScoreWeights {
  let usual = ScoreWeights()
  let weights = ScoreWeights(
    outcome: element.number("outcome") ?? usual.outcome,
    rubric: element.number("rubric") ?? usual.rubric, par: element.number("par") ?? usual.par,
    wrapUp: element.number("wrapUp") ?? usual.wrapUp)
  if weights.outcome + weights.rubric == 0 {
    notes.error(
      .meaning, element.location,
      "Neither the outcome nor the rubric weighs anything, so how the customer is served would not "
        + "count.")
  }
  return weights
}
