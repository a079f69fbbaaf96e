import ArgumentParser
import Credentials
import Foundation
import Reports

struct CredentialVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a credential's signature, dates, status and shape; nothing is fetched.",
    discussion: """
      Reads a signed text (JWT), JSON, or an SVG or PNG image with a credential in it, whoever made \
      it. A signature proves who has the key, not who they are: name the issuers you know. The exit \
      status is 0 only when every file is verified.

      Example:
        guildhall credential verify associate.jwt
        guildhall credential verify badge.svg --issuer https://harbour.example=KEY
        guildhall credential verify badge.png --status https://harbour.example/status/1=status.jwt
      """)

  @Argument(help: "Files with one credential each.")
  var files: [String]

  @Option(
    name: .customLong("issuer"),
    help: ArgumentHelp(
      "An issuer you know, and the thumbprint of its key (RFC 7638).", valueName: "id=thumbprint"))
  var issuers: [String] = []

  @Option(
    name: .customLong("status"),
    help: ArgumentHelp(
      "A published status list that a credential names, from a file.", valueName: "address=file"))
  var lists: [String] = []

  @Flag(
    name: .customLong("without-status"),
    help: "Let a credential count although its status list is not at hand.")
  var isWithoutStatus = false

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp(
      "The moment to judge by, as 2026-11-22T12:00:00Z. [default: now]", valueName: "time"))
  var moment: String?

  @Option(help: "How it is printed: text or json.")
  var format = CredentialFormat.text

  enum CredentialFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a file to verify.") }
    for (option, value) in issuers.map({ ("--issuer", $0) }) + lists.map({ ("--status", $0) })
    where parted(value) == nil {
      throw ValidationError("\(option) takes two things with “=” between, not “\(value)”.")
    }
    if let moment, CredentialTime(moment) == nil {
      throw ValidationError("--at takes a time with its zone, as 2026-11-22T12:00:00Z.")
    }
  }

  func run() throws {
    let rules = VerificationRules(
      now: moment.flatMap { CredentialTime($0) }
        ?? CredentialTime(seconds: Int(Date.now.timeIntervalSince1970)),
      knownIssuers: issuers.compactMap(parted).map { KnownIssuer(id: $0, thumbprint: $1) },
      statusLists: try statusLists(), countsWithoutStatus: isWithoutStatus)
    let verified = try files.map { (file: $0, verification: verify(try bytes(of: $0), by: rules)) }
    switch format {
    case .text: say(verified.map { text(of: $1, in: $0) }.joined(separator: "\n\n"))
    case .json: say(try json(verified.map { CredentialLine($1, in: $0) }))
    }
    if verified.contains(where: { !$0.verification.isVerified }) { throw ExitCode(1) }
  }

  private func statusLists() throws -> [String: [UInt8]] {
    var known: [String: [UInt8]] = [:]
    for (address, file) in lists.compactMap(parted) { known[address] = try bytes(of: file) }
    return known
  }

  /// The last “=” parts, because an address may hold others.
  private func parted(_ value: String) -> (String, String)? {
    guard let sign = value.lastIndex(of: "="), sign > value.startIndex else { return nil }
    let rest = value[value.index(after: sign)...]
    return rest.isEmpty ? nil : (String(value[..<sign]), String(rest))
  }

  /// A file of more than the verifier reads is cut, and refused for that.
  private func bytes(of file: String) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: file),
      let data = try? handle.read(upToCount: 17 << 20) ?? Data()
    else {
      note("error: The file “\(printable(file))” cannot be read. Look at its name and its rights.")
      throw ExitCode(1)
    }
    return [UInt8](data)
  }
}
