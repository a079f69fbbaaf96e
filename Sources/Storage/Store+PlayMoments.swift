public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

extension Store {
  /// When the last step of a play was saved; nothing before the first.
  public func lastStep(of play: Int64) throws -> Date? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT max(savedAt) FROM playStep WHERE play = ?", arguments: [play]
      ).map { try Date(stored: $0) }
    }
  }

  /// Somebody's plays of a part, open or finished, the oldest first.
  public func plays(
    of person: Int64, part: PartID, module: ModuleID
  ) throws -> [StoredPlay] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM play WHERE person = ? AND module = ? AND part = ? ORDER BY id",
        arguments: [person, module.rawValue, part.rawValue]
      ).map(StoredPlay.init)
    }
  }
}
