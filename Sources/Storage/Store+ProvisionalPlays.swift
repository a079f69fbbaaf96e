public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// A finished play whose score waits for a person.
public struct StoredProvisionalPlay: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  public var module: ModuleID
  public var part: PartID
  public var share: Double
  public var finishedAt: Date
}

extension Store {
  /// Plays whose score waits for a person, the oldest first.
  public func provisionalPlays() throws -> [StoredProvisionalPlay] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT play.id, person, module, part, share, finishedAt
          FROM play JOIN playResult ON playResult.play = play.id
          WHERE isProvisional ORDER BY finishedAt, play.id
          """
      ).map {
        StoredProvisionalPlay(
          id: $0[0], person: $0[1], module: ModuleID($0[2]), part: PartID($0[3]), share: $0[4],
          finishedAt: try Date(stored: $0[5]))
      }
    }
  }
}
