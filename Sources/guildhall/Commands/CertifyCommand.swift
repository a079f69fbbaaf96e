import ArgumentParser
import Curricula
import GuildhallKit
import Rubrics

struct CertifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Award a certification by a person's decision, on the evidence there is.",
    discussion: """
      For programmes that a person awards; those that award by rule need no decision. Refused while anything is missing, and says what. Nobody \
      decides on their own certification.

      Example:
        guildhall certify "Noor Haddad" associate --by "Sabine Okafor"
      """)

  @Argument(help: "Whom to certify.")
  var person: String

  @Argument(help: "The programme's id.")
  var programme: String

  @Option(name: .customLong("by"), help: ArgumentHelp("Who decides.", valueName: "name"))
  var decider: String

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard decider.contains(where: { !$0.isWhitespace }), decider.count <= 120 else {
      throw ValidationError("--by takes a name of 1 to 120 characters.")
    }
  }

  func run() throws {
    let house = try data.house(for: .writing)
    let isNew = try house.certify(person, for: ProgrammeID(programme), decidedBy: decider)
    say(isNew ? "Certified: \(person), \(programme)." : "\(person) holds \(programme) already.")
  }
}
