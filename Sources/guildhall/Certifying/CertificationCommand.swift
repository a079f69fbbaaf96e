import ArgumentParser

struct CertificationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certification",
    abstract: "What happens to a certification: applied for, attested, suspended, appealed.",
    discussion: """
      Every step is a row of its own with who took it, when and why; none is ever overwritten. A \
      later failure opens a review and takes nothing away by itself: that is for a person to decide.

      Example:
        guildhall certification apply "Noor Haddad" associate --due 2026-12-31 --by "Sabine Okafor"
        guildhall certification suspend "Noor Haddad" associate --because "Two critical failures" \
      --by "Sabine Okafor"
        guildhall standing "Noor Haddad"
      """,
    subcommands: [
      CertificationApplyCommand.self, CertificationWithdrawCommand.self,
      CertificationAttestCommand.self, CertificationReviewCommand.self,
      CertificationCloseReviewCommand.self, CertificationSuspendCommand.self,
      CertificationReinstateCommand.self, CertificationRevokeCommand.self,
      CertificationAppealCommand.self, CertificationDecideAppealCommand.self,
    ])
}

/// Whom and what a step is about.
struct CertificationSubject: ParsableArguments {
  @Argument(help: "Whose certification.")
  var person: String

  @Argument(help: "The programme's id.")
  var programme: String
}
