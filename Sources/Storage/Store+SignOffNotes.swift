public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics

/// A point of a checklist that was signed, with what was said of it.
public struct StoredSignOff: Sendable, Hashable {
  public var module: ModuleID
  public var checklist: PartID
  public var point: OptionID
  public var note: String
  /// The row of the mentor.
  public var signedBy: Int64
  public var signedAt: Date
}

extension Store {
  /// What was signed for somebody, the first first.
  public func signOffs(of person: Int64) throws -> [StoredSignOff] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT module, checklist, point, note, signedBy, signedAt FROM signOff
          WHERE person = ? ORDER BY id
          """, arguments: [person]
      ).map {
        StoredSignOff(
          module: ModuleID($0[0]), checklist: PartID($0[1]), point: OptionID($0[2]), note: $0[3],
          signedBy: $0[4], signedAt: try Date(stored: $0[5]))
      }
    }
  }
}
