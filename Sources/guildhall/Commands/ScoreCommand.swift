import ArgumentParser
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics

struct ScoreCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson
  }

  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score interactions with a rubric, quoting the evidence; no database needed.",
    discussion: """
      The same interaction and rubric give the same bytes, on any machine and in any order. NDJSON \
      is read line by line, so a file may be of any length.

      Example:
        guildhall score --rubric curricula/first-line/rubrics/service-quality.xml transcripts
      """)

  @Option(help: ArgumentHelp("The rubric's XML file.", valueName: "file"))
  var rubric: String

  @Option(
    help: ArgumentHelp(
      "A lexicon that the rubric names and that stands elsewhere than in its curriculum; may be "
        + "given several times.", valueName: "file"))
  var lexicon: [String] = []

  @Option(help: "How scorecards are printed: text, json (one list) or ndjson (one a line).")
  var format = Format.text

  @Argument(help: "Files, and folders with all that is in them.")
  var paths: [String]

  func run() throws {
    let (rubric, faults) = readRubric(at: rubric, lexicons: lexicon)
    faults.report()
    guard let rubric else { throw ExitCode(1) }
    var printer = ScorePrinter(rubric: rubric, format: format)
    let missing = try score(
      TranscriptSource(paths: paths), with: rubric, rendersJSON: format != .text
    ) { printer.print($0) }
    printer.finish()
    missing.report()
    if printer.hasErrors || missing.hasErrors { throw ExitCode(1) }
  }
}

/// Prints scorecards as they come.
private struct ScorePrinter {
  let rubric: Rubric
  let format: ScoreCommand.Format
  var hasErrors = false
  private var count = 0
  private var passedOver = 0
  private let line = ProgressLine()

  init(rubric: Rubric, format: ScoreCommand.Format) {
    self.rubric = rubric
    self.format = format
  }

  mutating func print(_ batch: [ScoredTranscript]) {
    var output = ""
    for scored in batch {
      scored.findings.report()
      hasErrors = hasErrors || scored.findings.hasErrors
      if !scored.isJudged { passedOver += 1 }
      switch format {
      case .text:
        for card in scored.cards {
          output += text(of: card, by: rubric, in: scored.interaction) + "\n"
        }
      case .ndjson:
        for line in scored.lines { output += line + "\n" }
      case .json:
        for (number, line) in scored.lines.enumerated() {
          output += (count + number == 0 ? "[\n" : ",\n") + line
        }
      }
      count += scored.cards.count
    }
    if !output.isEmpty { say(output, terminator: "") }
    // On a terminal the cards themselves show the progress.
    if isatty(STDOUT_FILENO) != 1 { line.show("\(count) scorecards") }
  }

  func finish() {
    line.clear()
    if format == .json { say(count == 0 ? "[]" : "\n]") }
    if format == .text {
      say("\(count) \(count == 1 ? "scorecard" : "scorecards") by “\(rubric.title)”.")
    }
    if passedOver > 0 {
      note("Passed over, because the rubric is meant for other channels or tags: \(passedOver).")
    }
  }
}
