import ArgumentParser
import Foundation
import GuildhallKit
import Logging
import Reports
import Transcripts

@main
struct Guildhall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guildhall",
    abstract: "Train, review and certify the people of a customer-support team.",
    discussion: """
      One program, one database file, nothing in the cloud. Start with a look at everything:

        guildhall demo

      Findings and errors go to standard error, results to standard output. The exit status is 0 \
      when all is well, 1 when something was found or refused, 64 when the call was wrong.
      """,
    version: "0.1.0",
    subcommands: [
      NewCommand.self, CheckCommand.self, CueCommand.self, ScenarioCommand.self,
      PreviewCommand.self,
      PublishCommand.self,
      ImportCommand.self, AssignRoleCommand.self, RedactCommand.self, ScoreCommand.self,
      RescoreCommand.self, ReviewsCommand.self, TeamCommand.self, PeopleCommand.self,
      RetentionCommand.self, SampleCommand.self,
      ReviewCommand.self, CalibrateCommand.self, TrialCommand.self, CoachCommand.self,
      FiguresCommand.self,
      LearnCommand.self, ArticlesCommand.self,
      SignOffCommand.self, WaiveCommand.self, ConfirmCommand.self, RegradeCommand.self,
      ItemsCommand.self, PlaysCommand.self,
      ProgressCommand.self, CertificationsCommand.self, CertifyCommand.self,
      CertificationCommand.self, StandingCommand.self, ExpiringCommand.self, ClearedCommand.self,
      SkillsCommand.self, RefreshCommand.self, ChangesCommand.self, PortfolioCommand.self,
      MentorsCommand.self, ForecastCommand.self, WhyCommand.self,
      NightlyCommand.self,
      VerifyCommand.self, BackupCommand.self,
      CredentialCommand.self, DemoCommand.self, ServeCommand.self,
    ])

  /// Errors of ours get their sentence; everything else is the parser's.
  static func main() {
    // A closed standard stream would give its number to the next file that is opened.
    while case let descriptor = open("/dev/null", O_RDWR), descriptor >= 0 {
      if descriptor > 2 {
        close(descriptor)
        break
      }
    }
    let serves = CommandLine.arguments.dropFirst().first == "serve"
    LoggingSystem.bootstrap { label in
      if serves { return LineLogHandler(label: label) }
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel =
        ProcessInfo.processInfo.environment["GUILDHALL_LOG"].flatMap { Logger.Level(rawValue: $0) }
        ?? .error
      return handler
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      if let sentence = sentence(about: error) {
        note("error: \(printable(withoutCardNumbers(sentence)))")
        exit(withError: ExitCode(1))
      }
      exit(withError: error)
    }
  }
}
