internal import Foundation
internal import GuildhallKit

/// Everybody of the house, to be searched.
struct PeoplePage: Page {
  struct Line: Sendable {
    var name: String
    var address: String
    var known: String?
    var team: String
    var roles: [String]
    var seen: String
    var state: String
    var tone: String?
  }

  static let area: Area? = .administer
  static let scripts: [Asset] = [.tables]
  let title = "People"
  var search: String
  var roles: [Choice]
  var states: [Choice]
  var lines: [Line]
  var isEmpty: Bool
  var pager: Pager

  static let size = 50

  init(_ call: Call) throws {
    let search = call.query.words("q") ?? ""
    let role = call.query["role"].flatMap(Office.init(rawValue:))
    let state = call.query["state"] ?? "here"
    self.search = search
    roles =
      [Choice(value: "", title: "Any role", isChosen: role == nil)]
      + Office.shown.map {
        Choice(value: $0.rawValue, title: $0.title, isChosen: $0 == role)
      }
    states = [("here", "Here"), ("left", "Left"), ("hold", "On hold"), ("all", "Everybody")].map {
      Choice(value: $0.0, title: $0.1, isChosen: $0.0 == state)
    }
    let found = try call.house.accounts().filter { person in
      let isIn =
        switch state {
        case "left": !person.isHere
        case "hold": person.heldSince != nil
        case "all": true
        default: person.isHere
        }
      return isIn && (role.map(person.offices.contains) ?? true) && person.matches(search)
    }
    let page = Pager.page(call.query.integer("page"), of: found.count, by: Self.size)
    pager = Pager(
      page, of: found.count, by: Self.size,
      at: At.people
        + query(["q": search, "role": role?.rawValue, "state": state == "here" ? nil : state]))
    lines = found.dropFirst((page - 1) * Self.size).prefix(Self.size).map { Line($0, call.now) }
    isEmpty = lines.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>People</h1><p>Who is in the house, and what each may do.</p></div>
    <div class="cluster"><a class="button" href="/administer/staff-list">Import the staff list</a><a class="button primary" href="/administer/new-person">Add somebody</a></div></div>
    <form class="toolbar" method="get" action="/administer" role="search" aria-label="Find people">
    <div class="field grow"><label for="q">Name, e-mail, number or team</label><input id="q" type="search" name="q" value="{{search}}" data-search></div>
    <div class="field"><label for="role">Role</label><select id="role" name="role">{{#roles}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/roles}}</select></div>
    <div class="field"><label for="state">Shown</label><select id="state" name="state">{{#states}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/states}}</select></div>
    <button class="button">Find</button></form>
    {{#isEmpty}}<div class="empty"><h2>Nobody found</h2><p>Look for another word, or show everybody, those who have left too.</p><a class="button" href="/administer?state=all">Show everybody</a></div>{{/isEmpty}}
    {{^isEmpty}}<section class="card flush"><div class="table-scroll" tabindex="0" role="region" aria-label="People"><table>
    <caption class="visually-hidden">People with their teams and roles</caption>
    <thead><tr><th scope="col">Name</th><th scope="col">Team</th><th scope="col">Roles</th><th scope="col">Signed in</th><th scope="col">State</th></tr></thead>
    <tbody>{{#lines}}<tr><th scope="row"><a href="{{address}}">{{name}}</a>{{#known}}<br><span class="hint">{{known}}</span>{{/known}}</th><td>{{team}}</td><td>{{#roles}}<span class="badge">{{.}}</span> {{/roles}}</td><td>{{seen}}</td><td><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></td></tr>
    {{/lines}}</tbody></table></div></section>
    {{#pager}}{{> administerPager}}{{/pager}}{{/isEmpty}}

    """
}

extension PeoplePage.Line {
  fileprivate init(_ person: AccountLine, _ now: Date) {
    name = person.name
    address = At.person(person.id)
    let words = [person.staffID, person.email].compactMap { $0 }
    known = words.isEmpty ? nil : words.joined(separator: ", ")
    team = person.team ?? "–"
    roles = Office.shown.filter(person.offices.contains).map(\.title)
    seen = person.seenAt.map { ago($0, at: now) } ?? "Not now"
    (state, tone) = person.state
  }
}

extension AccountLine {
  /// Whether they are here, in words and how it is coloured.
  var state: (words: String, tone: String?) {
    if isErased { return ("Erased", nil) }
    if heldSince != nil { return (leftAt == nil ? "On hold" : "Left, on hold", "warn") }
    if leftAt != nil { return ("Left", nil) }
    return hasPassword ? ("Here", "good") : ("No password yet", "info")
  }

  fileprivate func matches(_ search: String) -> Bool {
    if search.isEmpty { return true }
    return [name, handle, staffID, email, team].compactMap { $0 }
      .contains { $0.localizedCaseInsensitiveContains(search) }
  }
}
