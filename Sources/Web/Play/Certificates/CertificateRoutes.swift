internal import Curricula
internal import GuildhallKit
internal import HTTPTypes
internal import Reports
internal import Rubrics

/// One's own certifications: where they stand, papers, badges, applications and appeals.
let certificateRoutes: [Route] = [
  .get("/learn/certificates", for: .members) { call in call.page(try CertificatesPage(call)) },
  .get("/learn/certificates/portfolio", for: .members) { call in
    let me = try call.me()
    let cases = (call.query["cases"] ?? "").split { !$0.isNumber }.prefix(20).map(String.init)
    let portfolio = try call.house.portfolio(of: me.handle, cases: cases)
    return .file(
      portfolio.page.utf8, type: "text/html; charset=utf-8", named: "portfolio.html")
  },
  .get("/learn/certificates/{programme}/certificate.html", for: .members) { call in
    let me = try call.me()
    let programme = ProgrammeID(call["programme"])
    let page: CertificatePage
    do {
      page = try call.house.certificatePage(of: me.handle, for: programme)
    } catch CertifyingFault.notThere {
      throw WebFault.notFound
    }
    // A file of its own: our pages let nothing style itself.
    return .file(
      page.document().utf8, type: "text/html; charset=utf-8",
      named: "certificate-\(programme).html")
  },
  .post("/learn/certificates/{programme}/badge", for: .members, largestBody: 8 << 10) { call in
    let me = try call.me()
    let programme = ProgrammeID(call["programme"])
    let issued = try call.house.issueCredential(me.handle, for: programme, by: me.handle)
    return .file(issued.badge, type: "image/svg+xml", named: "badge-\(programme).svg")
  },
  .post("/learn/certificates/{programme}/application", for: .members, largestBody: 16 << 10) {
    call in
    let me = try call.me()
    try call.house.apply(
      me.handle, for: ProgrammeID(call["programme"]), because: call.reason, askedBy: me.handle)
    call.desk.tell(me, "You have applied. Your trainers see it, and what is missing stands here.")
    return .see(At.certificates)
  },
  .post("/learn/certificates/{programme}/appeal", for: .members, largestBody: 16 << 10) { call in
    let me = try call.me()
    _ = try call.needed("reason", "why the decision should be looked at again")
    try call.house.appeal(
      me.handle, ProgrammeID(call["programme"]), because: call.reason, by: me.handle)
    call.desk.tell(me, "Your appeal is sent. Somebody decides who had no part in the decision.")
    return .see(At.certificates)
  },
]

extension Call {
  /// What was written as a reason, not longer than reasons are.
  fileprivate var reason: String { String((form.words("reason") ?? "").prefix(2_000)) }
}
