import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

@testable import Web

@Suite struct ReviewDeskTests {
  @Test func `a review goes from the list to the next in the queue without a script`() async throws
  {
    let house = try ReviewDeskHouse()
    var browser = try Browser(house.open, as: house.rosa)
    let list = try await browser.get("/review/interactions?rubric=service-quality")
    #expect(list.status == 200 && list.body.contains("hostile"))
    let number = try await house.begun(by: &browser)
    let page = try await browser.get("/review/\(number)")
    #expect(page.status == 200 && page.body.contains("My parcel is late."))
    #expect(page.body.contains("0 of "))
    let refused = try await browser.post("/review/\(number)/answers", ["submit": "1"])
    #expect(refused.status == 422 && refused.words.contains("every criterion needs an answer"))
    let submitted = try await house.submit(number, by: house.rosa, &browser)
    #expect(submitted.status == 303 && submitted.location == "/review")
    let queue = try await browser.get("/review?show=done")
    #expect(queue.words.contains("Submitted:") && queue.body.contains("/review/\(number)"))
  }

  @Test func `one answer is saved at once and says what it comes to`() async throws {
    let house = try ReviewDeskHouse()
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &browser)
    _ = try await browser.get("/review/\(number)")
    let desk = try house.open.house.review(number, for: house.rosa.handle)
    let criterion = try #require(desk.rubric.criteria.first)
    let best = try #require(criterion.levels.last)
    let id = criterion.id.rawValue
    let answer = try await browser.post(
      "/review/\(number)/answers",
      [
        "\(id).verdict": best.id.rawValue, "\(id).quote-turn": "1",
        "\(id).quote-words": "HELLO,  how can", "revision": "0",
      ], headers: ["Accept": "application/json"])
    #expect(answer.status == 200 && answer.body.contains("\"revision\":1"))
    #expect(answer.body.contains("1 of \(desk.asked.count) answered"))
    #expect(!answer.body.contains("\"id\":\"\(id)\""), "it is missing no more")
    #expect(answer.body.contains("{\"end\":14,\"start\":0,\"turn\":1}"))
    let stored = try house.open.house.review(number, for: house.rosa.handle)
    #expect(stored.answers[criterion.id]?.quotes.map(\.scalars) == [0..<14])
    // The words stay when the answer changes, and go when they are not kept.
    let changed = try await browser.post(
      "/review/\(number)/answers",
      ["\(id).verdict": "!skip", "revision": "1"], headers: ["Accept": "application/json"])
    #expect(changed.status == 200)
    let after = try house.open.house.review(number, for: house.rosa.handle)
    #expect(after.answers[criterion.id]?.quotes == [])
  }

  @Test func `an older tab does not overwrite a newer answer`() async throws {
    let house = try ReviewDeskHouse()
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &browser)
    let desk = try house.open.house.review(number, for: house.rosa.handle)
    let criterion = try #require(desk.rubric.criteria.first)
    let (best, worst) = (criterion.levels.last?.id.rawValue, criterion.levels.first?.id.rawValue)
    let field = "\(criterion.id.rawValue).verdict"
    let json = ["Accept": "application/json"]
    let first = try await browser.post(
      "/review/\(number)/answers", [field: try #require(best), "revision": "0"], headers: json)
    #expect(first.status == 200)
    let stale = try await browser.post(
      "/review/\(number)/answers", [field: try #require(worst), "revision": "0"], headers: json)
    #expect(stale.status == 409)
    let plain = try await browser.post(
      "/review/\(number)/answers", [field: try #require(worst), "revision": "0"])
    #expect(plain.status == 422 && plain.words.contains("Another tab or device"))
    // The same again is no new answer, and no conflict.
    let again = try await browser.post(
      "/review/\(number)/answers", [field: try #require(best), "revision": "0"], headers: json)
    #expect(again.status == 200)
    let stored = try house.open.house.review(number, for: house.rosa.handle)
    #expect(stored.answers[criterion.id]?.choice == .level(.init(try #require(best))))
  }

  @Test func `a draft is its reviewer's alone`() async throws {
    let house = try ReviewDeskHouse()
    var rosa = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &rosa)
    for member in [house.jonas, house.sabine] {
      var other = try Browser(house.open, as: member)
      #expect(try await other.get("/review/\(number)").status == 404)
      #expect(try await other.post("/review/\(number)/answers", ["submit": "1"]).status == 404)
      #expect(
        try await other.post("/review/\(number)/voiding", ["reason": "Because"]).status == 404)
      #expect(try await other.get("/review/\(number)/settlement").status == 404)
    }
    #expect(try await rosa.get("/review/999999").status == 404)
    _ = try await house.submit(number, by: house.rosa, &rosa)
    var other = try Browser(house.open, as: house.jonas)
    #expect(try await other.get("/review/\(number)").status == 200)
  }

  @Test func `what the machine found stays hidden until the criterion is answered`() async throws {
    let house = try ReviewDeskHouse()
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &browser)
    let page = try await browser.get("/review/\(number)")
    #expect(!page.body.contains("data-accept") && !page.body.contains("The machine"))
    #expect(!page.body.contains("<mark"))
    for address in ["/review", "/review/interactions?rubric=service-quality"] {
      let list = try await browser.get(address)
      #expect(
        !list.body.contains("Machine’s score") && !list.words.contains(" %")
          && !list.words.contains("\u{A0}%"), "\(address)")
    }
    var lead = try Browser(house.open, as: house.sabine)
    let list = try await lead.get("/review/interactions?rubric=service-quality")
    #expect(list.body.contains("Machine’s score"), "or the test above shows nothing")
    let desk = try house.open.house.review(number, for: house.rosa.handle)
    let judged = try #require(
      desk.rubric.criteria.first { $0.isJudgedByMachine && desk.asked.contains($0.id) })
    let others = desk.rubric.criteria.filter { $0.id != judged.id }.map(\.id.rawValue)
    let answer = try await browser.post(
      "/review/\(number)/answers", ["\(judged.id.rawValue).verdict": "!skip", "revision": "0"],
      headers: ["Accept": "application/json"])
    #expect(answer.body.contains("machine"), "now it is shown beside the answer")
    #expect(others.allSatisfy { !answer.body.contains("\"\($0)\":{") })
  }

  @Test func `a button pressed twice submits once`() async throws {
    let house = try ReviewDeskHouse()
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &browser)
    #expect(try await house.submit(number, by: house.rosa, &browser).status == 303)
    #expect(try await house.submit(number, by: house.rosa, &browser).status == 303)
    let late = try await browser.post(
      "/review/\(number)/answers", ["anything.verdict": "pass", "revision": "0"])
    #expect(late.status == 422 && late.words.contains("submitted already"))
    let desk = try house.open.house.review(number, for: house.rosa.handle)
    #expect(desk.history.filter { $0.what == "submitted" }.count == 1)
  }

  @Test func `names and words full of markup are shown as text and can be quoted`() async throws {
    let house = try ReviewDeskHouse(turns: ["Hello " + ReviewDeskHouse.hostile, "مرحبا <b>hi</b>"])
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &browser)
    let page = try await browser.get("/review/\(number)")
    #expect(!page.body.contains("<script>alert") && !page.body.contains("<b>hi"))
    #expect(page.body.contains("&lt;script&gt;alert(1)") && page.body.contains("⟨U+202E⟩"))
    #expect(!page.body.contains("\u{202E}") && page.body.contains("dir=\"auto\""))
    let desk = try house.open.house.review(number, for: house.rosa.handle)
    let id = try #require(desk.asked.first).rawValue
    // As they are read on the page, and without what cannot be seen.
    for words in ["⟨U+202E⟩drawkcab", "ZEROWIDTH & 'quotes'", "<script>"] {
      let answer = try await browser.post(
        "/review/\(number)/answers",
        ["\(id).verdict": "!skip", "\(id).quote-turn": "1", "\(id).quote-words": words],
        headers: ["Accept": "application/json"])
      #expect(answer.status == 200, "\(words): \(answer.body)")
      #expect(!answer.body.contains("<script>"))
    }
    let wrong = try await browser.post(
      "/review/\(number)/answers",
      ["\(id).verdict": "!skip", "\(id).quote-turn": "2", "\(id).quote-words": "never said"])
    #expect(wrong.status == 422 && wrong.words.contains("do not stand in turn 2"))
    #expect(wrong.body.contains("value=\"never said\""), "what was typed stands there still")
    let far = try await browser.post(
      "/review/\(number)/answers",
      ["\(id).verdict": "!skip", "\(id).quote-turn": "x", "\(id).quote-words": "hi"])
    #expect(far.status == 422 && far.words.contains("numbered from 1 to 2"))
    _ = try await house.submit(number, by: house.rosa, &browser)
    let read = try await browser.get("/review/\(number)")
    #expect(!read.body.contains("<script>alert") && !read.body.contains("<b>Lindgren"))
  }

  @Test func `bad answers are refused with a sentence`() async throws {
    let house = try ReviewDeskHouse()
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &browser)
    let desk = try house.open.house.review(number, for: house.rosa.handle)
    let id = try #require(desk.asked.first).rawValue
    for fields: KeyValuePairs<String, String> in [
      ["\(id).verdict": "no-such-level"], ["\(id).comment": "words without an answer"],
      ["\(id).verdict": "!skip", "\(id).quote": "7-1-9"],
    ] {
      let answer = try await browser.post("/review/\(number)/answers", fields)
      #expect(answer.status == 422, "\(fields): \(answer.status)")
    }
    #expect(try house.open.house.review(number, for: house.rosa.handle).answers.isEmpty)
    for path in ["/review?from=yesterday", "/review/interactions?to=2026-13-40"] {
      #expect(try await browser.get(path).status == 422, "\(path)")
    }
    #expect(try await browser.get("/review/interactions?rubric=none").status == 404)
  }
}
