import Curricula
import Foundation
import HTTPTypes
import Reports
import Reviews
import Rubrics
import Scoring
import Testing

@testable import GuildhallKit
@testable import Web

@Suite struct OwnPagesTests {
  /// A house in which Ruth reviews a conversation of Tilda's.
  private func reviewed() throws -> (
    house: OpenHouse, agent: Member, other: Member, desk: ReviewDesk, name: String
  ) {
    let reviewing = try ReviewDeskHouse()
    let house = reviewing.open
    let agent = try house.person("Tilda Moor")
    let other = try house.person("Nils Brandt")
    let reviewer = try house.person("Ruth Abel", .reviewer)
    _ = try house.house.enrol(agent.name, agentNames: ["noor.haddad"])
    var desk = try house.house.startReview(
      of: "hostile", by: RubricID(ReviewDeskHouse.rubric), reviewer: reviewer.handle)
    for id in desk.asked {
      let best = try #require(desk.rubric.criteria.first { $0.id == id }?.levels.last?.id)
      desk = try house.house.answer(
        ReviewAnswer(criterion: id, choice: .level(best), comment: "Seen <b>clearly</b>"),
        in: desk.number, by: reviewer.handle)
    }
    return (house, agent, other, desk, reviewer.handle)
  }

  @Test func `a review is seen by the reviewed alone, and only once it is submitted`() async throws
  {
    let (house, agent, other, desk, reviewer) = try reviewed()
    let address = At.ownReview(desk.number)
    var browser = try Browser(house, as: agent)
    #expect(try await browser.get(address).status == 404)
    #expect(!(try await browser.get("/learn/reviews")).body.contains(address))
    _ = try house.house.submitReview(desk.number, by: reviewer)
    let list = try await browser.get("/learn/reviews")
    #expect(list.body.contains("href=\"\(address)\""))
    let page = try await browser.get(address)
    #expect(page.status == 200)
    #expect(page.body.contains("Seen &lt;b&gt;clearly&lt;/b&gt;"))
    var stranger = try Browser(house, as: other)
    #expect(try await stranger.get(address).status == 404)
    for path in ["/acknowledgement", "/disputes"] {
      let answer = try await stranger.post(
        address + path, ["criterion": "x", "proposal": "notApplicable", "reason": "mine"])
      #expect(answer.status == 404, "\(path)")
    }
    var himself = try Browser(house, as: try house.person("Ruth Abel"))
    #expect(try await himself.get(address).status == 404)
  }

  @Test func `what was read is noted, and an answer is disputed with a proposal`() async throws {
    let (house, agent, _, desk, reviewer) = try reviewed()
    _ = try house.house.submitReview(desk.number, by: reviewer)
    let address = At.ownReview(desk.number)
    let criterion = try #require(desk.asked.first)
    let level = try #require(
      desk.rubric.criteria.first { $0.id == criterion }?.levels.first?.id)
    var browser = try Browser(house, as: agent)
    _ = try await browser.get(address)
    let empty = try await browser.post(
      address + "/disputes", ["criterion": "\(criterion)", "proposal": "level:\(level)"])
    #expect(empty.status == 422 && empty.words.contains("why you see it otherwise"))
    let odd = try await browser.post(
      address + "/disputes",
      ["criterion": "\(criterion)", "proposal": "level:nonsense", "reason": "so"])
    #expect(odd.status == 422, "\(odd.words)")
    let unknown = try await browser.post(
      address + "/disputes", ["criterion": "no-such", "proposal": "level:x", "reason": "so"])
    #expect(unknown.status == 404)
    let sent = try await browser.post(
      address + "/disputes",
      ["criterion": "\(criterion)", "proposal": "level:\(level)", "reason": "I <did> not say so."])
    #expect(sent.status == 303, "\(sent.words)")
    let twice = try await browser.post(
      address + "/disputes",
      ["criterion": "\(criterion)", "proposal": "level:\(level)", "reason": "Again."])
    #expect(twice.status == 422)
    let page = try await browser.get(address)
    #expect(page.body.contains("I &lt;did&gt; not say so."))
    #expect(page.words.contains("somebody else decides"))
    #expect(try house.house.openDisputes().count == 1)
  }

  @Test func `coaching is acknowledged and done by whom it is for`() async throws {
    let (house, agent, other, desk, reviewer) = try reviewed()
    _ = try house.house.submitReview(desk.number, by: reviewer)
    let note = try house.house.coach(
      "Listen <first>.", review: desk.number, by: reviewer)
    let action = try house.house.setAction(
      "Read the lesson", agent: agent.name, dueAt: Date().addingTimeInterval(86_400 * 3),
      by: reviewer)
    var browser = try Browser(house, as: agent)
    let page = try await browser.get("/learn/reviews")
    #expect(page.body.contains("Listen &lt;first&gt;.") && page.words.contains("Read the lesson"))
    var stranger = try Browser(house, as: other)
    #expect(try await stranger.post("/learn/reviews/notes/\(note.number)").status == 404)
    #expect(try await stranger.post("/learn/reviews/actions/\(action.number)").status == 404)
    #expect(try await browser.post("/learn/reviews/notes/\(note.number)").status == 303)
    #expect(try await browser.post("/learn/reviews/actions/\(action.number)").status == 303)
    #expect(try house.house.ownNotes(of: agent.learner).allSatisfy { $0.acknowledgedAt != nil })
    #expect(try house.house.ownActions(of: agent.learner).allSatisfy { $0.doneAt != nil })
    let read = try await browser.post(At.ownReview(desk.number) + "/acknowledgement")
    #expect(read.status == 303)
    #expect(try await browser.get(At.ownReview(desk.number)).words.contains("You read it on"))
  }

  @Test func `a certificate is printed by its holder alone`() async throws {
    let house = try OpenHouse()
    let holder = try #require(
      try house.house.team().rows.first { row in
        row.certifications.contains { $0.awardedAt != nil }
      })
    let programme = try #require(
      holder.certifications.first { $0.awardedAt != nil }?.programme)
    let path = "/learn/certificates/\(programme)/certificate.html"
    var browser = try Browser(house, as: try house.house.account(of: holder.person))
    let page = try await browser.get(path)
    #expect(page.status == 200 && page.body.contains(holder.person))
    #expect(page.headers[.contentDisposition]?.contains("attachment") == true)
    #expect(try await browser.get("/learn/certificates").body.contains(path))
    // Nobody issues badges here.
    #expect(try await browser.post("/learn/certificates/\(programme)/badge").status == 422)
    var other = try Browser(house, as: try house.person("Nils Brandt"))
    #expect(try await other.get(path).status == 404)
    #expect(try await other.get("/learn/certificates/none/certificate.html").status == 404)
  }

  @Test func `a holder gets a signed badge where somebody issues them`() async throws {
    let house = try OpenHouse()
    let lead = try house.person("Lena Fuchs", .lead)
    _ = try house.house.makeIssuer(
      name: "Harbour & Pine", address: "https://guild.example/", isEdwards: true, by: lead.handle)
    let holder = try #require(
      try house.house.team().rows.first { row in
        row.certifications.contains { $0.awardedAt != nil }
      })
    let programme = try #require(
      holder.certifications.first { $0.awardedAt != nil }?.programme)
    var browser = try Browser(house, as: try house.house.account(of: holder.person))
    let badge = try await browser.post("/learn/certificates/\(programme)/badge")
    #expect(badge.status == 200 && badge.headers[.contentType] == "image/svg+xml")
    #expect(badge.body.contains("<svg") && badge.body.contains("openbadges"))
    var other = try Browser(house, as: try house.person("Nils Brandt"))
    #expect(try await other.post("/learn/certificates/\(programme)/badge").status == 422)
  }

  @Test func `a refresher is asked, answered once and told why`() async throws {
    let later = try OpenHouse(after: 40)
    let learner = try #require(
      try later.house.learnersWithRefreshers().first)
    var browser = try Browser(later, as: learner)
    let page = try await browser.get("/learn/refreshers")
    let ticket = try #require(
      page.body.firstMatch(of: #/name="ticket" value="([^"]+)"/#).map { String($0.output.1) })
    // The same question stands there when the page is loaded again.
    #expect(try await browser.get("/learn/refreshers").body.contains(ticket))
    let asked = try #require(later.server.desk.refreshers[learner.id]?.question)
    for secret in [asked.item.rationale.plain] where secret.count > 12 {
      #expect(!page.body.contains(secret))
    }
    let open = try await browser.post("/learn/refreshers", ["ticket": "\(ticket)"])
    #expect(open.status == 422 && open.words.contains("Nothing was answered yet"))
    let field = try #require(asked.anyAnswer)
    let answered = try await browser.send(
      .post, "/learn/refreshers",
      Array(
        ([("ticket", ticket), ("token", browser.token)] + field)
          .map { At.encoded($0.0) + "=" + At.encoded($0.1) }.joined(separator: "&").utf8),
      ["Content-Type": "application/x-www-form-urlencoded"])
    #expect(
      answered.status == 200 && answered.words.contains("It comes again"), "\(answered.words)")
    let twice = try await browser.post("/learn/refreshers", ["ticket": "\(ticket)"])
    #expect(twice.status == 303)
    var other = try Browser(later, as: try later.person("Nils Brandt"))
    #expect(try await other.post("/learn/refreshers", ["ticket": "\(ticket)"]).status == 303)
  }

  @Test func `what changed is told, also to who holds nothing`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Nils Brandt"))
    let page = try await browser.get("/learn/changes")
    #expect(page.status == 200 && page.words.contains("Nothing to compare yet"))
    let holder = try #require(
      try house.house.team().rows.first { row in
        row.certifications.contains { $0.awardedAt != nil }
      })
    var certified = try Browser(house, as: try house.house.account(of: holder.person))
    #expect(try await certified.get("/learn/changes").words.contains("You are up to date"))
  }

  @Test func `one's data comes as a table that no spreadsheet takes for formulas`() async throws {
    let house = try OpenHouse()
    let me = try house.person("=cmd|' /C calc'!A0")
    var browser = try Browser(house, as: me)
    let file = try await browser.get("/learn/data/export.csv")
    #expect(file.status == 200)
    #expect(file.body.hasPrefix("table,row,column,value\r\n"))
    #expect(file.body.contains("'=cmd|"))
    #expect(!file.body.contains(",=cmd"))
    #expect(!file.body.contains("tokenHash"))
  }
}

extension House {
  /// Those who are asked something again now.
  fileprivate func learnersWithRefreshers() throws -> [Member] {
    try refreshers().lines.filter { $0.due > 0 }.map { try account(of: $0.title) }
  }
}

extension RefresherQuestion {
  /// Fields of some answer.
  fileprivate var anyAnswer: [(String, String)]? {
    let name = "q\(presented.number)"
    switch presented.kind {
    case .chooseOne, .trueFalse, .chooseSeveral, .hottext:
      return presented.options.first.map { [(name, $0.token)] }
    case .order:
      return presented.options.enumerated().map { ("\(name).\($1.token)", "\($0 + 1)") }
    case .match, .matrix, .gapMatch, .inlineChoice:
      return presented.rows.first.flatMap { row in
        (row.options.first ?? presented.options.first).map { [("\(name).\(row.token)", $0.token)] }
      }
    case .text, .longText: return [(name, "some words")]
    case .number: return [(name, "3")]
    case .slider: return presented.scale.map { [(name, "\($0.lower)")] }
    }
  }
}
