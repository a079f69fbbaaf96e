import ArgumentParser
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics

struct ScoreCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ndjson, html
  }

  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score interactions with a rubric, quoting the evidence; no database needed.",
    discussion: """
      The same interaction and rubric give the same bytes, on any machine and in any order. NDJSON \
      is read line by line, so a file may be of any length. With --explain every verdict comes \
      with its rule in words, the places of its quotations and its arithmetic. The HTML page always \
      explains, with the quoted words marked in the transcript; it is one file that loads nothing.

      Example:
        guildhall score --rubric curricula/first-line/rubrics/service-quality.xml transcripts
        guildhall score --rubric card.xml --explain chat.json
        guildhall score --rubric card.xml --format html transcripts > cards.html
      """)

  @Option(help: ArgumentHelp("The rubric's XML file.", valueName: "file"))
  var rubric: String

  @Option(
    help: ArgumentHelp(
      "A lexicon that the rubric names and that stands elsewhere than in its curriculum; may be "
        + "given several times.", valueName: "file"))
  var lexicon: [String] = []

  @Option(
    help:
      "How scorecards are printed: text, json (one list), ndjson (one a line) or html (one page).")
  var format = Format.text

  @Flag(help: "Say for every verdict which rule and which words led to it.")
  var explain = false

  @Argument(help: "Files, and folders with all that is in them.")
  var paths: [String]

  func run() throws {
    let (rubric, faults) = readRubric(at: rubric, lexicons: lexicon)
    faults.report()
    guard let rubric else { throw ExitCode(1) }
    var printer = ScorePrinter(rubric: rubric, format: format, explains: explain)
    let missing = try score(
      TranscriptSource(paths: paths), with: rubric,
      rendersJSON: format == .json || format == .ndjson, explains: explain
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
  let explains: Bool
  var hasErrors = false
  private var page: ScorecardPage
  private var count = 0
  private var passedOver = 0
  private let line = ProgressLine()

  init(rubric: Rubric, format: ScoreCommand.Format, explains: Bool) {
    self.rubric = rubric
    self.format = format
    self.explains = explains
    page = ScorecardPage(rubric)
    if format == .html { say(page.head, terminator: "") }
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
          let words =
            explains
            ? explanation(of: card, by: rubric, in: scored.interaction)
            : text(of: card, by: rubric, in: scored.interaction)
          output += words + "\n"
        }
      case .html:
        guard let interaction = scored.interaction else { continue }
        for card in scored.cards { output += page.article(of: card, in: interaction) }
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
    if format == .html { say(page.foot, terminator: "") }
    if format == .text {
      say("\(count) \(count == 1 ? "scorecard" : "scorecards") by “\(rubric.title)”.")
    }
    if passedOver > 0 {
      note("Passed over, because the rubric is meant for other channels or tags: \(passedOver).")
    }
  }
}
