internal import Foundation
internal import GRDB

/// A drawing whose agents were renamed by an erasure, so that lots of theirs cannot come out again.
public struct RedactedSample: Sendable, Hashable {
  /// Of the picks as they were drawn, as the log has it.
  public var said: String
  /// The same of the picks as they stand.
  public var found: String
  /// Segments of others whose card comes out otherwise since, so that targets may differ.
  public var doubtful: Set<Int64>
}

extension Store {
  /// Drawings that an erasure has touched, by their number.
  public func redactedSamples() throws -> [Int64: RedactedSample] {
    let acts = try auditedActs().filter { $0.verb == "redactSample" }
    return try read { db in
      var samples: [Int64: RedactedSample] = [:]
      for act in acts {
        guard let number = act.subject.split(separator: "/").last.flatMap({ Int64($0) }) else {
          continue
        }
        let doubtful = (act.details["segments"] ?? "").split(separator: ",").compactMap {
          Int64($0)
        }
        samples[number] = RedactedSample(
          said: act.details["picks"] ?? "", found: try db.picksHash(ofCycle: number),
          doubtful: Set(doubtful).union(samples[number]?.doubtful ?? []))
      }
      return samples
    }
  }
}

extension Database {
  /// SHA-256 over the picks of a drawing as they were drawn.
  func picksHash(ofCycle cycle: Int64) throws -> String {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT id, segment, drawn FROM pick WHERE cycle = ? AND replaces IS NULL ORDER BY id
        """, arguments: [cycle])
    return contentHash(
      rows.flatMap { row -> [Data] in
        let (id, segment, drawn): (Int64, Int64, String) = (row["id"], row["segment"], row["drawn"])
        return [Data("\(id)/\(segment)".utf8), Data(drawn.utf8)]
      })
  }

  /// Adds to the log which drawings were made of renamed work.
  ///
  /// - Parameters:
  ///   - person: who was erased.
  ///   - cards: scorecards that come out otherwise.
  func logTouchedSamples(of person: Int64, cards: Set<Int64>, _ act: Act) throws {
    let renamed = try Int64.fetchSet(
      self,
      sql: """
        SELECT id FROM segment WHERE agent IN (SELECT name FROM agentName WHERE person = ?)
        """, arguments: [person])
    let doubtful = try Int64.fetchSet(
      self,
      sql: """
        SELECT segment.id FROM segment JOIN scorecard AS card
          ON card.interaction = segment.interaction AND card.segment = segment.number
        WHERE card.id IN (SELECT value FROM json_each(?))
        """, arguments: [try storedText(cards.sorted())])
    for row in try Row.fetchAll(self, sql: "SELECT id, population FROM cycle ORDER BY id") {
      let population = Set(unpacked(row["population"]))
      let own = doubtful.intersection(population).sorted().map { String($0) }
      guard !own.isEmpty || !population.isDisjoint(with: renamed) else { continue }
      let cycle: Int64 = row["id"]
      try audit(
        act, "redactSample", "cycle/\(cycle)",
        ["picks": try picksHash(ofCycle: cycle), "segments": own.joined(separator: ",")])
    }
  }
}
