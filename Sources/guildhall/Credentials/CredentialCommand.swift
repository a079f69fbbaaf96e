import ArgumentParser

struct CredentialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credential",
    abstract:
      "Open Badges 3.0 credentials: issue, revoke, and see offline whether one can be believed.",
    discussion: """
      Example:
        guildhall credential issue "Noor Haddad" associate --by "Sabine Okafor"
        guildhall credential verify associate.svg --issuer https://harbour.example=KEY
      """,
    subcommands: [
      CredentialIssuerCommand.self, CredentialIssueCommand.self, CredentialStatusListCommand.self,
      CredentialVerifyCommand.self,
    ])
}
