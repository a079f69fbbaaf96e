internal import Accounts
internal import Foundation
internal import GuildhallKit

/// Password, sessions and tokens of whoever looks.
struct AccountPage: Page {
  struct Line: Sendable {
    var label: String
    var what: String
    var since: String
    var seen: String
    var isThis: Bool
    var address: String
    var token: String
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  static let hasSections = false
  let title = "Your account"
  var name: String
  var handle: String
  var hasPassword: Bool
  /// Nothing for who only learns.
  var offices: String?
  var sessions: [Line]
  var mayHaveTokens: Bool
  var token: String

  init(_ call: Call) throws {
    let me = try call.me()
    name = me.name
    handle = me.handle
    hasPassword = try call.house.passwordHash(of: me.id) != nil
    offices =
      me.offices.isEmpty ? nil : me.offices.map(\.rawValue).sorted().joined(separator: ", ")
    mayHaveTokens = !me.offices.isEmpty
    token = call.token
    let token = call.token
    sessions = try call.house.sessions(of: me.id).map { session in
      Line(
        label: session.label, what: session.isProgram ? "Program" : "Browser",
        since: shown(session.startedAt), seen: ago(session.seenAt, at: call.now),
        isThis: session.number == me.session,
        address: "/account/sessions/\(session.number)/end", token: token)
    }
  }

  static let template = """
    <h1>Your account</h1>
    <section class="card" aria-labelledby="who">
    <h2 id="who">{{name}}</h2>
    <dl class="facts"><dt>Signs in as</dt><dd>{{handle}}</dd>
    <dt>Roles</dt><dd>{{#offices}}{{offices}}{{/offices}}{{^offices}}learner{{/offices}}</dd>
    <dt>Password</dt><dd>{{#hasPassword}}set{{/hasPassword}}{{^hasPassword}}none yet; you sign in by one-time links{{/hasPassword}}</dd></dl>
    <p><a class="button" href="/account/password">{{#hasPassword}}Change your password{{/hasPassword}}{{^hasPassword}}Set a password{{/hasPassword}}</a></p>
    </section>
    <section class="card" aria-labelledby="sessions">
    <h2 id="sessions">Where you are signed in</h2>
    <ul class="rows">
    {{#sessions}}<li><div class="grow"><strong>{{label}}</strong><p>{{what}}, since {{since}}, used {{seen}}</p></div>
    {{#isThis}}<span class="badge" data-tone="good">This one</span>{{/isThis}}
    <form method="post" action="{{address}}">{{> token}}<button class="button small">End<span class="visually-hidden"> {{label}}, since {{since}}</span></button></form></li>
    {{/sessions}}
    </ul>
    <form method="post" action="/account/sessions/end">{{> token}}<button class="button danger">Sign out everywhere</button></form>
    <p class="hint">Lost a device, or somebody may know your password? Sign out everywhere, and set a new one.</p>
    </section>
    {{#mayHaveTokens}}<section class="card" aria-labelledby="tokens">
    <h2 id="tokens">A token for a program</h2>
    <p>A program of yours may use Guildhall with your roles. It sends the token as <code>Authorization: Bearer …</code>; what there is to call is described at <a href="/api/openapi.json">/api/openapi.json</a>.</p>
    <form method="post" action="/account/tokens" class="stack">{{> token}}
    <div class="field"><label for="label">What it is for</label><input id="label" name="label" maxlength="60" required></div>
    <div><button class="button">Make a token</button></div></form>
    </section>{{/mayHaveTokens}}

    """
}

/// A token that was just made: shown once, and kept as its hash alone.
struct TokenPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow
  static let hasSections = false
  let title = "Your token"
  var label: String
  var secret: String
  var days: Int

  static let template = """
    <h1>Your token</h1>
    <section class="card stack">
    <p>For “{{label}}”. It is shown this once; copy it now.</p>
    <div class="field"><label for="secret">Token</label><input id="secret" type="text" readonly value="{{secret}}"></div>
    <p class="hint">It works for {{days}} days, and ends sooner when you end it on your account's page.</p>
    <p><a class="button primary" href="/account">Done</a></p>
    </section>

    """
}

func makeToken(_ call: Call) throws -> Reply {
  let me = try call.me()
  guard !me.offices.isEmpty else { throw WebFault.notAllowed }
  let label = String(try call.needed("label", "what the token is for").prefix(60))
  let secret = SecretToken.make(call.desk.randomBytes)
  _ = try call.house.startSession(
    of: me, tokenHash: secret.hash.stored, label: label, isProgram: true)
  return call.page(
    TokenPage(label: label, secret: secret.text, days: Int(SessionLimits.program / 86_400)))
}
