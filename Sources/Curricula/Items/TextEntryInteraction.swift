/// Type a word or a short phrase.
public struct TextEntryInteraction: Sendable, Hashable, Codable {
  public struct Form: Sendable, Hashable, Codable {
    public var text: String
    /// The share of the points that this form earns, 0 to 1.
    public var score: Double

    public init(_ text: String, score: Double = 1) {
      self.text = text
      self.score = score
    }
  }

  public var accepted: [Form]
  public var isCaseSensitive: Bool
  /// How many letters may be wrong, missing, extra or swapped with their neighbour.
  public var spellingTolerance: Int

  public init(accepted: [Form], isCaseSensitive: Bool = false, spellingTolerance: Int = 0) {
    self.accepted = accepted
    self.isCaseSensitive = isCaseSensitive
    self.spellingTolerance = spellingTolerance
  }
}
