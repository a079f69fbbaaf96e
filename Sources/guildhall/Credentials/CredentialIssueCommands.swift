import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics

struct CredentialIssuerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issuer",
    abstract: "Say who issues credentials, and make the key that signs them; or show it.",
    discussion: """
      The address is the name by which verifiers know the issuer; the status list is published \
      below it. The private key is written to a file beside the database that only you can read. \
      Keep a copy apart; without it nothing can be signed or revoked under this issuer.

      Example:
        guildhall credential issuer --name "Harbour & Pine" --address https://harbour.example/guild \
      --by "Sabine Okafor"
        guildhall credential issuer
      """)

  @Option(help: "The name that credentials carry.")
  var name: String?
  @Option(help: ArgumentHelp("An address that is yours.", valueName: "https://…"))
  var address: String?
  @Flag(help: "Sign with Ed25519; fewer verifiers know it.")
  var ed25519 = false
  @Option(name: .customLong("by"), help: ArgumentHelp("Who does it.", valueName: "name"))
  var decider: String?
  @OptionGroup var data: DataOptions

  func validate() throws {
    let given = [name, address, decider].compactMap { $0 }.count
    guard given == 0 || given == 3 else {
      throw ValidationError("Give --name, --address and --by together, or none of them.")
    }
    if let decider { try requireName(decider, "--by") }
    if let name { try requireName(name, "--name") }
  }

  func run() throws {
    guard let name, let address, let decider else {
      guard let known = try data.house(for: .reading).issuer() else { throw IssuingFault.noIssuer }
      say(words(known))
      return
    }
    let made = try data.house(for: .changing).makeIssuer(
      name: name, address: address, isEdwards: ed25519, by: decider)
    say("saved:\n" + words(made))
  }

  private func words(_ issuer: IssuerEntry) -> String {
    """
      issuer      \(printable(issuer.name))
      address     \(printable(issuer.address))
      signs by    \(issuer.algorithm)
      private key \(printable(issuer.keyFile))
      Verifiers take: --issuer \(printable(issuer.address))=\(issuer.thumbprint)
    """
  }
}

struct CredentialIssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Sign a certification as an Open Badges 3.0 credential, and bake it into a badge.",
    discussion: """
      Writes NAME-PROGRAMME.jwt, the credential, NAME-PROGRAMME.svg, a picture that holds it, and \
      NAME-PROGRAMME.html, a certificate to be printed. The credential names nobody; with --with-email it has a salted hash of the e-mail address, by \
      which its holder can show that it is theirs.

      Example:
        guildhall credential issue "Noor Haddad" associate --out badges --by "Sabine Okafor"
        guildhall credential verify badges/noor-haddad-associate.svg
      """)

  @Argument(help: "Whose certification.")
  var person: String
  @Argument(help: "The programme's id.")
  var programme: String
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var out = "."
  @Flag(help: "Put a salted hash of the e-mail address into it.")
  var withEmail = false
  @Flag(help: "The certificate lists what the award rests on, on pages of its own.")
  var withEvidence = false
  @Flag(help: "The certificate is on US Letter in the place of A4.")
  var letter = false
  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    // What cannot be written was not issued.
    let issued = try data.house(for: .changing).issueCredential(
      person, for: ProgrammeID(programme), withAddress: withEmail, by: by.name, keep: write)
    let name = name(of: issued)
    say(
      "saved: \(printable(out))/\(name).jwt, .svg and .html, credential \(issued.id). "
        + "Check it: guildhall credential verify \(printable(out))/\(name).svg")
  }

  private func name(of issued: IssuedCredential) -> String {
    fileName(of: issued.person) + "-" + programme
  }

  /// All three files, or none where one cannot be written.
  private func write(_ issued: IssuedCredential) throws {
    let name = name(of: issued)
    let page = issued.certificate.document(on: letter ? .letter : .a4, withEvidence: withEvidence)
    var written: [String] = []
    do {
      for (ending, bytes) in [
        (".jwt", Data((issued.text + "\n").utf8)), (".svg", Data(issued.badge)),
        (".html", Data(page.utf8)),
      ] {
        let path = out + "/" + name + ending
        let isNew = !FileManager.default.fileExists(atPath: path)
        try writeFile(bytes, name + ending, in: out)
        if isNew { written.append(path) }
      }
    } catch {
      for path in written { try? FileManager.default.removeItem(atPath: path) }
      throw error
    }
  }
}

struct CredentialStatusListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status-list",
    abstract: "Write the signed list of credentials that do not count, to be published.",
    discussion: """
      It holds two bits for each credential: one set when the certification is revoked, one while \
      it is suspended. Publish it anew after each such decision, and before it runs out. Earlier \
      issuers with credentials have lists of their own, written beside it.

      Example:
        guildhall credential status-list --out revocation-list.jwt
      """)

  @Option(help: ArgumentHelp("The file to write to.", valueName: "file"))
  var out = "revocation-list.jwt"
  @Option(help: "For how many days verifiers may trust it.")
  var days = 7
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...366).contains(days) else { throw ValidationError("--days takes 1 to 366.") }
  }

  func run() throws {
    let found = try data.house(for: .reading).statusLists(validDays: days)
    for (place, list) in found.lists.enumerated() {
      let file = place == 0 ? out : name(of: list)
      try writeFile(Data((list.text + "\n").utf8), file, in: nil)
      say(
        "saved: \(printable(file)), \(list.credentials) issued by \(printable(list.issuer)), "
          + "\(list.revoked) revoked, \(list.suspended) suspended. Publish it at "
          + printable(list.address))
    }
    for issuer in found.withoutKey {
      note(
        "error: The list of \(printable(issuer.name)), \(printable(issuer.address)), was not "
          + "written: its private key is not there: \(printable(issuer.keyFile)). Bring it back from "
          + "where it is kept apart.")
    }
    if !found.withoutKey.isEmpty { throw ExitCode(1) }
  }

  /// Beside the first one, with the mark of its issuer's key.
  private func name(of list: IssuedStatusList) -> String {
    let ending = URL(fileURLWithPath: out).pathExtension
    let stem = ending.isEmpty ? out : String(out.dropLast(ending.count + 1))
    return "\(stem)-\(list.mark)" + (ending.isEmpty ? "" : ".\(ending)")
  }
}

/// A name as part of a file's: letters and digits of any script, the rest as dashes.
func fileName(of name: String) -> String {
  let letters = name.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }
  let words = letters.joined().split(separator: "-")
  return words.isEmpty ? "person" : words.joined(separator: "-")
}

/// Writes a file whole or not at all, making its folder.
func writeFile(_ bytes: Data, _ name: String, in folder: String?) throws {
  let path = folder.map { $0 + "/" + name } ?? name
  let place = URL(fileURLWithPath: path).deletingLastPathComponent().resolvingSymlinksInPath().path
  // The database and the keys lie there, and a file of theirs must not be written over.
  if FileManager.default.fileExists(atPath: place + "/guildhall.sqlite") {
    note(
      "error: \(printable(path)) would lie in the house's own folder, beside its database and keys. "
        + "Name another place with --out.")
    throw ExitCode(1)
  }
  do {
    if let folder {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    note("error: The file \(printable(path)) cannot be written. Name another place with --out.")
    throw ExitCode(1)
  }
}
