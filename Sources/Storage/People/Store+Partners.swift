internal import GRDB

extension Store {
  /// The identifiers of other agents in the conversations of somebody.
  ///
  /// - Parameter isTheirs: whether an identifier is that of the person, however it is written.
  public func partners(
    ofAgents agents: [String], _ isTheirs: (String) -> Bool
  ) throws -> [String] {
    try read { db in
      let stored = try String.fetchAll(
        db, sql: "SELECT DISTINCT agent FROM segment WHERE agent IS NOT NULL")
      let own = try storedText(Array(Set(agents + stored.filter(isTheirs))))
      return try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT other.agent FROM segment AS own
          JOIN segment AS other ON other.interaction = own.interaction AND other.id <> own.id
          WHERE own.agent IN (SELECT value FROM json_each(?)) AND other.agent IS NOT NULL
          """, arguments: [own]
      ).filter { !isTheirs($0) }
    }
  }
}
