internal import Accounts
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes

let peopleRoutes: [Route] = [
  .get("/administer", for: .administrators) { call in call.page(try PeoplePage(call)) },
  .get("/administer/new-person", for: .administrators) { call in call.page(NewPersonPage(call)) },
  .post("/administer/new-person", for: .administrators) { call in try addPerson(call) },
  .get("/administer/people/{person}", for: .administrators) { call in
    call.page(try PersonPage(call))
  },
  .post("/administer/people/{person}/roles", for: .administrators) { call in
    try setRoles(call)
  },
  .post("/administer/people/{person}/link", for: .administrators) { call in try makeLink(call) },
  .post("/administer/people/{person}/sessions/end", for: .administrators) { call in
    let (me, person) = (try call.me(), try call.person())
    try call.house.endSessions(of: person.id, by: me)
    call.desk.sessions.forget()
    if person.id == me.id { return .see(At.signIn()) }
    call.desk.tell(me, "\(person.name) is signed out everywhere.")
    return .see(At.person(person.id))
  },
  .post("/administer/people/{person}/sessions/{session}/end", for: .administrators) { call in
    let (me, person) = (try call.me(), try call.person())
    try call.house.endSession(try call.number("session"), of: person.id, by: me)
    call.desk.sessions.forget()
    call.desk.tell(me, "That session of \(person.name) has ended.")
    return .see(call.form["back"] == "all" ? At.sessions : At.person(person.id))
  },
  .post("/administer/people/{person}/leaving", for: .administrators) { call in try leave(call) },
  .post("/administer/people/{person}/return", for: .administrators) { call in
    let (me, person) = (try call.me(), try call.person())
    try call.house.comeBack(
      person.handle, on: nil, because: try call.needed("reason", "a reason"), by: me.handle)
    call.desk.sessions.forget()
    call.desk.tell(me, "\(person.name) is back, with everything they had learnt and earned.")
    return .see(At.person(person.id))
  },
]

extension Call {
  /// Whom the path names.
  func person() throws -> AccountLine { try house.accountLine(try number("person")) }
}

private func addPerson(_ call: Call) throws -> Reply {
  let me = try call.me()
  let name = try call.needed("name", "their name")
  let roles = call.form.all("role")
  let known = Set(["trainee"] + Office.shown.map(\.rawValue))
  guard roles.allSatisfy(known.contains) else { throw WebFault.unreadable }
  let new = NewAccount(
    name: name, email: call.form.words("email"), staffID: call.form.words("id"),
    team: call.form.words("team"), roles: roles.filter { $0 != Office.administrator.rawValue })
  switch try call.house.addAccount(new, by: me) {
  case .failure(let refusal):
    return call.page(
      NewPersonPage(call, refusal: refusal.sentence), status: .unprocessableContent)
  case .success(let id):
    if roles.contains(Office.administrator.rawValue) {
      try call.house.setOffice(.administrator, of: id, true, by: me)
    }
    call.desk.sessions.forget()
    call.desk.tell(me, "\(name) is in the house. Make a one-time link, so that they can sign in.")
    return .see(At.person(id))
  }
}

private func setRoles(_ call: Call) throws -> Reply {
  let (me, person) = (try call.me(), try call.person())
  let before = try call.needed("before", "the roles as they were; load the page again")
  guard before == PersonPage.marked(person.offices) else {
    throw WebFault.refused(
      "Somebody has changed the roles of \(person.name) since this page was loaded. Nothing was "
        + "changed. Load the page again.")
  }
  let words = call.form.all("office")
  let wanted = Set(words.compactMap(Office.init(rawValue:)))
  guard wanted.count == Set(words).count else { throw WebFault.unreadable }
  // Before anything is changed: the last administrator stays.
  if person.offices.contains(.administrator), !wanted.contains(.administrator) {
    try call.house.setOffice(.administrator, of: person.id, false, by: me)
  }
  for office in Office.shown
  where wanted.contains(office) != person.offices.contains(office)
    && (office != .administrator || wanted.contains(office))
  {
    try call.house.setOffice(office, of: person.id, wanted.contains(office), by: me)
  }
  call.desk.sessions.forget()
  call.desk.tell(me, "The roles of \(person.name) are saved.")
  // Who has just given away the right to look sees what is left to them.
  return .see(person.id == me.id && !wanted.contains(.administrator) ? "/" : At.person(person.id))
}

private func makeLink(_ call: Call) throws -> Reply {
  let (me, person) = (try call.me(), try call.person())
  let secret = SecretToken.make(call.desk.randomBytes)
  try call.house.makeSignInLink(for: person.id, tokenHash: secret.hash.stored, by: me)
  return call.page(
    LinkMadePage(
      name: person.name, link: call.base + At.link(secret.text), back: At.person(person.id)))
}

private func leave(_ call: Call) throws -> Reply {
  let (me, person) = (try call.me(), try call.person())
  let reason = try call.needed("reason", "a reason")
  guard person.id != me.id else {
    throw WebFault.refused("Another administrator has to write down that you left.")
  }
  if person.offices.contains(.administrator) {
    // Else the house could end without anybody who may come in.
    throw WebFault.refused(
      "\(person.name) administers the house. Take that role away first, then write down that they "
        + "left.")
  }
  var on: Date?
  if let words = call.form.words("on") {
    guard let day = try? Date(words, strategy: .iso8601.year().month().day()) else {
      throw WebFault.refused("“\(words.prefix(40))” is no day. A day is such as 2026-11-20.")
    }
    on = day
  }
  try call.house.leave(person.handle, on: on, because: reason, by: me.handle)
  try call.house.endSessions(of: person.id, by: me)
  call.desk.sessions.forget()
  call.desk.tell(me, "\(person.name) has left and is signed out.")
  return .see(At.person(person.id))
}
