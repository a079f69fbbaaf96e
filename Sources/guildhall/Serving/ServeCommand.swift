import ArgumentParser
import Dispatch
import Foundation
import GuildhallKit
import Web

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Open the house to browsers: learning, reviewing, tracking, administering.",
    discussion: """
      Serves until it is stopped with Control-C or SIGTERM. The first time it prints a link by \
      which you become the administrator; after that people sign in with a password, or by \
      one-time links that administrators make.

      It listens on this machine alone. To let others in, put a server that speaks TLS before it, \
      and say by --public-address how it is reached. While it runs, commands that change the house \
      are refused; those that read go on.

      Events go to standard error, a line of JSON each; GUILDHALL_LOG=info logs every call.

      Example:
        guildhall serve --data ./demo --port 8080
      """)

  @OptionGroup var data: DataOptions

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen on; 0 takes any that is free.", valueName: "port"))
  var port = 8080

  @Option(
    help: ArgumentHelp(
      "How browsers reach it, such as https://guild.example.org.", valueName: "url"))
  var publicAddress: String?

  @Option(
    help: ArgumentHelp(
      "The address of a proxy whose X-Forwarded-For is believed; may be given several times.",
      valueName: "address"))
  var proxy: [String] = []

  @Option(
    help: ArgumentHelp(
      "Print a one-time link for somebody who is in the house; may be given several times.",
      valueName: "name"))
  var link: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder of curricula that trainers may check and publish from their browser.",
      valueName: "folder"))
  var curricula: String?

  @Option(help: ArgumentHelp("Connections at once.", valueName: "number"))
  var connections = 4096

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port is 0 to 65535.") }
    guard connections > 0 else { throw ValidationError("At least one connection is needed.") }
    if let address = publicAddress {
      let parts = URLComponents(string: address)
      guard ["http", "https"].contains(parts?.scheme), parts?.host?.isEmpty == false,
        parts?.path.isEmpty == true || parts?.path == "/"
      else {
        throw ValidationError(
          "--public-address is a scheme and a host, such as https://guild.example.org.")
      }
    }
  }

  func run() throws {
    var settings = ServerSettings()
    settings.host = host
    settings.port = port
    settings.publicAddress = publicAddress.map { String($0.trimmingSuffix("/")) }
    settings.proxies = Set(proxy)
    settings.connections = connections
    settings.curriculaFolder = curricula
    let house = try data.house(for: .writing)
    let server = try WebServer(house, settings)
    let people = try link.map { try house.account(of: $0) }
    let (place, known, isReachable) = (host, settings, publicAddress != nil)
    let outcome = Outcome()
    let done = DispatchSemaphore(value: 0)
    Task {
      do {
        try await server.run { port in
          greet(server, people, known, host: place, port: port, isReachable: isReachable)
        }
      } catch {
        outcome.failure = error
      }
      done.signal()
    }
    done.wait()
    if let failure = outcome.failure {
      note("error: The server cannot listen on \(place), port \(self.port): \(failure)")
      note("Another program may use the port; --port 0 takes any that is free.")
      throw ExitCode(1)
    }
    say("Closed. Everything that was shown as saved is on disk.")
  }

  /// Set before the semaphore, read after it.
  private final class Outcome: @unchecked Sendable {
    var failure: (any Error)?
  }
}

private func greet(
  _ server: WebServer, _ people: [Member], _ settings: ServerSettings, host: String, port: Int,
  isReachable: Bool
) {
  let base = settings.publicAddress ?? "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  say("Guildhall is open at \(base). Control-C closes it.")
  if !isReachable, !["127.0.0.1", "::1", "localhost"].contains(host) {
    note(
      "warning: Browsers send sign-ins only over TLS. Put a TLS proxy before this server and name it "
        + "with --public-address https://…")
  }
  if let link = server.firstRunLink(base: base) {
    say("\nNobody administers this house yet. Open this link to begin:\n  \(link)")
  }
  for person in people {
    guard let link = try? server.signInLink(for: person, base: base) else {
      note("error: No link was made for \(person.name).")
      continue
    }
    say("\nSign in once as \(person.name), within a day:\n  \(link)")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self[...]
  }
}
