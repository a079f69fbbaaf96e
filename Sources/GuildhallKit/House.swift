public import Foundation
internal import Logging
internal import Storage

/// Everything the product can do with its database, as verbs.
///
/// One house stands on one data folder. The clock and the seeds come from outside; the log never
/// holds names, words of a conversation or keys.
public struct House: Sendable {
  let store: Store
  let clock: @Sendable () -> Date
  let random: @Sendable () -> UInt64
  let cache = PublicationCache()
  let engines = EngineCache()
  let cohorts = CohortCache()
  let rosters = RosterCache()
  let logger = Logger(label: "guildhall")

  public enum Purpose: Sendable {
    /// Takes the one writer's place until the house is gone.
    case writing
    /// The same for one short change, waiting a few seconds for another short one.
    case changing
    case reading
    /// Reading while nobody writes, so that all is seen at one moment.
    case verifying
  }

  /// Opens the database of a folder; `sentence(about:)` says what an error means.
  public init(
    folder: String, for purpose: Purpose, clock: @escaping @Sendable () -> Date = { Date() },
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) throws {
    switch purpose {
    case .writing: store = try Store(folder: folder, access: .readWrite())
    case .changing: store = try Store(folder: folder, access: .readWrite(patience: 5))
    case .reading: store = try Store(folder: folder, access: .readOnly)
    case .verifying: store = try Self.quietStore(folder)
    }
    // A short change is one of many, and the next long one looks.
    if purpose == .writing || purpose == .reading { try store.lookOver(at: clock()) }
    // What is stored has milliseconds; deciding on finer times would not come out again.
    self.random = random
    self.clock = { Date(milliseconds: clock().milliseconds) }
  }

  /// Takes the writer's place without writing.
  ///
  /// Where nothing may be written, nobody else writes.
  private static func quietStore(_ folder: String) throws -> Store {
    let reader = try Store(folder: folder, access: .readOnly)
    do {
      return try Store(folder: folder, access: .readWrite(patience: 5))
    } catch StorageFault.readOnly, StorageFault.cannotOpen {
      return reader
    }
  }

  /// How many changes were made through this house, for what is worked out once and shown again.
  ///
  /// - Returns: nothing where another process may change things, too.
  public var changes: Int? { store.changes }

  func act(by actor: String) -> Act { Act(by: actor, at: clock()) }

  /// Where the database stands when nobody says otherwise: the user's data folder.
  public static func defaultFolder(environment: [String: String]) -> String {
    if let named = environment["GUILDHALL_DATA"], !named.isEmpty { return named }
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") { return base + "/guildhall" }
    return (environment["HOME"] ?? ".") + "/.local/share/guildhall"
  }
}

extension Date {
  /// Whole milliseconds since 1970: the precision of everything that is stored.
  var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

  init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
