/// Pick one option, or several.
public struct ChoiceInteraction: Sendable, Hashable, Codable {
  public enum Cardinality: String, Sendable, Hashable, Codable, CaseIterable {
    case single, multiple
  }

  public struct Option: Sendable, Hashable, Codable {
    public var id: OptionID
    public var text: RichText
    public var isCorrect: Bool
    /// What picking it adds, before the bounds; used when any option has one.
    public var score: Double?
    /// Keeps its place when the others are shuffled.
    public var isFixed: Bool
    public var feedback: RichText?

    public init(
      id: OptionID, text: RichText, isCorrect: Bool = false, score: Double? = nil,
      isFixed: Bool = false, feedback: RichText? = nil
    ) {
      self.id = id
      self.text = text
      self.isCorrect = isCorrect
      self.score = score
      self.isFixed = isFixed
      self.feedback = feedback
    }
  }

  public var cardinality: Cardinality
  public var options: [Option]
  /// How many may be chosen; nothing for as many as there are.
  public var maxChoices: Int?
  /// What an option without a score adds when others have one.
  public var defaultScore: Double
  /// Bounds of the mapped sum; the upper one earns all points.
  ///
  /// Unless the author sets it, it is the most that can be chosen together.
  public var lowerBound: Double
  public var upperBound: Double
  public var isShuffled: Bool

  public init(
    cardinality: Cardinality = .single, options: [Option], maxChoices: Int? = nil,
    defaultScore: Double = 0, lowerBound: Double = 0, upperBound: Double? = nil,
    isShuffled: Bool = true
  ) {
    self.cardinality = cardinality
    self.options = options
    self.maxChoices = maxChoices
    self.defaultScore = defaultScore
    self.lowerBound = lowerBound
    let gains = options.map { max(0, $0.score ?? defaultScore) }.sorted(by: >)
    let most = cardinality == .single ? 1 : maxChoices ?? gains.count
    self.upperBound = upperBound ?? gains.prefix(most).reduce(0, +)
    self.isShuffled = isShuffled
  }

  /// True when options carry scores, so that part of the key earns part of the points.
  public var isMapped: Bool { options.contains { $0.score != nil } }
  public var key: Set<OptionID> { Set(options.filter(\.isCorrect).map(\.id)) }
  public func option(_ id: OptionID) -> Option? { options.first { $0.id == id } }
}
