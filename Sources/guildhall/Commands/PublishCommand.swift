import ArgumentParser
import Curricula
import Findings
import GuildhallKit

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Check curricula and publish each as a version that never changes.",
    discussion: """
      Nothing is published while any file has an error. The same content is published once.

      Example:
        guildhall publish curricula --data ./team
      """)

  @Argument(help: "Folders of curricula.")
  var paths: [String] = ["curricula"]

  @OptionGroup var data: DataOptions

  func run() throws {
    let check = checkCurricula(at: paths)
    check.allFindings.report()
    guard !check.allFindings.hasErrors else {
      say("Nothing was published: \(check.allFindings.summary).")
      throw ExitCode(1)
    }
    let house = try data.house(for: .writing)
    for entry in check.entries { say(try house.publishLine(entry)) }
    // A new programme may be one that people have earned already.
    for award in try house.awardByRule() {
      say("Certified: \(award.person), \(award.programme.title)")
    }
  }
}

extension House {
  /// Publishes and says what happened.
  func publishLine(_ entry: CurriculumCheck.Entry) throws -> String {
    guard let result = try publish(entry, by: operatorName) else {
      return "\(entry.folder): not published; it has errors."
    }
    let version = "version \(result.version.version) (\(result.version.contentHash.prefix(12)))"
    return result.isNew
      ? "Published “\(result.version.curriculum.title)” as \(version)."
      : "“\(result.version.curriculum.title)” is unchanged since \(version)."
  }
}
