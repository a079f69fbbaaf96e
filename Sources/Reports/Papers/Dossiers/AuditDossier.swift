/// Why somebody was, or was not, certified on a day; for an auditor.
///
/// Everything in it is told as it was recorded. What does not agree with the rest is said aloud.
public struct AuditDossier: Sendable, Hashable, Codable {
  public enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    case certified, suspended, revoked, expired
    /// Never awarded before that day.
    case notCertified
  }

  public struct Programme: Sendable, Hashable, Codable {
    public var title: String
    public var id: String
    public var level: String?
    /// The version that decided, by its content hash.
    public var versionHash: String
    public var publishedOn: String?

    public init(
      title: String, id: String, level: String? = nil, versionHash: String,
      publishedOn: String? = nil
    ) {
      self.title = title
      self.id = id
      self.level = level
      self.versionHash = versionHash
      self.publishedOn = publishedOn
    }
  }

  /// The award that the standing rests on.
  public struct Decision: Sendable, Hashable, Codable {
    /// The number of the certification.
    public var number: String
    public var on: String
    public var validUntil: String?
    /// Who decided; nothing when the rule did.
    public var by: String?
    public var reason: String
    public var reference: String
    /// Everybody who taught, mentored or signed off the person for this programme.
    public var trainedBy: [String]

    public init(
      number: String, on day: String, validUntil: String? = nil, by decider: String? = nil,
      reason: String = "", reference: String = "", trainedBy: [String] = []
    ) {
      self.number = number
      on = day
      self.validUntil = validUntil
      by = decider
      self.reason = reason
      self.reference = reference
      self.trainedBy = trainedBy
    }
  }

  /// What the rule would say if it were asked now.
  public struct RuleToday: Sendable, Hashable, Codable {
    public var day: String
    public var isMet: Bool
    public var detail: String
    /// The tree as it would be read today; nothing where it is the same.
    public var requirement: RequirementTree?

    public init(
      day: String, isMet: Bool, detail: String = "", requirement: RequirementTree? = nil
    ) {
      self.day = day
      self.isMet = isMet
      self.detail = detail
      self.requirement = requirement
    }
  }

  /// An event of the audit log.
  public struct LogEvent: Sendable, Hashable, Codable {
    public var number: Int
    public var at: String
    public var by: String
    public var title: String
    public var hash: String

    public init(number: Int, at time: String, by actor: String, title: String, hash: String) {
      self.number = number
      at = time
      by = actor
      self.title = title
      self.hash = hash
    }
  }

  public var person: String
  /// Such as `person/3`.
  public var reference: String
  /// The ISO day that is asked about.
  public var day: String
  public var programme: Programme
  public var standing: Standing
  public var decision: Decision?
  /// The tree as it stood at the decision, or on the day where there was none.
  public var requirement: RequirementTree
  /// What became of the certification after it was awarded, in the order it happened.
  public var history: [PaperEntry]
  public var today: RuleToday?
  public var log: [LogEvent]

  public init(
    person: String, reference: String = "", day: String, programme: Programme,
    standing: Standing, decision: Decision? = nil, requirement: RequirementTree,
    history: [PaperEntry] = [], today: RuleToday? = nil, log: [LogEvent] = []
  ) {
    self.person = person
    self.reference = reference
    self.day = day
    self.programme = programme
    self.standing = standing
    self.decision = decision
    self.requirement = requirement
    self.history = history
    self.today = today
    self.log = log
  }
}
