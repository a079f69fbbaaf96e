public import Accounts
public import Foundation
public import GuildhallKit
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// The web application over one house.
public struct WebServer: Sendable {
  let house: House
  let settings: ServerSettings
  let desk: FrontDesk
  let clock: @Sendable () -> Date
  let threads: NIOThreadPool
  let hashingThreads: NIOThreadPool

  public init(
    _ house: House, _ settings: ServerSettings, clock: @escaping @Sendable () -> Date = { Date() },
    randomBytes: @escaping RandomBytes = systemRandomBytes
  ) throws {
    self.house = house
    self.settings = settings
    self.clock = clock
    desk = try FrontDesk(
      settings: settings, sessions: SessionTable(), hashing: PasswordHashing(),
      randomBytes: randomBytes, isFirstRun: try !house.hasAdministrator())
    threads = NIOThreadPool(numberOfThreads: settings.threads)
    hashingThreads = NIOThreadPool(numberOfThreads: settings.threads)
  }

  /// Makes a link by which somebody signs in once, from the program's own console.
  ///
  /// - Parameter base: such as `http://127.0.0.1:8080`.
  public func signInLink(for person: Member, base: String) throws -> String {
    let secret = SecretToken.make(desk.randomBytes)
    try house.makeSignInLink(for: person.id, tokenHash: secret.hash.stored, by: nil)
    return base + At.link(secret.text)
  }

  /// The link that opens a house that nobody administers yet.
  public func firstRunLink(base: String) -> String? {
    desk.firstRun.map { base + At.firstRun($0.text) }
  }

  /// Serves until the process is asked to stop; then what was begun is ended, and no more is taken.
  ///
  /// - Parameter ready: called with the port once connections are taken.
  public func run(ready: @escaping @Sendable (Int) -> Void) async throws {
    threads.start()
    hashingThreads.start()
    // Nobody can come back to what was sent to a server that was killed.
    try? FileManager.default.removeItem(atPath: house.uploadsFolder)
    defer { try? FileManager.default.removeItem(atPath: house.uploadsFolder) }
    var configuration = ApplicationConfiguration(
      address: .hostname(settings.host, port: settings.port), backlog: 1024)
    configuration.availableConnectionsDelegate = .maximum(
      settings.connections, logger: Logger(label: "guildhall.web"))
    let application = Application(
      responder: responder(),
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(Int64(settings.idleSeconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: configuration,
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) },
      logger: Logger(label: "guildhall.web"))
    do {
      try await application.runService()
    } catch {
      try? await threads.shutdownGracefully()
      try? await hashingThreads.shutdownGracefully()
      throw error
    }
    try await threads.shutdownGracefully()
    try await hashingThreads.shutdownGracefully()
  }

  /// What answers calls, without a network: tests call it as the server does.
  func responder() -> RouterResponder<WebContext> {
    let answerer = Answerer(
      house: house, desk: desk, threads: BoundedThreads(threads, most: settings.waiting),
      hashingThreads: BoundedThreads(hashingThreads, most: settings.waiting),
      clock: clock)
    let router = Router(context: WebContext.self)
    router.add(middleware: EverythingAnswered(answerer: answerer))
    for route in allRoutes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        await answerer.answer(route, request, context)
      }
    }
    return router.buildResponder()
  }
}
