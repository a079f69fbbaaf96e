/// Choose words of a text.
///
/// It is scored as a multiple choice is.
public struct HottextInteraction: Sendable, Hashable, Codable {
  public var text: [TextPiece]
  /// The choosable words as options, in the order of the text.
  public var choice: ChoiceInteraction

  public init(text: [TextPiece], choice: ChoiceInteraction) {
    self.text = text
    self.choice = choice
  }
}
