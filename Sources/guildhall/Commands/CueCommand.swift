import ArgumentParser
import Findings
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Transcripts

struct CueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cue",
    abstract: "Try the cues of a rubric or lexicon: what they match, and what they have learnt.",
    subcommands: [CueTestCommand.self, CueFindCommand.self])
}

/// The file that cues stand in.
struct CueOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The XML file of a rubric or a lexicon.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Only this cue, by its id.", valueName: "id"))
  var cue: String?

  /// The cues, or an exit when there are none to be had.
  func read() throws -> [Cue] {
    let (cues, _, findings) = readCues(at: file)
    findings.report()
    guard let cues else { throw ExitCode(1) }
    guard let cue else { return cues }
    let chosen = cues.filter { $0.id.rawValue == cue }
    guard !chosen.isEmpty else {
      note("error: There is no cue “\(printable(withoutCardNumbers(cue)))” in \(printable(file)).")
      throw ExitCode(1)
    }
    return chosen
  }
}

struct CueTestCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Tell how well exemplar cues are learnt, by holding exemplars out in turn.",
    discussion: """
      Each sentence is judged by a model that has not seen it. The curve says what was reached with \
      a part of the exemplars, so that you see whether more of them would help.

      Example:
        guildhall cue test curricula/first-line/lexicons/feelings.xml
      """)

  @OptionGroup var cues: CueOptions
  @Option(help: "How the figures are printed: text or json.")
  var format = Format.text

  func run() throws {
    let trials = tryCues(try cues.read())
    if trials.isEmpty { note("No cue here has exemplars.") }
    switch format {
    case .json: say(try json(trials))
    case .text: for trial in trials { say(text(of: trial)) }
    }
  }

  private func text(of trial: CueTrial) -> String {
    var lines = [
      "\(trial.cue)\(trial.title.map { " (\(printable($0)))" } ?? ""): "
        + "\(trial.like) exemplars for, \(trial.unlike) against"
    ]
    if let accuracy = trial.accuracy, let like = trial.likeAccuracy,
      let unlike = trial.unlikeAccuracy, let coverage = trial.coverage
    {
      lines.append(
        "  right \(percent(accuracy)): \(percent(like)) of those for, "
          + "\(percent(unlike)) of those against")
      let decided = trial.accuracyWhenDecided.map { ", of which right \(percent($0))" } ?? ""
      lines.append("  sure enough to decide \(percent(coverage))\(decided)")
      if let error = trial.calibrationError {
        lines.append("  a probability is \(percent(error)) off, on average")
      }
      lines.append(
        "  with fewer exemplars: "
          + trial.curve.map { "\($0.exemplars): \(percent($0.accuracy))" }
          .joined(separator: ", "))
    }
    for mistake in trial.mistakes {
      lines.append(
        "  one \(mistake.isLike ? "for, held for one against" : "against, held for one for") "
          + "(\(percent(mistake.probability)) sure it is for): “\(printable(mistake.sentence))”")
    }
    lines.append("  " + trial.advice.prefix(1).uppercased() + trial.advice.dropFirst() + ".")
    return lines.joined(separator: "\n") + "\n"
  }
}

struct CueFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Show what cues match in texts: the arguments, or the lines of standard input.",
    discussion: """
      Example:
        guildhall cue find curricula/first-line/lexicons/courtesy.xml "Thanks a lot, that's kind!"
      """)

  @OptionGroup var cues: CueOptions
  @Argument(help: "Texts, each as if it were a turn; without any, lines of standard input.")
  var texts: [String] = []

  func run() throws {
    let finder = CueFinder(try cues.read())
    var count = 0
    func show(_ text: String) {
      // As a turn is: what redaction takes can never match.
      for found in finder.matches(in: redacted(text)) {
        count += 1
        let sure = found.probability.map { " \(percent($0))" } ?? ""
        say(
          "\(found.cue)\(sure)\(found.isDoubtful ? " (cannot tell)" : ""): "
            + "\(printable(found.before))[\(printable(found.quote))]\(printable(found.after))")
      }
    }
    if texts.isEmpty {
      while let line = readLine() { show(line) }
    } else {
      texts.forEach(show)
    }
    if count == 0 { note("Nothing matches.") }
  }
}
