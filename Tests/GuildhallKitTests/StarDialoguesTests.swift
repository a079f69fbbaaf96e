import Findings
import Foundation
import GuildhallKit
import Rubrics
import Scoring
import Testing
import TranscriptFiles
import Transcripts

/// The bank rule on real conversations between people: "authenticated before a balance or a fraud
/// confirmation is given", judged from the words, held against the truth of `scripts/convert-star`.
struct StarDialoguesTests {
  struct Truth: Decodable {
    var id: String
    var task: String
    var truth: Verdict
  }

  @Test func `all 104 bank judgements are made with the turns they rest on`() throws {
    guard let truths = try convert("--truth"), let conversations = try convert("--bank") else {
      return
    }
    let engine = RubricEngine(
      try #require(readRubric(at: root + "/scripts/star/bank-authentication.xml").rubric))
    var interactions: [String: Interaction] = [:]
    for line in conversations {
      let reading = readTranscript(Array(line.utf8), format: .ndjson, file: "star", line: 1)
      let interaction = try #require(reading.interaction)
      interactions[interaction.id.rawValue] = interaction
    }
    #expect(interactions.count == 80)
    var agreed = 0
    var missedFailures = 0
    let judgements = try truths.map { try JSONDecoder().decode(Truth.self, from: Data($0.utf8)) }
    #expect(judgements.count == 104)
    for truth in judgements {
      let interaction = try #require(interactions[truth.id])
      let criterion: CriterionID =
        truth.task == "bank_balance" ? "before-balance" : "before-confirmation"
      let entry = try #require(
        engine.evaluate(interaction)[0].entries.first { $0.criterion == criterion })
      if entry.verdict == truth.truth { agreed += 1 }
      // A conversation in which nothing was given away is no failure.
      if truth.truth == .notApplicable { #expect(entry.verdict == .notApplicable, "\(truth.id)") }
      if truth.truth == .notMet, entry.verdict == .met { missedFailures += 1 }
      if entry.verdict != .notApplicable {
        #expect(!entry.evidence.isEmpty, "\(truth.id)")
        for evidence in entry.evidence { #expect(evidence.stands(in: interaction), "\(truth.id)") }
      }
    }
    // Measured: 102 of 104, one failure not seen; docs/measurements.md has the whole table.
    #expect(agreed >= 100)
    #expect(missedFailures <= 1)
  }

  @Test func `scoring all conversations twice and backwards gives the same bytes`() throws {
    guard let lines = try convert() else { return }
    let engine = RubricEngine(
      try #require(
        readRubric(at: root + "/curricula/first-line/rubrics/service-quality.xml").rubric))
    func score(_ lines: [Substring]) -> [String] {
      lines.flatMap { line -> [String] in
        let reading = readTranscript(Array(line.utf8), format: .ndjson, file: "star", line: 1)
        return reading.interaction.map { engine.evaluate($0).map(scorecardJSON) } ?? []
      }
    }
    let first = score(lines)
    #expect(first.count >= 590)
    #expect(score(lines) == first)
    #expect(score(lines.reversed()) == first.reversed())
  }

  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The lines of `scripts/convert-star`; nothing, and a word about it, where the data is not here.
  private func convert(_ option: String? = nil) throws -> [Substring]? {
    let data = root + "/../shared/data/star-dialogues/dialogues.ndjson"
    guard FileManager.default.fileExists(atPath: data) else {
      print("skipped: the shared STAR dialogues are not here")
      return nil
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["python3", root + "/scripts/convert-star", data] + (option.map { [$0] } ?? [])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0, "scripts/convert-star failed; is python3 installed?")
    return text.split(separator: "\n")
  }
}

extension Evidence {
  /// True when the quotation is what stands at its offsets, counted in Unicode scalars.
  func stands(in interaction: Interaction) -> Bool {
    let scalars = Array(interaction.turns[turn].text.unicodeScalars)
    return start <= end && end <= scalars.count
      && String(String.UnicodeScalarView(scalars[start..<end])) == quote
  }
}
