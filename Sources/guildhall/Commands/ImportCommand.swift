import ArgumentParser
import Findings
import GuildhallKit
import Transcripts

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Store recorded interactions, each once, and score them.",
    discussion: """
      Reads .json, .ndjson, .txt chat logs and .vtt recordings. What cannot be read is reported \
      with its file and line; the rest is stored, and scored by the published rubrics that are \
      meant for it. `guildhall reviews` shows the scorecards. Card numbers, passwords, addresses \
      and other personal data are taken out before anything is stored.

      Example:
        guildhall import transcripts --data ./team
      """)

  @Argument(help: "Files, and folders with all that is in them.")
  var paths: [String]

  @OptionGroup var data: DataOptions

  @Option(help: "How many interactions are stored at a time.")
  var batch = 200

  func validate() throws {
    guard (1...10_000).contains(batch) else {
      throw ValidationError("--batch takes a number from 1 to 10000.")
    }
  }

  func run() throws {
    let house = try data.house(for: .writing)
    let line = ProgressLine()
    var reported = 0
    let report = try house.importTranscripts(at: paths, by: operatorName, batchSize: batch) {
      // Reported as they come: a later batch may end the import.
      Array($0.findings.dropFirst(reported)).report()
      reported = $0.findings.count
      // Each line is printed after its batch is on disk.
      if line.isShown {
        line.show($0.words)
      } else {
        note("stored \($0.stored), same \($0.same), skipped \($0.skipped)")
      }
    }
    line.clear()
    Array(report.findings.dropFirst(reported)).report()
    say(report.words + ".")
    if !report.redacted.isEmpty { say("Redacted: \(words(for: report.redacted)).") }
    let cards = try house.scoreStored(by: operatorName) { line.show("\($0) scorecards") }
    line.clear()
    say("\(cards) new \(cards == 1 ? "scorecard" : "scorecards") by the published rubrics.")
    if report.findings.hasErrors { throw ExitCode(1) }
  }
}

/// "2 e-mail addresses, 1 card number".
func words(for counts: [PersonalDataKind: Int]) -> String {
  PersonalDataKind.allCases.compactMap { kind in
    counts[kind].map { "\($0) \($0 == 1 ? kind.words.one : kind.words.many)" }
  }.joined(separator: ", ")
}

extension ImportReport {
  var words: String {
    "\(new) new, \(changed) changed, \(same) the same as before, \(skipped) skipped"
  }
}
