import Curricula
import Foundation
import HTTPTypes
import Rubrics
import Scoring
import Simulations
import Testing

@testable import GuildhallKit
@testable import Web

@Suite struct PlayerTests {
  /// Begins a play of a part.
  private func begin(
    _ part: String, _ house: OpenHouse, as member: Member
  ) async throws -> (browser: Browser, address: String) {
    // What comes before it is done.
    _ = try house.person("Tara Voss", .trainer)
    _ = try house.house.waive(
      nil, of: "calm-conversations", for: member.handle, by: "Tara Voss", reason: "for the test")
    var browser = try Browser(house, as: member)
    let address = "/learn/modules/first-conversations/scenarios/\(part)"
    let introduction = try await browser.get(address)
    #expect(introduction.status == 200)
    let begun = try await browser.post(address)
    #expect(begun.status == 303, "\(begun.words)")
    return (browser, try #require(begun.location))
  }

  private func number(_ address: String) -> Int64 {
    Int64(address.split(separator: "/").last ?? "") ?? 0
  }

  private func step(_ page: Browser.Answer) -> String {
    page.body.firstMatch(of: #/name="step" value="(\d+)"/#).map { String($0.output.1) } ?? ""
  }

  private func conversation(_ page: Browser.Answer) -> String {
    page.body.firstMatch(of: #/(?s)data-conversation>(.*?)</ol>/#)
      .map { String($0.output.1) } ?? ""
  }

  /// The input of a walkthrough's step as forms send it, with the facts of the play.
  private func fields(
    _ step: Walkthrough.Step, _ play: Play, _ revision: String
  ) -> [(String, String)]? {
    var fields = [("step", revision), ("customer", "1")]
    switch step {
    case .says(let text, _): fields.append(("says", play.filled(text)))
    case .does(let tool, let arguments, _):
      fields.append(("tool", tool.rawValue))
      fields += arguments.map { ("entry-\($0.key)", play.filled($0.value)) }
    case .waits(let seconds): fields += [("act", "wait"), ("seconds", "\(seconds)")]
    case .leaves: fields.append(("act", "leave"))
    case .wrapsUp(let given):
      fields.append(("act", "wrap-up"))
      fields += given.map { ("field-\($0.key)", play.filled($0.value)) }
    case .expect: return nil
    }
    return fields
  }

  @Test(arguments: ["late", "wrong", "row", "neighbour"])
  func `nothing of what is judged leaves before the end`(_ part: String) async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var (browser, address) = try await begin(part, house, as: member)
    let play = number(address)
    let first = try house.house.sitting(play, of: member.learner)
    let scenario = try #require(first.queue.plays.first?.scenario)
    let walkthrough = try #require(
      try house.house.current().lazy.flatMap(\.curriculum.walkthroughs).first {
        $0.scenario == scenario.id && $0.quality == .good
      })
    let secrets = try Secrets(first, walkthrough)
    #expect(secrets.count > 40)
    var isOver = false
    for step in walkthrough.steps where !isOver {
      let now = try house.house.sitting(play, of: member.learner)
      let known = try #require(now.queue.plays.first)
      let page = try await browser.get(address)
      #expect(page.status == 200)
      #expect(secrets.found(in: page.body, known) == [])
      guard let fields = fields(step, known, self.step(page)) else { continue }
      let piece = try await browser.send(
        .post, At.playSteps(play), form(fields, browser), headers(piece: true))
      #expect(piece.status == 200, "\(piece.words)")
      isOver = piece.body.contains("data-play-ended=\"\(At.replay(play))\"")
      let after = try house.house.sitting(play, of: member.learner)
      #expect(secrets.found(in: piece.body, try #require(after.queue.plays.first)) == [])
    }
    #expect(isOver)
    let replay = try await browser.get(At.replay(play))
    let ended = try house.house.sitting(play, of: member.learner)
    #expect(replay.status == 200)
    // Afterwards it is told; so what was looked for can be found.
    #expect(secrets.found(in: replay.body, try #require(ended.queue.plays.first)).count > 5)
  }

  private func form(_ fields: [(String, String)], _ browser: Browser) -> [UInt8] {
    Array(
      (fields + [("token", browser.token)]).map { At.encoded($0.0) + "=" + At.encoded($0.1) }
        .joined(separator: "&").utf8)
  }

  private func headers(piece: Bool) -> [String: String] {
    ["Content-Type": "application/x-www-form-urlencoded"].merging(
      piece ? ["X-Piece": "1"] : [:], uniquingKeysWith: { one, _ in one })
  }

  @Test func `a play of somebody else is not there`() async throws {
    let house = try OpenHouse()
    let (_, address) = try await begin("late", house, as: try house.person("Tilda Moor"))
    var other = try Browser(house, as: try house.person("Tara Voss", .trainer, .lead, .mentor))
    for path in [address, address + "/replay", address + "/articles?q=parcel"] {
      #expect(try await other.get(path).status == 404, "\(path)")
    }
    for path in [address + "/steps", address + "/clock"] {
      let answer = try await other.post(path, ["step": "0", "customer": "1", "says": "Hello"])
      #expect(answer.status == 404, "\(path)")
    }
    #expect(
      try house.house.sitting(number(address), of: try house.person("Tilda Moor").learner)
        .revision == 0)
  }

  @Test func `an old tab is told so, keeps what was typed and changes nothing`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var (browser, address) = try await begin("late", house, as: member)
    let page = try await browser.get(address)
    let old = step(page)
    let said = try await browser.post(
      address + "/steps", ["step": "0", "customer": "1", "says": "Hello, I am sorry to hear that."])
    #expect(said.status == 303)
    let late = try await browser.post(
      address + "/steps", ["step": "\(old)", "customer": "1", "says": "Words of the <old> tab"])
    #expect(late.status == 409)
    #expect(late.body.contains("Words of the &lt;old&gt; tab</textarea>"))
    #expect(late.words.contains("gone on in another tab"))
    let sitting = try house.house.sitting(number(address), of: member.learner)
    #expect(sitting.revision == 1)
    // The same page sent with the step of now is taken.
    let again = try await browser.post(
      address + "/steps",
      ["step": "\(step(late))", "customer": "1", "says": "Words of the <old> tab"])
    #expect(again.status == 303)
  }

  @Test func `a form that is sent twice counts once`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var (browser, address) = try await begin("late", house, as: member)
    for _ in 1...2 {
      let answer = try await browser.post(
        address + "/steps", ["step": "0", "customer": "1", "says": "Hello, how can I help?"])
      #expect(answer.status == 303)
    }
    let sitting = try house.house.sitting(number(address), of: member.learner)
    #expect(sitting.revision == 1)
    let page = try await browser.get(address)
    #expect(conversation(page).split(separator: "Hello, how can I help?").count == 2)
  }

  @Test func `what cannot be taken comes back with its reason and what was typed`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var (browser, address) = try await begin("late", house, as: member)
    let long = String(repeating: "word ", count: 5_000)
    let cases: [(KeyValuePairs<String, String>, Int, String)] = [
      (["says": long], 422, "longer than 20000"), (["says": "  "], 422, "Please give"),
      (["tool": "teleport"], 422, "There is no tool"),
      (["tool": "lookup", "entry-order": "HP-1"], 422, "needs the entry"),
      (["choice": "1"], 422, "choose one of the replies"),
      (["act": "wait", "seconds": "-4"], 422, "Choose how long"),
      (["act": "wait", "seconds": "9223372036854775807"], 422, "Choose how long"),
      (["act": "wrap-up"], 422, "still going on"),
    ]
    for (fields, status, words) in cases {
      var pairs = [("step", "0"), ("customer", "1")]
      pairs += fields.map { ($0.key, $0.value) }
      let answer = try await browser.send(
        .post, address + "/steps", form(pairs, browser), headers(piece: false))
      #expect(answer.status == status && answer.words.contains(words), "\(fields.first?.key ?? "")")
    }
    for customer in ["0", "2", "-1", "9999999999999999999"] {
      let answer = try await browser.post(
        address + "/steps", ["step": "0", "customer": "\(customer)", "says": "Hello"])
      #expect([404, 422, 303].contains(answer.status), "\(customer)")
    }
    let odd = try await browser.post(address + "/steps", ["step": "x", "says": "Hello"])
    #expect(odd.status == 400)
  }

  @Test func `what was typed shows as text, markup and hidden marks too`() async throws {
    let house = try OpenHouse()
    var (browser, address) = try await begin("late", house, as: try house.person("Tilda Moor"))
    _ = try await browser.post(
      address + "/steps",
      ["step": "0", "customer": "1", "says": "<script>alert(1)</script> {{token}} \u{202E}turned"])
    let page = try await browser.get(address)
    #expect(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt; {{token}}"))
    #expect(!page.body.contains("<script>alert"))
    #expect(!page.body.contains("\u{202E}"))
  }

  @Test func `two customers have a tab each, and who was left waits with new words`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var (browser, address) = try await begin("two-at-once", house, as: member)
    let early = try await browser.get(address)
    #expect(early.body.contains("Time pressure") && early.body.contains("data-play-wait hidden"))
    #expect(!early.body.contains("?customer=2"))
    #expect(try await browser.get(address + "?customer=2").status == 404)
    let waited = try await browser.post(
      address + "/steps", ["step": "0", "customer": "1", "act": "wait", "seconds": "50"])
    #expect(waited.status == 303)
    let both = try await browser.get(address + "?customer=1")
    #expect(both.body.contains("?customer=2"))
    #expect(both.body.contains(" new</span>"))
    let second = try await browser.get(address + "?customer=2")
    #expect(second.status == 200)
    #expect(second.body.contains("name=\"customer\" value=\"2\""))
  }

  @Test func `the clock runs on under time pressure alone`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var (browser, address) = try await begin("late", house, as: member)
    let answer = try await browser.send(
      .post, address + "/clock", form([("step", "0"), ("customer", "1")], browser),
      headers(piece: true))
    #expect(answer.status == 204)
    #expect(try house.house.sitting(number(address), of: member.learner).revision == 0)
  }

  @Test func `who leaves sees how it went, and begins another one`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var (browser, address) = try await begin("late", house, as: member)
    let left = try await browser.post(
      address + "/steps", ["step": "0", "customer": "1", "act": "leave"])
    #expect(left.status == 303)
    let ended = try await browser.get(address)
    #expect(ended.body.contains("Wrap up"))
    let fields = [
      ("step", step(ended)), ("customer", "1"), ("act", "wrap-up"), ("field-category", "delivery"),
      ("field-follow-up", "none"), ("field-notes", "They wrote and I left."),
    ]
    let done = try await browser.send(
      .post, address + "/steps", form(fields, browser), headers(piece: false))
    #expect(done.status == 303 && done.location == address + "/replay", "\(done.words)")
    // The player's address leads to the replay from now on.
    let later = try await browser.send(.get, address, nil)
    #expect(later.location == address + "/replay")
    let again = try await browser.post("/learn/modules/first-conversations/scenarios/late")
    #expect(again.location != address)
  }

  @Test func `a module that waits for another says so in place of the button`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tilda Moor"))
    let address = "/learn/modules/first-conversations/scenarios/late"
    let page = try await browser.get(address)
    #expect(page.words.contains("First pass “") && !page.body.contains(">Begin</button>"))
    #expect(try await browser.post(address).status == 422)
  }

  @Test func `a part that is not there, or no scenario, is not found`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tilda Moor"))
    for path in ["first-conversations/scenarios/nowhere", "nowhere/scenarios/late"] {
      #expect(try await browser.get("/learn/modules/" + path).status == 404)
      #expect(try await browser.post("/learn/modules/" + path).status == 404)
    }
  }
}

/// Everything about a scenario that whoever plays it may not read before the end.
private struct Secrets {
  private var texts: Set<String> = []
  private var hidden: [FactID: String] = [:]

  var count: Int { texts.count + hidden.count }

  init(_ sitting: PlaySitting, _ walkthrough: Walkthrough) throws {
    let play = try #require(sitting.queue.plays.first)
    let scenario = play.scenario
    let rubric = try #require(play.engine.rubric)
    texts.formUnion([scenario.summary, scenario.customer.persona, walkthrough.title])
    texts.formUnion(scenario.states.flatMap { [$0.title, $0.id.rawValue + "\""] })
    texts.formUnion(scenario.ends.flatMap { [$0.title, $0.lesson] })
    let reactions = [scenario.anywhere] + scenario.states.map(\.own)
    texts.formUnion(reactions.flatMap { $0.reactions.map(\.because) })
    texts.formUnion(reactions.flatMap { $0.transitions.map(\.because) })
    texts.formUnion(scenario.states.map(\.otherwise.because))
    texts.formUnion(scenario.cues.map { $0.id.rawValue })
    texts.formUnion(rubric.criteria.flatMap { [$0.title, $0.guidance] })
    texts.formUnion(scenario.variables.compactMap(\.title))
    texts = texts.filter { $0.count > 12 }
    // A word that the brief, a tool or a hint has is none of the secrets.
    let open =
      scenario.brief + scenario.tools.map { $0.title + $0.id.rawValue }.joined(separator: " ")
      + sitting.part.title + scenario.title
    texts = texts.filter { !open.contains($0) }
    for fact in scenario.facts where fact.isHidden { hidden[fact.id] = play.facts[fact.id] }
  }

  /// What of it stands in a page.
  func found(in body: String, _ play: Play) -> [String] {
    let page = body.replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
    let untold = hidden.filter { !play.isTold($0.key) }.map(\.value)
    return (Array(texts) + untold).filter { page.contains($0) }
  }
}
