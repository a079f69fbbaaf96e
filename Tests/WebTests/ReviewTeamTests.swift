import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

@testable import Web

@Suite struct ReviewTeamTests {
  private static let hostile = ReviewDeskHouse.hostile

  /// The first criterion of a desk, with its best and its worst level.
  private func first(_ desk: ReviewDesk) throws -> (id: CriterionID, best: LevelID, worst: LevelID)
  {
    let criterion = try #require(desk.rubric.criteria.first { desk.asked.contains($0.id) })
    return (
      criterion.id, try #require(criterion.levels.last?.id),
      try #require(criterion.levels.first?.id)
    )
  }

  @Test func `a dispute is decided by neither party, and once`() async throws {
    let house = try ReviewDeskHouse()
    let noor = try house.open.person("Noor Haddad", .reviewer)
    _ = try house.open.house.enrol(noor.name, agentNames: ["noor.haddad"])
    let desk = try house.reviewed(by: house.rosa)
    let (id, _, worst) = try first(desk)
    let dispute = try house.open.house.dispute(
      id, of: desk.number, proposing: .level(worst), because: "Because " + Self.hostile,
      by: noor.handle)
    for (member, sentence) in [
      (house.rosa, "You reviewed it"), (noor, "It is about your own work"),
    ] {
      var party = try Browser(house.open, as: member)
      let page = try await party.get("/review/disputes")
      #expect(page.words.contains(sentence) && !page.body.contains("name=\"decision\""))
      let answer = try await party.post(
        "/review/disputes/\(dispute)/decision", ["decision": "change", "reason": "Mine"])
      #expect(answer.status == 422)
    }
    var lead = try Browser(house.open, as: house.sabine)
    let page = try await lead.get("/review/disputes")
    #expect(page.body.contains("&lt;script&gt;") && !page.body.contains("<script>alert"))
    let empty = try await lead.post("/review/disputes/\(dispute)/decision", ["decision": "keep"])
    #expect(empty.status == 422 && empty.words.contains("a reason"))
    let form: KeyValuePairs<String, String> = ["decision": "change", "reason": "They are right"]
    #expect(try await lead.post("/review/disputes/\(dispute)/decision", form).status == 303)
    #expect(try await lead.post("/review/disputes/\(dispute)/decision", form).status == 422)
    #expect(try await lead.post("/review/disputes/99999/decision", form).status == 404)
    let read = try await lead.get("/review/\(desk.number)")
    #expect(
      read.words.contains("Changed as proposed") && read.words.contains("as it was submitted"))
    #expect(try await lead.get("/review/disputes").words.contains("No dispute waits"))
  }

  @Test func `of two reviewers neither sees the other's answers before both have submitted`()
    async throws
  {
    let house = try ReviewDeskHouse()
    try house.publish(reviewing: "<reviewing blind=\"true\" reviewers=\"2\"/>")
    let one = try house.reviewed(by: house.rosa)
    for member in [house.jonas, house.sabine] {
      var other = try Browser(house.open, as: member)
      #expect(try await other.get("/review/\(one.number)").status == 404)
      let list = try await other.get("/review?show=second")
      #expect(list.words.contains("Review it, too") && !list.words.contains("100.00"))
    }
    let (id, _, worst) = try first(one)
    let two = try house.reviewed(by: house.jonas, [id: .level(worst)])
    #expect(two.state == "divided")
    for member in [house.rosa, house.jonas] {
      var party = try Browser(house.open, as: member)
      #expect(try await party.get("/review/\(one.number)").status == 200)
      let answer = try await party.get("/review/\(one.number)/settlement")
      #expect(answer.status == 422 && answer.words.contains("somebody else does"))
    }
    var lead = try Browser(house.open, as: house.sabine)
    let page = try await lead.get("/review/\(two.number)/settlement")
    #expect(page.status == 200 && page.body.contains("\(id).verdict"))
    #expect(!page.body.contains("<b>Lindgren"))
    let open = try await lead.post("/review/\(two.number)/settlement", ["reason": "So"])
    #expect(open.status == 422 && open.words.contains("Still to be settled"))
    let form: KeyValuePairs<String, String> = [
      "\(id).verdict": worst.rawValue, "reason": Self.hostile,
    ]
    let settled = try await lead.post("/review/\(two.number)/settlement", form)
    #expect(settled.status == 303 && settled.location == "/review/\(one.number)")
    let again = try await lead.post("/review/\(two.number)/settlement", form)
    #expect(again.status == 404)
  }

  @Test func `a void review says why, and is void once`() async throws {
    let house = try ReviewDeskHouse()
    let desk = try house.reviewed(by: house.rosa)
    var lead = try Browser(house.open, as: house.sabine)
    #expect(try await lead.post("/review/\(desk.number)/voiding").status == 422)
    let form: KeyValuePairs<String, String> = ["reason": Self.hostile]
    #expect(try await lead.post("/review/\(desk.number)/voiding", form).status == 303)
    #expect(try await lead.post("/review/\(desk.number)/voiding", form).status == 422)
    let page = try await lead.get("/review/\(desk.number)")
    #expect(page.words.contains("Made void") && !page.body.contains("<script>alert"))
  }

  @Test func `a calibration is blind until it is closed`() async throws {
    let house = try ReviewDeskHouse()
    var lead = try Browser(house.open, as: house.sabine)
    let page = try await lead.get("/review/calibrations/new?rubric=service-quality")
    #expect(page.status == 200 && page.body.contains("value=\"hostile\""))
    let id = try #require(try house.open.house.deskRubrics().first { $0.id == "service-quality" })
      .criteria[0].id
    let bad = try await lead.post(
      "/review/calibrations",
      [
        "rubric": "service-quality", "title": "November", "interaction": "no such",
        "criterion": id.rawValue,
        "reviewer": house.rosa.handle, "reviewer": house.jonas.handle,
      ])
    #expect(bad.status == 422 && bad.words.contains("no recorded interaction"))
    let opened = try await lead.post(
      "/review/calibrations",
      [
        "rubric": "service-quality", "title": Self.hostile, "interaction": "hostile",
        "criterion": id.rawValue, "reviewer": house.rosa.handle, "reviewer": house.jonas.handle,
      ])
    let room = try #require(opened.location)
    let answers = ["!skip", "!na"]
    for (member, answer) in zip([house.rosa, house.jonas], answers) {
      var browser = try Browser(house.open, as: member)
      let turn = try await browser.post(room + "/turns")
      let desk = try #require(turn.location)
      let shown = try await browser.get(desk)
      #expect(
        shown.status == 200 && !shown.body.contains("The machine") && !shown.body.contains("<mark"))
      let saved = try await browser.post(
        desk + "/answers",
        ["\(id).verdict": answer, "\(id).reason": "A reason of \(member.handle)", "submit": "1"])
      #expect(saved.status == 303 && saved.location == room)
      // Nobody else sees it, nor does the room say what it was.
      for other in [house.rosa, house.jonas, house.sabine] where other.id != member.id {
        var stranger = try Browser(house.open, as: other)
        #expect(try await stranger.get(desk).status == 404)
        #expect(try await stranger.get(room).words.contains("A reason of") == false)
      }
      #expect(try await browser.get(desk).body.contains("The machine") == false)
      if member.id == house.rosa.id {
        let early = try await lead.post(room + "/closing")
        #expect(early.status == 422)
      }
    }
    #expect(try await lead.post(room + "/turns").status == 422, "the lead is no part of it")
    let early = try await lead.post(
      room + "/consensus",
      ["interaction": "hostile", "criterion": id.rawValue, "choice": "!na", "reason": "So"])
    #expect(early.status == 422)
    #expect(try await lead.post(room + "/closing").status == 303)
    let closed = try await lead.get(room)
    #expect(closed.status == 200 && closed.words.contains("Talk about first"))
    #expect(!closed.body.contains("<script>alert") && !closed.body.contains("<b>Lindgren"))
    #expect(!closed.body.contains("style="))
    #expect(try await lead.post(room + "/closing").status == 422)
    let agreed = try await lead.post(
      room + "/consensus",
      ["interaction": "hostile", "criterion": id.rawValue, "choice": "!na", "reason": "So"])
    #expect(agreed.status == 303)
    #expect(try await lead.get("/review/calibrations/drift?rubric=service-quality").status == 200)
    #expect(try await lead.get("/review/calibrations/drift?rubric=none").status == 404)
    #expect(try await lead.get("/review/calibrations/77").status == 404)
    #expect(try await lead.get("/review/calibrations").words.contains("Closed"))
  }

  @Test func `coaching is about work that may be seen, and is shown as text`() async throws {
    let house = try ReviewDeskHouse()
    let noor = try house.open.person("Noor Haddad")
    _ = try house.open.house.enrol(noor.name, agentNames: ["noor.haddad"])
    let draft = try house.open.house.startReview(
      of: "hostile", by: RubricID(ReviewDeskHouse.rubric), reviewer: house.rosa.handle)
    var lead = try Browser(house.open, as: house.sabine)
    #expect(try await lead.get("/review/coaching?review=\(draft.number)").status == 404)
    #expect(
      try await lead.post(
        "/review/coaching/notes", ["review": "\(draft.number)", "note": "Hello"]
      ).status == 404)
    _ = try house.reviewed(by: house.rosa)
    let page = try await lead.get("/review/coaching?review=\(draft.number)")
    #expect(page.status == 200 && page.words.contains("About"))
    let far = try await lead.post(
      "/review/coaching/notes",
      ["review": "\(draft.number)", "note": Self.hostile, "turn": "400"])
    #expect(far.status == 422 && far.words.contains("zero"), "what was typed stands there still")
    let told = try await lead.post(
      "/review/coaching/notes", ["review": "\(draft.number)", "note": Self.hostile, "turn": "1"])
    #expect(told.status == 303)
    let unknown = try await lead.post(
      "/review/coaching/notes", ["agent": "Nobody Such", "note": "Hello"])
    #expect(unknown.status == 422 && unknown.words.contains("Nobody here is called"))
    let past = try await lead.post(
      "/review/coaching/actions", ["agent": noor.name, "action": "Read", "due": "2020-01-01"])
    #expect(past.status == 422)
    let due = Date().addingTimeInterval(9 * 86_400).formatted(.iso8601.year().month().day())
    let given = try await lead.post(
      "/review/coaching/actions", ["agent": noor.name, "action": Self.hostile, "due": due])
    #expect(given.status == 303)
    let list = try await lead.get("/review/coaching?agent=noor.haddad")
    #expect(list.body.contains("&lt;script&gt;") && !list.body.contains("<script>alert"))
    #expect(!list.body.contains("\u{202E}"))
    var other = try Browser(house.open, as: house.jonas)
    #expect(try await other.post("/review/coaching/actions/1/completion").status == 404)
    #expect(try await lead.post("/review/coaching/actions/1/completion").status == 303)
    #expect(try await lead.post("/review/coaching/actions/1/completion").status == 303)
    let remedies = try await lead.post(
      "/review/coaching/remedies",
      ["rubric": "service-quality", "reviewer": house.rosa.handle])
    #expect(remedies.status == 303)
    #expect(try await lead.get("/review/coaching").words.contains("assigned"))
  }

  @Test func `a sample is drawn, changed with a reason and withdrawn by a lead alone`() async throws
  {
    let house = try ReviewDeskHouse()
    var rosa = try Browser(house.open, as: house.rosa)
    #expect(try await rosa.get("/review/samples").status == 403)
    var lead = try Browser(house.open, as: house.sabine)
    let form: KeyValuePairs<String, String> = [
      "title": Self.hostile, "rubric": "service-quality", "from": "2020-01-01", "to": "2026-12-31",
      "perAgent": "2", "reviewer": house.rosa.handle, "reviewer": house.jonas.handle,
    ]
    #expect(try await lead.get("/review/samples").status == 200)
    let bad = try await lead.post(
      "/review/samples", ["rubric": "service-quality", "from": "2026-02-30", "to": "2026-12-31"])
    #expect(bad.status == 422 && bad.words.contains("takes a day"))
    let drawn = try await lead.post("/review/samples", form)
    let sample = try #require(drawn.location)
    let page = try await lead.get(sample)
    #expect(page.status == 200 && page.words.contains("the same picks"))
    #expect(!page.body.contains("<script>alert") && page.body.contains("&lt;script&gt;"))
    let picks = try house.open.house.drawnSample(1).picks
    #expect(picks.count > 3)
    let none = try await lead.post("/review/picks/\(picks[0].number)/changes", ["change": "remove"])
    #expect(none.status == 422)
    for (pick, change) in zip(picks, ["remove", "replace"]) {
      let changed = try await lead.post(
        "/review/picks/\(pick.number)/changes",
        ["change": change, "reason": "A test", "sample": "1"])
      #expect(changed.status == 303 || change == "replace", "\(change): \(changed.status)")
      let again = try await lead.post(
        "/review/picks/\(pick.number)/changes", ["change": "remove", "reason": "A test"])
      #expect(again.status == 422 || change == "replace")
    }
    #expect(
      try await lead.post("/review/picks/9999/changes", ["change": "remove", "reason": "A"]).status
        == 404)
    let queue = try await rosa.get("/review")
    #expect(queue.words.contains("Go on with the next") && !queue.words.contains("The machine"))
    let next = try await rosa.post("/review/next")
    let first = try #require(next.location)
    let other = try await rosa.post(
      "/review/next", ["after": String(first.split(separator: "/").last ?? "")])
    #expect(other.status == 303 && other.location != first)
    let both = try await rosa.get("/review")
    #expect(both.words.contains("2 of them begun"))
    #expect(
      try await lead.post(sample + "/withdrawal", ["reason": "A test"]).status == 303)
    #expect(try await lead.post(sample + "/withdrawal", ["reason": "A test"]).status == 422)
    #expect(try await lead.get("/review/samples/55").status == 404)
  }
}
