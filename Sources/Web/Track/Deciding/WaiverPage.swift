internal import Reports
internal import Certifications
internal import Curricula
internal import GuildhallKit
internal import HTTPTypes
internal import Rubrics

/// Holding a module, or a part of it, to be met by other means.
struct WaiverPage: Page {
  let title = "Waive"
  var token: String
  var name: String
  var person: String
  var module: String
  var address: String
  var parts: [TrackChoice]
  var reason: String?
  var refusal: String?

  static let area: Area? = .track
  static let width = PageWidth.narrow

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/track">People</a></li><li><a href="{{person}}">{{name}}</a></li><li>{{module}}</li></ol></nav>
    <h1>Waive for {{name}}</h1>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <p>What is waived counts as done, with your name and your reason. It cannot be taken back.</p>
    <form method="post" action="{{address}}" class="card">
    {{> token}}
    <div class="field"><label for="part">Which part of “{{module}}”</label><select id="part" name="part"><option value="">The whole module</option>{{#parts}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/parts}}</select></div>
    <div class="field"><label for="reason">Why</label><textarea id="reason" name="reason" required maxlength="2000"{{#refusal}} aria-describedby="refusal"{{/refusal}}>{{reason}}</textarea></div>
    <div class="cluster"><button class="button primary" type="submit">Waive it</button><a class="button quiet" href="{{person}}">Leave it as it is</a></div>
    </form>

    """
}

let waiverRoutes: [Route] = [
  .get("/track/people/{person}/modules/{module}/waiver", for: .trainers) { call in
    call.page(try call.waiverPage())
  },
  .post("/track/people/{person}/modules/{module}/waiver", for: .trainers) { call in
    let (_, person) = try call.tracked()
    let module = try call.waivedModule(of: person)
    do {
      let part = call.form.words("part").map { PartID(rawValue: $0) }
      let isNew = try call.house.waive(
        part, of: module.module, for: person.handle, by: try call.me().handle,
        reason: try call.needed("reason", "a reason"))
      call.desk.tell(
        try call.me(),
        isNew ? "“\(module.title)” is waived as you said." : "That was waived before.")
      return .see(At.tracked(person.id))
    } catch {
      guard ShownFault(error).status == .unprocessableContent else { throw error }
      return call.page(
        try call.waiverPage(refusal: ShownFault(error).sentence), status: .unprocessableContent)
    }
  },
]

extension Call {
  fileprivate func waivedModule(of person: TrackedPerson) throws -> ModuleProgress {
    let modules = try house.standing(of: person.handle).modules
    guard let module = modules.first(where: { $0.module.rawValue == self["module"] }) else {
      throw WebFault.notFound
    }
    return module
  }

  fileprivate func waiverPage(refusal: String? = nil) throws -> WaiverPage {
    let (_, person) = try tracked()
    let module = try waivedModule(of: person)
    let chosen = form["part"] ?? query["part"]
    return WaiverPage(
      token: token, name: person.name, person: At.tracked(person.id), module: module.title,
      address: At.waiver(module.module.rawValue, of: person.id),
      parts: module.parts.filter { !$0.isDone }.map {
        TrackChoice($0.part.rawValue, $0.title, chosen: chosen)
      }, reason: form["reason"], refusal: refusal)
  }
}
