internal import GuildhallKit

/// One's own password, open sessions and programs' tokens.
struct AccountPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow
  static let hasSections = false

  struct Session: Sendable {
    var number: Int64
    var label: String
    var isCurrent: Bool
    var started: String
    var seen: String
    var ends: String
  }

  let title = "Your account"
  var token: String
  var name: String
  var offices: String?
  var hasPassword: Bool
  var sessions: [Session]
  var programs: [Session]
  var hasPrograms: Bool
  /// Whether they may let programs in.
  var mayMakeTokens: Bool
  /// A token that was made now; it is shown this once.
  var secret: String?
  var secretName: String?
  var refusal: String?

  init(_ call: Call, secret: (name: String, text: String)? = nil, refusal: String? = nil) throws {
    let me = try call.me()
    let all = try call.house.sessions(of: me.id)
    token = call.token
    name = me.name
    let held = Office.allCases.filter(me.offices.contains).map(\.rawValue)
    offices = held.isEmpty ? nil : ownList(held)
    hasPassword = try call.house.passwordHash(of: me.id) != nil
    sessions = all.filter { !$0.isProgram }.map { Session($0, me) }
    programs = all.filter(\.isProgram).map { Session($0, me) }
    hasPrograms = !programs.isEmpty
    mayMakeTokens = !me.offices.isEmpty
    self.secret = secret?.text
    secretName = secret?.name
    self.refusal = refusal
  }

  static let template = """
    <div class="page-head"><div><h1>Your account</h1><p>{{name}}{{#offices}}, {{offices}}{{/offices}}</p></div></div>
    {{#secret}}<section class="card" data-tone="good"><h2>The token “{{secretName}}”</h2><p>Copy it now into the program that needs it. It is shown this once and cannot be shown again.</p><code class="secret">{{secret}}</code></section>{{/secret}}
    <section class="card"><h2>Password</h2><p>{{#hasPassword}}You have a password.{{/hasPassword}}{{^hasPassword}}You have no password yet; without one you need a one-time link each time.{{/hasPassword}}</p><p><a class="button" href="/account/password">{{#hasPassword}}Change it{{/hasPassword}}{{^hasPassword}}Set one{{/hasPassword}}</a></p></section>
    <section class="card flush"><header><h2>Where you are signed in</h2></header><ul class="rows">
    {{#sessions}}<li><div class="grow"><strong>{{label}}</strong>{{#isCurrent}} <span class="badge" data-tone="info">this one</span>{{/isCurrent}}<p>Since {{started}}, last seen {{seen}}</p></div>{{^isCurrent}}<form method="post" action="/account/sessions/{{number}}/end">{{> token}}<button class="button small">End<span class="visually-hidden"> the session “{{label}}” since {{started}}</span></button></form>{{/isCurrent}}</li>
    {{/sessions}}</ul></section>
    {{#mayMakeTokens}}<section class="card" aria-labelledby="programs"><h2 id="programs">Programs</h2><p class="hint">A token lets a program ask the JSON API in your name, with your roles, for 90 days.</p>
    {{#hasPrograms}}<ul class="rows">
    {{#programs}}<li><div class="grow"><strong dir="auto">{{label}}</strong><p>Since {{started}}, last seen {{seen}}, until {{ends}}</p></div><form method="post" action="/account/sessions/{{number}}/end">{{> token}}<button class="button small">End<span class="visually-hidden"> the token “{{label}}”</span></button></form></li>
    {{/programs}}</ul>{{/hasPrograms}}
    <form method="post" action="/account/tokens" class="toolbar">{{> token}}<div class="field grow"><label for="token-name">What it is for</label><input id="token-name" name="name" maxlength="100" required autocomplete="off"{{#refusal}} aria-invalid="true" aria-describedby="token-refusal"{{/refusal}}>{{#refusal}}<p class="error" id="token-refusal">{{refusal}}</p>{{/refusal}}</div>{{#hasPassword}}<div class="field"><label for="token-current">Your password</label><input id="token-current" name="current" type="password" autocomplete="current-password" required></div>{{/hasPassword}}<button class="button">Make a token</button></form></section>{{/mayMakeTokens}}
    {{^mayMakeTokens}}{{#hasPrograms}}<section class="card flush"><header><h2>Programs</h2></header><ul class="rows">
    {{#programs}}<li><div class="grow"><strong dir="auto">{{label}}</strong><p>Since {{started}}</p></div><form method="post" action="/account/sessions/{{number}}/end">{{> token}}<button class="button small">End<span class="visually-hidden"> the token “{{label}}”</span></button></form></li>
    {{/programs}}</ul></section>{{/hasPrograms}}{{/mayMakeTokens}}
    <section class="card"><h2>Sign out everywhere</h2><p>Ends every session in every browser, this one too, and every program's token.</p><form method="post" action="/account/sessions/end">{{> token}}<button class="button danger">Sign out everywhere</button></form></section>

    """
}

extension AccountPage.Session {
  fileprivate init(_ line: SessionLine, _ me: Member) {
    number = line.number
    label = line.label
    isCurrent = line.number == me.session
    started = line.startedAt.ownMoment
    seen = line.seenAt.ownMoment
    ends = line.endsAt.ownDay
  }
}
