import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Testing

@testable import Web

@Suite struct LongConversationTests {
  private static let turns =
    ["Hello, this is Noor. How can I help?"]
    + (2...500).map {
      "Turn number \($0) speaks of a parcel, of a lamp, and of the driver who did not ring at all."
    }

  private func weight(_ answer: Browser.Answer) -> Int {
    answer.body.utf8.count
      + [Asset.style, .mark, .keys, .desk].reduce(0) { $0 + $1.bytes.count }
  }

  @Test func `a page about 500 turns weighs less than 100 kB, before and after`() async throws {
    let house = try ReviewDeskHouse()
    try house.bring("long", Self.turns)
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun("long", by: &browser)
    let begun = try await browser.get("/review/\(number)")
    #expect(weight(begun) < 100_000, "\(weight(begun)) bytes")
    #expect(begun.body.contains("id=\"t1\"") && !begun.body.contains("id=\"t500\""))
    _ = try await house.submit(number, by: house.rosa, &browser)
    let read = try await browser.get("/review/\(number)")
    #expect(weight(read) < 100_000, "\(weight(read)) bytes")
  }

  @Test func `the parts of a long conversation follow each other without a script`() async throws {
    let house = try ReviewDeskHouse()
    try house.bring("long", Self.turns)
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun("long", by: &browser)
    let id = try #require(try house.open.house.review(number, for: house.rosa.handle).asked.first)
    var seen: [Int] = []
    var page = try await browser.get("/review/\(number)")
    for _ in 0..<40 {
      seen += page.body.matches(of: #/<li class="turn" id="t(\d+)"/#).compactMap { Int($0.1) }
      guard
        let next = page.body.firstMatch(of: #/name="turn" value="(\d+)"[^>]*>Go on/#)?.1
      else { break }
      // What was answered is saved on the way.
      let answer = try await browser.post(
        "/review/\(number)/answers", ["\(id.rawValue).verdict": "!skip", "turn": String(next)])
      #expect(answer.status == 303)
      #expect(answer.location == "/review/\(number)?turn=\(next)#t\(next)")
      page = try await browser.get("/review/\(number)?turn=\(next)")
    }
    #expect(seen == Array(1...500), "each once, in order")
    #expect(page.body.contains(">Turns ") && !page.body.contains(">Go on with"))
    let stored = try house.open.house.review(number, for: house.rosa.handle)
    #expect(stored.answers[id]?.choice == .skipped)
    let whole = try await browser.get("/review/\(number)?turn=all")
    #expect(whole.body.contains("id=\"t1\"") && whole.body.contains("id=\"t500\""))
    for odd in ["0", "-1", "501", "99999999999999999999", "x", "%3Cb%3E", ""] {
      let page = try await browser.get("/review/\(number)?turn=\(odd)")
      #expect(page.status == 200 && page.body.contains("id=\"t1\""), "turn \(odd)")
      #expect(!page.body.contains("<b>\""))
    }
  }

  @Test func `a script gets turns alone, and only those who may read the review`() async throws {
    let house = try ReviewDeskHouse()
    try house.bring("long", Self.turns)
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun("long", by: &browser)
    let piece = try await browser.get("/review/\(number)?turn=300", headers: ["X-Piece": "turns"])
    #expect(
      piece.status == 200 && piece.body.hasPrefix("<ol") && piece.body.contains("id=\"t300\""))
    #expect(!piece.body.contains("scorecard\" id") && !piece.body.contains("<html"))
    var other = try Browser(house.open, as: house.jonas)
    let refused = try await other.get(
      "/review/\(number)?turn=300", headers: ["X-Piece": "turns"])
    #expect(refused.status == 404)
  }

  @Test func `words of another part can be quoted, and the quote leads there`() async throws {
    let house = try ReviewDeskHouse()
    try house.bring("long", Self.turns)
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun("long", by: &browser)
    let id = try #require(try house.open.house.review(number, for: house.rosa.handle).asked.first)
    let answer = try await browser.post(
      "/review/\(number)/answers",
      [
        "\(id).verdict": "!skip", "\(id).quote-turn": "400", "\(id).quote-words": "the driver",
        "at": "390",
      ])
    #expect(answer.location == "/review/\(number)?turn=390#t390")
    let page = try await browser.get("/review/\(number)")
    let place = try #require(
      page.body.firstMatch(of: #/href="(\/review\/\d+\?turn=400)#(e-[^"]+)"/#))
    let there = try await browser.get(String(place.1))
    #expect(there.body.contains("<mark id=\"\(place.2)\""))
  }

  @Test func `a short conversation has no parts`() async throws {
    let house = try ReviewDeskHouse()
    var browser = try Browser(house.open, as: house.rosa)
    let number = try await house.begun(by: &browser)
    let page = try await browser.get("/review/\(number)")
    #expect(!page.body.contains("data-turns") && !page.body.contains("<noscript>"))
  }

  @Test func `lists and desk say what a conversation is about`() async throws {
    let house = try ReviewDeskHouse()
    try house.bring("lamp", ["Hello.", "My lamp."], subject: "<b>Lamp</b> is dark")
    var browser = try Browser(house.open, as: house.rosa)
    for address in ["/review/interactions?rubric=service-quality", "/review/calibrations/new"] {
      let page = try await browser.get(address)
      #expect(page.body.contains("&lt;b&gt;Lamp&lt;/b&gt; is dark"), "\(address)")
      #expect(page.body.contains("lamp") && !page.body.contains("<b>Lamp"))
    }
    let number = try await house.begun("lamp", by: &browser)
    let desk = try await browser.get("/review/\(number)")
    #expect(desk.body.contains("<h1><bdi>&lt;b&gt;Lamp&lt;/b&gt; is dark</bdi>"))
    let queue = try await browser.get("/review")
    #expect(queue.body.contains("&lt;b&gt;Lamp&lt;/b&gt; is dark"))
  }

  @Test func `scripts and styles are served without what only readers need`() throws {
    let script = Array("// Why.\n\"use strict\";\n  const a = 1; // kept\n\n  b(`x  y`);\n".utf8)
    #expect(
      String(decoding: leanScript(script), as: UTF8.self)
        == "\"use strict\";\nconst a = 1; // kept\nb(`x  y`);\n")
    let style = Array(
      "/* Why */\n.a, .b > c { top:0; margin:0 auto }\n@media (a) and (b) {\n  i { x:y }\n}\n".utf8)
    #expect(
      String(decoding: leanStyle(style), as: UTF8.self)
        == ".a,.b > c{top:0;margin:0 auto}@media (a) and (b){i{x:y}}")
    for asset in Asset.allCases where asset.rawValue.hasSuffix(".js") {
      let ticks = String(decoding: asset.bytes, as: UTF8.self).split(separator: "\n")
        .filter { $0.count(where: { $0 == "`" }) % 2 == 1 }
      #expect(ticks.isEmpty, "\(asset.rawValue): text over several lines would lose its blanks")
    }
  }
}
