public import Curricula
public import Foundation
internal import GRDB
internal import Rubrics
public import Simulations

/// One play of a module's scenario part, frozen to a published version.
public struct StoredPlay: Sendable, Hashable {
  public var id: Int64
  public var person: Int64
  public var publication: Int64
  public var module: ModuleID
  public var part: PartID
  public var setup: PlaySetup
  public var isOpen: Bool
  public var startedAt: Date
}

/// An input as it was saved, with what came of it: of several customers each one's step.
public struct StoredPlayStep: Sendable, Hashable {
  /// From 1.
  public var sequence: Int
  /// With whom, from 0.
  public var customer: Int
  public var input: PlayInput
  public var outcome: [PlayOutcome]

  public init(sequence: Int, customer: Int, input: PlayInput, outcome: [PlayOutcome]) {
    self.sequence = sequence
    self.customer = customer
    self.input = input
    self.outcome = outcome
  }
}

extension Store {
  /// The person's open play of the part, or a new one at this version.
  ///
  /// - Parameter make: makes the setup of a new one inside the transaction; what it throws is passed
  ///   on and nothing is changed.
  public func startPlay(
    _ part: PartID, of module: ModuleID, in publication: Int64, by person: Int64, _ act: Act,
    make: () throws -> PlaySetup
  ) throws -> (play: StoredPlay, isNew: Bool) {
    try write { db in
      if let row = try Row.fetchOne(
        db, sql: "SELECT * FROM play WHERE person = ? AND module = ? AND part = ? AND isOpen = 1",
        arguments: [person, module.rawValue, part.rawValue])
      {
        return (try StoredPlay(row), false)
      }
      let setup = try make()
      try db.execute(
        sql: """
          INSERT INTO play (person, publication, module, part, seed, level, isOpen, startedAt)
          VALUES (?, ?, ?, ?, ?, ?, 1, ?)
          """,
        arguments: [
          person, publication, module.rawValue, part.rawValue, Int64(bitPattern: setup.seed),
          setup.level.rawValue, act.at.stored,
        ])
      let id = db.lastInsertedRowID
      try db.auditRow(act, "startPlay", "play/\(id)", "play", id)
      return (
        StoredPlay(
          id: id, person: person, publication: publication, module: module, part: part,
          setup: setup, isOpen: true, startedAt: act.at), true
      )
    }
  }

  /// Saves an input with what came of it; when this returns, it is on disk.
  public func savePlayStep(
    _ step: StoredPlayStep, of play: Int64, by person: Int64, _ act: Act
  ) throws {
    let input = try storedText(step.input)
    let outcome = try storedText(step.outcome)
    try write { db in
      _ = try Self.openPlay(play, of: person, db)
      let last =
        try Int.fetchOne(
          db, sql: "SELECT max(sequence) FROM playStep WHERE play = ?", arguments: [play]) ?? 0
      guard step.sequence == last + 1 else {
        throw StorageFault.staleAnswer(expected: last + 1, given: step.sequence)
      }
      try db.cachedStatement(
        sql: """
          INSERT INTO playStep (play, sequence, customer, input, outcome, savedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        play, step.sequence, step.customer, input, outcome, act.at.stored,
      ])
    }
  }

  /// Every step of a play, in its order.
  public func playSteps(of play: Int64) throws -> [StoredPlayStep] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM playStep WHERE play = ? ORDER BY sequence", arguments: [play]
      ).map(StoredPlayStep.init)
    }
  }

  public func play(_ id: Int64) throws -> StoredPlay? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM play WHERE id = ?", arguments: [id])
        .map(StoredPlay.init)
    }
  }

  /// The play, if it is that person's and goes on.
  static func openPlay(_ play: Int64, of person: Int64, _ db: Database) throws -> StoredPlay {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM play WHERE id = ?", arguments: [play])
    else { throw StorageFault.notFound("play \(play)") }
    let found = try StoredPlay(row)
    guard found.person == person else { throw StorageFault.notTheirAttempt(play) }
    guard found.isOpen else { throw StorageFault.attemptClosed(play) }
    return found
  }
}

extension StoredPlay {
  init(_ row: Row) throws {
    let seed: Int64 = row["seed"]
    guard let level = PlayLevel(rawValue: row["level"]) else {
      throw StorageFault.unreadable("a play")
    }
    self.init(
      id: row["id"], person: row["person"], publication: row["publication"],
      module: ModuleID(row["module"]), part: PartID(row["part"]),
      setup: PlaySetup(seed: UInt64(bitPattern: seed), level: level), isOpen: row["isOpen"],
      startedAt: try Date(stored: row["startedAt"]))
  }
}

extension StoredPlayStep {
  init(_ row: Row) throws {
    let input: String = row["input"]
    let outcome: String = row["outcome"]
    guard let known = try? stored(PlayInput.self, in: Data(input.utf8)),
      let came = try? stored([PlayOutcome].self, in: Data(outcome.utf8))
    else { throw StorageFault.unreadable("a step of a play") }
    self.init(sequence: row["sequence"], customer: row["customer"], input: known, outcome: came)
  }
}
