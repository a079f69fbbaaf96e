internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports

/// What everybody has for themselves: account, sessions, certificates, data.
let ownRoutes: [Route] = [
  .get("/account", for: .members) { call in call.page(try AccountPage(call)) },
  .post("/account/sessions/{session}/end", for: .members) { call in
    let me = try call.me()
    let session = try call.number("session")
    try call.house.endSession(session, of: me.id, by: me)
    call.desk.sessions.forget()
    if session == me.session { return .see(At.signIn()) }
    call.desk.tell(me, "That session has ended.")
    return .see(At.account)
  },
  .post("/account/sessions/end", for: .members) { call in
    let me = try call.me()
    try call.house.endSessions(of: me.id, by: me)
    call.desk.sessions.forget()
    return .see(At.signIn())
  },
  .post("/account/tokens", for: .members) { call in try makeToken(call) },
  .get("/learn/certificates", for: .members) { call in call.page(try CertificatesPage(call)) },
  .post("/learn/certificates/{programme}/application", for: .members) { call in
    let me = try call.me()
    try call.house.apply(
      me.handle, for: .init(rawValue: call["programme"]), because: call.form.words("reason") ?? "",
      askedBy: me.handle)
    call.desk.tell(me, "You have asked for it. Your trainers see it now.")
    return .see(At.certificates)
  },
  .post("/learn/certificates/{programme}/appeal", for: .members) { call in
    let me = try call.me()
    try call.house.appeal(
      me.handle, .init(rawValue: call["programme"]),
      because: try call.needed("reason", "the reason for your appeal"), by: me.handle)
    call.desk.tell(me, "Your appeal is made. Somebody who did not decide before looks at it.")
    return .see(At.certificates)
  },
  .get("/learn/data", for: .members) { call in call.page(try DataPage(call)) },
  .get("/learn/data/everything.json", for: .members) { call in
    let me = try call.me()
    let export = try call.house.exportPerson(me.handle)
    return .file(
      try Reply.json(export).body, type: "application/json; charset=utf-8",
      named: "my-data.json")
  },
  .get("/learn/data/portfolio.html", for: .members) { call in
    let portfolio = try call.house.portfolio(of: try call.me().handle)
    return .file(portfolio.page.utf8, type: "text/html; charset=utf-8", named: "portfolio.html")
  },
]

let ownPages: [any Page.Type] = [
  AccountPage.self, TokenPage.self, CertificatesPage.self, DataPage.self,
]

extension At {
  static let certificates = "/learn/certificates"
}
