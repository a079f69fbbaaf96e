internal import GRDB

/// A transaction that is not done yet, so that the verbs that read see what it has written.
///
/// It lives on the writer's own thread and only as long as the transaction, which is why it may be
/// handed about there.
struct OpenChange: @unchecked Sendable {
  @TaskLocal static var current: OpenChange?

  let db: Database
  let path: String
}

extension Store {
  /// One transaction in which every verb that reads sees what was written before in it.
  func change<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try write { db in
      try OpenChange.$current.withValue(OpenChange(db: db, path: path)) { try body(db) }
    }
  }
}
