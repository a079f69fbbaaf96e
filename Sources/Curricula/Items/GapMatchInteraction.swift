/// Put given words into the gaps of a text.
public struct GapMatchInteraction: Sendable, Hashable, Codable {
  public struct Gap: Sendable, Hashable, Codable {
    public var id: OptionID
    /// The gap texts that are right here.
    public var correct: [OptionID]

    public init(id: OptionID, correct: [OptionID]) {
      self.id = id
      self.correct = correct
    }
  }

  public var gapTexts: [Associable]
  public var text: [TextPiece]
  /// In the order of the text.
  public var gaps: [Gap]
  public var scoring: PartScoring
  public var isShuffled: Bool

  public init(
    gapTexts: [Associable], text: [TextPiece], gaps: [Gap], scoring: PartScoring = .each,
    isShuffled: Bool = true
  ) {
    self.gapTexts = gapTexts
    self.text = text
    self.gaps = gaps
    self.scoring = scoring
    self.isShuffled = isShuffled
  }

  public func gapText(_ id: OptionID) -> Associable? { gapTexts.first { $0.id == id } }
}
