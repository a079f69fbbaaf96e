internal import GRDB

extension Store {
  /// Every identifier under which a segment is stored, as it is written there.
  public func agentsOfSegments() throws -> [String] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT agent FROM segment WHERE agent IS NOT NULL")
    }
  }

  /// The identifiers of other agents in the conversations of somebody.
  ///
  /// - Parameters:
  ///   - agents: theirs, in every way that they are written.
  ///   - isTheirs: whether an identifier is that of the person, however it is written.
  public func partners(
    ofAgents agents: [String], _ isTheirs: (String) -> Bool
  ) throws -> [String] {
    try read { db in
      let own = try storedText(Array(Set(agents)))
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
