/// Join the members of one set with those of another.
public struct MatchInteraction: Sendable, Hashable, Codable {
  public struct Key: Sendable, Hashable, Codable {
    public var pair: Pair
    /// What joining them adds, before the bounds; used when any pair has one.
    public var score: Double?

    public init(_ source: OptionID, _ target: OptionID, score: Double? = nil) {
      pair = Pair(source, target)
      self.score = score
    }
  }

  public var sources: [Associable]
  public var targets: [Associable]
  public var keys: [Key]
  public var scoring: PartScoring
  /// What a pair adds that the key does not name.
  public var defaultScore: Double
  /// Bounds of the mapped sum; the upper one earns all points.
  public var lowerBound: Double
  public var upperBound: Double
  public var isShuffled: Bool

  public init(
    sources: [Associable], targets: [Associable], keys: [Key], scoring: PartScoring = .each,
    defaultScore: Double = 0, lowerBound: Double = 0, upperBound: Double? = nil,
    isShuffled: Bool = true
  ) {
    self.sources = sources
    self.targets = targets
    self.keys = keys
    self.scoring = scoring
    self.defaultScore = defaultScore
    self.lowerBound = lowerBound
    let isMapped = keys.contains { $0.score != nil }
    self.upperBound =
      upperBound ?? keys.reduce(0) { $0 + max(0, $1.score ?? (isMapped ? 0 : 1)) }
    self.isShuffled = isShuffled
  }

  /// True when pairs carry scores of their own.
  public var isMapped: Bool { keys.contains { $0.score != nil } }
  /// The pairs that are right.
  public var rightPairs: [Pair] {
    isMapped ? keys.filter { ($0.score ?? 0) > 0 }.map(\.pair) : keys.map(\.pair)
  }
  public func source(_ id: OptionID) -> Associable? { sources.first { $0.id == id } }
  public func target(_ id: OptionID) -> Associable? { targets.first { $0.id == id } }
}
