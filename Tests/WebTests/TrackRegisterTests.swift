import Curricula
import Foundation
import GuildhallKit
import HTTPTypes
import Rubrics
import Testing

@testable import Web

@Suite struct TrackRegisterTests {
  @Test func `every list opens, and its file holds the same`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    for page in [
      At.cohort, At.heatMap, At.assignments, At.signOffs, At.expiring, At.cleared, At.forecast,
      At.mentors, At.teamSkills, At.awaiting,
    ] {
      let answer = try await browser.get(page)
      #expect(answer.status == 200, "\(page): \(answer.status)")
      #expect(answer.body.utf8.count < 100_000, "\(page): \(answer.body.utf8.count) bytes")
    }
    for file in ["cohort", "expiring", "cleared", "forecast", "skills"] {
      let answer = try await browser.get("/track/\(file).csv")
      #expect(answer.status == 200 && answer.headers[.contentType]?.hasPrefix("text/csv") == true)
    }
  }

  @Test func `who holds a certification may do what it allows`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let may = try await browser.get(At.cleared + "?task=mentoring")
    #expect(may.words.contains("Milo Kern") && may.words.contains("1 may"))
    let before = try await browser.get(At.cleared + "?task=mentoring&day=2001-01-01")
    #expect(before.words.contains("Nobody may on that day"))
    #expect(try await browser.get(At.cleared + "?task=nothing").status == 404)
    #expect(try await browser.get(At.cleared + "?day=yesterday").status == 422)
  }

  @Test func `what ends soon is told with its day`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let none = try await browser.get(At.expiring + "?days=30&programme=mentor")
    #expect(none.words.contains("Nothing ends in that time"))
    let some = try await browser.get(At.expiring + "?days=1000&programme=mentor")
    #expect(some.words.contains("Milo Kern"))
    #expect(try await browser.get(At.expiring + "?days=-1").status == 422)
  }

  @Test func `the forecast is of those on the way`() async throws {
    let track = try TrackHouse()
    try track.house.apply(
      track.mentee.handle, for: "associate", askedBy: track.trainer.handle)
    var browser = try track.browser(as: track.trainer)
    let shown = try await browser.get(At.forecast + "?programme=associate&team=Harbour")
    #expect(shown.words.contains("Tilda Moor") && !shown.words.contains("Lind"))
    #expect(try await browser.get(At.forecast + "?programme=nothing").status == 404)
    #expect(try await browser.get(At.teamSkills + "?team=nothing").status == 404)
  }

  @Test func `mentors stand with their certification and their people`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    let page = try await browser.get(At.mentors)
    #expect(page.words.contains("Milo Kern") && page.words.contains("1 of at most 5"))
  }

  @Test func `a free text gets its points from a person with a reason`() async throws {
    let track = try TrackHouse()
    var browser = try track.browser(as: track.trainer)
    try track.menteeWrites()
    let waiting = try track.house.awaitedConfirmations()
    let first = try #require(waiting.first)
    #expect(first.person == "Tilda Moor")
    let page = try await browser.get(At.awaiting)
    #expect(page.words.contains(first.person))
    let address = "/track/attempts/\(first.attempt)/confirmations"
    let item = first.item.id.rawValue
    let many = try await browser.post(
      address, ["item": item, "points": "\(first.item.points + 1)", "reason": "very <good>"])
    #expect(many.status == 422 && many.body.contains("very &lt;good&gt;"))
    for points in ["many", "nan", "inf", "-1"] {
      let answer = try await browser.post(
        address, ["item": item, "points": points, "reason": "x"])
      #expect(answer.status == 422, "\(points)")
    }
    #expect(try await browser.post(address, ["item": item, "points": "1"]).status == 422)
    #expect(try track.house.awaitedConfirmations().count == waiting.count)
    let sent = try await browser.post(
      address, ["item": item, "points": "\(first.item.points)", "reason": "all there"])
    #expect(sent.status == 303)
    #expect(try track.house.awaitedConfirmations().count == waiting.count - 1)
    let nowhere = try await browser.post(
      "/track/attempts/999999/confirmations", ["item": item, "points": "1", "reason": "x"])
    #expect(nowhere.status == 404)
  }

  @Test func `a play is gone through by those who look after its player`() async throws {
    let track = try TrackHouse()
    let play = try #require(try track.house.finishedPlays().first, "the rehearsals play")
    var trainer = try track.browser(as: track.trainer)
    let address = At.trackedPlay(play.number)
    let page = try await trainer.get(address)
    #expect(page.status == 200 && page.words.contains(play.learner))
    let sent = try await trainer.post(
      "\(address)/comments", ["step": "1", "customer": "0", "text": "Well <said>"])
    #expect(sent.status == 303)
    #expect(try await trainer.get(address).body.contains("Well &lt;said&gt;"))
    let nowhere = try await trainer.post(
      "\(address)/comments", ["step": "99999", "customer": "0", "text": "x"])
    #expect(nowhere.status == 404)
    #expect(try await trainer.post("\(address)/comments", ["text": "x"]).status == 422)
    var mentor = try track.browser(as: track.mentor)
    #expect(try await mentor.get(address).status == 404)
    let others = try await mentor.post(
      "\(address)/comments", ["step": "1", "customer": "0", "text": "x"])
    #expect(others.status == 404)
  }
}
