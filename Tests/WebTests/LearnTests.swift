import Curricula
import Foundation
import HTTPTypes
import Rubrics
import Testing

@testable import GuildhallKit
@testable import Web

@Suite struct LearnTests {
  /// The fields that answer every question of an attempt's page with its first option or some words.
  private func firstAnswers(_ page: String) -> [(String, String)] {
    var fields: [(String, String)] = []
    var seen: Set<String> = []
    for match in page.matches(of: #/<input type="(radio|checkbox)" name="([^"]+)" value="([^"]+)"/#)
    where seen.insert(String(match.output.2)).inserted {
      fields.append((String(match.output.2), String(match.output.3)))
    }
    var places: [Substring: Int] = [:]
    for match in page.matches(of: #/<select name="([^"]+)"[^>]*data-place>/#) {
      let question = match.output.1.prefix { $0 != "." }
      places[question, default: 0] += 1
      fields.append((String(match.output.1), String(places[question, default: 1])))
    }
    for match in page.matches(
      of:
        #/<select (?:id="[^"]+" )?name="([^"]+)"(?![^>]*data-place)[^>]*>.*?<option value="([^"]+)"/#
    ) {
      fields.append((String(match.output.1), String(match.output.2)))
    }
    for match in page.matches(of: #/<textarea name="([^"]+)"/#) {
      fields.append((String(match.output.1), "I am sorry that you had to wait."))
    }
    return fields
  }

  private func revision(_ page: String) -> String {
    page.firstMatch(of: #/name="revision" value="(\d+)"/#).map { String($0.output.1) } ?? ""
  }

  private func post(
    _ browser: inout Browser, _ path: String, _ fields: [(String, String)]
  ) async throws -> Browser.Answer {
    let body = (fields + [("token", browser.token)])
      .map { At.encoded($0.0) + "=" + At.encoded($0.1) }.joined(separator: "&")
    return try await browser.send(
      .post, path, Array(body.utf8), ["Content-Type": "application/x-www-form-urlencoded"])
  }

  @Test func `a new hire reads, answers, hands in, and sees the reason for every point`()
    async throws
  {
    let house = try OpenHouse()
    let learner = try house.house.learner(named: "Yara Benali")
    var browser = try Browser(house, as: try house.house.account(of: "Yara Benali"))
    let today = try await browser.get("/")
    #expect(today.words.contains("Good to see you, Yara"))
    let lesson = try await browser.get("/learn/modules/calm-conversations/lessons/hear-then-help")
    #expect(lesson.words.contains("Hear the person, then fix the problem"))
    let next = try await browser.post("/learn/modules/calm-conversations/lessons/hear-then-help")
    #expect(next.location == "/learn/modules/calm-conversations/lessons/when-it-heats-up")
    _ = try await browser.get("/learn/modules/calm-conversations/quizzes/check")
    let begun = try await browser.post("/learn/modules/calm-conversations/quizzes/check")
    let address = try #require(begun.location)
    let page = try await browser.get(address)
    let shown = page.body.matches(of: #/name="shown" value="(\d+)"/#).map {
      ("shown", String($0.output.1))
    }
    let fields = firstAnswers(page.body)
    #expect(shown.count >= 5 && !fields.isEmpty)
    let saved = try await post(
      &browser, address + "/answers",
      shown + fields + [("revision", revision(page.body)), ("finish", "1")])
    #expect(saved.location == address + "/submission", "\(saved.status) \(saved.words)")
    let last = try await browser.get(address + "/submission")
    #expect(last.words.contains("questions answered"))
    let handedIn = try await browser.post(address + "/submission")
    #expect(handedIn.location == address + "/result")
    let result = try await browser.get(address + "/result")
    #expect(result.words.contains("to pass") && result.words.contains("Why:"))
    // A second time changes nothing.
    let again = try await browser.post(address + "/submission")
    #expect(again.location == address + "/result")
    #expect(try house.house.attempts(of: learner).filter { $0.submittedAt != nil }.count == 1)
  }

  @Test func `a script saves one answer, and a stale tab is told so`() async throws {
    let house = try OpenHouse()
    _ = try house.house.learner(named: "Yara Benali")
    let member = try house.house.account(of: "Yara Benali")
    var browser = try Browser(house, as: member)
    let begun = try await browser.post("/learn/modules/calm-conversations/quizzes/check")
    let address = try #require(begun.location)
    let page = try await browser.get(address)
    let number = try #require(Int64(address.split(separator: "/").last ?? ""))
    let presented = try house.house.attempt(number, of: member.learner).sitting.presented
    let item = try #require(presented.first { $0.kind == .chooseOne })
    func save(_ token: String, _ revision: String, _ browser: inout Browser) async throws
      -> Browser.Answer
    {
      try await browser.post(
        address + "/answers",
        ["shown": "\(item.number)", "q\(item.number)": token, "revision": revision],
        headers: ["Accept": "application/json"])
    }
    let first = try await save(item.options[0].token, revision(page.body), &browser)
    #expect(first.status == 200 && first.body.contains("\"revision\":2"), "\(first.body)")
    let stale = try await save(item.options[1].token, revision(page.body), &browser)
    #expect(stale.status == 409 && stale.body.contains("\"revision\":2"), "\(stale.body)")
    let answer = try house.house.attempt(number, of: member.learner).sitting.answer(to: item.item)
    #expect(answer?.response == item.response(naming: .chosen([.init(item.options[0].token)])))
    let junk = try await save("no-such-token", "2", &browser)
    #expect(junk.status == 422)
    // The page shows what is saved, and goes on from there.
    let later = try await browser.get(address)
    #expect(
      later.body.contains("value=\"\(item.options[0].token)\" checked")
        && revision(later.body) == "2")
  }

  /// The other modules come after the first one.
  private func passFirstModule(_ house: OpenHouse) throws {
    _ = try house.person("Tara Voss", .trainer)
    _ = try house.house.waive(
      nil, of: "calm-conversations", for: "Yara Benali", by: "Tara Voss", reason: "Knows it")
  }

  @Test func `a page is stale only in the questions that another tab has answered`() async throws {
    let house = try OpenHouse()
    _ = try house.house.learner(named: "Yara Benali")
    let member = try house.house.account(of: "Yara Benali")
    var browser = try Browser(house, as: member)
    let begun = try await browser.post("/learn/modules/calm-conversations/quizzes/check")
    let address = try #require(begun.location)
    let number = try #require(Int64(address.split(separator: "/").last ?? ""))
    let desk = try house.house.attempt(number, of: member.learner)
    let choices = desk.sitting.presented.filter { $0.kind == .chooseOne }
    let (one, other) = (choices[0], choices[1])
    func save(
      _ item: PresentedItem, _ option: Int, asScript: Bool = true, _ browser: inout Browser
    ) async throws -> Browser.Answer {
      try await browser.post(
        address + "/answers",
        [
          "shown": "\(item.number)", "q\(item.number)": item.options[option].token,
          "revision": "1",
        ], headers: asScript ? ["Accept": "application/json"] : [:])
    }
    #expect(try await save(one, 0, &browser).status == 200)
    // The answer whose reply was lost is sent again; another tab answers another question.
    #expect(try await save(one, 0, &browser).status == 200)
    #expect(try await save(other, 1, &browser).status == 200)
    let stale = try await save(one, 1, &browser)
    #expect(
      stale.status == 409 && stale.body.contains("Question \(one.number) has"), "\(stale.body)")
    let page = try await save(other, 0, asScript: false, &browser)
    #expect(
      page.status == 409 && page.words.contains("Question \(other.number) has a newer answer"))
    let saved = try house.house.attempt(number, of: member.learner).sitting
    #expect(
      saved.answer(to: one.item)?.response
        == one.response(naming: .chosen([.init(one.options[0].token)])))
    for junk in ["", "0", "-1", "x", "99999999999999999999"] {
      let answer = try await browser.post(
        address + "/answers", ["shown": "\(one.number)", "revision": junk])
      #expect((400..<500).contains(answer.status), "\(junk): \(answer.status)")
    }
  }

  @Test func `checking a question without an answer says so beside it and spends no try`()
    async throws
  {
    let house = try OpenHouse()
    _ = try house.house.learner(named: "Yara Benali")
    let member = try house.house.account(of: "Yara Benali")
    var browser = try Browser(house, as: member)
    try passFirstModule(house)
    let begun = try await browser.post("/learn/modules/ticket-desk/quizzes/keep-it-moving")
    let address = try #require(begun.location)
    let page = try await browser.get(address)
    // Enter in a line of text must not press the first question's button.
    let form = try #require(page.body.split(separator: "id=\"attempt\"").last)
    let first = try #require(form.firstMatch(of: #/<button[^>]*>/#))
    #expect(first.output.contains("disabled"))
    #expect(!page.body.contains(">Save</button>"))
    let number = try #require(Int64(address.split(separator: "/").last ?? ""))
    let desk = try house.house.attempt(number, of: member.learner)
    let item = try #require(desk.sitting.presented.first { $0.kind == .number })
    func check(_ value: String, _ unit: String) async throws -> Browser.Answer {
      try await browser.post(
        address + "/answers",
        [
          "shown": "\(item.number)", "q\(item.number)": value, "q\(item.number).unit": unit,
          "revision": "1", "check": "\(item.number)",
        ])
    }
    let empty = try await check("", "")
    #expect(empty.status == 422)
    let section = try #require(empty.body.split(separator: "id=\"q\(item.number)\"").last)
    #expect(section.contains("Nothing is answered here yet."))
    let wrong = try await check("1", item.units[0])
    #expect(wrong.status == 303 && wrong.location == address + "#q\(item.number)")
    let again = try await check("1", item.units[0])
    #expect(again.status == 422 && again.words.contains("change it to try again"))
    let kept = try house.house.attempt(number, of: member.learner).sitting
    #expect(kept.answers[item.item]?.count == 1)
  }

  @Test func `a result names the lessons to read again, and each reason its own points`()
    async throws
  {
    let house = try OpenHouse()
    _ = try house.house.learner(named: "Yara Benali")
    let member = try house.house.account(of: "Yara Benali")
    var browser = try Browser(house, as: member)
    try passFirstModule(house)
    let begun = try await browser.post("/learn/modules/refunds-and-returns/quizzes/check")
    let address = try #require(begun.location)
    let number = try #require(Int64(address.split(separator: "/").last ?? ""))
    let desk = try house.house.attempt(number, of: member.learner)
    for item in desk.sitting.presented where item.kind == .chooseOne {
      _ = try await browser.post(
        address + "/answers",
        [
          "shown": "\(item.number)", "q\(item.number)": item.options[0].token, "revision": "1",
        ])
    }
    _ = try await browser.post(address + "/submission")
    let result = try await browser.get(address + "/result")
    #expect(result.words.contains("Not passed yet"))
    #expect(result.body.contains("href=\"/learn/modules/refunds-and-returns/lessons/the-rules\""))
    for badge in result.body.matches(of: #/<span class="badge">([^<]*)</span>/#) {
      #expect(!badge.output.1.contains("to pass"), "\(badge.output.1)")
    }
  }

  @Test func `an attempt is its learner's alone`() async throws {
    let house = try OpenHouse()
    _ = try house.house.learner(named: "Yara Benali")
    var browser = try Browser(house, as: try house.house.account(of: "Yara Benali"))
    let begun = try await browser.post("/learn/modules/calm-conversations/quizzes/check")
    let address = try #require(begun.location)
    for name in ["Ada Stern", "Tara Voss"] {
      var other = try Browser(house, as: try house.person(name, .administrator, .trainer, .lead))
      for path in ["", "/submission", "/result"] {
        #expect(try await other.get(address + path).status == 404, "\(path) as \(name)")
      }
      for path in ["/answers", "/submission"] {
        #expect(try await other.post(address + path).status == 404, "\(path) as \(name)")
      }
    }
    #expect(try await browser.get(address).status == 200)
  }

  @Test func `nothing that a learner gets before handing in tells what is right`() async throws {
    let house = try OpenHouse()
    _ = try house.house.learner(named: "Yara Benali")
    let member = try house.house.account(of: "Yara Benali")
    _ = try house.person("Tara Voss", .trainer)
    var looked = 0
    for version in try house.house.current() {
      for module in version.curriculum.modules {
        for part in module.parts {
          guard module.sat(part.id, rubrics: version.curriculum.rubrics) != nil else { continue }
          // What comes before it is waived, so that every quiz can be begun.
          for first in module.prerequisites {
            _ = try house.house.waive(
              nil, of: first, for: member.handle, by: "Tara Voss", reason: "To look at all quizzes")
          }
          let sitting = try house.house.sit(
            part.id, of: module.id, in: version, by: member.learner)
          var browser = try Browser(house, as: member)
          let address = At.attempt(sitting.number)
          let answers = [
            try await browser.get(At.quiz(part.id, module.id)), try await browser.get(address),
            try await browser.get(address + "/submission"),
          ]
          for item in sitting.items {
            var secrets = [item.rationale.plain]
            secrets += [item.feedback.correct, item.feedback.partlyCorrect, item.feedback.wrong]
              .compactMap { $0?.plain }
            if case .extendedText(let text) = item.interaction {
              secrets += [text.model?.plain].compactMap { $0 }
            }
            for secret in secrets where secret.count > 20 {
              for answer in answers {
                #expect(
                  !answer.words.contains(secret) && !answer.body.contains(secret),
                  "\(module.id)/\(part.id)/\(item.id)")
                looked += 1
              }
            }
            for answer in answers {
              #expect(
                // A class of the style sheet may have the same word.
                !answer.body.replacing("class=\"\(item.id.rawValue)\"", with: "")
                  .contains("=\"\(item.id.rawValue)\""),
                "\(module.id)/\(part.id): \(item.id)")
            }
          }
        }
      }
    }
    #expect(looked > 100)
  }
}
