internal import Curricula
public import Foundation
internal import GRDB
internal import Rubrics
public import Scoring
public import Simulations
public import Transcripts

/// A finished play with its score.
public struct StoredPlayResult: Sendable {
  public var play: StoredPlay
  public var share: Double
  public var isPassed: Bool
  public var isProvisional: Bool
  /// The JSON of the score as it was stored.
  public var score: String
  public var simulation: Int
  public var engine: Int
  public var finishedAt: Date
}

/// What a finished play leaves behind.
public struct NewPlayResult: Sendable {
  public var result: PlayResult
  /// Of each customer the conversation, its canonical JSON, and the rubric's card.
  public var conversations: [Conversation]

  public struct Conversation: Sendable {
    public var interaction: Interaction
    public var json: Data
    public var card: Scorecard?

    public init(interaction: Interaction, json: Data, card: Scorecard?) {
      self.interaction = interaction
      self.json = json
      self.card = card
    }
  }

  public init(result: PlayResult, conversations: [Conversation]) {
    self.result = result
    self.conversations = conversations
  }
}

/// What a mentor says about a step of somebody's play.
public struct StoredPlayComment: Sendable, Hashable {
  public var id: Int64
  public var customer: Int
  public var step: Int
  /// The row of the mentor.
  public var mentor: Int64
  public var text: String
  public var at: Date
}

extension Store {
  /// Closes a play with its score, its conversations and their cards, in one transaction.
  ///
  /// Finishing it again changes nothing.
  public func finishPlay(
    _ play: Int64, of person: Int64, _ new: NewPlayResult, _ act: Act
  ) throws {
    let score = try storedText(new.result)
    try write { db in
      if try Int.fetchOne(
        db, sql: "SELECT count(*) FROM playResult WHERE play = ?", arguments: [play]) != 0
      {
        return
      }
      let known = try Self.openPlay(play, of: person, db)
      try db.execute(
        sql: """
          INSERT INTO playResult (play, share, isPassed, isProvisional, score, simulation, engine,
            finishedAt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          play, new.result.share, new.result.isPassed, new.result.isProvisional, score,
          simulationVersion, engineVersion, act.at.stored,
        ])
      try db.execute(sql: "UPDATE play SET isOpen = 0 WHERE id = ?", arguments: [play])
      try db.auditRow(
        act, "finishPlay", "play/\(play)", "playResult", play,
        try db.created(HeldRows(.playStep, play)).added(
          to: ["score": contentHash([Data(score.utf8)])]))
      try Self.keep(new.conversations, of: known, act, db)
    }
  }

  private static func keep(
    _ conversations: [NewPlayResult.Conversation], of play: StoredPlay, _ act: Act, _ db: Database
  ) throws {
    var interactions = WrittenRows(.interaction)
    var cards = WrittenRows(.scorecard)
    for (customer, conversation) in conversations.enumerated() {
      let interaction = try db.insert(
        NewInteraction(conversation.interaction, json: conversation.json), revision: 1, act,
        &interactions)
      try db.execute(
        sql: "INSERT INTO playConversation (play, customer, interaction) VALUES (?, ?, ?)",
        arguments: [play.id, customer, interaction])
      guard let card = conversation.card else { continue }
      try db.insertScorecard(
        try NewScorecard(card, segment: 0, of: play.publication), about: interaction, act, &cards)
    }
    let customers = try db.created(HeldRows(.playConversation, play.id))
    try db.audit(
      act, "import", "interactions",
      (interactions.changes + customers).added(to: ["stored": String(conversations.count)]))
    try db.auditScorecards(cards, play.publication, act)
  }

  /// Every finished play, the oldest first.
  public func playResults() throws -> [StoredPlayResult] { try playResults(where: "TRUE") }

  /// Nothing when the play has not ended.
  public func playResult(of play: Int64) throws -> StoredPlayResult? {
    try playResults(where: "play.id = ?", [play]).first
  }

  private func playResults(
    where condition: String, _ arguments: StatementArguments = []
  ) throws -> [StoredPlayResult] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM play JOIN playResult ON playResult.play = play.id
          WHERE \(condition) ORDER BY play.id
          """, arguments: arguments
      ).map { row in
        StoredPlayResult(
          play: try StoredPlay(row), share: row["share"], isPassed: row["isPassed"],
          isProvisional: row["isProvisional"], score: row["score"], simulation: row["simulation"],
          engine: row["engine"], finishedAt: try Date(stored: row["finishedAt"]))
      }
    }
  }

  /// Notes what a mentor says about a step of a finished play.
  public func commentPlay(
    _ play: Int64, customer: Int, step: Int, mentor: Int64, text: String, _ act: Act
  ) throws {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO playComment (play, customer, step, text, commentedBy, commentedAt)
          VALUES (?, ?, ?, ?, ?, ?)
          """, arguments: [play, customer, step, text, mentor, act.at.stored])
      try db.auditRow(act, "commentPlay", "play/\(play)", "playComment", db.lastInsertedRowID)
    }
  }

  /// What mentors said about a play, in the order of its steps.
  public func playComments(on play: Int64) throws -> [StoredPlayComment] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM playComment WHERE play = ? ORDER BY customer, step, id",
        arguments: [play]
      ).map { row in
        StoredPlayComment(
          id: row["id"], customer: row["customer"], step: row["step"], mentor: row["commentedBy"],
          text: row["text"], at: try Date(stored: row["commentedAt"]))
      }
    }
  }
}
