public import Foundation

/// Why somebody was certified on a day, for whoever has to be shown: the answer, the grounds, who
/// decided, what came after, and where all of it stands in the audit log.
public struct AwardDossier: Sendable, Hashable, Codable {
  /// Something that happened, in its order.
  public struct Entry: Sendable, Hashable, Codable {
    public var at: Date
    public var what: String
    public var by: String
    public var reason: String

    public init(at: Date, what: String, by: String, reason: String) {
      self.at = at
      self.what = what
      self.by = by
      self.reason = reason
    }
  }

  /// An event of the audit log.
  public struct LogLine: Sendable, Hashable, Codable {
    public var sequence: Int
    public var at: String
    public var actor: String
    public var verb: String
    public var hash: String

    public init(sequence: Int, at: String, actor: String, verb: String, hash: String) {
      self.sequence = sequence
      self.at = at
      self.actor = actor
      self.verb = verb
      self.hash = hash
    }
  }

  /// What the programme of today says of what is on record today.
  public struct Today: Sendable, Hashable, Codable {
    public var at: Date
    public var isMet: Bool
    public var missing: [String]

    public init(at: Date, isMet: Bool, missing: [String]) {
      self.at = at
      self.isMet = isMet
      self.missing = missing
    }
  }

  public var person: String
  /// Under which the audit log knows them, such as `person/3`.
  public var reference: String
  public var programme: String
  public var title: String
  /// The moment that is asked about.
  public var at: Date
  /// The answer, in a sentence or two.
  public var answer: [String]
  /// Whether the certification held at the moment.
  public var held: Bool
  public var certification: Int64?
  public var awardedAt: Date?
  public var expiresAt: Date?
  public var decidedBy: String?
  /// Everybody who trained the person; the one who decided is to be none of them.
  public var trainedBy: [String]
  /// Whether who decided had no part in the training; nothing where nobody decided, or the rule did.
  public var isApart: Bool?
  public var version: Int64
  public var versionHash: String
  public var tree: RequirementTree
  public var history: [Entry]
  public var today: Today?
  public var log: [LogLine]
  /// What an auditor should ask about: facts that do not agree with one another, in sentences.
  public var disagreements: [String]

  public init(
    person: String, reference: String = "", programme: String, title: String, at: Date,
    answer: [String], held: Bool, certification: Int64? = nil, awardedAt: Date? = nil,
    expiresAt: Date? = nil, decidedBy: String? = nil, trainedBy: [String] = [],
    isApart: Bool? = nil, version: Int64, versionHash: String, tree: RequirementTree,
    history: [Entry] = [], today: Today? = nil, log: [LogLine] = [], disagreements: [String] = []
  ) {
    self.person = person
    self.reference = reference
    self.programme = programme
    self.title = title
    self.at = at
    self.answer = answer
    self.held = held
    self.certification = certification
    self.awardedAt = awardedAt
    self.expiresAt = expiresAt
    self.decidedBy = decidedBy
    self.trainedBy = trainedBy
    self.isApart = isApart
    self.version = version
    self.versionHash = versionHash
    self.tree = tree
    self.history = history
    self.today = today
    self.log = log
    self.disagreements = disagreements
  }
}
