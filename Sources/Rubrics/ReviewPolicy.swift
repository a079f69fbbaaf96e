/// How people review by a rubric.
public struct ReviewPolicy: Sendable, Hashable, Codable {
  /// The machine's verdict on a criterion is shown only after the reviewer has answered it.
  public var isBlind: Bool
  /// 1, or 2 for two reviewers who do not see each other's answers before both have submitted.
  public var reviewers: Int
  /// How many days after submission the reviewed agent may dispute; 0 for never.
  public var disputeDays: Int
  /// How many disputes a review may have.
  public var mostDisputes: Int

  public init(
    isBlind: Bool = false, reviewers: Int = 1, disputeDays: Int = 14, mostDisputes: Int = 5
  ) {
    self.isBlind = isBlind
    self.reviewers = reviewers
    self.disputeDays = disputeDays
    self.mostDisputes = mostDisputes
  }
}

/// What follows when an agent fails a criterion again and again: a lesson or scenario with a
/// deadline, and a look at their next interactions on that same criterion.
public struct Remedy: Sendable, Hashable, Codable {
  public var criterion: CriterionID
  /// So many failures of the window call for it.
  public var failures: Int
  /// How many of the agent's last reviews that answer the criterion are looked at.
  public var window: Int
  /// The module to be done, and the part of it; nothing for the whole module.
  public var module: String
  public var part: String?
  /// Days to do it in.
  public var deadlineDays: Int
  /// Days in which the same is not assigned again.
  public var coolDownDays: Int
  /// How many of the agent's next interactions are looked at afterwards.
  public var followUp: Int

  public init(
    criterion: CriterionID, failures: Int = 2, window: Int = 5, module: String,
    part: String? = nil, deadlineDays: Int = 14, coolDownDays: Int = 28, followUp: Int = 5
  ) {
    self.criterion = criterion
    self.failures = failures
    self.window = window
    self.module = module
    self.part = part
    self.deadlineDays = deadlineDays
    self.coolDownDays = coolDownDays
    self.followUp = followUp
  }
}
