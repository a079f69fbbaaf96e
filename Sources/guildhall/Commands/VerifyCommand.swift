import ArgumentParser
import GuildhallKit

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the database, the audit log, and that every stored score recomputes.",
    discussion: """
      Example:
        guildhall verify --data ./team
      """)

  @OptionGroup var data: DataOptions

  func run() throws {
    let report = try data.house(for: .verifying).verify()
    say("publications: \(report.publications), interactions: \(report.interactions)")
    say(
      "computed again: \(report.scorecards) scorecards, \(report.submissions) submissions, "
        + "\(report.plays) plays, \(report.reviews) reviews, \(report.samples) samples, "
        + "\(report.certifications) certifications")
    if report.emptied > 0 {
      let those = report.emptied == 1 ? "1 interaction was" : "\(report.emptied) interactions were"
      say("\(those) emptied by the rule of retention; what was counted of them stands")
    }
    if report.erased > 0 {
      say(
        report.erased == 1
          ? "1 person was erased; counts stand without the name"
          : "\(report.erased) people were erased; counts stand without their names")
    }
    if report.frozen > 0 {
      say(
        "\(report.frozen) scores were held against their hash alone: words they rest on were masked"
      )
    }
    if report.ofOtherEngine > 0 {
      say("\(report.ofOtherEngine) scores are of another engine version and were not compared")
    }
    say("audit log: \(report.auditEvents) events, head \(report.auditHead)")
    if report.hasWALResetBug {
      say(
        "SQLite \(report.sqliteVersion) has the WAL-reset bug; one writing process, held by the "
          + "lock file, keeps clear of it")
    }
    for fault in report.faults { note("error: \(fault)") }
    say(report.faults.isEmpty ? "All is well." : "\(report.faults.count) faults.")
    if !report.faults.isEmpty { throw ExitCode(1) }
  }
}
