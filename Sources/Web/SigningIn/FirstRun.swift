internal import Accounts
internal import GuildhallKit
internal import HTTPTypes

/// Who opens the house for the first time says who they are.
struct FirstRunPage: Page {
  static let width = PageWidth.slim
  let title = "Open your house"
  var token: String
  var address: String
  var name: String
  var refusal: String?

  static let template = """
    <section class="stack">
    <h1>Open your house</h1>
    <p>Nobody administers this house yet. You will: you let people in, give them their roles, and see to backups.</p>
    {{#refusal}}<p class="notice" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <form method="post" action="{{address}}" class="stack card">
    {{> token}}
    <div class="field"><label for="name">Your name</label>
    <input id="name" name="name" value="{{name}}" autocomplete="name" required autofocus aria-describedby="why">
    <p class="hint" id="why">As your colleagues know you. If you are in the house already, you are found by it.</p></div>
    <button class="button primary" type="submit">Begin</button>
    </form>
    </section>

    """
}

let firstRunRoutes: [Route] = [
  .get("/first-run/{secret}", for: .everybody) { call in
    try call.requireFirstRun()
    return call.visited { token in
      call.page(
        FirstRunPage(
          token: token, address: At.firstRun(call["secret"]), name: "", refusal: nil))
    }
  },
  .post("/first-run/{secret}", for: .everybody, largestBody: 8 << 10) { call in
    try call.requireFirstRun()
    let name = try call.needed("name", "your name")
    var person: Member
    do {
      person = try call.house.accountMade(for: name)
    } catch {
      guard let why = sentence(about: error) else { throw error }
      return call.page(
        FirstRunPage(
          token: call.token, address: At.firstRun(call["secret"]), name: name, refusal: why),
        status: .unprocessableContent)
    }
    try call.house.setOffice(.administrator, of: person.id, true, by: nil)
    person = try call.house.account(person.id)
    return try call.letIn(person, then: At.password)
  },
]

extension Call {
  /// The link counts until somebody administers the house, and no longer.
  fileprivate func requireFirstRun() throws {
    guard let given = SecretToken(self["secret"]), let secret = desk.firstRun, given == secret,
      try !house.hasAdministrator()
    else { throw AccountFault.linkIsOver }
  }
}
