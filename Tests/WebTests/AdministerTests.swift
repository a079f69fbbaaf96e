import Foundation
import Testing

@testable import GuildhallKit
@testable import Web

@Suite struct AdministerTests {
  private func ada(_ house: OpenHouse) throws -> Browser {
    try Browser(house, as: house.person("Ada Stern", .administrator))
  }

  @Test func `somebody is added, given a role, let in by a link, and found`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let added = try await ada.post(
      "/administer/new-person",
      ["name": "<script>Ruth</script> Abel", "email": "ruth@guild.test", "role": "trainee"])
    #expect(added.status == 303)
    let address = try #require(added.location)
    let page = try await ada.get(address)
    #expect(page.body.contains("&lt;script&gt;Ruth&lt;/script&gt; Abel"))
    #expect(!page.body.contains("<script>Ruth"))
    let saved = try await ada.post(
      address + "/roles", ["before": "of:", "office": "reviewer", "office": "mentor"])
    #expect(saved.status == 303)
    let person = try house.house.account(of: "ruth@guild.test")
    #expect(person.offices == [.reviewer, .mentor])
    let link = try await ada.post(address + "/link")
    let path = try #require(link.body.firstMatch(of: #/guild\.test(/link/[^"]+)"/#)).output.1
    var ruth = try Browser(house)
    #expect(try await ruth.get(String(path)).status == 200)
    let inside = try await ruth.post(String(path))
    #expect(inside.status == 303 && inside.location == "/review")
    _ = try await ruth.get("/account")
    let again = try await ruth.post(String(path))
    #expect(again.status == 422, "\(again.words)")
    let found = try await ada.get("/administer?q=RUTH%40&role=mentor")
    #expect(found.words.contains("1 in all"))
    #expect(try await ada.get("/administer?q=nobody").words.contains("Nobody found"))
  }

  @Test func `a role that is taken away counts from the next page on`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let ruth = try house.person("Ruth Abel", .administrator)
    var other = try Browser(house, as: ruth)
    #expect(try await other.get("/administer").status == 200)
    let address = "/administer/people/\(ruth.id)"
    #expect(try await ada.post(address + "/roles", ["before": "of:administrator"]).status == 303)
    #expect(try await other.get("/administer").status == 403)
  }

  @Test func `roles that somebody else changed meanwhile are not undone`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let ruth = try house.person("Ruth Abel", .reviewer)
    let answer = try await ada.post(
      "/administer/people/\(ruth.id)/roles", ["before": "of:", "office": "mentor"])
    #expect(answer.status == 422 && answer.words.contains("since this page was loaded"))
    #expect(try house.house.account(ruth.id).offices == [.reviewer])
  }

  @Test func `the last administrator stays, whichever way is tried`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let me = try house.house.account(of: "Ada Stern")
    let address = "/administer/people/\(me.id)"
    let taken = try await ada.post(address + "/roles", ["before": "of:administrator"])
    #expect(taken.status == 422 && taken.words.contains("Nobody else administers"))
    #expect(try await ada.post(address + "/leaving", ["reason": "Away"]).status == 422)
    let list = "name,left\r\nAda Stern,2020-01-01\r\n"
    let imported = try await ada.post("/administer/staff-list/import", ["list": list])
    #expect(imported.status == 422 && imported.words.contains("Take that role away first"))
    #expect(try house.house.account(me.id).offices == [.administrator])
  }

  @Test func `who leaves is signed out, and comes back with their roles`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let ruth = try house.person("Ruth Abel", .reviewer)
    var other = try Browser(house, as: ruth)
    let address = "/administer/people/\(ruth.id)"
    #expect(try await ada.post(address + "/leaving").status == 422)
    #expect(try await ada.post(address + "/leaving", ["reason": "x", "on": "soon"]).status == 422)
    #expect(try await ada.post(address + "/leaving", ["reason": "Moved"]).status == 303)
    #expect(try await other.get("/account").words.contains("Sign in"))
    #expect(try await ada.post(address + "/link").status == 422)
    #expect(try await ada.post(address + "/return", ["reason": "Back"]).status == 303)
    #expect(try house.house.account(ruth.id).offices == [.reviewer])
  }

  @Test func `a staff list shows what it would change, and changes it when told`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let list = "name,email,team,roles\r\nKit Lowe,kit@guild.test,Harbour,agent\r\n"
    let preview = try await ada.post("/administer/staff-list", ["list": list])
    #expect(preview.status == 200 && preview.words.contains("Kit Lowe is new"))
    #expect(throws: AccountFault.self) { try house.house.account(of: "Kit Lowe") }
    #expect(try await ada.post("/administer/staff-list/import", ["list": list]).status == 303)
    #expect(try house.house.account(of: "kit@guild.test").name == "Kit Lowe")
    let bad = "name,email\r\nJo Ray,no address\r\nMia Orr,mia@guild.test\r\n"
    let refused = try await ada.post("/administer/staff-list/import", ["list": bad])
    #expect(refused.status == 422 && refused.words.contains("Nothing was changed"))
    #expect(throws: AccountFault.self) { try house.house.account(of: "Mia Orr") }
    _ = try await ada.post("/administer/staff-list/import", ["list": bad, "good": "yes"])
    #expect(try house.house.account(of: "Mia Orr").name == "Mia Orr")
  }

  @Test func `a session is ended by its number, and only as its own person's`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let ruth = try house.person("Ruth Abel")
    let milo = try house.person("Milo Kern")
    var other = try Browser(house, as: ruth)
    _ = try await other.get("/learn")
    #expect(try await ada.get("/administer/sessions?q=ruth").words.contains("1 in all"))
    let session = try #require(try house.house.sessions(of: ruth.id).first).number
    let foreign = "/administer/people/\(milo.id)/sessions/\(session)/end"
    #expect(try await ada.post(foreign).status == 404)
    #expect(
      try await ada.post("/administer/people/\(ruth.id)/sessions/\(session)/end").status == 303)
    #expect(try await other.get("/learn").words.contains("Sign in"))
  }

  @Test func `the audit log is filtered, paged and handed out whole`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let ruth = try house.person("Ruth Abel")
    _ = try await ada.post("/administer/people/\(ruth.id)/link")
    let page = try await ada.get("/administer/audit?person=Ada%20Stern&verb=makeSignInLink")
    #expect(page.status == 200 && page.words.contains("Unbroken"))
    #expect(page.words.contains("Ada Stern makeSignInLink Ruth Abel"))
    #expect(try await ada.get("/administer/audit?from=yesterday").words.contains("is no day"))
    #expect(try await ada.get("/administer/audit?person=Zed").words.contains("Nobody here"))
    #expect(
      try await ada.get("/administer/audit?until=1999-01-01").words.contains("No such event"))
    let file = try await ada.get("/administer/audit/log.ndjson")
    let chain = try house.house.auditChain()
    #expect(file.body.split(separator: "\n").count == chain.events)
    #expect(file.body.contains(chain.head))
  }

  @Test func `a rule of retention is set with its reason, and applied after a look`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let address = "/administer/retention/"
    #expect(try await ada.post(address + "training", ["days": "1"]).status == 422)
    #expect(try await ada.post(address + "coffee", ["days": "1", "reason": "x"]).status == 404)
    #expect(try await ada.post(address + "training", ["days": "x", "reason": "x"]).status == 422)
    let set = try await ada.post(address + "interactions", ["days": "1", "reason": "By contract"])
    #expect(set.status == 303)
    #expect(try await ada.get("/administer/retention").words.contains("By contract"))
    let look = try await ada.get(address + "due")
    let mark = try #require(look.body.firstMatch(of: #/name="mark" value="([^"]*)"/#)).output.1
    #expect(try await ada.post(address + "due", ["mark": String(mark)]).status == 422)
    #expect(try await ada.post(address + "due", ["mark": "0", "sure": "yes"]).status == 422)
    let done = try await ada.post(address + "due", ["mark": String(mark), "sure": "yes"])
    #expect(done.status == 200 && done.words.contains("lost their words"))
    #expect(try house.house.retentionDue().interactions == 0)
  }

  @Test func `somebody is erased by name and reason, after they left, and never by themselves`()
    async throws
  {
    let house = try OpenHouse()
    var ada = try ada(house)
    let me = try house.house.account(of: "Ada Stern")
    let ruth = try house.person("Ruth Abel")
    let address = "/administer/people/\(ruth.id)"
    _ = try house.house.setRetention(.training, days: 1, because: "Short", by: me.handle)
    let early = try await ada.post(address + "/erasure", ["reason": "Asked", "name": "Ruth Abel"])
    #expect(early.status == 422 && early.words.contains("has not left"))
    try house.house.leave(
      ruth.handle, on: Date(timeIntervalSince1970: 1_500_000_000), because: "Moved", by: me.handle)
    let wrong = try await ada.post(address + "/erasure", ["reason": "Asked", "name": "Ruth"])
    #expect(wrong.status == 422 && wrong.words.contains("not the name"))
    #expect(try await ada.post(address + "/hold", ["reason": "A case"]).status == 303)
    let held = try await ada.post(address + "/erasure", ["reason": "Asked", "name": "Ruth Abel"])
    #expect(held.status == 422 && held.words.contains("on hold"))
    #expect(try await ada.post(address + "/release", ["reason": "Closed"]).status == 303)
    #expect(try await ada.get(address + "/export").body.contains("Ruth Abel"))
    let done = try await ada.post(address + "/erasure", ["reason": "Asked", "name": "Ruth Abel"])
    #expect(done.status == 200 && done.words.contains("Erased person \(ruth.id)"))
    #expect(!(try await ada.get("/administer?state=all&q=Ruth").words.contains("Ruth Abel")))
    let own = try await ada.post(
      "/administer/people/\(me.id)/erasure", ["reason": "x", "name": "Ada Stern"])
    #expect(own.status == 422)
  }

  @Test func `a backup is made and checked, downloaded after a word, and removed`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    #expect(try await ada.get("/administer/backups").words.contains("No backup yet"))
    #expect(try await ada.post("/administer/backups").status == 303)
    #expect(try await ada.get("/administer/backups").words.contains("found sound"))
    let file = try #require(house.house.backups().first)
    let address = "/administer/backups/\(file.name)"
    #expect(try await ada.get(address).words.contains("everything that the house knows"))
    #expect(try await ada.post(address).status == 422)
    let sent = try await ada.post(address, ["sure": "yes"])
    #expect(sent.status == 200 && sent.body.hasPrefix("SQLite format 3"))
    #expect(try await ada.get("/administer/audit?verb=downloadBackup").words.contains("Ada Stern"))
    #expect(try await ada.get("/administer/backups/guildhall.sqlite").status == 404)
    #expect(try await ada.get("/administer/backups/..%2Fguildhall.sqlite").status == 404)
    #expect(try await ada.post(address + "/removal").status == 303)
    #expect(house.house.backups().isEmpty)
    #expect(try await ada.post(address + "/removal").status == 404)
  }

  @Test func `the house that runs is verified, and a broken one is told`() throws {
    let house = try OpenHouse()
    let verification = Verification()
    verification.run(house.house) { Date(timeIntervalSince1970: 0) }
    guard case .done(_, let report) = verification.state else {
      Issue.record("\(verification.state)")
      return
    }
    #expect(report.faults == [] && report.publications > 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: house.folder.path)
    #expect(!left.contains { $0.hasPrefix("verifying") })
  }

  @Test func `health tells what is to be looked at`() async throws {
    let house = try OpenHouse()
    var ada = try ada(house)
    let page = try await ada.get("/administer/health")
    #expect(page.status == 200 && page.words.contains("There is no backup"))
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    let full = HealthPage.warnings(
      HouseHealth(
        sqliteVersion: "3.51.3", hasWALResetBug: false, databaseBytes: 1, walBytes: 200_000_000,
        freeBytes: 1_000),
      .init(answers: 5, faults: 2), newestBackup: now.addingTimeInterval(-9 * 86_400), at: now)
    #expect(full.count == 4)
    let well = HealthPage.warnings(
      HouseHealth(
        sqliteVersion: "3.51.3", hasWALResetBug: false, databaseBytes: 1, walBytes: 0,
        freeBytes: 9_000_000_000), .init(), newestBackup: now, at: now)
    #expect(well == [])
  }

  @Test func `what all answers come to is never told faster than it was`() {
    let metrics = Metrics()
    #expect(metrics.summary.half == nil)
    for _ in 0..<98 { metrics.note("GET", "/learn", status: 200, seconds: 0.004) }
    for _ in 0..<2 { metrics.note("GET", "/track", status: 500, seconds: 0.7) }
    #expect(metrics.summary.half == 0.005)
    #expect(metrics.summary.ninetyNine == 1)
    #expect(metrics.summary.faults == 2)
  }
}
