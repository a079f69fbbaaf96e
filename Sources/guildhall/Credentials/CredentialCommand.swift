import ArgumentParser

struct CredentialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credential",
    abstract: "Open Badges 3.0 credentials: see offline whether one can be believed.",
    discussion: """
      Example:
        guildhall credential verify associate.svg --issuer https://harbour.example=KEY
      """, subcommands: [CredentialVerifyCommand.self])
}
