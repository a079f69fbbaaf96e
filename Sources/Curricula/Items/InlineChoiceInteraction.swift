/// Choose the words for each gap of a text.
public struct InlineChoiceInteraction: Sendable, Hashable, Codable {
  public struct Option: Sendable, Hashable, Codable {
    public var id: OptionID
    public var text: RichText
    /// The share of the gap that it earns, 0 to 1; the right one earns 1.
    public var score: Double

    public init(id: OptionID, text: RichText, score: Double = 0) {
      self.id = id
      self.text = text
      self.score = score
    }
  }

  public struct Gap: Sendable, Hashable, Codable {
    public var id: OptionID
    public var options: [Option]

    public init(id: OptionID, options: [Option]) {
      self.id = id
      self.options = options
    }

    public var key: Option? { options.first { $0.score == 1 } }
    public func option(_ id: OptionID) -> Option? { options.first { $0.id == id } }
  }

  public var text: [TextPiece]
  /// In the order of the text.
  public var gaps: [Gap]
  public var scoring: PartScoring
  public var isShuffled: Bool

  public init(
    text: [TextPiece], gaps: [Gap], scoring: PartScoring = .each, isShuffled: Bool = true
  ) {
    self.text = text
    self.gaps = gaps
    self.scoring = scoring
    self.isShuffled = isShuffled
  }
}
