internal import GRDB

extension Store {
  /// The number of the last event of the audit log; 0 where nothing happened yet.
  ///
  /// While it stays, nobody did anything that somebody may be asked about.
  public func lastAct() throws -> Int64 {
    try read { db in
      try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM auditEvent") ?? 0
    }
  }
}
