import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics

struct CertifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certify",
    abstract: "Award or renew a certification by a person's decision, on the evidence there is.",
    discussion: """
      For programmes that a person awards; those that award by rule need no decision. Refused while \
      anything is missing, and says what. Nobody decides on their own certification, and nobody who \
      trained the person: their mentors, and who signed, waived or attested something for them.

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
    guard
      let award = try house.certify(person, for: ProgrammeID(programme), decidedBy: decider)
    else {
      say("\(printable(person)) holds \(programme) already.")
      return
    }
    let verb = award.isRenewal ? "Renewed" : "Certified"
    say("\(verb): \(printable(award.person)), \(award.programme.title).")
    // What this was the last step to, another programme may award by rule.
    for award in try house.awardByRule(to: [person]) {
      say("Certified: \(printable(award.person)), \(award.programme.title).")
    }
  }
}
