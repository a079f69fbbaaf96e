/// One question, with what it is worth and why its key is right.
public struct Item: Sendable, Hashable, Codable {
  public var id: ItemID
  public var points: Double
  public var competency: CompetencyID?
  public var prompt: RichText
  public var interaction: ItemInteraction
  /// Shown after the answer: why the key is the key.
  public var rationale: RichText

  public init(
    id: ItemID, points: Double = 1, competency: CompetencyID? = nil, prompt: RichText,
    interaction: ItemInteraction, rationale: RichText
  ) {
    self.id = id
    self.points = points
    self.competency = competency
    self.prompt = prompt
    self.interaction = interaction
    self.rationale = rationale
  }
}

/// The kinds of question, by QTI's names.
///
/// One file each, here and in `Scoring`.
public enum ItemInteraction: Sendable, Hashable, Codable {
  case choice(ChoiceInteraction)
  case order(OrderInteraction)
  case textEntry(TextEntryInteraction)
}
