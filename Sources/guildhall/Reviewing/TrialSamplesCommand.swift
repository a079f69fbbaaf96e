import ArgumentParser
import Findings
import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring
import Statistics

struct TrialSamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples",
    abstract:
      "Hold rubrics against experts' scorecards of sample interactions; no database needed.",
    discussion: """
      Each sample has a scorecard of its name in the folder of the keys: a CSV table with the columns \
      rubric, criterion, agent, answer, quote and reason. With --halves the samples on which cues \
      were worked out and those that were kept aside are told apart: only the latter say how the \
      machine does on what it has not seen. With --criterion every difference is shown.

      Example:
        guildhall trial samples transcripts --rubric curricula/first-line/rubrics/chat-card.xml
        guildhall trial samples transcripts --rubric chat-card.xml --criterion greeting
      """)

  @Argument(help: ArgumentHelp("The folder of the samples.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp("A rubric's XML file; may be given several times.", valueName: "file"))
  var rubric: [String]

  @Option(
    help: ArgumentHelp(
      "The folder of the experts' scorecards, or scorecards in the folder of the samples.",
      valueName: "folder"))
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "The table that says which half a sample is in, or halves.csv in the folder of the samples.",
      valueName: "file"))
  var halves: String?

  @Option(
    help: ArgumentHelp("Show each difference on one criterion, or on “all”.", valueName: "id"))
  var criterion: String?

  @Flag(help: "Show criteria of several rubrics that have one id apart; else they are one line.")
  var eachRubric = false

  @Option(help: ArgumentHelp("Only the samples of one half.", valueName: "name"))
  var half: String?

  @Option(help: "How it is printed: text, json or csv.")
  var format = TableFormat.text

  func run() throws {
    var rubrics: [Rubric] = []
    for file in rubric {
      let (read, faults) = readRubric(at: file)
      faults.report()
      guard let read else { throw ExitCode(1) }
      rubrics.append(read)
    }
    let table = folder + "/halves.csv"
    let trial = try trySamples(
      in: folder, keys: keys ?? folder + "/scorecards",
      halves: halves ?? (FileManager.default.fileExists(atPath: table) ? table : nil),
      rubrics: rubrics)
    trial.findings.report()
    if let half, !trial.halfNames.contains(half) {
      note(
        "error: No sample is in a half “\(printable(half))”. There are: "
          + (trial.halfNames.isEmpty ? "none" : trial.halfNames.joined(separator: ", ")) + ".")
      throw ExitCode(1)
    }
    if let criterion {
      showDifferences(trial.comparisons(in: half), criterion)
    } else {
      try showTable(trial, rubrics)
    }
    if trial.findings.hasErrors { throw ExitCode(1) }
  }

  private func showTable(_ trial: SampleTrial, _ rubrics: [Rubric]) throws {
    let halves: [String?] = half.map { [$0] } ?? (trial.halfNames.map { $0 } + [nil])
    var rows: [SampleRow] = []
    for (criterion, judging) in judged(rubrics) {
      for half in halves {
        let mine = trial.comparisons(in: half).filter { judging.contains($0.answer.rubric) }
        rows.append(
          SampleRow(
            rubric: judging.count == 1 ? judging[0].rawValue : "\(judging.count) rubrics",
            half: half, trial: MachineTrial(criterion, on: mine)))
      }
    }
    for half in halves {
      rows.append(
        SampleRow(
          rubric: "all", half: half, trial: MachineTrial(pooled: trial.comparisons(in: half))))
    }
    try print(
      rows, SampleRow.head, format, rows: rows.map(\.cells),
      plain: (SampleRow.head, rows.map(\.plainCells)))
    if format == .text {
      say(
        "\n\(trial.samples) samples. Decided: where the machine could tell. Kappa is agreement above "
          + "chance;\nit says little where nearly all answers are alike.")
    }
  }

  /// What the machine judges, each with the rubrics that share a line.
  private func judged(_ rubrics: [Rubric]) -> [(Criterion, [RubricID])] {
    var lines: [(Criterion, [RubricID])] = []
    for rubric in rubrics {
      for criterion in rubric.criteria where criterion.isJudgedByMachine {
        if !eachRubric, let line = lines.firstIndex(where: { $0.0.id == criterion.id }) {
          lines[line].1.append(rubric.id)
        } else {
          lines.append((criterion, [rubric.id]))
        }
      }
    }
    return lines
  }

  private func showDifferences(_ comparisons: [SampleComparison], _ criterion: String) {
    let all = comparisons.filter {
      criterion == "all" || $0.answer.criterion.rawValue == criterion
    }
    for comparison in all where !comparison.isAgreed {
      let answer = comparison.answer
      say(
        "\(answer.sample), \(printable(answer.agent)): \(answer.rubric) \(answer.criterion)\n"
          + "  expert: \(words(forMark: answer.mark)). \(wrapped(answer.reason, indent: "  "))"
          + (answer.quote.isEmpty ? "" : "\n    “\(wrapped(answer.quote, indent: "    "))”")
          + "\n  machine: \(words(forMark: comparison.machine)). "
          + wrapped(comparison.machineReason, indent: "  "))
      for found in comparison.evidence where !found.quote.isEmpty {
        say(wrapped("    turn \(found.turn + 1): “\(printable(found.quote))”", indent: "      "))
      }
      say("")
    }
    say("\(all.count { !$0.isAgreed }) of \(all.count) answers differ or could not be told.")
  }
}

/// One line of the table: a criterion on the samples of a half.
private struct SampleRow: Encodable {
  let rubric: String
  let half: String?
  let trial: MachineTrial

  static let head = [
    "rubric", "criterion", "half", "answers", "decided", "agreement", "kappa", "95 % interval",
    "abstains", "most given",
  ]

  var cells: [String] {
    [
      rubric, trial.criterion.rawValue, half ?? "both", String(trial.reviewed),
      String(trial.decided), trial.agreement.map { percent($0.value) } ?? "–",
      trial.kappa.estimate.map { decimal($0.value) } ?? "not defined",
      trial.kappa.estimate?.interval.map { "\(decimal($0.lower)) to \(decimal($0.upper))" } ?? "–",
      trial.abstention.map { percent($0.value) } ?? "–", mostGiven,
    ]
  }

  var plainCells: [String] {
    [
      rubric, trial.criterion.rawValue, half ?? "", String(trial.reviewed), String(trial.decided),
      plain(trial.agreement?.value), plain(trial.kappa.estimate?.value),
      trial.kappa.estimate?.interval.map { "\(plain($0.lower)) \(plain($0.upper))" } ?? "",
      plain(trial.abstention?.value), mostGiven,
    ]
  }

  private var mostGiven: String {
    guard let most = trial.prevalence.max(by: { $0.count < $1.count }), let share = most.share
    else { return "" }
    return "\(words(forMark: most.answer)) \(percent(share))"
  }
}
