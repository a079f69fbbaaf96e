import Foundation
import GuildhallKit
import HTTPTypes
import Rubrics
import Statistics
import Testing

@testable import Web

struct InsightsTests {
  @Test func `the pages of questions show keys to trainers`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let all = try await browser.get("/track/items")
    #expect(all.status == 200)
    #expect(all.words.contains("too few to tell"))
    #expect(all.body.contains("/track/items/calm-conversations/check"))
    let one = try await browser.get("/track/items/calm-conversations/check")
    #expect(one.status == 200)
    #expect(one.words.contains("Key and reasons, as authors see them"))
    #expect(one.body.contains("<svg"))
    #expect(one.words.contains("Picked in “first-reply”"))
    for path in ["nowhere/check", "calm-conversations/nowhere", "%3Cscript%3E/x"] {
      let answer = try await browser.get("/track/items/" + path)
      #expect(answer.status == 404, "\(path)")
      #expect(!answer.body.contains("<script>"))
    }
  }

  @Test func `the figures of a quiz stand where enough people sat it`() async throws {
    let house = try OpenHouse()
    let published = try #require(try house.house.module("calm-conversations"))
    for number in 0..<32 {
      let person = try house.house.learner(named: "Learner \(number)")
      let sitting = try house.house.sit(
        "check", of: "calm-conversations", in: published.0, by: person)
      _ = try house.house.submit(sitting, by: person)
    }
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let all = try await browser.get("/track/items")
    // Nobody answered anything, so every question is very hard.
    #expect(all.words.contains("very hard"))
    let one = try await browser.get("/track/items/calm-conversations/check")
    #expect(one.words.contains("Few earn its points."))
  }

  @Test func `criteria are shown by rubric, team and weeks, and what is not there is 404`()
    async throws
  {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Lena Fuchs", .lead))
    let page = try await browser.get("/track/criteria")
    #expect(page.status == 200)
    #expect(page.words.contains("Nothing was reviewed in these weeks"))
    #expect(try await browser.get("/track/criteria?weeks=52&figure=met").status == 200)
    #expect(try await browser.get("/track/criteria?weeks=x&figure=y&random=z").status == 200)
    #expect(try await browser.get("/track/criteria?rubric=nothing").status == 404)
    #expect(try await browser.get("/track/criteria?team=%3Cb%3E").status == 404)
    #expect(try await browser.get("/track/agreement").status == 200)
    #expect(try await browser.get("/track/agreement?rubric=nothing").status == 404)
  }

  @Test func `a trend has its dots, whiskers and gaps`() {
    let plot = TrendPlot(
      title: "<b>",
      points: [
        .init(label: "1 Nov 2026", value: 0.5, interval: .init(lower: 0.2, upper: 0.8)),
        .init(label: "8 Nov 2026", value: nil, interval: nil),
        .init(label: "15 Nov 2026", value: 1, interval: nil),
      ]
    ).svg
    #expect(plot.matches(of: /<circle/).count == 2)
    #expect(plot.matches(of: /whisker/).count == 1)
    #expect(plot.contains("&lt;b&gt;") && !plot.contains("<b>"))
    // Two pieces: nothing joins the weeks around the gap.
    #expect(plot.firstMatch(of: /class="line" d="(M[^"LM]*M[^"LM]*)"/) != nil)
    #expect(!TrendPlot(title: "", points: []).svg.contains("nan"))
  }

  @Test func `exports are files, and cells that look like formulas are safe`() async throws {
    let house = try OpenHouse()
    _ = try house.house.learner(named: "=HYPERLINK(1)")
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    #expect(try await browser.get("/track/exports").status == 200)
    for what in ["reviews", "progress", "certifications", "questions"] {
      let csv = try await browser.get("/track/exports/\(what)?format=csv")
      #expect(csv.status == 200)
      #expect(csv.headers[.contentDisposition] == "attachment; filename=\"\(what).csv\"")
      let json = try await browser.get("/track/exports/\(what)?format=json")
      #expect(json.headers[.contentType]?.hasPrefix("application/json") == true)
      #expect((try? JSONSerialization.jsonObject(with: Data(json.body.utf8))) != nil)
    }
    let progress = try await browser.get("/track/exports/progress")
    #expect(progress.body.contains("\r\n'=HYPERLINK(1),"))
    let figures = "/track/exports/figures?rubric=service-quality"
    #expect(try await browser.get(figures + "&by=criterion").status == 200)
    for wrong in [
      "&by=x", "&format=pdf", "&from=yesterday", "&from=2026-11-22&to=2026-11-01",
      "&to=9999999-01-01",
    ] {
      let answer = try await browser.get(figures + wrong)
      #expect(answer.status == 422, "\(wrong): \(answer.status)")
    }
    #expect(try await browser.get("/track/exports/figures?rubric=x").status == 404)
    #expect(try await browser.get("/track/exports/figures").status == 422)
  }
}
