internal import Foundation
internal import GuildhallKit

/// Everybody who is signed in.
struct SessionsPage: Page {
  struct Line: Sendable {
    var name: String
    var person: String
    var label: String
    var kind: String
    var since: String
    var seen: String
    var ends: String
    var isThis: Bool
    var address: String
    var token: String
  }

  static let area: Area? = .administer
  static let scripts: [Asset] = [.tables]
  let title = "Sessions"
  var search: String
  var lines: [Line]
  var isEmpty: Bool
  var pager: Pager

  static let size = 100

  init(_ call: Call) throws {
    let me = try call.me()
    let search = call.query.words("q") ?? ""
    self.search = search
    let found = try call.house.sessions().filter {
      search.isEmpty || $0.name.localizedCaseInsensitiveContains(search)
        || $0.label.localizedCaseInsensitiveContains(search)
    }
    let page = Pager.page(call.query.integer("page"), of: found.count, by: Self.size)
    pager = Pager(page, of: found.count, by: Self.size, at: At.sessions + query(["q": search]))
    lines = found.dropFirst((page - 1) * Self.size).prefix(Self.size).map { session in
      Line(
        name: session.name, person: At.person(session.person), label: session.label,
        kind: session.isProgram ? "Program" : "Browser", since: shown(session.startedAt),
        seen: ago(session.seenAt, at: call.now), ends: day(session.endsAt),
        isThis: session.number == me.session,
        address: "\(At.person(session.person))/sessions/\(session.number)/end",
        token: call.token)
    }
    isEmpty = lines.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>Sessions</h1><p>Browsers and programs that are signed in. When each was used is written down every few minutes.</p></div></div>
    <form class="toolbar" method="get" action="/administer/sessions" role="search" aria-label="Find sessions">
    <div class="field grow"><label for="q">Name or device</label><input id="q" type="search" name="q" value="{{search}}" data-search></div><button class="button">Find</button></form>
    {{#isEmpty}}<div class="empty"><h2>No session found</h2><p>Nobody of that name is signed in now.</p></div>{{/isEmpty}}
    {{^isEmpty}}<section class="card flush"><div class="table-scroll" tabindex="0" role="region" aria-label="Sessions"><table>
    <caption class="visually-hidden">Open sessions, the newest first</caption>
    <thead><tr><th scope="col">Who</th><th scope="col">From</th><th scope="col">Since</th><th scope="col">Used</th><th scope="col">Ends</th><th scope="col"><span class="visually-hidden">End it</span></th></tr></thead>
    <tbody>{{#lines}}<tr><th scope="row"><a href="{{person}}">{{name}}</a></th><td>{{label}} <span class="hint">{{kind}}</span></td><td>{{since}}</td><td>{{seen}}</td><td>{{ends}}</td><td>{{#isThis}}<span class="badge" data-tone="good">This one</span>{{/isThis}}{{^isThis}}<form method="post" action="{{address}}">{{> token}}<input type="hidden" name="back" value="all"><button class="button small">End<span class="visually-hidden"> {{label}} of {{name}}, since {{since}}</span></button></form>{{/isThis}}</td></tr>
    {{/lines}}</tbody></table></div></section>
    {{#pager}}{{> administerPager}}{{/pager}}{{/isEmpty}}

    """
}
