internal import Foundation
internal import GuildhallKit

/// One person: what they may do, where they are signed in, whether they are here.
struct PersonPage: Page {
  struct OfficeLine: Sendable {
    var name: String
    var title: String
    var mayDo: String
    var has: Bool
  }

  struct SessionRow: Sendable {
    var label: String
    var what: String
    var since: String
    var address: String
    var token: String
  }

  static let area: Area? = .administer
  static let width = PageWidth.narrow
  var title: String
  var name: String
  var address: String
  var handle: String
  var email: String?
  var staffID: String?
  var team: String?
  var state: String
  var tone: String?
  var isHere: Bool
  var hasLeft: Bool
  var isErased: Bool
  var leftAt: String?
  var heldSince: String?
  var isHeld: Bool
  var hasPassword: Bool
  var offices: [OfficeLine]
  /// What the form began with, so that what somebody else changed meanwhile is not undone.
  var before: String
  var sessions: [SessionRow]
  var hasSessions: Bool
  var token: String

  init(_ call: Call) throws {
    let person = try call.house.accountLine(try call.number("person"))
    title = person.name
    name = person.name
    address = At.person(person.id)
    handle = person.handle
    email = person.email
    staffID = person.staffID
    team = person.team
    (state, tone) = person.state
    isHere = person.isHere
    isErased = person.isErased
    hasLeft = !person.isHere && !person.isErased
    leftAt = person.leftAt.map { day($0) }
    heldSince = person.heldSince.map { day($0) }
    isHeld = person.heldSince != nil
    hasPassword = person.hasPassword
    offices = Office.shown.map { office in
      OfficeLine(
        name: office.rawValue, title: office.title, mayDo: office.mayDo,
        has: person.offices.contains(office))
    }
    before = PersonPage.marked(person.offices)
    token = call.token
    let (token, address) = (token, address)
    sessions = try call.house.sessions(of: person.id).map { session in
      SessionRow(
        label: session.label, what: session.isProgram ? "Program" : "Browser",
        since: "since \(shown(session.startedAt)), used \(ago(session.seenAt, at: call.now))",
        address: "\(address)/sessions/\(session.number)/end", token: token)
    }
    hasSessions = !sessions.isEmpty
  }

  /// Offices as a form carries them.
  static func marked(_ offices: Set<Office>) -> String {
    "of:" + Office.shown.filter(offices.contains).map(\.rawValue).joined(separator: " ")
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/administer">People</a></li><li aria-current="page">{{name}}</li></ol></nav>
    <div class="page-head"><div><h1>{{name}}</h1><p><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></p></div></div>
    <section class="card" aria-labelledby="who"><h2 id="who">Known as</h2>
    <dl class="facts"><dt>Signs in as</dt><dd>{{handle}}{{#email}}, {{email}}{{/email}}{{#staffID}}, {{staffID}}{{/staffID}}</dd>
    <dt>Team</dt><dd>{{#team}}{{team}}{{/team}}{{^team}}none{{/team}}</dd>
    {{#leftAt}}<dt>Left</dt><dd>{{leftAt}}</dd>{{/leftAt}}
    {{#heldSince}}<dt>On hold since</dt><dd>{{heldSince}}</dd>{{/heldSince}}
    <dt>Password</dt><dd>{{#hasPassword}}set{{/hasPassword}}{{^hasPassword}}none yet{{/hasPassword}}</dd></dl></section>
    {{#isHere}}<section class="card" aria-labelledby="roles"><h2 id="roles">Roles</h2>
    <p class="soft">Everybody learns. A role adds to it, from the next page on that they open.</p>
    <form method="post" action="{{address}}/roles" class="stack">{{> token}}<input type="hidden" name="before" value="{{before}}">
    {{#offices}}<div><label class="check"><input type="checkbox" name="office" value="{{name}}" aria-describedby="may-{{name}}"{{#has}} checked{{/has}}> {{title}}</label><p class="hint" id="may-{{name}}">{{mayDo}}</p></div>
    {{/offices}}<div><button class="button primary">Save the roles</button></div></form></section>
    <section class="card" aria-labelledby="in"><h2 id="in">Signing in</h2>
    <p>A one-time link signs {{name}} in once, within a day. Links made before stop working.</p>
    <form method="post" action="{{address}}/link">{{> token}}<button class="button">Make a one-time link</button></form>
    {{#hasSessions}}<h3>Signed in now</h3><ul class="rows">{{#sessions}}<li><div class="grow"><strong>{{label}}</strong><p>{{what}}, {{since}}</p></div><form method="post" action="{{address}}">{{> token}}<button class="button small">End<span class="visually-hidden"> {{label}}, {{since}}</span></button></form></li>
    {{/sessions}}</ul>
    <form method="post" action="{{address}}/sessions/end">{{> token}}<button class="button danger">Sign {{name}} out everywhere</button></form>{{/hasSessions}}
    {{^hasSessions}}<p class="soft">{{name}} is signed in nowhere.</p>{{/hasSessions}}</section>{{/isHere}}
    {{^isErased}}<section class="card" aria-labelledby="presence"><h2 id="presence">{{#isHere}}Leaving{{/isHere}}{{^isHere}}Coming back{{/isHere}}</h2>
    {{#isHere}}<p>What {{name}} learnt and earned stays on record. They cannot sign in any more.</p>
    <details class="more"><summary>{{name}} has left</summary><form method="post" action="{{address}}/leaving" class="stack">{{> token}}
    <div class="field"><label for="left-on">The day, if it was not today</label><input id="left-on" name="on" type="date"></div>
    <div class="field"><label for="left-why">Why, in a few words</label><input id="left-why" name="reason" required maxlength="500"></div>
    <div><button class="button danger">Write down that they left</button></div></form></details>{{/isHere}}
    {{#hasLeft}}<form method="post" action="{{address}}/return" class="stack">{{> token}}
    <div class="field"><label for="back-why">Why, in a few words</label><input id="back-why" name="reason" required maxlength="500"></div>
    <div><button class="button">{{name}} is back</button></div></form>{{/hasLeft}}</section>
    <section class="card" aria-labelledby="data"><h2 id="data">Their data</h2>
    <p>The export holds every row about {{name}}, other people by their role alone. Hand it to them, and to nobody else.</p>
    <p class="cluster"><a class="button" href="{{address}}/export" download>Everything about them, as JSON</a><a class="button" href="{{address}}/erasure">Erase …</a></p>
    <details class="more"><summary>{{#isHeld}}End the hold{{/isHeld}}{{^isHeld}}Put on hold{{/isHeld}}</summary>
    <form method="post" action="{{address}}/{{#isHeld}}release{{/isHeld}}{{^isHeld}}hold{{/isHeld}}" class="stack">{{> token}}
    <p class="hint">While somebody is on hold, nothing of theirs is erased or emptied.</p>
    <div class="field"><label for="hold-why">Why, in a few words</label><input id="hold-why" name="reason" required maxlength="500"></div>
    <div><button class="button">{{#isHeld}}End the hold{{/isHeld}}{{^isHeld}}Put on hold{{/isHeld}}</button></div></form></details></section>{{/isErased}}

    """
}
