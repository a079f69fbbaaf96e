import Foundation
import Testing

struct ExplainTests {
  private let rubric = "curricula/first-line/rubrics/service-quality.xml"
  private let sample = "transcripts/chat-shared-login.txt"

  @Test func `the long text names the rule and the place of every quotation`() throws {
    let short = try Program.run(["score", "--rubric", rubric, sample])
    #expect(!short.output.contains("The rule"))
    let long = try Program.run(["score", "--rubric", rubric, "--explain", sample])
    #expect(long.status == 0)
    #expect(long.output.contains("turn 7, 35–59, account details:"))
    #expect(
      long.output.contains(
        "• It is met when, in the agent's first 2 turns, the agent says what counts as a greeting.")
    )
  }

  @Test func `explained JSON holds the card's own bytes`() throws {
    func run(_ more: String...) throws -> String {
      let result = try Program.run(
        ["score", "--rubric", rubric, "--format", "ndjson"] + more + [sample])
      #expect(result.status == 0)
      return result.output.trimmingCharacters(in: .newlines)
    }
    let card = try run()
    let explained = try run("--explain")
    #expect(explained.hasSuffix("\"scorecard\":\(card)}"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(explained.utf8)) as? [String: Any])
    let explanations = try #require(object["explanations"] as? [[String: Any]])
    #expect(explanations.count == 9)
    for explanation in explanations {
      #expect(
        Set(explanation.keys) == ["arithmetic", "entry", "number", "rule", "title", "verdict"])
    }
    let list = try Program.run([
      "score", "--rubric", rubric, "--format", "json", "--explain", sample,
    ])
    #expect(list.output == "[\n\(explained)\n]\n")
  }

  @Test func `the page is whole, whatever was scored`() throws {
    let page = try Program.run(["score", "--rubric", rubric, "--format", "html", "transcripts"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.hasSuffix("</html>\n"))
    let text = try Program.run(["score", "--rubric", rubric, "transcripts"])
    let count = try #require(text.output.firstMatch(of: /(\d+) scorecards by/)).1
    #expect(page.output.components(separatedBy: "<article ").count - 1 == Int(count))
    let none = try Program.run([
      "score", "--rubric", rubric, "--format", "html", "/nonexistent.txt",
    ])
    #expect(none.status == 1)
    #expect(none.output.hasSuffix("</html>\n"))
  }

  @Test
  func
    `a what-if has three forms and changes no byte of the database; stored cards can be explained`()
    throws
  {
    let place = try Workplace()
    try Program.run(["publish", "curricula", "--data", place.data])
    try Program.run(["import", "transcripts", "--data", place.data])
    let database = URL(fileURLWithPath: place.data + "/guildhall.sqlite")
    let before = try Data(contentsOf: database)
    let changed = try place.write(
      try String(contentsOfFile: Program.root + "/" + rubric, encoding: .utf8)
        .replacing("passMark=\"0.75\"", with: "passMark=\"0.7\""), to: "new.xml")
    let rescore = ["rescore", "--rubric", changed, "--data", place.data]
    let text = try Program.run(rescore)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("pass mark: 75 % → 70 %"))
    #expect(text.output.contains("Outcomes: fail → pass"))
    let json = try Program.run(rescore + ["--format", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(try #require(object)["curriculum"] as? String == "first-line")
    let csv = try Program.run(rescore + ["--format", "csv", "--all-changes"])
    #expect(csv.output.hasPrefix("interaction,agent,total_before,total_after,"))
    #expect(try Data(contentsOf: database) == before)
    let same = try Program.run(["rescore", "--rubric", rubric, "--data", place.data])
    #expect(same.output.contains(/\D0 of \d+ scorecards would change; nothing is written\./))
    #expect(try Program.run(["verify", "--data", place.data]).status == 0)
    let stored = ["reviews", "--data", place.data, "--explain"]
    #expect(try Program.run(stored).status == 64)
    let explained = try Program.run(stored + ["--show", "chat-shared-login"])
    #expect(explained.output.contains("turn 7, 35–59, account details:"))
  }

  @Test func `a what-if without a database or with a faulty rubric ends with 1`() throws {
    let place = try Workplace()
    let none = try Program.run(["rescore", "--rubric", rubric, "--data", place.data])
    #expect(none.status == 1)
    #expect(none.errors.contains("There is no database"))
    let faulty = try place.write("<rubric/>", to: "faulty.xml")
    let refused = try Program.run(["rescore", "--rubric", faulty, "--data", place.data])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("faulty.xml:1: error:"))
  }
}
