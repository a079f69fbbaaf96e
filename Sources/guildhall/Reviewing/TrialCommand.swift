import ArgumentParser
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring
import Statistics

struct TrialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "The machine on trial: how it compares with reviewers, and how far it is trusted.",
    discussion: """
      A criterion is suggested only, shown first, or counted. It rises by a person's decision alone,
      and only when enough blind reviews agree with the machine.

      Example:
        guildhall trial show service-quality
        guildhall trial show service-quality --criterion greeting
        guildhall trial set service-quality greeting shown-first --because "64 of 66 agree" \
      --by "Sabine Okafor"
      """,
    subcommands: [TrialShowCommand.self, TrialSetCommand.self, TrialSamplesCommand.self])
}

struct TrialShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The machine's record on every criterion of a rubric.",
    discussion: """
      Example:
        guildhall trial show service-quality --format csv
      """)

  @Argument(help: "The rubric's id.")
  var rubric: String

  @Option(help: ArgumentHelp("One criterion, with its confusion table.", valueName: "id"))
  var criterion: String?

  @Option(help: "How it is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    var reports = try data.house(for: .reading).trials(of: RubricID(rubric))
    if let criterion {
      let judged = reports.map(\.criterion.rawValue).joined(separator: ", ")
      reports.removeAll { $0.criterion.rawValue != criterion }
      guard !reports.isEmpty else {
        note(
          "error: The machine judges no criterion “\(printable(criterion))” of this rubric. "
            + (judged.isEmpty ? "It judges none." : "It judges: \(judged)."))
        throw ExitCode(1)
      }
      if format == .text { return reports.forEach(show) }
    }
    try print(
      reports,
      [
        "criterion", "standing", "reviews", "decided", "agreement", "interval", "kappa",
        "interval of kappa", "abstains",
      ], format,
      rows: reports.map { report in
        let trial = report.trial
        return [
          report.criterion.rawValue, words(for: report.standing), String(trial.reviewed),
          String(trial.decided), share(trial.agreement), shares(trial.agreement),
          number(trial.kappa), interval(trial.kappa.estimate), share(trial.abstention),
        ]
      }, plain: plainRows(reports))
    if format == .text {
      say(
        "\nOnly reviews that were answered before the machine's verdict was shown are counted.\n"
          + "`guildhall trial show \(rubric) --criterion ID` shows what is confused with what.")
    }
  }

  private func plainRows(_ reports: [TrialReport]) -> (head: [String], rows: [[String]]) {
    (
      [
        "criterion", "standing", "reviews", "decided", "agreement", "lower", "upper", "kappa",
        "kappa_lower", "kappa_upper", "abstains",
      ],
      reports.map { report -> [String] in
        let trial = report.trial
        let kappa = trial.kappa.estimate
        return [
          report.criterion.rawValue, report.standing.rawValue, String(trial.reviewed),
          String(trial.decided), plain(trial.agreement?.value),
          plain(trial.agreement?.interval?.lower), plain(trial.agreement?.interval?.upper),
          plain(kappa?.value), plain(kappa?.interval?.lower), plain(kappa?.interval?.upper),
          plain(trial.abstention?.value),
        ]
      }
    )
  }

  private func show(_ report: TrialReport) {
    let trial = report.trial
    say(
      "\(printable(report.title)) (\(report.criterion)): \(words(for: report.standing))\n\n"
        + "What reviewers gave, and what the machine gave:\n")
    var table = TextTable(
      [("reviewer ↓, machine →", .left)] + trial.verdicts.map { (words(forMark: $0), .right) })
    for (answer, row) in zip(trial.answers, trial.table) {
      table.add([words(forMark: answer)] + row.map(String.init))
    }
    say(table.text)
    say(
      "Both decided \(trial.decided) of \(trial.reviewed) blind reviews and agreed in "
        + "\(trial.agreed): \(share(trial.agreement)), \(shares(trial.agreement)).\n"
        + "Corrected for chance: kappa \(number(trial.kappa)), "
        + "\(interval(trial.kappa.estimate)).\n"
        + "It could not tell in \(share(trial.abstention)). Left out, because the verdict had been "
        + "seen before: \(trial.anchored).")
    if let next = report.next { say("\n" + wrapped(next.sentence, width: 88)) }
  }
}

struct TrialSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Trust the machine with a criterion further, or less far.",
    discussion: """
      suggested: the verdict stands beside the reviewer's answer once that is given.
      shown-first: it is shown before, in four reviews of five; one in five stays blind.
      counted: `figures --machine` shows it where no person has judged; in no other figure.

      Example:
        guildhall trial set service-quality greeting shown-first --because "64 of 66 agree" \
      --by "Sabine Okafor"
      """)

  @Argument(help: "The rubric's id.")
  var rubric: String

  @Argument(help: "The criterion's id.")
  var criterion: String

  @Argument(help: "suggested, shown-first or counted.")
  var standing: TypedStanding

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let report = try data.house(for: .changing).trust(
      CriterionID(criterion), of: RubricID(rubric), as: standing.standing,
      because: because.reason, by: by.name)
    say("saved: \(criterion) is \(words(for: report.standing))")
  }
}

enum TypedStanding: String, ExpressibleByArgument, CaseIterable {
  case suggested
  case shownFirst = "shown-first"
  case counted

  var standing: MachineStanding {
    switch self {
    case .suggested: .suggested
    case .shownFirst: .shownFirst
    case .counted: .counted
    }
  }
}

private func words(for standing: MachineStanding) -> String {
  switch standing {
  case .suggested: "suggested"
  case .shownFirst: "shown first"
  case .counted: "counted"
  }
}

func words(forMark mark: String) -> String {
  switch mark {
  case MarkRow.notApplicable: "not applicable"
  case MarkRow.skipped: "skipped"
  case MarkRow.open: "cannot tell"
  default: mark
  }
}

private func share(_ estimate: Estimate?) -> String { estimate.map { percent($0.value) } ?? "–" }

/// The interval of a share.
private func shares(_ estimate: Estimate?) -> String {
  guard let interval = estimate?.interval else { return "no interval" }
  return "\(percent(interval.lower)) to \(percent(interval.upper))"
}

private func interval(_ estimate: Estimate?) -> String {
  guard let interval = estimate?.interval else { return "no interval" }
  return "\(decimal(interval.lower)) to \(decimal(interval.upper))"
}

private func number(_ coefficient: Coefficient) -> String {
  coefficient.estimate.map { decimal($0.value) } ?? "not defined"
}
