/// Items with the rules by which they are drawn, answered and counted.
public struct Quiz: Sendable, Hashable, Codable {
  public enum Mode: String, Sendable, Hashable, Codable, CaseIterable {
    /// As often as one likes; it never counts for or against anybody.
    case practice
    case graded
    /// No hints, and no feedback before it is handed in.
    case exam
  }

  /// How answers are taken and what they are worth.
  public enum Behaviour: Sendable, Hashable, Codable {
    /// Feedback when the quiz is handed in; until then an answer may be changed.
    case deferred
    /// Feedback after each answer, which is final.
    case immediate
    /// Several tries for an item; each wrong one before takes a share, 0 to 1, off the right one.
    case tries(Int, penalty: Double)
    /// Each answer says how sure its giver is.
    case certainty
  }

  /// What a trainee is shown when the quiz is handed in.
  public enum Reveal: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every reason, with the key and its rationale.
    case all
    /// Which items were right.
    case marks
    /// The result alone.
    case score
  }

  /// Which of several sittings counts.
  public enum Counting: String, Sendable, Hashable, Codable, CaseIterable {
    case best, last, first
  }

  /// What somebody is told who reaches a share.
  public struct Outcome: Sendable, Hashable, Codable {
    public var from: Double
    public var text: RichText

    public init(from: Double, text: RichText) {
      self.from = from
      self.text = text
    }
  }

  public var id: PartID
  public var title: String
  public var builds: [CompetencyID]
  public var moveOn: MoveOn
  public var mode: Mode
  public var behaviour: Behaviour
  public var reveal: Reveal
  /// cmi5's masteryScore: the share of the points, 0 to 1, that the unrounded score must reach.
  ///
  /// Where there is a cut score, that decides.
  public var masteryScore: Double
  public var cutScore: CutScore?
  public var limits: SittingLimits
  public var counting: Counting
  public var shufflesItems: Bool
  public var outcomes: [Outcome]
  /// What is drawn for a form; without one every item is on it.
  public var blueprint: Blueprint?
  /// Items that give each other away.
  public var enemies: [[ItemID]]
  /// The quiz's own items, and those of the banks that its blueprint draws from.
  public var items: [Item]

  public init(
    id: PartID, title: String, builds: [CompetencyID] = [], moveOn: MoveOn = .passed,
    mode: Mode = .graded, behaviour: Behaviour = .deferred, reveal: Reveal = .all,
    masteryScore: Double, cutScore: CutScore? = nil, limits: SittingLimits = SittingLimits(),
    counting: Counting = .best, shufflesItems: Bool = false, outcomes: [Outcome] = [],
    blueprint: Blueprint? = nil, enemies: [[ItemID]] = [], items: [Item]
  ) {
    self.id = id
    self.title = title
    self.builds = builds
    self.moveOn = moveOn
    self.mode = mode
    self.behaviour = behaviour
    self.reveal = reveal
    self.masteryScore = masteryScore
    self.cutScore = cutScore
    self.limits = limits
    self.counting = counting
    self.shufflesItems = shufflesItems
    self.outcomes = outcomes
    self.blueprint = blueprint
    self.enemies = enemies
    self.items = items
  }

  public func item(_ id: ItemID) -> Item? { items.first { $0.id == id } }
  /// What is said to somebody with that share.
  public func outcome(for share: Double) -> Outcome? {
    outcomes.filter { share >= $0.from - 1e-9 }.max { $0.from < $1.from }
  }
}

/// How long, how often and how soon again a quiz may be sat.
public struct SittingLimits: Sendable, Hashable, Codable {
  /// From the start to the last answer, in seconds.
  public var seconds: Double?
  /// What is given on top before an answer is refused, in seconds.
  public var grace: Double
  public var attempts: Int?
  /// Between a submission and the next start, in seconds.
  public var coolingOff: Double?

  public init(
    seconds: Double? = nil, grace: Double = 30, attempts: Int? = nil, coolingOff: Double? = nil
  ) {
    self.seconds = seconds
    self.grace = grace
    self.attempts = attempts
    self.coolingOff = coolingOff
  }
}

/// How many items of each sort a form has.
public struct Blueprint: Sendable, Hashable, Codable {
  public struct Draw: Sendable, Hashable, Codable {
    public var count: Int
    /// Where it draws from; nothing for the quiz's own items.
    public var bank: BankID?
    public var competency: CompetencyID?
    public var difficulty: Item.Difficulty?

    public init(
      count: Int, bank: BankID? = nil, competency: CompetencyID? = nil,
      difficulty: Item.Difficulty? = nil
    ) {
      self.count = count
      self.bank = bank
      self.competency = competency
      self.difficulty = difficulty
    }

    /// Whether a scored item may be taken for it.
    public func admits(_ item: Item) -> Bool {
      !item.isPilot && item.bank == bank && (competency == nil || item.competency == competency)
        && (difficulty == nil || item.difficulty == difficulty)
    }
  }

  /// A form of more items is none that anybody answers.
  public static let mostItems = 500

  /// How many items a form has.
  public var itemCount: Int { draws.reduce(pilots) { $0 + $1.count } }

  public var draws: [Draw]
  /// How many unscored items are tried out besides.
  public var pilots: Int

  public init(draws: [Draw], pilots: Int = 0) {
    self.draws = draws
    self.pilots = pilots
  }
}

/// A cut score by the modified Angoff method.
///
/// Each judge says for every item how likely a just-qualified person is to answer it right.
public struct CutScore: Sendable, Hashable, Codable {
  public struct Judge: Sendable, Hashable, Codable {
    public var name: String
    /// Chances, 0 to 1.
    public var chances: [ItemID: Double]

    public init(name: String, chances: [ItemID: Double]) {
      self.name = name
      self.chances = chances
    }
  }

  public var judges: [Judge]
  /// The day of the study, as the author wrote it.
  public var date: String?

  public init(judges: [Judge], date: String? = nil) {
    self.judges = judges
    self.date = date
  }
}
