/// How the server is to be run.
public struct ServerSettings: Sendable, Hashable {
  /// Where it listens; only this machine unless told otherwise.
  public var host = "127.0.0.1"
  /// 0 for any that is free.
  public var port = 8080
  /// How browsers reach it, such as `https://guild.example.org`; nothing for where it listens.
  public var publicAddress: String?
  /// Addresses of the proxies whose word about the client's address is taken.
  public var proxies: Set<String> = []
  /// A folder of curricula on this machine that trainers may publish from; nothing for none.
  public var curriculaFolder: String?
  /// Connections at once; more wait in the kernel's queue.
  public var connections = 4096
  /// Seconds without a byte until a connection is closed.
  public var idleSeconds = 30
  /// Seconds for a whole body to arrive.
  public var bodySeconds = 20
  /// Threads that wait for the database.
  public var threads = 16
  /// Calls that may wait for a thread.
  public var waiting = 1024

  public init() {}
}
