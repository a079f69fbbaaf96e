import Findings
import Foundation
import GuildhallKit
import Reviews
import Rubrics
import Scoring
import Statistics
import Testing

/// Three chats, a rubric of one cue, and an expert who differs from it once.
@Suite final class SampleTrialTests {
  private let place = FileManager.default.temporaryDirectory
    .appending(path: "guildhall-\(UUID().uuidString)").path

  deinit { try? FileManager.default.removeItem(atPath: place) }

  private func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: place + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func chat(_ line: String, by agent: String = "Ilse") -> String {
    """
    # Channel: chat
    # Language: en
    # Started: 2026-03-03T08:00:00Z
    # Agent: \(agent)
    # Customer: Lotte

    [2026-03-03T08:00:10Z] \(agent): \(line)
    [2026-03-03T08:00:20Z] Lotte: My lamp is broken.
    """
  }

  private func key(_ rows: String...) -> String {
    (["rubric,criterion,agent,answer,quote,reason"] + rows).joined(separator: "\n") + "\n"
  }

  private func school() throws -> Rubric {
    try write(
      """
      <rubric xmlns="urn:guildhall:curriculum:1" id="card" title="Card" language="en"
              channels="chat" passMark="0.5">
        <summary>For tests.</summary>
        <cue id="greets" title="a greeting"><phrase>hello|hi</phrase></cue>
        <section id="s" title="S" weight="100">
          <criterion id="greeting" title="Greets">
            <guidance>A greeting.</guidance>
            <check><says cue="greets"/></check>
          </criterion>
          <criterion id="tone" title="Warm"><guidance>By ear.</guidance></criterion>
        </section>
      </rubric>
      """, to: "card.xml")
    try write(chat("Hello Lotte."), to: "samples/one.txt")
    try write(chat("What is it?"), to: "samples/two.txt")
    try write(chat("Good day to you, Lotte."), to: "samples/three.txt")
    try write(
      key("card,greeting,Ilse,pass,Hello Lotte,She greets.", "card,tone,Ilse,pass,,Warm."),
      to: "samples/scorecards/one.csv")
    try write(key("card,greeting,Ilse,fail,,No greeting."), to: "samples/scorecards/two.csv")
    try write(
      key("card,greeting,Ilse,pass,\"Good day to you, Lotte\",A greeting all the same."),
      to: "samples/scorecards/three.csv")
    try write("sample,half\none,tuned\ntwo,tuned\nthree,aside\n", to: "samples/halves.csv")
    return try #require(readRubric(at: place + "/card.xml").rubric)
  }

  private func run(_ rubric: Rubric) throws -> SampleTrial {
    try trySamples(
      in: place + "/samples", keys: place + "/samples/scorecards",
      halves: place + "/samples/halves.csv", rubrics: [rubric])
  }

  @Test func `what the expert and the machine gave is told for each half`() throws {
    let rubric = try school()
    let trial = try run(rubric)
    #expect(trial.findings.map(\.message) == [])
    #expect(trial.samples == 3)
    // What a person alone judges is no comparison.
    #expect(trial.comparisons.map(\.answer.sample) == ["one", "three", "two"])
    #expect(trial.comparisons[0].evidence.map(\.quote) == ["Hello"])
    let criterion = rubric.criteria[0]
    let tuned = MachineTrial(criterion, on: trial.comparisons(in: "tuned"))
    #expect(tuned.agreed == 2 && tuned.kappa.estimate?.value == 1)
    let aside = MachineTrial(criterion, on: trial.comparisons(in: "aside"))
    #expect(aside.decided == 1 && aside.agreed == 0)
    // Two of three agree; by chance 2/3 · 1/3 + 1/3 · 2/3 = 4/9: (2/3 - 4/9) / (5/9) = 0.4.
    let pooled = MachineTrial(pooled: trial.comparisons)
    #expect(abs((pooled.kappa.estimate?.value ?? 0) - 0.4) < 1e-12)
  }

  @Test func `faults in an expert's scorecard are named with their line`() throws {
    let rubric = try school()
    try write(
      key("card,greets,Ilse,pass,,No.", "card,greeting,Ilse,good,,No.", "card,greeting,Ilse"),
      to: "samples/scorecards/one.csv")
    try write(key("card,greeting,Jo,pass,,Somebody."), to: "samples/scorecards/four.csv")
    let findings = try run(rubric).findings
    #expect(findings.map(\.location.line) == [2, 3, 4, nil])
    #expect(findings[0].message.contains("It has: greeting, tone."))
    #expect(findings[1].message.contains("There are: fail, pass, na."))
    #expect(findings[3].message.contains("no sample “four”"))
  }

  @Test func `with two agents each is judged by their own card`() throws {
    let rubric = try school()
    try write(
      chat("Hello Lotte.")
        + "\n[2026-03-03T08:01:00Z] Jo: So what is it?\n[2026-03-03T08:01:10Z] Lotte: The lamp.\n",
      to: "samples/one.txt")
    try write(
      (try String(contentsOfFile: place + "/samples/one.txt", encoding: .utf8))
        .replacing("# Agent: Ilse", with: "# Agent: Ilse\n# Agent: Jo"), to: "samples/one.txt")
    try write(
      key("card,greeting,Ilse,pass,Hello,Yes.", "card,greeting,Jo,fail,,No."),
      to: "samples/scorecards/one.csv")
    let mine = try run(rubric).comparisons.filter { $0.answer.sample == "one" }
    #expect(mine.map(\.answer.agent) == ["Ilse", "Jo"])
    #expect(mine.map(\.isAgreed) == [true, true])
  }
}
