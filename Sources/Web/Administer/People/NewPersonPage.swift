internal import GuildhallKit

/// Adding somebody who is in no staff list.
struct NewPersonPage: Page {
  struct Role: Sendable {
    var value: String
    var title: String
    var mayDo: String
    var isChosen: Bool
  }

  static let area: Area? = .administer
  static let width = PageWidth.narrow
  let title = "Add somebody"
  var token: String
  var name: String
  var email: String
  var staffID: String
  var team: String
  var roles: [Role]
  var refusal: String?

  init(_ call: Call, refusal: String? = nil) {
    token = call.token
    name = call.form.words("name") ?? ""
    email = call.form.words("email") ?? ""
    staffID = call.form.words("id") ?? ""
    team = call.form.words("team") ?? ""
    let chosen = Set(call.form.all("role"))
    roles =
      [
        Role(
          value: "trainee", title: "Trainee", mayDo: "Learns, and stands in the lists of learners.",
          isChosen: chosen.contains("trainee") || call.form.pairs.isEmpty)
      ]
      + Office.shown.map {
        Role(
          value: $0.rawValue, title: $0.title, mayDo: $0.mayDo,
          isChosen: chosen.contains($0.rawValue))
      }
    self.refusal = refusal
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/administer">People</a></li><li aria-current="page">Add somebody</li></ol></nav>
    <h1>Add somebody</h1>
    {{#refusal}}<p class="notice callout" data-kind="warning" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <form method="post" action="/administer/new-person" class="card stack"{{#refusal}} aria-describedby="refusal"{{/refusal}}>{{> token}}
    <div class="field"><label for="name">Name</label><input id="name" name="name" value="{{name}}" required maxlength="200" autocomplete="off"></div>
    <div class="field"><label for="email">E-mail address, if they have one</label><input id="email" name="email" type="email" value="{{email}}" autocomplete="off" aria-describedby="email-hint"><p class="hint" id="email-hint">They may sign in by it. Nothing is ever sent to it.</p></div>
    <div class="field"><label for="id">Staff number, if there is one</label><input id="id" name="id" value="{{staffID}}" autocomplete="off"></div>
    <div class="field"><label for="team">Team</label><input id="team" name="team" value="{{team}}" autocomplete="off"></div>
    <fieldset class="stack"><legend>Roles</legend>
    {{#roles}}<div><label class="check"><input type="checkbox" name="role" value="{{value}}" aria-describedby="may-{{value}}"{{#isChosen}} checked{{/isChosen}}> {{title}}</label><p class="hint" id="may-{{value}}">{{mayDo}}</p></div>
    {{/roles}}</fieldset>
    <div class="cluster"><button class="button primary">Add them</button><a class="button" href="/administer">Back</a></div></form>
    <p class="hint">Many at once? <a href="/administer/staff-list">Import the staff list.</a></p>

    """
}
