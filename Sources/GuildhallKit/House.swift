public import Foundation
internal import Logging
internal import Storage

/// Everything the product can do with its database, as verbs.
///
/// One house stands on one data folder. The clock comes from outside; the log never holds names,
/// words of a conversation or keys.
public struct House: Sendable {
  let store: Store
  let clock: @Sendable () -> Date
  let logger = Logger(label: "guildhall")

  public enum Purpose: Sendable {
    /// Takes the one writer's place until the house is gone.
    case writing
    case reading
  }

  /// Opens the database of a folder; `sentence(about:)` says what an error means.
  public init(
    folder: String, for purpose: Purpose, clock: @escaping @Sendable () -> Date = { Date() }
  ) throws {
    store = try Store(folder: folder, access: purpose == .writing ? .readWrite : .readOnly)
    self.clock = clock
  }

  func act(by actor: String) -> Act { Act(by: actor, at: clock()) }

  /// Where the database stands when nobody says otherwise: the user's data folder.
  public static func defaultFolder(environment: [String: String]) -> String {
    if let named = environment["GUILDHALL_DATA"], !named.isEmpty { return named }
    if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") { return base + "/guildhall" }
    return (environment["HOME"] ?? ".") + "/.local/share/guildhall"
  }
}
