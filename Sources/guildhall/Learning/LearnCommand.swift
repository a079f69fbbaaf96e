import ArgumentParser
import Certifications
import Curricula
import GuildhallKit
import Reports
import Rubrics

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Take a module in the terminal: read its lessons, sit its quizzes.",
    discussion: """
      Every answer is on disk when “saved” appears. Leave with q or Ctrl-D at any time; the same \
      command goes on where you were.

      Example:
        guildhall learn calm-conversations --as "Noor Haddad"
      """)

  @Argument(help: "The module's id; `guildhall progress` and `guildhall check` know them.")
  var module: String

  @Option(name: .customLong("as"), help: ArgumentHelp("Your name.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("Only this part of the module, by its id.", valueName: "part"))
  var part: String?

  @Flag(help: "Sit quizzes again that you have passed, to renew a certification.")
  var again = false

  @Flag(help: "Show every lesson, those you have read as well.")
  var lessons = false

  @Option(
    help: ArgumentHelp(
      "Count each step of a conversation as so many seconds, whatever it takes.",
      valueName: "seconds"))
  var pace: Int?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if let pace, !(0...3600).contains(pace) {
      throw ValidationError("--pace takes 0 to 3600 seconds.")
    }
    guard name.contains(where: { !$0.isWhitespace }), name.count <= 120 else {
      throw ValidationError("--as takes a name of 1 to 120 characters.")
    }
  }

  func run() throws {
    let (version, module, learner, progress) = try begin()
    if progress.state == .blocked {
      let first = progress.waitsFor.map { id in
        "“\(version.curriculum.module(id)?.title ?? id.rawValue)” (\(id))"
      }
      note("“\(module.title)” comes after \(first.joined(separator: " and ")); pass that first.")
      throw ExitCode(1)
    }
    if let part, module.part(PartID(part)) == nil {
      throw LearningFault.unknownPart(
        PartID(part), of: module.id, known: module.parts.map(\.id))
    }
    let session = LearnSession(
      data: data, version: version, module: module, learner: learner, only: part.map { PartID($0) },
      showsAllLessons: lessons, sitsAgain: again, pace: pace)
    try session.play(progress)
  }

  /// What is needed to begin; the database is closed again when this returns.
  private func begin() throws -> (PublishedCurriculum, Module, Learner, ModuleProgress) {
    let id = ModuleID(module)
    // Read before the writer's lock is taken: then nobody waits for it.
    if let reading = try? data.house(for: .reading) { _ = try reading.module(id) }
    let house = try data.house(for: .changing)
    guard let (version, module) = try house.module(id) else {
      throw LearningFault.unknownModule(id, known: try house.moduleIDs())
    }
    if try !house.knows(name) {
      say(
        "You are new here, \(printable(name)). If that is not how you are called, leave with q.\n")
    }
    let learner = try house.learner(named: name)
    try house.closeOverdueAttempts()
    let progress = try house.progress(of: learner, with: module, in: version.curriculum)
    return (version, module, learner, progress)
  }
}
