import Curricula
import Findings
import Foundation
import GuildhallKit
import Rubrics
import Scoring
import Simulations
import Testing
import TranscriptFiles

/// What the pages show must work as it stands there.
struct DocumentationTests {
  @Test func `the curriculum page's files are one sound curriculum`() throws {
    let examples = try examples(in: "curriculum-format.md")
    #expect(
      Set(examples.keys) == [
        "article.xml", "bank.xml", "booking-steps.xml", "curriculum.xml", "exam.xml",
        "images/ticket.svg", "interactions/late-chain.txt", "interactions/wobbly-wheel.json",
        "lexicons/desk-words.xml", "module.xml", "programme.xml", "rehearsal.xml", "rubric.xml",
        "scenarios/desk-manners.xml", "scenarios/is-it-ready.walkthroughs.xml",
        "scenarios/is-it-ready.xml",
      ])
    let check = try check(examples)
    #expect(check.allFindings == [])
    #expect(check.entries.first?.curriculum?.rehearsals.count == 1)
  }

  @Test func `the curriculum page's walkthroughs score what the page says`() throws {
    let curriculum = try #require(
      try check(try examples(in: "curriculum-format.md")).entries.first?.curriculum)
    let scenario = try #require(curriculum.scenario("is-it-ready"))
    let engine = ScenarioEngine(
      scenario, rubric: curriculum.rubrics.first { $0.id == scenario.rubric })
    let shares = curriculum.walkthroughs.map { $0.play(with: engine).score?.share ?? 0 }
    #expect(shares.sorted().map { ($0 * 10_000).rounded() } == [667, 7_000, 10_000])
  }

  @Test func `an item of every kind on the curriculum page earns what the page says`() throws {
    let fragments = try fragments(in: "curriculum-format.md")
    let items = try #require(fragments["an item"])
    let sitting = try #require(fragments["part of a rehearsal"]?.first)
    #expect(items.count == 13)
    var files = try examples(in: "curriculum-format.md")
    files["all-kinds.xml"] = """
      <module xmlns="urn:guildhall:curriculum:1" id="all" title="All" kind="tool">
      <summary>Every kind.</summary><builds competency="talking"/>
      <quiz id="all-kinds" title="All kinds" masteryScore="0.5">\(items.joined())</quiz></module>
      """
    files["all-kinds-rehearsal.xml"] = """
      <rehearsal xmlns="urn:guildhall:curriculum:1" id="all" module="all" learner="Reader">
      <summary>As on the page.</summary>\(sitting)</rehearsal>
      """
    let competency = try #require(
      files["curriculum.xml"]?.firstMatch(of: /competency id="([^"]+)"/)?.1)
    files["all-kinds.xml"] = files["all-kinds.xml"]?.replacing(
      "\"talking\"", with: "\"\(competency)\"")
    let check = try check(files)
    #expect(check.allFindings.map(\.description) == [])
    let kinds = check.entries.first?.curriculum?.quiz("all-kinds", of: "all")?.items
      .map(\.interaction.name)
    #expect(Set(try #require(kinds)).count == 12)
  }

  @Test func `the criteria on the curriculum page are sound`() throws {
    let criteria = try #require(try fragments(in: "curriculum-format.md")["a criterion"])
    #expect(criteria.count == 2)
    var files = try examples(in: "curriculum-format.md")
    let cues = ["explains", "trade-words", "offers-look"].map {
      "<cue id=\"\($0)\"><phrase>\($0)</phrase></cue>"
    }
    files["explaining.xml"] = """
      <rubric xmlns="urn:guildhall:curriculum:1" id="explaining" title="Explaining" passMark="0.5">
      <summary>As on the page.</summary>\(cues.joined())
      <section id="all" title="All">\(criteria.joined())</section></rubric>
      """
    let found = try check(files).allFindings.map(\.description)
    #expect(found == [])
  }

  @Test func `the cues and conditions on the curriculum page are sound`() throws {
    let fragments = try fragments(in: "curriculum-format.md")
    let shown = try #require(fragments["part of a rubric"])
    let conditions = try #require(fragments["a condition"]) + (fragments["two conditions"] ?? [])
    #expect(shown.count == 4)
    #expect(conditions.count == 10)
    var files = try examples(in: "curriculum-format.md")
    for (number, cue) in shown.enumerated() {
      let id = try #require(cue.firstMatch(of: /<cue id="([^"]+)"/)?.1)
      files["cue-\(number).xml"] = rubric("cue-\(number)", [cue], "<says cue=\"\(id)\"/>")
    }
    for (number, condition) in conditions.enumerated() {
      let names = Set(condition.matches(of: /(?:cue|with)="([^"]+)"/).map { String($0.1) })
      files["condition-\(number).xml"] = rubric(
        "condition-\(number)",
        names.sorted().map { "<cue id=\"\($0)\"><phrase>\($0)</phrase></cue>" }, condition)
    }
    let found = try check(files).allFindings.map(\.description)
    #expect(found == [])
  }

  @Test func `the curriculum page's chat is judged as the page shows`() throws {
    let files = try examples(in: "curriculum-format.md")
    let curriculum = try #require(try check(files).entries.first?.curriculum)
    let rubric = try #require(curriculum.rubrics.first { $0.id == "booking-steps" })
    let chat = try #require(files["interactions/wobbly-wheel.json"])
    let reading = readTranscript(Array(chat.utf8), format: .json, file: "wobbly-wheel.json")
    let interaction = try #require(reading.interaction)
    let cards = RubricEngine(rubric).evaluate(interaction)
    let card = try #require(cards.first)
    #expect(card.entries.map(\.verdict) == [.notMet, .met, .met, .met, .met, .met])
    let page = try String(
      contentsOf: root.appending(path: "docs/curriculum-format.md"), encoding: .utf8)
    // The page shows lines that are folded.
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for entry in card.entries { #expect(words.contains(entry.reason)) }
  }

  @Test func `the curriculum page's exemplars are learnt as well as it says`() throws {
    let files = try examples(in: "curriculum-format.md")
    let curriculum = try #require(try check(files).entries.first?.curriculum)
    let rubric = try #require(curriculum.rubrics.first { $0.id == "booking-steps" })
    let page = try String(
      contentsOf: root.appending(path: "docs/curriculum-format.md"), encoding: .utf8)
    let trial = try #require(tryCues(rubric.cues).first)
    let sentence = trial.advice.prefix(1).uppercased() + trial.advice.dropFirst() + "."
    #expect(page.contains(sentence))
  }

  @Test func `the interaction page's files are read without findings`() throws {
    let examples = try examples(in: "interaction-format.md")
    #expect(examples.count == 4)
    for (name, text) in examples {
      let format = try #require(TranscriptFormat(fileName: name))
      let lines = format == .ndjson ? text.split(separator: "\n").map(String.init) : [text]
      for line in lines {
        let reading = readTranscript(Array(line.utf8), format: format, file: name)
        #expect(reading.findings == [], "\(name)")
        #expect(reading.interaction != nil, "\(name)")
      }
    }
  }

  @Test func `the scorecard page's card is what its rubric and interaction give`() throws {
    let rubricText = try #require(try examples(in: "curriculum-format.md")["rubric.xml"])
    let file = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(rubricText.utf8).write(to: file)
    let rubric = try #require(readRubric(at: file.path).rubric)
    let chats = try #require(try examples(in: "interaction-format.md")["repair-chats.ndjson"])
    let chat = try #require(chats.split(separator: "\n").first { $0.contains("\"short-1\"") })
    let reading = readTranscript(Array(chat.utf8), format: .ndjson, file: "short-1")
    let interaction = try #require(reading.interaction)
    let page = try String(
      contentsOf: root.appending(path: "docs/scorecard-format.md"), encoding: .utf8)
    let shown = try #require(page.firstMatch(of: /```json\n(\{\n  "channel"[\s\S]*?)```/)?.1)
    let card = try JSONDecoder().decode(Scorecard.self, from: Data(shown.utf8))
    #expect(RubricEngine(rubric).evaluate(interaction) == [card])
  }

  @Test func `the pages link to files that are there`() throws {
    for page in [
      "README.md", "docs/curriculum-format.md", "docs/interaction-format.md",
      "docs/scorecard-format.md",
    ] {
      let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
      let folder = root.appending(path: page).deletingLastPathComponent()
      for link in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
        let path = folder.appending(path: String(link.1)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(link.1)")
      }
    }
  }

  private func rubric(_ id: String, _ cues: [String], _ conditions: String) -> String {
    """
    <rubric xmlns="urn:guildhall:curriculum:1" id="\(id)" title="As on the page" passMark="0.5">
    <summary>As on the page.</summary>\(cues.joined())
    <section id="all" title="All"><criterion id="one" title="One"><guidance>As on the page.</guidance>
    <check>\(conditions)</check></criterion></section></rubric>
    """
  }

  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Checks files as one curriculum.
  private func check(_ files: [String: String]) throws -> CurriculumCheck {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return checkCurricula(at: [folder.path])
  }

  /// Blocks of code that begin by saying what they are a fragment of.
  private func fragments(in page: String) throws -> [String: [String]] {
    let text = try String(contentsOf: root.appending(path: "docs/" + page), encoding: .utf8)
    var fragments: [String: [String]] = [:]
    for block in text.matches(of: /```xml\n<!-- fragment: ([^\n]+) -->\n([\s\S]*?)```/) {
      fragments[String(block.1), default: []].append(String(block.2))
    }
    return fragments
  }

  /// Blocks of code that carry a mark with a file's name, on the line before or the first inside.
  private func examples(in page: String) throws -> [String: String] {
    let text = try String(contentsOf: root.appending(path: "docs/" + page), encoding: .utf8)
    var examples: [String: String] = [:]
    var name: String?
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let mark = line.firstMatch(of: /^<!-- example: (\S+) -->$/) {
        name = String(mark.1)
      } else if line.hasPrefix("```") {
        if let lines = block, let found = name {
          examples[found] = lines.joined(separator: "\n") + "\n"
          name = nil
        }
        block = block == nil ? [] : nil
      } else {
        block?.append(line)
      }
    }
    return examples
  }
}
