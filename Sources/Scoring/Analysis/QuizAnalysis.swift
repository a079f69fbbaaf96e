public import Curricula
public import Statistics

/// What the questions of a quiz are worth as questions, by how people answered them.
public struct QuizAnalysis: Sendable, Codable {
  public struct Option: Sendable, Codable {
    public var text: String
    public var isRight: Bool
    public var statistics: OptionStatistics
  }

  public struct Part: Sendable, Codable {
    public var title: String?
    public var options: [Option]
  }

  /// Something that at least two people typed, without case and outer blanks.
  public struct TypedAnswer: Sendable, Codable {
    public var text: String
    public var count: Int
    /// Earns all points.
    public var isRight: Bool
  }

  /// One form of an item: all sittings in whose versions it was asked and keyed alike.
  public struct Item: Sendable, Codable {
    public var id: ItemID
    /// As `choice`.
    public var kind: String
    public var prompt: String
    public var possible: Double
    /// Tried out and not scored.
    public var isPilot: Bool
    /// The versions in which people had it, the oldest first.
    public var versions: [Int64]
    /// False for what was asked in an earlier version and has changed, or is gone.
    public var isCurrent: Bool
    public var statistics: ItemStatistics
    /// How many had it and gave no answer.
    public var omitted: Int
    /// How many texts wait for a person; they are in no figure.
    public var awaited: Int
    public var parts: [Part]
    public var typed: [TypedAnswer]
    /// Empty also where there are too few sittings to tell.
    public var flags: [ItemFlag]
  }

  public var module: ModuleID
  public var part: PartID
  public var title: String
  /// How many people handed in; of each the first sitting counts.
  public var people: Int
  /// Of the present form of the quiz; nothing where forms are drawn or nobody has sat it.
  public var quiz: QuizStatistics?
  /// True where people get different items, so that their totals cannot be compared.
  public var isDrawn: Bool
  /// In the order of the quiz, then what is no longer asked.
  public var items: [Item]
  public var limits: ItemLimits

  /// Items of the present version that somebody should look at.
  public var flagged: [Item] { items.filter { $0.isCurrent && !$0.flags.isEmpty } }
}

/// The first sitting of somebody, as it counts now.
public struct AnalysedSitting: Sendable {
  /// The version that the attempt is frozen to.
  public var version: Int64
  /// Of that version with every correction by which it was scored again.
  public var quiz: Quiz
  public var form: [ItemID]?
  public var answers: [ItemID: [Answer]]
  public var score: QuizScore

  public init(
    version: Int64, quiz: Quiz, form: [ItemID]?, answers: [ItemID: [Answer]], score: QuizScore
  ) {
    self.version = version
    self.quiz = quiz
    self.form = form
    self.answers = answers
    self.score = score
  }
}
