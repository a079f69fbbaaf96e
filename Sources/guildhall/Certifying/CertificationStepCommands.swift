import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Transcripts

struct CertificationApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Somebody is to be certified, perhaps by a day.",
    discussion: """
      Example:
        guildhall certification apply "Noor Haddad" associate --due 2026-12-31 --by "Sabine Okafor"
      """)

  @OptionGroup var subject: CertificationSubject
  @Option(help: ArgumentHelp("The day by which they are to be certified.", valueName: "day"))
  var due: Day?
  @Option(name: .customLong("because"), help: "Why, where there is something to say.")
  var reason = ""
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).apply(
      subject.person, for: ProgrammeID(subject.programme), by: due?.end, because: reason,
      askedBy: by.name)
    say(
      "saved: \(printable(subject.person)) is to be certified for \(subject.programme)"
        + (due.map { " by \(day($0.date))" } ?? "") + ".")
  }
}

struct CertificationWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an application back.",
    discussion: """
      Example:
        guildhall certification withdraw "Noor Haddad" senior --because "Changes team" --by "Rosa Lindgren"
      """)

  @OptionGroup var subject: CertificationSubject
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).withdraw(
      subject.person, from: ProgrammeID(subject.programme), because: because.reason, by: by.name)
    say("saved: the application of \(printable(subject.person)) is withdrawn.")
  }
}

struct CertificationAttestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attest",
    abstract: "Say that you have seen what a programme asks a trainer to attest.",
    discussion: """
      MODULE/PART decides on a borderline sitting of an exam. “recognised” vouches for everything \
      that the programme asks for: so the first mentors, and people who were certified before there \
      was a register, come into it. The award is still another person's.

      Example:
        guildhall certification attest "Noor Haddad" mentor listens-first --because "Saw three \
      shifts" --by "Rosa Lindgren"
        guildhall certification attest "Rosa Lindgren" mentor recognised --because "Mentor since \
      2021" --by "Sabine Okafor"
      """)

  @OptionGroup var subject: CertificationSubject
  @Argument(help: "What is attested: its id in the programme, MODULE/PART, or “recognised”.")
  var what: String
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let house = try data.house(for: .writing)
    try house.attest(
      AttestationID(what), subject.person, for: ProgrammeID(subject.programme),
      because: because.reason, by: by.name)
    say("saved: \(printable(what)) for \(printable(subject.person)).")
    for award in try house.awardByRule(to: [subject.person]) {
      say("Certified: \(printable(award.person)), \(award.programme.title).")
    }
  }
}

struct CertificationSuspendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend", abstract: "A certification does not hold until it is reinstated.",
    discussion: """
      Example:
        guildhall certification suspend "Noor Haddad" associate --because "Under review" --by "Sabine Okafor"
      """)

  @OptionGroup var subject: CertificationSubject
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).suspend(
      subject.person, ProgrammeID(subject.programme), because: because.reason, by: by.name)
    say("saved: \(subject.programme) of \(printable(subject.person)) is suspended.")
  }
}

struct CertificationReinstateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinstate", abstract: "A suspended certification holds again.",
    discussion: """
      Example:
        guildhall certification reinstate "Noor Haddad" associate --because "All clear" --by "Sabine Okafor"
      """)

  @OptionGroup var subject: CertificationSubject
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).reinstate(
      subject.person, ProgrammeID(subject.programme), because: because.reason, by: by.name)
    say("saved: \(subject.programme) of \(printable(subject.person)) holds again.")
  }
}

struct CertificationRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "A certification does not hold any more; only a new award or an appeal helps.",
    discussion: """
      Example:
        guildhall certification revoke "Noor Haddad" associate --because "Shared a customer's data" \
      --by "Sabine Okafor"
      """)

  @OptionGroup var subject: CertificationSubject
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).revoke(
      subject.person, ProgrammeID(subject.programme), because: because.reason, by: by.name)
    say(
      "saved: \(subject.programme) of \(printable(subject.person)) is revoked. "
        + "They may appeal: guildhall certification appeal")
  }
}

struct CertificationReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Ask for a look at a certification; it holds meanwhile.",
    discussion: """
      Example:
        guildhall certification review "Noor Haddad" associate --because "A complaint came in" \
      --by "Rosa Lindgren"
      """)

  @OptionGroup var subject: CertificationSubject
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).openReview(
      subject.person, ProgrammeID(subject.programme), because: because.reason, by: by.name)
    say("saved: \(subject.programme) of \(printable(subject.person)) is under review.")
  }
}

struct CertificationCloseReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close-review", abstract: "You looked, and the certification stays as it is.",
    discussion: """
      Example:
        guildhall certification close-review "Noor Haddad" associate --because "Explained, and put \
      right" --by "Sabine Okafor"
      """)

  @OptionGroup var subject: CertificationSubject
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).closeReview(
      subject.person, ProgrammeID(subject.programme), because: because.reason, by: by.name)
    say("saved: the review of \(subject.programme) of \(printable(subject.person)) is closed.")
  }
}

struct CertificationAppealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appeal",
    abstract: "Object to a suspension, a revocation or a refusal, for yourself or for somebody.",
    discussion: """
      Example:
        guildhall certification appeal "Noor Haddad" associate --because "It was not my call" \
      --by "Noor Haddad"
      """)

  @OptionGroup var subject: CertificationSubject
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    try data.house(for: .changing).appeal(
      subject.person, ProgrammeID(subject.programme), because: because.reason, by: by.name)
    say("saved: the appeal of \(printable(subject.person)) waits for a decision.")
  }
}

struct CertificationDecideAppealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide-appeal",
    abstract: "Grant or dismiss an appeal; never by the one whose decision it is against.",
    discussion: """
      Example:
        guildhall certification decide-appeal "Noor Haddad" associate --grant --because "The call \
      was another agent's" --by "Ines Duarte"
      """)

  @OptionGroup var subject: CertificationSubject
  @Flag(help: "What was suspended or revoked holds again.")
  var grant = false
  @Flag(help: "The decision stands.")
  var dismiss = false
  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard grant != dismiss else { throw ValidationError("Give either --grant or --dismiss.") }
  }

  func run() throws {
    try data.house(for: .changing).decideAppeal(
      subject.person, ProgrammeID(subject.programme), isGranted: grant,
      because: because.reason, by: by.name)
    say(
      "saved: the appeal of \(printable(subject.person)) is \(grant ? "granted" : "dismissed").")
  }
}
